package vn.vankho.segment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body named after {@code của}.
 *
 * @param name the body; absent where none is named
 * @param end characters of the text that it takes, {@code của} included
 */
record CitedIssuer(Optional<String> name, int end) {
  /** Accepts {@code , cua uy ban nhan dan tinh ve}; not {@code ve cua}. */
  private static final Pattern OF = Pattern.compile("^[\\s,]{0,3}c[a-z]{1,2}a\\s");

  /** Words that end the name of the body: {@code về}, but not {@code vệ sinh}. */
  private static final Pattern END =
      Pattern.compile(
          "[;.:()\"“”\\n]|,\\s|\\s(?:về|ban hành|phê duyệt|quy định|hướng dẫn|triển khai|thực hiện"
              + "|sửa đổi|tổng kết|v/v|và (?:[Kk]ế hoạch|[Qq]uyết định|[Nn]gh|[Cc]ông văn|[Tt]hông)"
              + "|trên địa bàn|tại|kh[óo][áa]?|giai đoạn|năm \\d|quý|đã|được|giao|chỉ đạo|một số|nhằm|để"
              + "|thông qua|công bố|yêu cầu|điều chỉnh|thành lập|rà soát|xử lý|tổ chức|kiểm tra|tăng cường"
              + "|đẩy mạnh|xây dựng(?! (?:tỉnh|thành phố|huyện|quận)))(?=\\s|$)");

  private static final int LONGEST = 110;

  /** The body with which the words after a number and its date open. */
  static CitedIssuer after(String text) {
    String folded = FoldedText.of(text);
    Matcher of = OF.matcher(folded);
    if (!of.find()) {
      return new CitedIssuer(Optional.empty(), 0);
    }
    String rest = text.substring(of.end(), Math.min(text.length(), of.end() + LONGEST));
    Matcher end = END.matcher(rest);
    int length = end.find() ? end.start() : rest.length();
    String name = Letters.trim(text.substring(of.end(), of.end() + length), ",;. ");
    boolean named = !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    return named
        ? new CitedIssuer(Optional.of(name), of.end() + length)
        : new CitedIssuer(Optional.empty(), 0);
  }
}
