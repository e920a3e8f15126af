package vn.vankho.segment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sentences that say by when, and nothing else, what others say is to be done. */
final class TimeAlone {
  /** Accepts {@code Thời gian hoàn thành: tháng 4/2024}: when what stands before is to be done. */
  private static final Pattern TIME_ALONE =
      Pattern.compile(
          "\\W{0,2}(?:Thời (?:gian|hạn)(?: thực hiện| hoàn thành| báo cáo|[^:.,]{0,40}(?=:))?|(?:Yêu cầu h|H)oàn thành|Tiến độ(?: thực hiện)?|Xong)\\s*:?\\s+"
              + "((?:trước|trong|chậm nhất|đến|từ|tháng|quý|quí|năm|Tháng|Quý|Quí|Năm|Trước|Trong|Từ|Chậm nhất|ngày|hết|vào|thường xuyên|Thường xuyên|hằng|hàng|Hằng|Hàng|\\d)[^:]{1,70})");

  /** Accepts {@code Thời gian tổ chức hội nghị trong quý I năm 2011}: it says when, not what. */
  private static final Pattern TIME_OF =
      Pattern.compile(
          "Thời (?:gian|hạn|điểm) [^:]{3,90}?\\s((?:trước|trong|chậm nhất|vào|từ) [^:]{4,40}\\d[^:]{0,12})"
              + "|Hạn (?:cuối|chót|nộp|gửi)[^:]{0,80}?\\s(?:là )?(?:hết )?((?:trước|ngày|tháng) [^:]{0,40}\\d[^:]{0,12})");

  private TimeAlone() {}

  /** The time that is all a sentence says. */
  static Optional<String> read(String sentence) {
    String said = Letters.trimEnd(sentence, ".;,/ ");
    Matcher alone = TIME_ALONE.matcher(said);
    if (alone.matches()) {
      return Optional.of(alone.group(1));
    }
    Matcher of = TIME_OF.matcher(said);
    return of.matches()
        ? Optional.ofNullable(of.group(1)).or(() -> Optional.of(of.group(2)))
        : Optional.empty();
  }
}
