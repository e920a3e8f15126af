package vn.vankho.segment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numerals behind words that are counted with them, of which recognition ran two strokes together:
 * {@code Quý H} is the second quarter, {@code khóa IHII} the third term.
 */
final class Quarters {
  private static final Pattern STROKES =
      Pattern.compile(
          "(?<=(?<!\\p{L})(?:[Qq]u[ýí]|QU[ÝÍ]|[Kk]h[óo][áa]|KHÓA|KHOÁ) )(?=[H1l|]*[IH])[IH1l|]{1,5}(?![\\p{L}\\d])");

  /** The highest number of strokes alone. */
  private static final int MOST = 3;

  private Quarters() {}

  /** A recognised text with such numerals as they are meant. */
  static String mended(String text) {
    return STROKES
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(numeral(found.group())));
  }

  private static String numeral(String strokes) {
    int count = strokes.length() + (int) strokes.chars().filter(c -> c == 'H').count();
    return "I".repeat(Math.min(count, MOST));
  }
}
