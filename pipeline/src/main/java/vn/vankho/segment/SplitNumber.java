package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.model.Word;

/**
 * Joins a number and its symbol that stand on two lines of a header, as a text layer gives them
 * where the number was set or stamped on its own, or a narrow column broke the symbol.
 */
final class SplitNumber {
  /** The number alone. Accepts {@code so: 35}, {@code so:}; not {@code so 35/kh-ubnd}. */
  private static final Pattern NUMBER =
      Pattern.compile("^\\W*s[o06b]\\s*(?:[:;.]\\W*\\d{0,5}[a-h]?|\\d{1,5}[a-h]?)\\W*$");

  /** Accepts {@code /2024/QĐ-UBND}, {@code /KH-SXD}; not {@code /2024}. */
  private static final Pattern SYMBOL =
      Pattern.compile(
          "^/\\s?(?:(?:19|20)\\d{2}\\s?/\\s?)?\\p{L}{1,5}\\s?[-–/.]\\s?\\p{L}[\\p{L}\\d.&-]{0,20}\\W*$");

  /** A number line that breaks off in its symbol. Accepts {@code so: 96/kh-}. */
  private static final Pattern BROKEN =
      Pattern.compile("^\\W*s[o06b]\\s*[:;.]?\\s*[^/]{0,10}/.{0,16}[-–/]$");

  /** The rest of a symbol. Accepts {@code UBND}, {@code SXD}, {@code TTg}; not {@code SỞ Y TẾ}. */
  private static final Pattern REST = Pattern.compile("^\\p{Lu}[\\p{L}\\d&.-]{0,14}$");

  /** Lines of the other column may stand between the two. */
  private static final int REACH = 7;

  private SplitNumber() {}

  /** The header with the two joined on the number's line; the same where they are one. */
  static List<Line> joined(List<Line> header) {
    for (int i = 0; i < header.size(); i++) {
      boolean alone = NUMBER.matcher(header.get(i).folded()).matches();
      boolean broken = BROKEN.matcher(header.get(i).folded()).matches();
      if (alone || broken) {
        return joined(header, i, alone ? SYMBOL : REST, alone ? REACH : 2);
      }
    }
    return header;
  }

  private static List<Line> joined(List<Line> header, int at, Pattern rest, int reach) {
    for (int i = at + 1; i < Math.min(header.size(), at + 1 + reach); i++) {
      if (rest.matcher(header.get(i).text()).matches()) {
        List<Word> words = new ArrayList<>(header.get(at).words());
        words.addAll(header.get(i).words());
        List<Line> lines = new ArrayList<>(header);
        lines.set(at, header.get(at).withWords(words));
        lines.remove(i);
        return lines;
      }
    }
    return header;
  }
}
