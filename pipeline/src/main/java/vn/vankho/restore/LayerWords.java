package vn.vankho.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * Finds for each word of a page what another reading of the same picture has in its place.
 *
 * <p>By boxes alone: a reading that is garbled may have hardly a letter in common. A word that the
 * other reading has in pieces is put together; one that it has joined to its neighbours has no
 * partner.
 */
final class LayerWords {
  /** How much of the common span of two boxes they must share, along the line and across it. */
  private static final double LEAST_ALONG = 0.6;

  private static final double LEAST_ACROSS = 0.4;

  /** Lines are looked up by bands of so many pixels. */
  private static final int BAND_PX = 64;

  private static final int MOST_PIECES = 4;

  private final Map<Integer, List<Placed>> bands = new HashMap<>();

  private record Placed(String text, Rect box) {}

  private LayerWords(List<Placed> words) {
    for (Placed word : words) {
      int last = word.box.bottom() / BAND_PX;
      for (int band = word.box.y() / BAND_PX; band <= last; band++) {
        bands.computeIfAbsent(band, key -> new ArrayList<>()).add(word);
      }
    }
  }

  /**
   * What a text layer has in the places of a page's words.
   *
   * @param page perhaps turned against the layer by its rotation
   * @return for each word of the page the other's text, or an empty text
   */
  static String[] at(Page page, Page layer) {
    List<Placed> words = new ArrayList<>();
    for (Word word : layer.words()) {
      word.box()
          .ifPresent(
              box -> words.add(new Placed(word.raw(), turned(scaled(box, page, layer), page))));
    }
    LayerWords others = new LayerWords(words);
    String[] found = new String[page.words().size()];
    for (int i = 0; i < found.length; i++) {
      Optional<Rect> box = page.words().get(i).box();
      found[i] = box.map(others::inPlaceOf).orElse("");
    }
    return found;
  }

  /** The layer's pixels may be those of another drawing of the page. */
  private static Rect scaled(Rect box, Page page, Page layer) {
    boolean isOnSide = page.rotation() % 180 != 0;
    double across = (double) (isOnSide ? page.height() : page.width()) / Math.max(1, layer.width());
    double down = (double) (isOnSide ? page.width() : page.height()) / Math.max(1, layer.height());
    return new Rect(
        (int) Math.round(box.x() * across),
        (int) Math.round(box.y() * down),
        (int) Math.round(box.width() * across),
        (int) Math.round(box.height() * down));
  }

  /** A box of the page as the file shows it, on the page as it was turned to stand upright. */
  private static Rect turned(Rect box, Page page) {
    int x = box.x();
    int y = box.y();
    return switch (page.rotation()) {
      case 90 -> new Rect(Math.max(0, page.width() - box.bottom()), x, box.height(), box.width());
      case 180 ->
          new Rect(
              Math.max(0, page.width() - box.right()),
              Math.max(0, page.height() - box.bottom()),
              box.width(),
              box.height());
      case 270 -> new Rect(y, Math.max(0, page.height() - box.right()), box.height(), box.width());
      default -> box;
    };
  }

  private String inPlaceOf(Rect box) {
    Placed[] pieces =
        bands.getOrDefault((box.y() + box.height() / 2) / BAND_PX, List.of()).stream()
            .filter(word -> isWithin(word.box, box))
            .sorted(Comparator.comparingInt(word -> word.box.x()))
            .toArray(Placed[]::new);
    if (pieces.length == 0 || pieces.length > MOST_PIECES) {
      return "";
    }
    Rect whole = Arrays.stream(pieces).map(Placed::box).reduce(Rect::union).orElseThrow();
    if (common(whole.x(), whole.right(), box.x(), box.right()) < LEAST_ALONG) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (Placed piece : pieces) {
      text.append(piece.text);
    }
    return text.toString();
  }

  /** Whether a word's middle lies in a box, on the same line. */
  private static boolean isWithin(Rect word, Rect box) {
    int middle = word.x() + word.width() / 2;
    return middle >= box.x()
        && middle < box.right()
        && common(word.y(), word.bottom(), box.y(), box.bottom()) >= LEAST_ACROSS;
  }

  /** What two spans share of what they cover together, 0 to 1. */
  private static double common(int from, int to, int otherFrom, int otherTo) {
    double shared = Math.min(to, otherTo) - Math.max(from, otherFrom);
    double covered = Math.max(to, otherTo) - Math.min(from, otherFrom);
    return covered <= 0 ? 0 : Math.max(0, shared / covered);
  }
}
