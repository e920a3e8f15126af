package vn.vankho.restore;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Repairs the numerals and letters that begin the items of an outline, by their grammar and order.
 *
 * <p>{@code |.} before capitals becomes {@code I.}, {@code I11.} becomes {@code III.}, and the
 * {@code d)} after a {@code d)} is {@code đ)}. Not thread-safe: it follows the items of one text.
 */
final class Outline {
  /** Accepts {@code I11} and {@code lV}; not {@code 1}, which may be a number. */
  private static final Pattern STROKES = Pattern.compile("[1lI|!VX]{1,5}");

  private static final Pattern ROMAN = Pattern.compile("X{0,3}(IX|IV|V?I{0,3})");

  private char lastLetter = ' ';

  /** The token as the outline needs it; the same text where nothing is to repair. */
  String repair(CharSequence text, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    String surface = text.subSequence(token.start(), token.end()).toString();
    if (!beginsLine(text, tokens, i) || i + 1 >= tokens.size() || !tokens.get(i + 1).glued()) {
      return surface;
    }
    char sign = text.charAt(tokens.get(i + 1).start());
    if (sign == ')' && surface.length() == 1) {
      return letter(surface);
    }
    if (sign == '.' && !surface.equals("1") && isHeading(text, tokens, i + 2)) {
      return roman(surface);
    }
    return surface;
  }

  private static String roman(String surface) {
    if (!STROKES.matcher(surface).matches()) {
      return surface;
    }
    String roman = surface.replaceAll("[1l|!]", "I");
    return ROMAN.matcher(roman).matches() ? roman : surface;
  }

  private String letter(String surface) {
    char letter = surface.charAt(0);
    char meant = letter == 'd' && lastLetter == 'd' ? 'đ' : letter;
    lastLetter = meant;
    return String.valueOf(meant);
  }

  /** Whether a token is the letter of an item such as {@code c)}. */
  static boolean isItem(CharSequence text, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return token.end() - token.start() == 1
        && beginsLine(text, tokens, i)
        && i + 1 < tokens.size()
        && tokens.get(i + 1).glued()
        && text.charAt(tokens.get(i + 1).start()) == ')';
  }

  /** Whether a heading in capitals is glued to its numeral: the token after {@code V.} */
  static boolean isGluedHeading(CharSequence text, List<Token> tokens, int i) {
    if (i < 2 || !tokens.get(i).glued() || !tokens.get(i - 1).glued()) {
      return false;
    }
    Token numeral = tokens.get(i - 2);
    return tokens.get(i).end() - tokens.get(i).start() > 1
        && text.charAt(tokens.get(i - 1).start()) == '.'
        && STROKES.matcher(text.subSequence(numeral.start(), numeral.end())).matches()
        && isHeading(text, tokens, i)
        && beginsLine(text, tokens, i - 2);
  }

  private static boolean isHeading(CharSequence text, List<Token> tokens, int i) {
    return i < tokens.size()
        && tokens.get(i).kind() == Token.Kind.WORD
        && CaseShape.of(text, tokens.get(i).start(), tokens.get(i).end()) == CaseShape.UPPER;
  }

  private static boolean beginsLine(CharSequence text, List<Token> tokens, int i) {
    int from = i == 0 ? 0 : tokens.get(i - 1).end();
    for (int at = tokens.get(i).start() - 1; at >= from; at--) {
      if (text.charAt(at) == '\n' || text.charAt(at) == '\f') {
        return true;
      }
      if (!Tokenizer.isSpace(text.charAt(at))) {
        return false;
      }
    }
    return i == 0;
  }
}
