package vn.vankho.restore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.SymbolChoice;
import vn.vankho.text.Folding;

/**
 * Repairs figures that were read as letters, where grammar wants a figure: {@code ngày O1 tháng l2
 * năm 2O24}, {@code Điều L}, {@code 1.2OO}. What an OCR engine saw besides counts before what its
 * letters look like.
 */
final class Figures {
  private static final Pattern DAY = Pattern.compile("0?[1-9]|[12]\\d|3[01]");
  private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern ARTICLE = Pattern.compile("[1-9]\\d{0,2}");
  private static final Pattern DATE =
      Pattern.compile("(0?[1-9]|[12]\\d|3[01])([/.-])(0?[1-9]|1[0-2])\\2(19|20)\\d\\d");

  /**
   * A number of which most is read as figures already. Accepts {@code 2O25} and {@code I5}; not
   * {@code 1A}, nor {@code O2}, which may be oxygen.
   */
  private static final Pattern MIXED = Pattern.compile("(?=.*\\d)(?!O[23]$)[\\dOlI|]{2,6}");

  /** Strokes alone are numerals of any kind, which the outline tells apart. */
  private static final Pattern STROKES = Pattern.compile("[1lI|]*");

  /** Strokes and what they run together to, as the numeral of a quarter was read. */
  private static final Pattern QUARTER =
      Pattern.compile("(?=.*\\D)(?=.*[Il])[Il1|!iJTH]{1,3}|[Il1|!i]?[VvY]");

  private static final Set<String> QUARTERS = Set.of("I", "II", "III", "IV");

  /** Figures that letters resemble; seen in Tesseract's reading of real scans. */
  private static final Map<Character, Character> LIKE =
      Map.ofEntries(
          Map.entry('O', '0'),
          Map.entry('o', '0'),
          Map.entry('D', '0'),
          Map.entry('Q', '0'),
          Map.entry('l', '1'),
          Map.entry('I', '1'),
          Map.entry('L', '1'),
          Map.entry('i', '1'),
          Map.entry('|', '1'),
          Map.entry('!', '1'),
          Map.entry(']', '1'),
          Map.entry('Z', '2'),
          Map.entry('z', '2'),
          Map.entry('S', '5'),
          Map.entry('s', '5'),
          Map.entry('ó', '6'),
          Map.entry('Ó', '6'),
          Map.entry('b', '6'),
          Map.entry('B', '8'),
          Map.entry('g', '9'));

  private final SeenSymbols seen;

  Figures(SeenSymbols seen) {
    this.seen = seen;
  }

  /** The token as a figure where it has to be one; the same text where nothing is to repair. */
  String repair(CharSequence text, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    String surface = text.subSequence(token.start(), token.end()).toString();
    boolean mayBeFigure = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.CODE;
    if (!mayBeFigure || surface.length() > 10) {
      return surface;
    }
    if (folded(text, tokens, i - 1).equals("quy") && QUARTER.matcher(surface).matches()) {
      return quarter(surface);
    }
    return wanted(text, tokens, i, surface)
        .flatMap(pattern -> figures(token, surface, pattern))
        .orElse(surface);
  }

  /** Accepts {@code IIT} and {@code HI} for III, {@code Il} for II; as it is where it is none. */
  private static String quarter(String surface) {
    String numeral =
        surface.replace("H", "II").replaceAll("[l1|!iJT]", "I").replaceAll("[vY]", "V");
    return QUARTERS.contains(numeral) ? numeral : surface;
  }

  private static Optional<Pattern> wanted(
      CharSequence text, List<Token> tokens, int i, String surface) {
    long digits = surface.chars().filter(c -> c >= '0' && c <= '9').count();
    String before = folded(text, tokens, i - 1);
    String after = folded(text, tokens, i + 1);
    if (before.equals("ngay") && after.equals("thang")) {
      return Optional.of(DAY);
    }
    if (before.equals("thang")
        && (after.equals("nam") || folded(text, tokens, i - 3).equals("ngay"))) {
      return Optional.of(MONTH);
    }
    if (before.equals("nam") && surface.length() == 4 && digits >= 2) {
      return Optional.of(YEAR);
    }
    boolean isRoman = surface.equals("I") || surface.equals("i");
    if ((before.equals("dieu") || before.equals("khoan")) && surface.length() <= 3 && !isRoman) {
      return Optional.of(ARTICLE);
    }
    if (digits >= 3 && surface.length() >= 8) {
      return Optional.of(DATE);
    }
    return MIXED.matcher(surface).matches() && !STROKES.matcher(surface).matches()
        ? Optional.of(MIXED)
        : Optional.empty();
  }

  private static String folded(CharSequence text, List<Token> tokens, int i) {
    if (i < 0 || i >= tokens.size() || tokens.get(i).kind() != Token.Kind.WORD) {
      return "";
    }
    return Folding.fold(text.subSequence(tokens.get(i).start(), tokens.get(i).end()).toString());
  }

  private Optional<String> figures(Token token, String surface, Pattern pattern) {
    StringBuilder figures = new StringBuilder(surface);
    List<SymbolChoice> choices = seen.choices(token);
    for (int at = 0; at < surface.length(); at++) {
      char read = surface.charAt(at);
      if (!Character.isDigit(read) && "/.-".indexOf(read) < 0) {
        Character figure = figure(choices, at, read);
        if (figure == null) {
          return Optional.empty();
        }
        figures.setCharAt(at, figure);
      }
    }
    return Optional.of(figures.toString()).filter(done -> pattern.matcher(done).matches());
  }

  private static @Nullable Character figure(List<SymbolChoice> choices, int at, char read) {
    return choices.stream()
        .filter(choice -> choice.at() == at && Character.isDigit(choice.symbol()))
        .min((a, b) -> Double.compare(a.cost(), b.cost()))
        .map(SymbolChoice::symbol)
        .orElse(LIKE.get(read));
  }
}
