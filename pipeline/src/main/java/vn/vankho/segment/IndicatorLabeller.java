package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vankho.model.Indicator;
import vn.vankho.model.Section;
import vn.vankho.model.SectionPath;
import vn.vankho.text.PackedTable;

/** Reads measurable targets, shares and amounts, from the sections that do not share out work. */
final class IndicatorLabeller {
  private static final String NUMBER =
      "(?<![\\d/.,\\p{L}-])(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?)";

  /** The rest of a span, whose lower bound is the target: {@code 8,5 - 9%}, {@code 2 đến 3 lớp}. */
  private static final String SPANNED = "(?:\\s?(?:-|–|đến)\\s?\\d[\\d.,]*)?";

  private static final Pattern SHARE = Pattern.compile(NUMBER + SPANNED + "\\s?([%‰])");

  /** How many times as much. Accepts {@code gấp 2,5 lần}; not {@code họp 2 lần}. */
  private static final Pattern TIMES =
      Pattern.compile("gấp (?:hơn |khoảng )?" + NUMBER + "\\s(lần)(?!\\p{L})");

  /** Things that are counted, longer names before shorter ones that they begin with. */
  private static final String UNITS = units();

  /** Another share or rate of the same: {@code 12m2/người và 15m2/người}. */
  private static final Pattern AND_SHARE =
      Pattern.compile("\\s+và\\s+(?=\\d[\\d.,]*\\s?(?:%|" + UNITS + "/))");

  /** Kinds of units that are counted together: {@code 29 xã, thị trấn}; or of people. */
  private static final String OTHER_UNITS =
      "(?:, (?:phường|thị trấn|thị xã|thành phố|đặc khu|xã|huyện|quận"
          + "|công chức|viên chức|người lao động|chiến sĩ|dân quân|đảng viên|đoàn viên|hội viên|thanh niên|nhân viên|giáo viên|học sinh|sinh viên)(?!\\p{L}))*";

  /**
   * Accepts {@code 8 mẫu}, {@code 46,2 tỷ đồng}, {@code 1,2 triệu lượt khách}; not {@code 8 tháng}.
   */
  private static final Pattern AMOUNT =
      Pattern.compile(
          NUMBER
              + SPANNED
              + "(?:\\s|(?=m[2²]))((?:(?:nghìn|triệu|tỷ) )?"
              + UNITS
              + OTHER_UNITS
              + "(?:/(?:"
              + UNITS
              + "(?![\\p{L}\\d])|[\\p{Ll}\\d²]+|\\p{Ll}+ \\p{Ll}+(?=/|$|[,;.)])))*)(?![\\p{L}\\d])");

  /** What no table of units knows, right behind a bound: {@code ít nhất 05 nhà Đại đoàn kết}. */
  private static final Pattern BOUNDED =
      Pattern.compile(
          "(?:[íÍ]t nhất|[Tt]ối thiểu|[Kk]hông dưới|[Kk]hông ít hơn)\\s"
              + NUMBER
              + "\\s((?!(?:năm|tháng|ngày|tuần|quý|giờ|phút|giây|tuổi|nghìn|triệu|tỷ|và|đến|trở|kỳ)(?!\\p{L}))\\p{Ll}+"
              + OTHER_UNITS
              + ")(?!\\p{L})");

  private static final Pattern MEANS =
      Pattern.compile("(?:nguon )?kinh phi|nguon luc|chi tieu|muc tieu");

  /** Headings over what was found, not what is wanted, folded. */
  private static final Pattern STATE =
      Pattern.compile(
          "(?:dac diem|danh gia)?\\s?(?:tinh hinh|thuc trang|hien trang)\\b.*|dac diem\\b.*|tac dong cua\\b.*"
              + "|(?:thuan loi|kho khan|ton tai|han che|nguyen nhan)\\b.*|ket qua (?:dat duoc|thuc hien)\\b.*");

  /** Spans of time; they are targets only right behind words that set a bound. */
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:không quá|trong vòng|ít nhất|tối thiểu|đạt|dưới|trong|còn|xuống|lên)\\s"
              + NUMBER
              + "\\s(ngày làm việc|ngày|giờ|phút)(?![\\p{L}\\d])");

  /** Where sections do not say what is to be reached, a span is one only of these; others bound. */
  private static final Pattern OF_TIME =
      Pattern.compile(
          "^[Tt]hời gian\\s|(?:ít nhất|tối thiểu|đủ dùng trong|đạt|xuống|còn)\\s(?:còn |dưới )?\\d");

  private static final Pattern LOWER_BOUND =
      Pattern.compile(
          "(?:ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn)\\s\\d|phấn đấu\\s[^,;]{0,40}\\d|\\stừ \\d[^,;]* trở lên");

  /** Characters of a clause in which a target is looked for. */
  private static final int LONGEST_CLAUSE = 2000;

  /** Accepts {@code mỗi lớp không quá 15 em}: how it is done. */
  private static final Pattern LIMIT = Pattern.compile("^[Mm]ỗi\\s.*không quá\\s\\d");

  private static final Pattern GOAL =
      Pattern.compile("muc (?:tieu|dich)|chi tieu|ket qua can dat|yeu cau can dat");

  /** A label before what is to be reached. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:(?:Chỉ tiêu|Mục tiêu)(?: (?:số )?\\d{1,2})?|Lĩnh vực [^:]{3,40}):\\s+(?=\\S)");

  private static final Pattern SENTENCE = Pattern.compile("[;\\n]|\\.(?=\\s|$)");

  /** All of a number of things. Accepts {@code 16/16 trường tiểu học}. */
  private static final Pattern ALL_OF =
      Pattern.compile("(?<![\\d/])(\\d{1,4})/\\1\\s(" + UNITS + OTHER_UNITS + ")(?![\\p{L}\\d])");

  /** So many of a number of things: {@code ít nhất 12/18 tổ dân phố}. */
  private static final Pattern SOME_OF =
      Pattern.compile(
          "(?:[íÍ]t nhất|[Tt]ối thiểu|[Kk]hông dưới|[Pp]hấn đấu(?: có)?|[Cc]ó|[Đđ]ạt)\\s(\\d{1,4})/\\d{1,4}\\s("
              + UNITS
              + OTHER_UNITS
              + ")(?![\\p{L}\\d])");

  private final List<Indicator> found = new ArrayList<>();

  private IndicatorLabeller() {}

  private static String units() {
    return PackedTable.rows(IndicatorLabeller.class, "units.txt").stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** The targets, in order. */
  static List<Indicator> read(List<Section> sections) {
    IndicatorLabeller labeller = new IndicatorLabeller();
    labeller.search(sections, "", false);
    return labeller.found;
  }

  private void search(List<Section> sections, String parent, boolean underGoal) {
    for (Section section : sections) {
      if (isDemand(section)) {
        continue;
      }
      if (WorkSection.isSharing(section)) {
        search(
            section.children().stream().filter(IndicatorLabeller::isOfMeans).toList(),
            parent + section.marker(),
            underGoal);
        bounds(section, parent);
        continue;
      }
      boolean goal = underGoal || isGoal(section);
      String path = path(section, parent);
      for (String sentence : Brackets.split(section.text(), SENTENCE)) {
        TargetClauses.of(LABEL.matcher(sentence.strip()).replaceFirst("")).stream()
            .flatMap(AND_SHARE::splitAsStream)
            .forEach(clause -> inClause(clause, path, goal));
      }
      search(section.children(), path, goal);
    }
  }

  /** Where work is shared out, only what sets a lower bound is a target. */
  private void bounds(Section section, String parent) {
    String path = path(section, parent);
    for (String sentence : Brackets.split(section.text(), SENTENCE)) {
      TargetClauses.of(sentence.strip()).stream()
          .filter(clause -> clause.length() <= LONGEST_CLAUSE && LOWER_BOUND.matcher(clause).find())
          .forEach(clause -> inClause(clause, path, true));
    }
    section.children().stream()
        .filter(child -> !isOfMeans(child))
        .forEach(child -> bounds(child, path));
  }

  private static String path(Section section, String parent) {
    boolean bullet = !Character.isLetterOrDigit(section.marker().charAt(0));
    return bullet ? parent : SectionPath.below(parent, section.marker());
  }

  /** Whether a section says what is to be reached, where other sections say how. */
  private static boolean isGoal(Section section) {
    return section.heading().filter(h -> GOAL.matcher(FoldedText.of(h)).find()).isPresent();
  }

  /** Whether a part of a section that shares out work says what is to be spent or reached. */
  private static boolean isOfMeans(Section section) {
    return section.heading().filter(h -> MEANS.matcher(FoldedText.of(h)).lookingAt()).isPresent();
  }

  /** Whether a section says how to go about it, or how things stand, not what to reach. */
  private static boolean isDemand(Section section) {
    return section
        .heading()
        .map(FoldedText::of)
        .filter(heading -> heading.equals("yeu cau") || STATE.matcher(heading).matches())
        .isPresent();
  }

  private void inClause(String clause, String path, boolean goal) {
    if (clause.length() < 4
        || clause.length() > LONGEST_CLAUSE
        || (!goal && LIMIT.matcher(clause).find())) {
      return;
    }
    Matcher percent = SHARE.matcher(clause);
    if (percent.find()) {
      add(clause, percent.group(1), percent.group(2), path);
      return;
    }
    for (Pattern share : List.of(ALL_OF, SOME_OF, TIMES)) {
      Matcher of = share.matcher(clause);
      if (of.find()) {
        add(clause, of.group(1), of.group(2), path);
        return;
      }
    }
    Matcher amount = AMOUNT.matcher(clause);
    while (amount.find()) {
      if (TargetAmount.isTarget(clause, amount)
          || (goal && TargetAmount.isReached(clause, amount))) {
        add(clause, amount.group(1), amount.group(2), path);
        return;
      }
    }
    Matcher span = SPAN.matcher(clause);
    if (span.find() && (goal || OF_TIME.matcher(clause).find())) {
      add(clause, span.group(1), span.group(2), path);
      return;
    }
    Matcher bounded = BOUNDED.matcher(clause);
    if (bounded.find()) {
      add(clause, bounded.group(1), bounded.group(2), path);
    }
  }

  private void add(String clause, String printed, String unit, String path) {
    value(printed).ifPresent(v -> found.add(new Indicator(clause, v, unit, path)));
  }

  /** A number as it is printed: points part thousands, a comma the decimals. */
  static Optional<Double> value(String printed) {
    boolean thousands = printed.matches("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    String plain = (thousands ? printed.replace(".", "") : printed).replace(',', '.');
    return plain.length() > 18 ? Optional.empty() : Optional.of(Double.parseDouble(plain));
  }
}
