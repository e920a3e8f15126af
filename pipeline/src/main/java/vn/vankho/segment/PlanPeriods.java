package vn.vankho.segment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.model.PlanPeriod;

/** Reads the years that a title plans for. */
final class PlanPeriods {
  private static final String YEAR = "((?:19|20)\\d{2})";

  /** Accepts {@code 2021-2025}, {@code 2021 den nam 2025}; not {@code 15/2021}. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![/\\d])"
              + YEAR
              + "\\s*(?:-|den het nam|den nam|den|va)\\s*(?:nam )?"
              + YEAR
              + "(?!\\d)");

  /**
   * Accepts {@code nam 2024}, {@code quy i/2024}, {@code thang 5/2024}; not {@code thang 5 nam
   * 2024} of a citation.
   */
  private static final Pattern SINGLE =
      Pattern.compile(
          "(?:\\bnam|quy [iv]+\\s*/|thang \\d{1,2}\\s*/|\\bnam hoc)\\s*" + YEAR + "(?!\\d)");

  /** Accepts {@code tet nguyen dan nham dan 2022}; not {@code 12/2022} or {@code so 2022}. */
  private static final Pattern AT_END =
      Pattern.compile("(?<=[a-z]{2} )(?<!\\bso )" + YEAR + "\\W*$");

  private static final Pattern CITED_DATE =
      Pattern.compile("ngay \\d{1,2}(?: thang \\d{1,2} nam |/\\d{1,2}/)\\d{4}|\\d+/\\d{4}/[a-z]+");

  /** A year that only says until when: {@code den nam 2030, tam nhin den nam 2045}. */
  private static final Pattern END_ALONE =
      Pattern.compile("(?:\\bden(?: het)?|tam nhin(?: den)?) (?:nam )?" + YEAR);

  private PlanPeriods() {}

  /** The years; empty where the title names none. */
  static Optional<PlanPeriod> of(String title) {
    String folded = FoldedText.of(title.substring(0, Math.min(title.length(), 2000)));
    String plain = CITED_DATE.matcher(folded).replaceAll(" ");
    Matcher range = RANGE.matcher(plain);
    if (range.find()) {
      int from = Integer.parseInt(range.group(1));
      int to = Integer.parseInt(range.group(2));
      if (from <= to) {
        return Optional.of(new PlanPeriod(from, to));
      }
    }
    String begun = END_ALONE.matcher(plain).replaceAll(" ");
    return Stream.of(SINGLE, AT_END)
        .map(pattern -> pattern.matcher(begun))
        .filter(Matcher::find)
        .map(single -> Integer.parseInt(single.group(1)))
        .map(year -> new PlanPeriod(year, year))
        .findFirst();
  }
}
