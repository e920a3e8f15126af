package vn.vankho.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.text.Folding;

/**
 * A day, a month or a year, or the time from one to another, as people write them: {@code
 * 16/5/2018}, {@code 2018-05-16}, {@code 5/2018}, {@code 16 tháng 5 năm 2018}, {@code
 * 1/5/2018..15/6/2018}, {@code 5/2018..}. Days are numbers that sort, 20180516; in that of a
 * document what is unknown is 0.
 *
 * @param from the first
 * @param to the last
 */
record Days(long from, long to) {
  private static final Pattern NUMBERS =
      Pattern.compile("(?:(?:(?<d>\\d{1,2})[/.-])?(?<m>\\d{1,2})[/.-])?(?<y>\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})(?:-(?<d>\\d{1,2}))?");
  private static final Pattern WORDS =
      Pattern.compile("(?:(?:(?:ngay )?(?<d>\\d{1,2}) )?thang (?<m>\\d{1,2}) )?nam (?<y>\\d{4})");

  private static final String TO = "..";
  private static final int LAST_MONTH = 12;
  private static final int LAST_DAY = 31;

  /** Reads a time; empty if it is none. */
  static Optional<Days> of(String written) {
    int to = written.indexOf(TO);
    if (to < 0) {
      return one(written);
    }
    String first = written.substring(0, to).strip();
    String last = written.substring(to + TO.length()).strip();
    Optional<Days> from = one(first);
    Optional<Days> until = one(last);
    boolean isUnderstood =
        (from.isPresent() || until.isPresent())
            && from.isPresent() != first.isEmpty()
            && until.isPresent() != last.isEmpty();
    return isUnderstood
        ? Optional.of(
            new Days(
                from.map(Days::from).orElse(Long.MIN_VALUE),
                until.map(Days::to).orElse(Long.MAX_VALUE)))
        : Optional.empty();
  }

  private static Optional<Days> one(String written) {
    String folded = Folding.fold(written).strip().replaceAll("\\s+", " ");
    for (Pattern pattern : new Pattern[] {NUMBERS, YEAR_FIRST, WORDS}) {
      Matcher found = pattern.matcher(folded);
      if (found.matches()) {
        return one(found);
      }
    }
    return Optional.empty();
  }

  private static Optional<Days> one(Matcher found) {
    long year = Long.parseLong(found.group("y")) * 10_000;
    if (found.group("m") == null) {
      return Optional.of(new Days(year, year + 9_999));
    }
    int month = Integer.parseInt(found.group("m"));
    long begin = year + month * 100L;
    if (month < 1 || month > LAST_MONTH) {
      return Optional.empty();
    }
    if (found.group("d") == null) {
      return Optional.of(new Days(begin, begin + 99));
    }
    int day = Integer.parseInt(found.group("d"));
    return day < 1 || day > LAST_DAY
        ? Optional.empty()
        : Optional.of(new Days(begin + day, begin + day));
  }
}
