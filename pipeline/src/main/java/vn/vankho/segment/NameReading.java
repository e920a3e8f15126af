package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * Letters that a reading of a name has, and where.
 *
 * @param text with the capital that a name begins with, where the shape allows it
 * @param confidence 0 to 1; less for what was cut from a longer word
 */
record NameReading(String text, Rect box, double confidence) {
  /** Accepts {@code Khôi}, {@code H'Lan}; of {@code Đình-Quý} both words. */
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*");

  /** Digits that engines read for a letter at the beginning of a word: {@code 5ỹ}. */
  private static final Pattern DIGIT_FIRST = Pattern.compile("^\\W*5(?=\\p{Ll})");

  /** Small letters that are capitals made small, so that a reading often has one for the other. */
  private static final String SAME_SHAPE = "coôơpsuưvxz";

  /** Part of a word that is cut from a longer reading counts less than a reading of its own. */
  private static final double CUT = 0.8;

  /** The letters of one reading of a line. */
  static List<NameReading> of(List<Word> line) {
    List<NameReading> parts = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      boolean isLast = i + 1 == line.size();
      int nextLeft = isLast ? Integer.MAX_VALUE : line.get(i + 1).box().orElseThrow().x();
      parts.addAll(of(line.get(i), nextLeft));
    }
    return parts;
  }

  /** Boxes grow by what a seal adds to a word; none reaches beyond where the next one begins. */
  private static List<NameReading> of(Word word, int nextLeft) {
    String raw = DIGIT_FIRST.matcher(word.raw()).replaceFirst("S").replace('ÿ', 'ỹ');
    Rect whole = word.box().orElseThrow();
    int right = nextLeft > whole.x() ? Math.min(nextLeft, whole.right()) : whole.right();
    Rect box = new Rect(whole.x(), whole.y(), right - whole.x(), whole.height());
    List<NameReading> parts = new ArrayList<>();
    Matcher matcher = LETTERS.matcher(raw);
    while (matcher.find()) {
      int from = box.x() + box.width() * matcher.start() / raw.length();
      int to = box.x() + box.width() * matcher.end() / raw.length();
      boolean isWhole = matcher.group().length() >= raw.length() - 1;
      if (to > from) {
        Rect place = new Rect(from, box.y(), to - from, box.height());
        double sure = word.confidence() * (isWhole ? 1 : CUT);
        parts.add(new NameReading(capitalised(matcher.group()), place, sure));
      }
    }
    return parts;
  }

  private static String capitalised(String text) {
    return SAME_SHAPE.indexOf(text.charAt(0)) >= 0
        ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
        : text;
  }

  boolean isAt(Rect other) {
    int shared = Math.min(box.right(), other.right()) - Math.max(box.x(), other.x());
    return shared > 0.5 * Math.min(box.width(), other.width());
  }
}
