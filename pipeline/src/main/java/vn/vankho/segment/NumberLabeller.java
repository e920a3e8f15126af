package vn.vankho.segment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Evidence;

/** Reads number and symbol from a line such as {@code Số: 780/KH-SXD} or {@code Số 12-KH/TU}. */
final class NumberLabeller {
  /** Accepts {@code Số:}, {@code Sb:}, {@code 56:}, {@code Luật số:}; not {@code Sở}. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^[\\W_]*(?:(?:bo luat|luat|phap lenh|nghi quyet)\\s+(?=so\\s*:))?(?:s[o0b6d][\u0300-\u0323]?|5[o0]|s)\\s*[:;.,]?\\s*(?=[^a-z]|[a-z]{1,3}[-/])");

  /**
   * Accepts {@code 780/KH-SXD}, {@code /KH-SXD}, {@code 20/2020/QĐ-TTg}, {@code 15/KHLT/STC-SYT};
   * not {@code 27/3/2024}.
   */
  private static final Pattern STATE =
      Pattern.compile(
          "^(.{0,24}?)/\\s*(?:((?:19|20)\\d{2})\\s*/)?\\s*"
              + "((?:\\p{Lu}{1,3}LT\\s?/\\s?)?\\p{L}[\\p{L}&]{0,5}(?:\\s?[-–—.]\\s?[\\p{L}\\d&][\\p{L}\\d&()]{0,14}){1,4}"
              + "|(?:\\p{Lu}{1,3}LT\\s?/\\s?)?\\p{Lu}{2,8}\\d{0,2})\\W*$");

  /**
   * Accepts {@code 12-KH/TU}, {@code -KH/ĐU}, the Youth Union's {@code 88-KH/TĐTN-PT}; not {@code
   * 12/KH-TU}.
   */
  private static final Pattern PARTY =
      Pattern.compile(
          "^(.{0,16}?)\\s*[-–—]\\s*(\\p{Lu}[\\p{L}]{1,4})\\s*/\\s*"
              + "(\\p{Lu}[\\p{Lu}\\d.]{1,9}(?:-\\p{Lu}{1,8})?)\\W*$");

  /** What a pen wrote, glued to {@code Số}. Accepts {@code Sóz'66/QĐ-UBND}; not {@code Sở Y tế}. */
  private static final Pattern GLUED =
      Pattern.compile(
          "^[\\W_]*[Ss][oóòỏõọôốồổỗộ0]\\S{0,8}\\s?/\\p{Lu}\\p{L}{0,4}[-–]\\p{Lu}\\S{1,14}$");

  /** A symbol after a number and a slash that cannot be read. Accepts {@code l145)TB-ĐHTĐ}. */
  private static final Pattern LOOSE =
      Pattern.compile(
          "(?<!\\p{L})(\\p{Lu}\\p{L}{1,2})\\s?[-–]\\s?(\\p{Lu}[\\p{L}\\d-]{1,14})\\W*$");

  private static final Pattern DIGITS = Pattern.compile("(?!0+\\p{L})\\d{1,5}[A-Ha-hĐđ]?");

  /** Types of documents whose Đ was lost or doubled; {@code HD}, Hướng dẫn, is none of them. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("QD", "QĐ"),
          Map.entry("QDB", "QĐ"),
          Map.entry("QDD", "QĐ"),
          Map.entry("QĐD", "QĐ"),
          Map.entry("QĐB", "QĐ"),
          Map.entry("QĐĐ", "QĐ"),
          Map.entry("QyD", "QyĐ"),
          Map.entry("CD", "CĐ"),
          Map.entry("ND", "NĐ"),
          Map.entry("DA", "ĐA"));

  /** Parts of the names of bodies that mean nothing with a D. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("DU", "ĐU"),
          Map.entry("HDND", "HĐND"),
          Map.entry("UBNĐ", "UBND"),
          Map.entry("SGDDT", "SGDĐT"),
          Map.entry("SLDTBXH", "SLĐTBXH"),
          Map.entry("KHDT", "KHĐT"),
          Map.entry("SKHDT", "SKHĐT"),
          Map.entry("BGDDT", "BGDĐT"),
          Map.entry("LDTBXH", "LĐTBXH"),
          Map.entry("BCD", "BCĐ"),
          Map.entry("HDQT", "HĐQT"));

  private static final int LONGEST = 80;

  private NumberLabeller() {}

  /** Whether a line opens as the number line does. */
  static boolean opens(Line line) {
    return line.text().length() <= LONGEST
        && (LEAD.matcher(line.folded()).find() || GLUED.matcher(line.text()).matches())
        && (line.text().indexOf('/') >= 0
            || LOOSE.matcher(line.text()).find()
            || line.folded().matches("^[\\W_]*s[o06b]\\s*[:;.]\\W*\\d{0,5}\\W*$"));
  }

  /**
   * The first number of a header with a symbol, or without one where none has: the stamp of who
   * received the paper has a number too. What cannot be read of it is said.
   */
  static Optional<DocumentNumber> first(List<Line> header, FieldLog log) {
    Optional<Line> best =
        header.stream()
            .filter(line -> read(line).flatMap(DocumentNumber::symbol).isPresent())
            .findFirst()
            .or(() -> header.stream().filter(line -> read(line).isPresent()).findFirst());
    best.ifPresent(line -> note(read(line).orElseThrow(), line, log));
    return best.flatMap(NumberLabeller::read);
  }

  private static void note(DocumentNumber number, Line line, FieldLog log) {
    List<Line> lines = List.of(line);
    if (number.symbol().isPresent()) {
      log.readByRule("symbol", lines, 0.99);
    }
    if (number.number().isPresent()) {
      log.readByRule("number", lines, 0.99);
      log.readByRule("codeNumber", lines, 0.99);
    } else if (number.isBlank()) {
      log.unread("number", lines, Evidence.Status.BLANK);
      log.warn("NUMBER_BLANK", "the place for the number is empty", "number", line.page());
    } else {
      log.unread("number", lines, Evidence.Status.UNREADABLE);
      log.warn(
          "NUMBER_UNREADABLE",
          "what stands where the number should cannot be read: " + line.text(),
          "number",
          line.page());
    }
  }

  /** What the number line says; empty where the line is none. */
  static Optional<DocumentNumber> read(Line line) {
    if (!opens(line)) {
      return Optional.empty();
    }
    Matcher lead = LEAD.matcher(line.folded());
    String rest = lead.find() ? line.text().substring(lead.end()) : line.text();
    Matcher party = PARTY.matcher(rest);
    if (party.find()) {
      String symbol = symbol(party.group(2) + "/" + party.group(3));
      return Optional.of(number(party.group(1), symbol, "-" + symbol));
    }
    Matcher state = STATE.matcher(rest);
    if (state.find()) {
      String symbol = symbol(state.group(3));
      String year = state.group(2) == null ? "" : "/" + state.group(2);
      return Optional.of(number(state.group(1), symbol, year + "/" + symbol));
    }
    Matcher loose = LOOSE.matcher(rest);
    if (loose.find() && DocumentTypes.isAbbreviation(stroked(loose.group(1), true))) {
      String symbol = symbol(loose.group(1) + "-" + loose.group(2));
      return Optional.of(
          new DocumentNumber(Optional.empty(), Optional.of(symbol), Optional.empty(), false));
    }
    String digits = Letters.trim(rest, ".:;_…");
    if (DIGITS.matcher(digits).matches()) {
      return Optional.of(
          new DocumentNumber(Optional.of(digits), Optional.empty(), Optional.of(digits), false));
    }
    return Optional.empty();
  }

  private static DocumentNumber number(String printed, String symbol, String tail) {
    String bare = Letters.trim(printed, ".:;,_…-–*'\"").replace(" ", "");
    if (bare.isEmpty()) {
      return new DocumentNumber(Optional.empty(), Optional.of(symbol), Optional.empty(), true);
    }
    if (!DIGITS.matcher(bare).matches()) {
      return new DocumentNumber(Optional.empty(), Optional.of(symbol), Optional.empty(), false);
    }
    return new DocumentNumber(
        Optional.of(bare), Optional.of(symbol), Optional.of(bare + tail), false);
  }

  /** The symbol without spaces, its hyphens plain, lost strokes given back. */
  static String symbol(String printed) {
    StringBuilder symbol = new StringBuilder();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      boolean dash = c == '-' || c == '–' || c == '—';
      if (dash || c == '.' || c == '/') {
        symbol.append(stroked(part.toString(), symbol.isEmpty())).append(dash ? '-' : c);
        part.setLength(0);
      } else if (!Character.isWhitespace(c)) {
        part.append(c);
      }
    }
    return symbol.append(stroked(part.toString(), symbol.isEmpty())).toString();
  }

  private static String stroked(String part, boolean first) {
    String eth = part.replace('Ð', 'Đ').replace('ð', 'đ');
    String body = BODIES.getOrDefault(eth, eth); // a letter's symbol begins with its body
    return first ? TYPES.getOrDefault(eth, body) : body;
  }
}
