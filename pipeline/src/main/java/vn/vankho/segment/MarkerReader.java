package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the marker, if there is one, with which a line opens; without regard to its neighbours. */
final class MarkerReader {
  /**
   * Letters in the order in which điểm are counted; j, w and z are no part of it, and f, where it
   * is counted, shares the place of g.
   */
  static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

  /** Accepts {@code phan thu hai}, {@code chuong ii}, {@code dieu 12.}; not {@code dieu chinh}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "^\\W{0,2}(phan|chuong|muc|tieu muc|dieu)(?:\\s{1,2}|(?<=dieu)(?=\\d{1,3}\\s?\\.))(thu (?:nhat|hai|ba|tu|nam)|[ivxlh1|]{1,6}|\\d{1,3})"
              + "(?:\\s?[.:\\-)/]|\\s|$)\\s*");

  /**
   * Accepts {@code 1. }, {@code 1.2. }, {@code I.1.}, {@code 3/ }, {@code 2) }, {@code 2 – Hồ}; not
   * {@code 100% }, {@code 27/3}.
   */
  private static final Pattern ARABIC =
      Pattern.compile(
          "^((?:[IVX]{1,4}\\.)?\\d{1,2}(?:\\.\\d{1,2}){0,3})"
              + "(?:\\s?(\\.|\\)|/|-|:|[–—](?=\\s?\\p{Lu}))(?!\\d)\\s*|\\s+(?=\\p{Lu}))(?=\\S|$)");

  /** Accepts {@code l. Mục}; not {@code I.1.}. */
  private static final Pattern ONE_AS_LETTER = Pattern.compile("^[lI|]\\.(?!\\d)");

  /** Accepts {@code I. }, {@code I11.}, {@code |.}, {@code V.TO}, {@code I- }; not {@code INH}. */
  private static final Pattern ROMAN =
      Pattern.compile(
          "^([IVXvLĨÍÌỈÏlitTHh1|!Jj\\]\\[]{1,5})\\s?([.)/:,](?!\\d)|[-–—](?=\\s?\\p{Lu}))\\s*(?=\\S|$)");

  /**
   * A numeral that lost its point, or whose slash was misread. Accepts {@code II CHỈ TIÊU}, {@code
   * II' CHỈ TIÊU}, {@code IIL CHỈ TIÊU}, {@code L CHỈ TIÊU}; not {@code II Chỉ tiêu}.
   */
  private static final Pattern BARE_ROMAN =
      Pattern.compile("^([IVX]{1,5}|[IVX]{0,3}L)['’‘´`]?\\s+(?=\\p{Lu}{2})");

  /** A numeral that was torn apart. Accepts {@code V I.}, {@code I I.}; not {@code I Văn.}. */
  private static final Pattern TORN_ROMAN =
      Pattern.compile("^([IVX]{1,4}(?:\\s[IVX]{1,3}){1,2})\\s?[.)]\\s*(?=\\p{Lu}{2})");

  /** What V/v, the words before the subject of a letter, begins with: no numeral. */
  private static final Pattern SUBJECT = Pattern.compile("^V\\s?/\\s?v\\b");

  /**
   * What follows an article that is cited: {@code Điều 16 của Luật này}, {@code Điều 4 Quy chế}.
   */
  private static final Pattern CITED =
      Pattern.compile(
          "\\p{Ll}|(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|Nghị|Thông tư|Quyết định|Quy|Điều lệ)(?!\\p{L})");

  /** A document's number, at which a line may break: {@code 01-KL/TW}, {@code 12/KH-UBND}. */
  private static final Pattern CODE =
      Pattern.compile("\\d{1,5}\\s?[-–/]\\s?\\p{Lu}{2}[\\p{Lu}&]{0,6}\\s?[-–/]\\s?\\p{Lu}");

  private static final Pattern PAREN = Pattern.compile("^\\((\\d{1,2}|[ivx]{1,4})\\)\\s*");

  private MarkerReader() {}

  /** The likeliest reading of the line's opening. */
  static Optional<Marker> read(Line line) {
    return readings(line, MarkerReader::clean).stream().findFirst();
  }

  /** All readings of the line's opening, likeliest first; some only their place makes markers. */
  static List<Marker> readings(Line line) {
    return readings(line, MarkerReader::all);
  }

  private static List<Marker> readings(Line line, Function<String, List<Marker>> reader) {
    int scrap = LeadingScrap.length(line);
    List<Marker> readings = reader.apply(head(line.text().substring(scrap)));
    boolean isBehindScrap = scrap > 0 && readings.stream().noneMatch(Marker::isBullet);
    List<Marker> found =
        scrap == 0 || isBehindScrap
            ? readings.stream().map(marker -> marker.shifted(scrap)).toList()
            : reader.apply(head(line.text()));
    return line.isRecognised()
        ? found
        : found.stream().filter(marker -> !LetterMarker.isMadeSmall(marker)).toList();
  }

  private static String head(String text) {
    return text.length() > 120 ? text.substring(0, 120) : text;
  }

  private static List<Marker> all(String head) {
    List<Marker> readings = new ArrayList<>(clean(head));
    if (readings.isEmpty() || !readings.get(0).isBullet()) {
      NoisyMarkers.readings(head).stream()
          .filter(noisy -> readings.stream().noneMatch(clean -> clean.kind() == noisy.kind()))
          .forEach(readings::add);
    } else {
      // The number or chapter behind a dash, which may be dirt before it.
      int dash = readings.get(0).end();
      String behind = head.substring(dash);
      named(behind).or(() -> arabic(behind)).map(m -> m.shifted(dash)).ifPresent(readings::add);
    }
    return readings;
  }

  private static List<Marker> clean(String head) {
    List<Marker> readings = new ArrayList<>();
    BulletReader.read(head).ifPresent(readings::add);
    if (!readings.isEmpty() || CODE.matcher(head).lookingAt()) {
      return readings;
    }
    named(head).ifPresent(readings::add);
    roman(head).ifPresent(readings::add);
    arabic(head).ifPresent(readings::add);
    LetterMarker.read(head).ifPresent(readings::add);
    paren(head).ifPresent(readings::add);
    if (readings.stream().noneMatch(marker -> marker.kind() == Marker.Kind.ARABIC)) {
      NoisyMarkers.number(head).ifPresent(readings::add);
    }
    return readings;
  }

  private static Optional<Marker> named(String text) {
    Matcher matcher = NAMED.matcher(FoldedText.of(text));
    if (!matcher.find()
        || !Character.isUpperCase(text.charAt(matcher.start(1)))
        || text.substring(matcher.start(2), matcher.end(2)).matches("[hil]*h[hil]*")) {
      return Optional.empty();
    }
    boolean pointed = ".:-)/".indexOf(Letters.last(matcher.group())) >= 0;
    if (matcher.group(1).equals("dieu")
        && !pointed
        && CITED.matcher(text.substring(matcher.end())).lookingAt()) {
      return Optional.empty();
    }
    Marker.Kind kind =
        switch (matcher.group(1)) {
          case "phan" -> Marker.Kind.PART;
          case "chuong" -> Marker.Kind.CHAPTER;
          case "muc" -> Marker.Kind.MUC;
          case "tieu muc" -> Marker.Kind.SUBMUC;
          default -> Marker.Kind.ARTICLE;
        };
    String count = matcher.group(2);
    int number = count.startsWith("thu ") ? ordinal(count) : Roman.orDigits(count);
    if (number < 1) {
      return Optional.empty();
    }
    String word = spelt(matcher.group(1), text.substring(matcher.start(1), matcher.end(1)));
    String read = text.substring(matcher.start(2), matcher.end(2));
    boolean isClean = count.startsWith("thu ") || read.matches("[IVXL]+|[ivxl]+|\\d+");
    String printed = word + " " + (isClean || number >= 40 ? read : Roman.write(number));
    return Optional.of(new Marker(kind, printed, List.of(number), printed, matcher.end()));
  }

  /** The level's name with its own marks, in capitals where it is printed so. */
  private static String spelt(String folded, String printed) {
    String name =
        switch (folded) {
          case "phan" -> "Phần";
          case "chuong" -> "Chương";
          case "muc" -> "Mục";
          case "tieu muc" -> "Tiểu mục";
          default -> "Điều";
        };
    return Letters.capitals(printed) > 0.8 ? name.toUpperCase(Locale.ROOT) : name;
  }

  private static int ordinal(String count) {
    return List.of("thu nhat", "thu hai", "thu ba", "thu tu", "thu nam").indexOf(count) + 1;
  }

  private static Optional<Marker> roman(String text) {
    Matcher matcher = ROMAN.matcher(text);
    if (!matcher.find()) {
      matcher = TORN_ROMAN.matcher(text);
      if (!matcher.find()) {
        matcher = BARE_ROMAN.matcher(text);
        if (!matcher.find() || Letters.capitals(text) < 0.9) {
          return Optional.empty();
        }
      }
    }
    String token = matcher.group(1).replace(" ", "");
    String rest = text.substring(matcher.end());
    boolean clean = token.chars().allMatch(c -> "IVXL".indexOf(c) >= 0);
    int number = Roman.tolerant(token);
    boolean strokes = number > 1 && Roman.isStrokes(token);
    if ((!clean && !strokes && !isTitled(rest)) || SUBJECT.matcher(text).find()) {
      return Optional.empty();
    }
    String spelt = number < 1 ? token : Roman.write(number);
    return Optional.of(new Marker(Marker.Kind.ROMAN, spelt, List.of(number), token, matcher.end()));
  }

  /** Whether the words after a numeral are printed in capitals, as the highest headings are. */
  static boolean isTitled(String rest) {
    List<String> words = Letters.words(rest);
    return Letters.count(rest) >= 3
        && Letters.capitals(rest) >= 0.6
        && Letters.capitals(words.get(0)) > 0.6;
  }

  private static Optional<Marker> arabic(String text) {
    String mended = ONE_AS_LETTER.matcher(text).find() ? "1" + text.substring(1) : text;
    Matcher matcher = ARABIC.matcher(mended);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String token = matcher.group(1);
    boolean nested = token.indexOf('.') >= 0;
    if (matcher.group(2) == null && !nested) {
      return Optional.empty();
    }
    List<Integer> numbers = new ArrayList<>();
    for (String part : token.split("\\.", -1)) {
      if (Character.isDigit(part.charAt(0))) {
        numbers.add(Integer.parseInt(part));
      }
    }
    Marker.Kind kind = ")".equals(matcher.group(2)) ? Marker.Kind.NUMBER_PAREN : Marker.Kind.ARABIC;
    return numbers.contains(0)
        ? Optional.empty()
        : Optional.of(
            new Marker(
                kind,
                token,
                numbers,
                nested ? token : text.substring(0, token.length()),
                matcher.end()));
  }

  private static Optional<Marker> paren(String text) {
    Matcher matcher = PAREN.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int number = Roman.orDigits(matcher.group(1));
    return number < 1
        ? Optional.empty()
        : Optional.of(
            new Marker(
                Marker.Kind.PAREN,
                matcher.group(1),
                List.of(number),
                matcher.group(1),
                matcher.end()));
  }
}
