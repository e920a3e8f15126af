package vn.vankho.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * Where the signer's name stands in a signature, told by what readings of the signature have of it:
 * often only its last word is free of the seal.
 *
 * @param box the line, as wide as the name may be; its height is that of the words read
 * @param middle x of the middle of the position above, under which the name stands, if it was read
 * @param lineHeightPx height of a line of print
 */
public record NameLine(Rect box, Optional<Integer> middle, int lineHeightPx) {
  /** Accepted: "Thịnh", "Mỷ.", "Y". Rejected: "ĐỐC", "m", "Øđốc". */
  private static final Pattern NAME_WORD = Pattern.compile("\\W{0,2}\\p{Lu}\\p{Ll}*[.,]{0,3}");

  /** Accepted: "ngày", "tháng". Rejected: "Ngay". */
  private static final Pattern DATE_WORD = Pattern.compile("\\W{0,2}(?:ngày|tháng)\\W{0,2}");

  private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}.,]{2,}");

  /** Words less sure than this do not tell where the name is. */
  private static final double SURE = 0.5;

  /** Letters, weighted by confidence, that make a line. */
  private static final double LEAST_LETTERS = 2.4;

  /** How far a name may reach left of its last words where nothing tells its middle, in lines. */
  private static final int REACH = 9;

  /** Finds the line, in the pixels of the image that was read. */
  public static Optional<NameLine> find(List<Page> readings, int lineHeightPx) {
    List<Rect> best = row(readings, lineHeightPx);
    if (best.isEmpty()) {
      return Optional.empty();
    }
    Page size = readings.get(0);
    Rect around = best.stream().reduce(Rect::union).orElseThrow();
    int top = median(best.stream().map(Rect::y).toList());
    int bottom = median(best.stream().map(Rect::bottom).toList());
    Optional<Integer> middle = middle(readings, top);
    int half = Math.max(around.right() - middle.orElse(0), middle.orElse(0) - around.x());
    int left = middle.map(m -> m - half - lineHeightPx).orElse(around.x() - REACH * lineHeightPx);
    int right = middle.map(m -> m + half).orElse(around.right()) + lineHeightPx;
    left = Math.max(0, left);
    Rect box = new Rect(left, top, Math.min(size.width(), right) - left, bottom - top);
    return Optional.of(new NameLine(box, middle, lineHeightPx));
  }

  /** The boxes of the words of names that stand on one line; of that with most letters. */
  private static List<Rect> row(List<Page> readings, int lineHeightPx) {
    List<Word> all = readings.stream().flatMap(page -> page.words().stream()).toList();
    List<Word> dates = all.stream().filter(NameLine::isOfDate).toList();
    List<Word> words =
        all.stream()
            .filter(NameLine::isName)
            .filter(word -> dates.stream().noneMatch(date -> isLevel(date, word, lineHeightPx)))
            .toList();
    List<Rect> best = List.of();
    double most = LEAST_LETTERS;
    for (Word word : words.stream().filter(NameLine::hasSmallLetters).toList()) {
      List<Word> row = words.stream().filter(w -> isLevel(w, word, lineHeightPx)).toList();
      double letters = row.stream().mapToDouble(w -> w.confidence() * w.raw().length()).sum();
      if (letters > most) {
        most = letters;
        best = row.stream().map(Fragment::boxOf).toList();
      }
    }
    return best;
  }

  private static boolean isName(Word word) {
    return word.confidence() >= SURE && NAME_WORD.matcher(word.raw()).matches();
  }

  /** A capital alone is as often one of a line in capitals: {@code E} of {@code TM. ỦY BAN}. */
  private static boolean hasSmallLetters(Word word) {
    return word.raw().codePoints().anyMatch(Character::isLowerCase);
  }

  /** Place and date stand above the signature in some forms: {@code Vị Thanh, ngày 5}. */
  private static boolean isOfDate(Word word) {
    return word.confidence() >= SURE && DATE_WORD.matcher(word.raw()).matches();
  }

  private static boolean isLevel(Word one, Word other, int lineHeightPx) {
    int apart = Fragment.of(List.of(one)).centreY() - Fragment.of(List.of(other)).centreY();
    return Math.abs(apart) < lineHeightPx * 0.5;
  }

  /** The name stands under the middle of the position (Decree 30/2020/NĐ-CP, annex I, box 7). */
  private static Optional<Integer> middle(List<Page> readings, int top) {
    List<Integer> middles = new ArrayList<>();
    for (Page reading : readings) {
      for (List<Word> line : reading.lines()) {
        List<Word> capitals =
            line.stream()
                .filter(word -> word.confidence() > SURE)
                .filter(word -> CAPITALS.matcher(word.raw()).matches())
                .toList();
        if (capitals.size() >= 2 && Fragment.of(capitals).box().bottom() < top) {
          middles.add(Fragment.of(capitals).centreX());
        }
      }
    }
    return middles.isEmpty() ? Optional.empty() : Optional.of(median(middles));
  }

  private static int median(List<Integer> values) {
    return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
  }

  /** The line with so many line heights more above and below, cut off at the image's edges. */
  public Rect padded(double above, double below, int imageHeightPx) {
    int top = Math.max(0, box.y() - (int) (above * lineHeightPx));
    int bottom = Math.min(imageHeightPx, box.bottom() + (int) (below * lineHeightPx));
    return new Rect(box.x(), top, box.width(), bottom - top);
  }

  /** The words of a reading that stand on the line. */
  public List<Word> wordsOf(Page reading) {
    return reading.words().stream().filter(this::holds).toList();
  }

  private boolean holds(Word word) {
    Fragment alone = Fragment.of(List.of(word));
    int middle = box.y() + box.height() / 2;
    return Math.abs(alone.centreY() - middle) < lineHeightPx * 0.6
        && alone.box().right() > box.x()
        && alone.box().x() < box.right();
  }
}
