package vn.vankho.restore;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.SymbolChoice;
import vn.vankho.text.Folding;

/**
 * Repairs the numerals and letters that begin the items of an outline, by their grammar and order.
 *
 * <p>{@code |.} before capitals becomes {@code I.}, {@code Ill-} becomes {@code III-}, {@code Cc.}
 * becomes {@code C.}, and the {@code d)} after a {@code d)} is {@code đ)}. What an OCR engine saw
 * besides helps where the order speaks for it: {@code e)} after {@code b)} is {@code c)}, {@code
 * 2,} is {@code 2.} Not thread-safe: it follows the items of one text.
 */
final class Outline {
  /** Accepts {@code I11} and {@code Iv}; not {@code IL}. */
  private static final Pattern STROKES = Pattern.compile("[1lIi|!VvXx]{1,5}");

  private static final Pattern ROMAN = Pattern.compile("X{0,3}(IX|IV|V?I{0,3})");

  /** Accepts {@code HII}, {@code H1/2014}, {@code lV}; not {@code II}, {@code IV}, {@code 11}. */
  private static final Pattern QUARTER =
      Pattern.compile(
          "(H[I1l|!]{1,2}|[I1l|!]{1,2}H|II[1l|!]|[I1l|!][1l|!]I|[1l|!]V)((?:/\\d{4})?)");

  /**
   * What stands behind the numeral of a heading: {@code II.}, {@code II/}, of Party papers {@code
   * II-}.
   */
  private static final String SIGNS = "./-–—";

  /** The letters of items in their order (Decree 30/2020/NĐ-CP, annex I). */
  private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

  /**
   * Dearest choice that the order of an outline makes likely. Measured with those of {@link
   * EngineEvidence}: of 45 commas behind a number that begins a line, 44 were stops.
   */
  private static final double DEAREST = 20;

  private final SeenSymbols seen;
  private char lastLetter = ' ';

  Outline(SeenSymbols seen) {
    this.seen = seen;
  }

  /** The token as the outline needs it; the same text where nothing is to repair. */
  String repair(CharSequence text, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    String surface = text.subSequence(token.start(), token.end()).toString();
    if (surface.equals(",")) {
      return isMisreadStop(text, tokens, i) ? "." : surface;
    }
    if (i > 0 && isQuarter(text, tokens.get(i - 1))) {
      return quarter(surface);
    }
    if (!beginsLine(text, tokens, i) || i + 1 >= tokens.size() || !tokens.get(i + 1).glued()) {
      return surface;
    }
    char sign = text.charAt(tokens.get(i + 1).start());
    if (sign == ')' && surface.length() == 1) {
      return letter(token, surface.charAt(0));
    }
    return SIGNS.indexOf(sign) >= 0 && !surface.equals("1") && isHeading(text, tokens, i + 2)
        ? numeral(surface)
        : surface;
  }

  private static boolean isQuarter(CharSequence text, Token token) {
    String word = text.subSequence(token.start(), token.end()).toString();
    return word.length() == 3 && Folding.fold(word).equals("quy");
  }

  /**
   * A year has four quarters: strokes behind {@code quý} that ran together are the third, {@code V}
   * with a stroke before it the fourth.
   */
  private static String quarter(String surface) {
    Matcher read = QUARTER.matcher(surface);
    if (!read.matches()) {
      return surface;
    }
    return (read.group(1).endsWith("V") ? "IV" : "III") + read.group(2);
  }

  /** The numeral or letter of a heading in capitals. */
  private static String numeral(String surface) {
    boolean isTwice =
        surface.length() == 2
            && Character.isUpperCase(surface.charAt(0))
            && surface.charAt(1) == Character.toLowerCase(surface.charAt(0));
    return isTwice ? surface.substring(0, 1) : roman(surface);
  }

  private static String roman(String surface) {
    if (!STROKES.matcher(surface).matches()) {
      return surface;
    }
    String roman = surface.replaceAll("[1li|!]", "I").replace('v', 'V').replace('x', 'X');
    return ROMAN.matcher(roman).matches() ? roman : surface;
  }

  /** Whether a comma ends the number of an item, and the engine thought of a stop. */
  private boolean isMisreadStop(CharSequence text, List<Token> tokens, int i) {
    return i > 0
        && tokens.get(i).glued()
        && tokens.get(i - 1).kind() == Token.Kind.NUMBER
        && beginsLine(text, tokens, i - 1)
        && (i + 1 == tokens.size() || !tokens.get(i + 1).glued())
        && seen.cost(tokens.get(i), '.').orElse(Double.MAX_VALUE) <= DEAREST;
  }

  private String letter(Token token, char read) {
    char meant = read == 'd' && lastLetter == 'd' ? 'đ' : read;
    if (!isInOrder(meant)) {
      double least = DEAREST;
      for (SymbolChoice choice : seen.choices(token)) {
        if (choice.cost() < least && isInOrder(choice.symbol())) {
          meant = choice.symbol();
          least = choice.cost();
        }
      }
    }
    lastLetter = meant;
    return String.valueOf(meant);
  }

  /** Whether an item may bear the letter after the one before it; digits and capitals always. */
  private boolean isInOrder(char letter) {
    int place = LETTERS.indexOf(letter);
    int last = LETTERS.indexOf(lastLetter);
    boolean follows = place == last + 1 || letter == 'e' && lastLetter == 'd';
    return Character.isDigit(letter)
        || letter >= 'A' && letter <= 'Z'
        || place == 0
        || place > 0 && (last < 0 || follows);
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

  static boolean beginsLine(CharSequence text, List<Token> tokens, int i) {
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
