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
  private static final Pattern OF = Pattern.compile("^[\\s,]{0,3}(?:c[a-z]{1,2}a|giua)\\s");

  /** Words that end the name of the body: {@code về}, but not {@code vệ sinh}. */
  private static final Pattern END =
      Pattern.compile(
          "[;.:()\"“”\\n]|,\\s|\\s(?:[Vv]ề|[Bb]an hành|[Pp]hê duyệt|[Qq]uy định|[Hh]ướng dẫn|[Ss]ửa đổi|[Tt]hông qua|[Kk]h[óo][áa]?"
              + "|triển khai|thực hiện|bổ sung|thay thế|tổng kết|v/v|theo|thông báo|tiếp tục|dẫn chiếu"
              + "|trên địa bàn|tại|giai đoạn|năm \\d|ngày(?= \\d)|quý|đã|được|giao|chỉ đạo|một số|nhằm|để"
              + "|có|này|nêu|nay|là|như|trong|công bố|yêu cầu|điều chỉnh|thành lập|rà soát|xử lý|tổ chức|kiểm tra"
              + "|tăng cường|đẩy mạnh|[Xx]ây dựng chiến lược|bị|thì|(?<![Hh]àng )không|khi|xây dựng(?! (?:tỉnh|thành phố|huyện|quận))"
              + "|VỀ|BAN HÀNH|PHÊ DUYỆT|QUY ĐỊNH|SỬA ĐỔI|TIẾP TỤC|THỰC HIỆN|TRIỂN KHAI|TĂNG CƯỜNG|HƯỚNG DẪN|KHÓA|NĂM|GIAI ĐOẠN|TRÊN ĐỊA BÀN|CỦA)(?=[\\s,]|$)"
              + "|\\svà\\s(?=\\p{L})"
              + "|\\s[-–]\\s(?=(?:Nghị|Thông tư|Quyết định|Luật|Chỉ thị|Kế hoạch|Công văn|Căn cứ|Văn bản)(?!\\p{L}))");

  /** Types of documents, with which another citation begins after {@code và}; folded. */
  private static final Pattern TYPE =
      Pattern.compile(
          "(?:ke hoach|quyet dinh|nghi (?:quyet|dinh)|cong (?:van|dien)|thong (?:tu|bao|tri)|chi thi|luat|phap lenh"
              + "|bo luat|chuong trinh|huong dan|ket luan|quy (?:dinh|che)|bao cao|to trinh|de an|van ban|danh muc|phu luc|de cuong)\\b");

  private static final int LONGEST = 110;

  /** The body with which the words after a number and its date open. */
  static CitedIssuer after(String text) {
    String folded = FoldedText.of(text);
    Matcher of = OF.matcher(folded);
    if (!of.find()) {
      return new CitedIssuer(Optional.empty(), 0);
    }
    String rest = text.substring(of.end(), Math.min(text.length(), of.end() + LONGEST));
    int length = length(rest);
    String name = Letters.trim(text.substring(of.end(), of.end() + length), ",;. ");
    boolean named = !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    return named
        ? new CitedIssuer(Optional.of(name), of.end() + length)
        : new CitedIssuer(Optional.empty(), 0);
  }

  /** Characters of the name with which a text opens. */
  private static int length(String text) {
    Matcher end = END.matcher(text);
    while (end.find()) {
      String before = text.substring(0, end.start());
      String after = text.substring(end.end());
      boolean and = text.startsWith("và", end.start() + 1) && goesOn(before, after);
      boolean comma = end.group().charAt(0) == ',' && BodyNames.isAcross(before, after);
      if (!and && !comma) {
        return end.start();
      }
    }
    return text.length();
  }

  /**
   * Whether a name goes on after {@code và}: {@code Bộ Tài chính và Bộ Tư pháp}, {@code Sở Nông
   * nghiệp và phát triển nông thôn}; not {@code Bộ Chính trị và Chỉ thị số}, {@code Chính phủ và
   * các kế hoạch}.
   */
  private static boolean goesOn(String before, String after) {
    boolean named =
        Character.isUpperCase(after.codePointAt(0))
            && !TYPE.matcher(FoldedText.of(after)).lookingAt();
    return named || BodyNames.isWithin(before, after);
  }
}
