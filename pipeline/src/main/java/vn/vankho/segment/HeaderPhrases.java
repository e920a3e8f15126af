package vn.vankho.segment;

import java.util.List;
import java.util.regex.Pattern;

/** The set phrases of a header, known again where they are misread. */
final class HeaderPhrases {
  private static final List<String> NATIONAL_TITLE =
      List.of("cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam");
  private static final List<String> OLD_NATIONAL_TITLE =
      List.of("viet", "nam", "dan", "chu", "cong", "hoa");
  private static final List<String> MOTTO = List.of("doc", "lap", "tu", "do", "hanh", "phuc");
  private static final List<String> PARTY_TITLE = List.of("dang", "cong", "san", "viet", "nam");

  /** Accepts {@code ky boi:} and {@code thoi gian ky}; not {@code ky luat}. */
  private static final Pattern SIGNING_MARK =
      Pattern.compile(
          "^(?:signed by|digitally signed|nguoi ky|ky boi|duoc ky boi|thoi gian ky|ngay ky|co quan ky"
              + "|email\\s*:|signature|date\\s*:|tai lieu duoc ky).{0,120}$");

  private HeaderPhrases() {}

  /** Word at which Quốc hiệu begins; -1 where the line does not hold it. */
  static int nationalTitle(List<String> words) {
    Fuzzy.Match match = Fuzzy.inOrder(words, NATIONAL_TITLE);
    if (match.count() >= 5 && words.size() <= 30) {
      return match.first();
    }
    Fuzzy.Match old = Fuzzy.inOrder(words, OLD_NATIONAL_TITLE);
    return old.count() == 6 && words.size() <= 8 ? old.first() : -1;
  }

  /** Whether a line, in capitals, holds Quốc hiệu. */
  static boolean isNationalTitle(Line line) {
    int first = nationalTitle(line.foldedWords());
    return first >= 0 && line.capitals() >= 0.5;
  }

  /** Word at which the motto begins; -1 where the line does not hold it. */
  static int motto(List<String> words) {
    Fuzzy.Match match = Fuzzy.inOrder(words, MOTTO);
    return match.count() >= 4 && words.size() <= 24 ? match.first() : -1;
  }

  /** Word at which the Party's title begins; -1 where the line does not hold it. */
  static int partyTitle(List<String> words) {
    Fuzzy.Match match = Fuzzy.inOrder(words, PARTY_TITLE);
    return match.count() == 5 && words.size() <= 20 ? match.first() : -1;
  }

  /** Whether an electronic signature wrote the line over the page. */
  static boolean isSigningMark(Line line) {
    return line.text().length() < 160 && SIGNING_MARK.matcher(line.folded()).matches();
  }

  /** Whether the line is a dateline, with or without its place. */
  static boolean isDateline(Line line) {
    return DatelineLabeller.matches(line.folded());
  }
}
