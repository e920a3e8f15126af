package vn.vankho.segment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds stamps of secrecy and urgency among the lines of a header. */
final class MarkingLabeller {
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

  /** The stamp that a line is; empty where it is none. */
  static Optional<Marking> marking(Line line) {
    if (line.text().length() > 30 || line.capitals() < 0.8) {
      return Optional.empty();
    }
    List<String> words = line.foldedWords();
    String joined = String.join(" ", words);
    String security = SECURITY.get(joined);
    if (security != null) {
      return Optional.of(new Marking(true, security));
    }
    return Optional.ofNullable(URGENCY.get(joined)).map(text -> new Marking(false, text));
  }
}
