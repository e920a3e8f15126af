package vn.vankho.segment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads place and date from a line such as {@code Bình Phước, ngày 27 tháng 3 năm 2024}. */
final class DatelineLabeller {
  /**
   * Accepts {@code dak lak, ngay thang 7 nam 2025}; not {@code ngay 3 thang 2 nam 2024 cua ubnd}.
   */
  private static final Pattern WORDS =
      Pattern.compile(
          "^(.{0,60}?)\\bn[gs][a-z][yv]?\\b\\s*(.{0,14}?)\\s*\\bth[a-z]{1,2}g\\b\\s*(.{0,14}?)\\s*"
              + "\\bn[a-z]m\\b[\\s.:]*(\\S{0,6})\\s*[.,;*_]*$");

  /** Accepts {@code ha noi, ngay 8-9-1998}; not {@code 8-9-1998}. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "^(.{0,60}?)\\bn[gs][a-z][yv]?\\b\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4})\\s*[.,;]*$");

  private static final int LONGEST = 140;

  private DatelineLabeller() {}

  /** Whether a folded line is a dateline, with or without its place. */
  static boolean matches(String folded) {
    return folded.length() <= LONGEST
        && (WORDS.matcher(folded).find() || DIGITS.matcher(folded).find());
  }

  /** What a dateline says; empty where the line is none. */
  static Optional<Dateline> read(Line line) {
    if (line.folded().length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = WORDS.matcher(line.folded());
    if (!matcher.find()) {
      matcher = DIGITS.matcher(line.folded());
      if (!matcher.find()) {
        return Optional.empty();
      }
    }
    Optional<Integer> year = number(matcher.group(4), 1930, 2100);
    Optional<Integer> month = number(matcher.group(3), 1, 12);
    Optional<Integer> day = month.isEmpty() ? Optional.empty() : number(matcher.group(2), 1, 31);
    return Optional.of(
        new Dateline(place(line.text().substring(0, matcher.end(1))), year, month, day));
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
