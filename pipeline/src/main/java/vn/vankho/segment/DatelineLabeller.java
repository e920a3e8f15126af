package vn.vankho.segment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Evidence;

/** Reads place and date from a line such as {@code Bình Phước, ngày 27 tháng 3 năm 2024}. */
final class DatelineLabeller {
  /**
   * Accepts {@code dak lak, ngay thang 7 nam 2025}; not {@code ngay 3 thang 2 nam 2024 cua ubnd}.
   */
  private static final Pattern WORDS =
      Pattern.compile(
          "^(.{0,60}?)\\bn[gs][a-z][yv]?\\b\\s*(.{0,14}?)\\s*\\bth[a-z]{1,2}g\\b\\s*(.{0,14}?)\\s*"
              + "\\bn[a-z]m\\b[\\s.:]*(\\S{0,6})\\s*[.,;*_ˆ^'`’~°]*$");

  /**
   * Words that a pen's figures were glued to. Accepts {@code can tho, ngaycas thang10 nam 20i 0};
   * not {@code ngay 3 thang 2 nam 2024 cua ubnd}.
   */
  private static final Pattern GLUED =
      Pattern.compile(
          "^(.{0,60}?)\\bngay(.{0,14}?)thang(.{0,14}?)nam[\\s.:]*(\\S{0,4}(?: ?\\S{0,3})?)\\s*[.,;*_ˆ^'`’~°]*$");

  /**
   * Nor was {@code năm} read, before a year that was. Accepts {@code vinh, ngay j thang vriam
   * 2010}.
   */
  private static final Pattern YEARED =
      Pattern.compile(
          "^(.{0,60}?)\\bngay(.{0,14}?)thang\\s*(.{0,12}?)\\s+\\S{0,8}\\s?((?:19|20)\\d{2})\\s*[.,;*_ˆ^'`’~°]*$");

  /** Accepts {@code ha noi, ngay 8-9-1998}; not {@code 8-9-1998}. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "^(.{0,60}?)\\bn[gs][a-z][yv]?\\b\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4})\\s*[.,;]*$");

  /** A note under the title, which says the day of the document that this one is attached to. */
  private static final Pattern OF_ANOTHER = Pattern.compile("\\W*(?:ban hanh )?kem theo\\b");

  private static final List<Pattern> FORMS = List.of(WORDS, GLUED, YEARED, DIGITS);

  private static final int LONGEST = 140;

  private DatelineLabeller() {}

  /** Whether a folded line is a dateline, with or without its place. */
  static boolean matches(String folded) {
    return folded.length() <= LONGEST
        && !OF_ANOTHER.matcher(folded).lookingAt()
        && FORMS.stream().anyMatch(form -> form.matcher(folded).find());
  }

  /** Whether a word goes on with the dateline before it, across the space for a pen's figures. */
  static boolean goesOnAt(Line line, int word) {
    String folded = FoldedText.of(line.words().get(word).text());
    return (folded.startsWith("thang") || folded.startsWith("nam"))
        && line.part(0, word).folded().contains("ngay");
  }

  /** The first dateline of a header; what cannot be read of it is said. */
  static Optional<Dateline> first(List<Line> header, FieldLog log) {
    for (Line line : header) {
      Optional<Dateline> dateline = read(line);
      if (dateline.isPresent()) {
        Dateline found = dateline.get();
        found.place().ifPresent(place -> log.read("place", List.of(line), 0.99));
        if (found.year().isEmpty()) {
          log.unread("date", List.of(line), Evidence.Status.UNREADABLE);
          log.warn(
              "DATE_UNREADABLE", "no year can be read in: " + line.text(), "date", line.page());
        } else {
          log.readByRule("date", List.of(line), 0.99);
        }
        if (found.year().isPresent() && (found.month().isEmpty() || found.day().isEmpty())) {
          log.warn(
              "DATE_PARTIAL",
              "the date is read only to the "
                  + (found.month().isEmpty() ? "year" : "month")
                  + ": "
                  + line.text(),
              "date",
              line.page());
        }
        return dateline;
      }
    }
    return Optional.empty();
  }

  /** What a dateline says; empty where the line is none. */
  static Optional<Dateline> read(Line line) {
    if (!matches(line.folded())) {
      return Optional.empty();
    }
    return FORMS.stream()
        .map(form -> form.matcher(line.folded()))
        .filter(Matcher::find)
        .findFirst()
        .map(matcher -> read(line, matcher));
  }

  private static Dateline read(Line line, Matcher matcher) {
    Optional<Integer> year = number(matcher.group(4), 1930, 2100);
    Optional<Integer> month = number(matcher.group(3), 1, 12);
    Optional<Integer> day = month.isEmpty() ? Optional.empty() : number(matcher.group(2), 1, 31);
    return new Dateline(place(line.text().substring(0, matcher.end(1))), year, month, day);
  }

  private static Optional<String> place(String before) {
    String place = Letters.trim(before, ".,;:-–*_'\"|()");
    int words = Letters.words(place).size();
    boolean named = words > 0 && words <= 8 && Character.isUpperCase(place.codePointAt(0));
    return named ? Optional.of(evenCase(place)) : Optional.empty();
  }

  /** A syllable read in capitals among others that are not is a misreading: {@code VỊ Tân}. */
  private static String evenCase(String place) {
    boolean mixed = Letters.capitals(place) < 0.7 && place.indexOf(' ') > 0;
    StringBuilder even = new StringBuilder();
    for (String word : place.split(" ", -1)) {
      boolean odd =
          mixed && word.length() == 2 && Letters.capitals(word) > 0.9 && !word.equals("TP");
      even.append(even.isEmpty() ? "" : " ").append(odd ? ArchiveCase.eachCapitalised(word) : word);
    }
    return even.toString();
  }

  private static Optional<Integer> number(String printed, int least, int most) {
    String digits = printed.replaceAll("[\\s._…]", "").replaceAll("[il|!]", "1").replace('o', '0');
    if (digits.isEmpty()
        || digits.length() > 4
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    int number = Integer.parseInt(digits);
    return number >= least && number <= most ? Optional.of(number) : Optional.empty();
  }
}
