package vn.vankho.segment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by the words alone where a heading without a sign at its end is over, although its line is
 * as long as others: the next line begins as only a sentence does.
 */
final class NewParagraph {
  /** Words that a line does not end with when a heading is over. */
  private static final Set<String> LEADS_ON =
      Set.of(
          "của", "với", "cho", "do", "và", "giao", "về", "tới", "đến", "từ", "là", "gồm", "cùng",
          "theo", "tại", "ở", "trình", "cáo", "gửi", "hoặc", "các", "những", "được", "bởi", "trong",
          "giúp", "thuộc", "như", "số", "nghị", "cầu", "mưu");

  /** Words behind a type that is a verb too: {@code Hướng dẫn này}, {@code Báo cáo số}. */
  private static final Set<String> NAMES_DOCUMENT = Set.of("này", "số");

  /** Accepts {@code Thời gian thực hiện: quý II}, {@code Cơ quan chủ trì: Sở Y tế}. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:Thời (?:gian|hạn)|Cơ quan|Đơn vị|Kinh phí|Địa điểm|Thành phần|Đối tượng|Sản phẩm|Tiến độ)(?:\\s[^:.,]{1,40})?:\\s");

  /** Years with which a heading ends: {@code giai đoạn 2021-2025}. */
  private static final Pattern YEARS = Pattern.compile("(?:\\d{4}[-–])?(?:19|20)\\d{2}");

  private NewParagraph() {}

  /** Whether a line opens with a label, which begins a paragraph where the line before ended. */
  static boolean isLabelled(String line) {
    return LABEL.matcher(line).lookingAt();
  }

  /** Whether a line begins a sentence that the line before, which ends without a sign, does not. */
  static boolean opens(String before, String line) {
    String last = before.substring(before.lastIndexOf(' ') + 1);
    boolean small = !last.isEmpty() && Character.isLowerCase(last.codePointAt(0));
    boolean years = YEARS.matcher(last).matches();
    if (!(small || years)
        || LEADS_ON.contains(last)
        || !(years || Character.isLetter(Letters.last(before)) || before.endsWith(")"))) {
      return false;
    }
    String[] words = line.split(" ");
    return isDoing(words) || isStatement(line);
  }

  /** Accepts {@code Căn cứ vào chức năng}: a verb has a capital only where a sentence begins. */
  private static boolean isDoing(String[] words) {
    if (words.length < 3 || !Character.isUpperCase(words[0].codePointAt(0))) {
      return false;
    }
    String[] small = words.clone();
    small[0] = small[0].toLowerCase(Locale.ROOT);
    boolean names = NAMES_DOCUMENT.contains(Letters.trimEnd(words[2], ".,;:"));
    return !names && Verbs.isVerb(small, 0) && Character.isLowerCase(words[1].codePointAt(0));
  }

  /** Accepts {@code Vụ Tài chính phối hợp với}: a body does something. */
  private static boolean isStatement(String line) {
    return Character.isUpperCase(line.codePointAt(0))
        && Statement.read(line)
            .filter(said -> said.isSure() && ClauseWords.opensSurely(said.rest()))
            .isPresent();
  }
}
