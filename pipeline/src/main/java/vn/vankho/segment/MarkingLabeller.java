package vn.vankho.segment;

import java.util.Map;
import java.util.Optional;

/** Finds stamps of secrecy and urgency among the lines of a header. */
public final class MarkingLabeller {
  private static final Map<String, String> SECURITY =
      Map.of("mat", "MẬT", "toi mat", "TỐI MẬT", "tuyet mat", "TUYỆT MẬT");
  private static final Map<String, String> URGENCY =
      Map.of(
          "khan",
          "KHẨN",
          "thuong khan",
          "THƯỢNG KHẨN",
          "hoa toc",
          "HỎA TỐC",
          "hoa toc hen gio",
          "HỎA TỐC HẸN GIỜ");

  private MarkingLabeller() {}

  /** A stamp: whether it is of secrecy, and its words. */
  record Marking(boolean secrecy, String text) {}

  /** Whether a line of text is such a stamp. */
  public static boolean isMarking(String line) {
    return marking(line).isPresent();
  }

  /** The stamp that a line is; empty where it is none. */
  static Optional<Marking> marking(Line line) {
    return marking(line.text());
  }

  private static Optional<Marking> marking(String line) {
    if (line.length() > 30 || Letters.capitals(line) < 0.8) {
      return Optional.empty();
    }
    String joined = String.join(" ", Letters.words(FoldedText.of(line)));
    String security = SECURITY.get(joined);
    if (security != null) {
      return Optional.of(new Marking(true, security));
    }
    return Optional.ofNullable(URGENCY.get(joined)).map(text -> new Marking(false, text));
  }
}
