package vn.vankho.segment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body named after {@code của}.
 *
 * @param name the body; absent where none is named
 * @param end characters of the text that it takes, {@code của} included
 */
record CitedIssuer(Optional<String> name, int end) {
  /** Accepts {@code , cua uy ban nhan dan tinh ve}; not {@code ve cua}. */
  private static final Pattern OF = Pattern.compile("^[\\s,]{0,3}c[a-z]{1,2}a\\s");

  /** Words that end the name of the body. */
  private static final Pattern END =
      Pattern.compile(
          "[;.:()\"“”\\n]|,\\s|\\s(?:ve|ban hanh|phe duyet|quy dinh|huong dan|trien khai|thuc hien|sua doi"
              + "|tong ket|v/v|va (?:ke hoach|quyet dinh|nghi|cong van|thong)|tren dia ban|tai|khoa|giai doan|nam \\d|quy|da|duoc|giao|chi dao|mot so|nham|de|thong qua|cong bo|yeu cau|dieu chinh|thanh lap)(?=\\s|$)");

  private static final int LONGEST = 110;

  /** The body with which the words after a number and its date open. */
  static CitedIssuer after(String text) {
    String folded = FoldedText.of(text);
    Matcher of = OF.matcher(folded);
    if (!of.find()) {
      return new CitedIssuer(Optional.empty(), 0);
    }
    String rest = folded.substring(of.end(), Math.min(folded.length(), of.end() + LONGEST));
    int length = end(rest, text.substring(of.end()));
    String name = Letters.trim(text.substring(of.end(), of.end() + length), ",;. ");
    boolean named = !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    return named
        ? new CitedIssuer(Optional.of(name), of.end() + length)
        : new CitedIssuer(Optional.empty(), 0);
  }

  /** Where the name ends; a word that ends it stands in lower case. */
  private static int end(String folded, String text) {
    Matcher end = END.matcher(folded);
    while (end.find()) {
      int word = end.start() + 1;
      boolean inName =
          Character.isWhitespace(folded.charAt(end.start()))
              && word < text.length()
              && Character.isUpperCase(text.charAt(word));
      if (!inName) {
        return end.start();
      }
    }
    return folded.length();
  }
}
