package vn.vankho.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankho.model.Finding;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;
import vn.vankho.ocr.SignatureZone;
import vn.vankho.segment.Segmenter;

/**
 * The signature of a page whose text layer is kept and leaves it out, as recognition that takes
 * seal, pen stroke and position together for a picture does: the list of recipients is there, and
 * nothing that could be a position stands beside it. Seen on nine of the ten endings of scans with
 * layers of one maker.
 */
final class LayerSignature {
  private LayerSignature() {}

  /** Whether a layer has the recipients of a closing and not the position of who signed. */
  static boolean isMissing(Page layer) {
    return zone(layer).filter(zone -> !zone.namesPosition(List.of())).isPresent();
  }

  private static Optional<SignatureZone> zone(Page layer) {
    return layer.words().stream().allMatch(word -> word.box().isPresent())
        ? SignatureZone.of(layer)
        : Optional.empty();
  }

  /**
   * The layer with the lines of the signature that the page's picture shows.
   *
   * @param picture the page as it was recognised, upright as the layer is
   */
  static Page added(Page layer, Page picture) {
    Optional<SignatureZone> zone = zone(layer);
    if (zone.isEmpty() || picture.width() == 0 || picture.rotation() != layer.rotation()) {
      return layer;
    }
    Rect box = zone.get().box();
    List<Word> words = new ArrayList<>();
    for (Word word : picture.words()) {
      Rect scaled = scaled(word.box().orElseThrow(), layer, picture);
      if (scaled.x() >= box.x() && scaled.y() >= box.y() && scaled.bottom() <= box.bottom()) {
        Rect moved =
            new Rect(scaled.x() - box.x(), scaled.y() - box.y(), scaled.width(), scaled.height());
        words.add(Word.read(word.raw(), moved, word.confidence(), word.line()));
      }
    }
    Page reading = layer.withWords(words);
    return zone.get().namesPosition(List.of(reading))
        ? zone.get().merge(List.of(reading), List.of(), Optional.empty())
        : layer;
  }

  /** Says that a page's signature does not come from where its other words do. */
  static Finding finding(int pageNumber) {
    return Finding.ofPage(
        Segmenter.SIGNATURE_FROM_PICTURE,
        "The page's text layer leaves the signature out; it was read from the picture.",
        pageNumber);
  }

  private static Rect scaled(Rect box, Page layer, Page picture) {
    double across = (double) layer.width() / picture.width();
    double down = (double) layer.height() / picture.height();
    return new Rect(
        (int) (box.x() * across),
        (int) (box.y() * down),
        Math.max(1, (int) (box.width() * across)),
        Math.max(1, (int) (box.height() * down)));
  }
}
