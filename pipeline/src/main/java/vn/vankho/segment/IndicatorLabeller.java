package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Indicator;
import vn.vankho.model.Section;

/** Reads measurable targets, shares and amounts, from the sections that do not share out work. */
final class IndicatorLabeller {
  private static final String NUMBER =
      "(?<![\\d/.,\\p{L}-])(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?)";

  private static final Pattern SHARE = Pattern.compile(NUMBER + "\\s?%");

  /** Things that are counted; longer names before shorter ones that they begin with. */
  private static final String UNITS =
      "tỷ đồng|triệu đồng|nghìn đồng|đồng|km2|km|m2|m²|m3|ha|hecta|tấn|kg|cây|con|trẻ em|trẻ|điểm"
          + "|triệu lượt khách|lượt khách|lượt người|lượt|người|hộ gia đình|hộ nghèo|hộ kinh doanh|hộ"
          + "|lớp|buổi|hồ sơ|mô hình|ca|giờ làm việc|công trình|tin|bài|cuộc|đợt|xã|thôn"
          + "|trường tiểu học|trường|học sinh|giáo viên|phiếu|mẫu|sản phẩm|cơ sở|doanh nghiệp"
          + "|hợp tác xã|suất|căn nhà|căn hộ|căn|phòng học|phòng|thiết bị|cuốn|triệu trang"
          + "|hội nghị|lao động|thủ tục|dịch vụ|dự án|liều|mũi|giường|tổ chức|trạm"
          + "|chuyến|tuyến|hòa giải viên|tờ gấp|đầu sách|đầu mối|tiểu thương|đoàn viên|hội viên"
          + "|đảng viên|cán bộ|tình nguyện viên|câu lạc bộ|tủ sách|camera|biển báo|đường dây";

  /** Accepts {@code 8 mẫu}, {@code 46,2 tỷ đồng}; not {@code 8 tháng}. */
  private static final Pattern AMOUNT =
      Pattern.compile(NUMBER + "\\s(" + UNITS + ")(?![\\p{L}\\d])");

  /** Words before an amount that make it a target. */
  private static final Pattern CUE =
      Pattern.compile(
          ".*(?:toi thieu|it nhat|khong duoi|khong thap hon|khong qua|tren|dat|du kien|la|bao dam|dam bao|trong moi|trong|xay moi|xay dung|mo|to chuc|thanh lap|do be tong|hoan thanh|lap|sua chua|nao vet|cung hoa|ho tro|tiep nhan|so hoa|chinh ly|giam|tang|phan dau)(?:\\s+\\p{L}+){0,3}\\s*$");

  /** Spans of time; they are targets only right behind words that set a bound. */
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:không quá|trong vòng|ít nhất|tối thiểu|đạt|dưới|trong)\\s"
              + NUMBER
              + "\\s(ngày làm việc|ngày|giờ|phút)(?![\\p{L}\\d])");

  /** All of a number of things. Accepts {@code 16/16 trường tiểu học}. */
  private static final Pattern ALL_OF =
      Pattern.compile("(?<![\\d/])(\\d{1,4})/\\1\\s(" + UNITS + ")(?![\\p{L}\\d])");

  /** A comma, after which the clause goes on with a list or another one begins. */
  private static final Pattern COMMA = Pattern.compile(",\\s+");

  /** Words with which another clause begins after a comma. */
  private static final Pattern NEW_CLAUSE =
      Pattern.compile(
          "^(?:trong đó|góp phần|nhằm|để|đồng thời|riêng|đối với|từ đó|phấn đấu|qua đó|tiến tới|nhất là|đặc biệt"
              + "|với|khi|nếu|gồm|như|cụ thể)\\b.*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** A part that says when: it belongs to what follows. */
  private static final Pattern WHEN =
      Pattern.compile(
          "^(?:[Đđ]ến|[Tt]rong|[Hh]ết|[Tt]ừ|[Nn]ăm)\\b[^,]{0,30}\\d{4}$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Words that only tie a clause to the one before. */
  private static final Pattern TIE = Pattern.compile("^(?:trong đó(?: có)?|riêng)\\s+");

  private final List<Indicator> found = new ArrayList<>();

  private IndicatorLabeller() {}

  /** The targets, in order. */
  static List<Indicator> read(List<Section> sections) {
    IndicatorLabeller labeller = new IndicatorLabeller();
    labeller.search(sections, "");
    return labeller.found;
  }

  private void search(List<Section> sections, String parent) {
    for (Section section : sections) {
      if (AssignmentLabeller.isSharing(section) || isDemand(section)) {
        continue;
      }
      boolean bullet = !Character.isLetterOrDigit(section.marker().charAt(0));
      String path =
          bullet ? parent : parent.isEmpty() ? section.marker() : parent + "." + section.marker();
      for (String sentence : section.text().split("[;\\n]|\\.(?=\\s|$)", -1)) {
        clauses(sentence.strip()).forEach(clause -> inClause(clause, path));
      }
      search(section.children(), path);
    }
  }

  /** Whether a section says how to go about it, not what to reach. */
  private static boolean isDemand(Section section) {
    return section.heading().map(FoldedText::of).filter("yeu cau"::equals).isPresent();
  }

  /** The clauses of a sentence: commas of a list and those after a time do not part them. */
  private static List<String> clauses(String sentence) {
    List<String> clauses = new ArrayList<>();
    for (String part : COMMA.split(sentence, -1)) {
      int last = clauses.size() - 1;
      boolean goesOn = last >= 0 && (goesOn(part, clauses.get(last)) || isWhen(clauses.get(last)));
      if (goesOn) {
        clauses.set(last, clauses.get(last) + ", " + part);
      } else {
        clauses.add(part);
      }
    }
    return clauses.stream().map(clause -> TIE.matcher(clause).replaceFirst("").strip()).toList();
  }

  private static boolean isWhen(String clause) {
    return WHEN.matcher(clause).matches();
  }

  /**
   * Whether a part goes on with a list and does not begin to act: it has no number of its own, or
   * stands behind the first words of a sentence, as in {@code Mỗi con trâu, bò dự trữ 300 kg}.
   */
  private static boolean goesOn(String part, String before) {
    boolean numbered = part.chars().anyMatch(Character::isDigit);
    boolean begun = before.chars().noneMatch(Character::isDigit) && before.split(" ").length <= 4;
    return !part.isEmpty()
        && (!numbered || begun)
        && !NEW_CLAUSE.matcher(part).matches()
        && !ClauseWords.isVerb(part.split(" "), 0);
  }

  private void inClause(String clause, String path) {
    if (clause.length() < 4 || clause.length() > 2000) {
      return;
    }
    Matcher share = SHARE.matcher(clause);
    if (share.find()) {
      add(clause, share.group(1), "%", path);
      return;
    }
    Matcher all = ALL_OF.matcher(clause);
    if (all.find()) {
      add(clause, all.group(1), all.group(2), path);
      return;
    }
    Matcher amount = AMOUNT.matcher(clause);
    while (amount.find()) {
      if (isTarget(clause, amount)) {
        add(clause, amount.group(1), amount.group(2), path);
        return;
      }
    }
    Matcher span = SPAN.matcher(clause);
    if (span.find()) {
      add(clause, span.group(1), span.group(2), path);
    }
  }

  private static boolean isTarget(String clause, Matcher amount) {
    String before =
        FoldedText.of(clause.substring(Math.max(0, amount.start() - 60), amount.start()));
    boolean precise = amount.group(1).length() > 2 && !amount.group(1).matches("0\\d+");
    return CUE.matcher(before).matches()
        || (precise && (amount.group(1).indexOf('.') > 0 || amount.group(1).indexOf(',') > 0));
  }

  private void add(String clause, String printed, String unit, String path) {
    value(printed).ifPresent(v -> found.add(new Indicator(clause, v, unit, path)));
  }

  /** A number as it is printed: points part thousands, a comma the decimals. */
  private static Optional<Double> value(String printed) {
    boolean thousands = printed.matches("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    String plain = (thousands ? printed.replace(".", "") : printed).replace(',', '.');
    return plain.length() > 18 ? Optional.empty() : Optional.of(Double.parseDouble(plain));
  }
}
