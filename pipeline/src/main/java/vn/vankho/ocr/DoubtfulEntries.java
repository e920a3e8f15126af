package vn.vankho.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * Words of the list of recipients that the engine was unsure of. The list is set in 11 pt where the
 * text has 14 (Decree 30/2020/NĐ-CP, annex I, box 9b), and full of abbreviations that no dictionary
 * helps with, such as {@code CDC} read as {@code CDG}.
 */
public final class DoubtfulEntries {
  /** A word less sure than this is looked at again. */
  private static final double UNSURE = 0.6;

  /** Readings that have another word instead are at least so sure of it, in the mean. */
  private static final double SURE = 0.8;

  /** And a single one so sure. */
  private static final double SURE_ALONE = 0.9;

  /** The list stands left of this share of the page's width. */
  private static final double LEFT = 0.45;

  private DoubtfulEntries() {}

  /** For each line of the page, the words of the list on it, where one of them is in doubt. */
  public static List<List<Word>> in(Page page) {
    if (page.words().isEmpty()) {
      return List.of();
    }
    List<Fragment> lines = page.lines().stream().map(Fragment::of).toList();
    int[] heights =
        page.words().stream().mapToInt(w -> Fragment.boxOf(w).height()).sorted().toArray();
    int lineHeight = Math.max(1, heights[heights.length / 2]);
    Optional<Rect> closing = ClosingPlace.of(page, lines, lineHeight);
    if (closing.isEmpty()) {
      return List.of();
    }
    int top = closing.get().y() - lineHeight / 2;
    return lines.stream()
        .filter(line -> line.box().y() >= top)
        .map(line -> leftOf(line, LEFT * page.width()))
        .filter(words -> words.stream().anyMatch(DoubtfulEntries::isUnsure))
        .toList();
  }

  private static List<Word> leftOf(Fragment line, double x) {
    return line.words().stream().filter(word -> Fragment.boxOf(word).right() < x).toList();
  }

  private static boolean isUnsure(Word word) {
    return word.confidence() < UNSURE
        && word.raw().codePoints().filter(Character::isLetter).count() > 1;
  }

  /**
   * The words with what other readings of them agree on, for those in doubt.
   *
   * @param readings of the same words, in the same pixels
   */
  public static List<Word> mended(List<Word> words, List<List<Word>> readings) {
    return words.stream().map(word -> isUnsure(word) ? mended(word, readings) : word).toList();
  }

  private static Word mended(Word word, List<List<Word>> readings) {
    Rect box = Fragment.boxOf(word);
    List<Word> others = new ArrayList<>();
    for (List<Word> reading : readings) {
      reading.stream()
          .filter(other -> isAt(Fragment.boxOf(other), box))
          .findFirst()
          .ifPresent(others::add);
    }
    Optional<List<Word>> most =
        others.stream().collect(Collectors.groupingBy(Word::raw)).values().stream()
            .filter(same -> mean(same) >= (same.size() > 1 ? SURE : SURE_ALONE))
            .reduce((one, other) -> other.size() > one.size() ? other : one);
    return most.map(
            same ->
                Word.read(same.get(0).raw(), box, mean(same), word.line())
                    .withInk(same.get(0).ink()))
        .orElse(word);
  }

  private static double mean(List<Word> words) {
    return words.stream().mapToDouble(Word::confidence).average().orElse(0);
  }

  private static boolean isAt(Rect one, Rect other) {
    int shared = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
    return shared > 0.6 * Math.max(one.width(), other.width());
  }
}
