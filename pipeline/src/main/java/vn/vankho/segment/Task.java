package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Assignment;

/**
 * What is to be done, with whom and by when, out of one sentence.
 *
 * @param cooperating the bodies named after {@code phối hợp với}
 * @param text what is to be done, without who helps and without a deadline at its end
 * @param deadline as printed
 */
record Task(List<String> cooperating, String text, Optional<String> deadline) {
  /** Accepts {@code Là đầu mối, chủ trì,}, {@code có trách nhiệm}: who leads is told elsewhere. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:cần phải|phải|cần)\\s+(?!thiết\\s)|đề nghị\\s+(?=\\p{Ll})|căn cứ (?:vào )?(?:nội dung )?(?:[Kk]ế hoạch|[Qq]uyết định) này,?\\s+(?=\\p{L}+ \\p{L}+)|căn cứ (?:vào )?chức năng,? nhiệm vụ(?: được giao| của mình)?,?\\s+(?=\\p{L}+ \\p{L}+)(?!và\\s)|(?:(?:là|làm)\\s+)?(?:(?:cơ quan|đơn vị)\\s+)?(?:thường trực|đầu mối|chủ trì(?: thực hiện)?(?!\\s(?:họp|cuộc|hội nghị))|phụ trách(?=,\\s\\p{Lu}))(?:\\s(?:của|cho) [^,;]{3,60}(?=,))?(?:\\s*,\\s*|\\s+và\\s+|\\s+hoặc\\s+(?=phối hợp)|\\s+(?!của|trong|tại|cho)|$)"
              + "|là lực lượng nòng cốt (?:trong (?:việc |công tác )?)?|(?:có|chịu) trách nhiệm\\s*:?\\s+(?!trước\\s|về\\s)|có nhiệm vụ\\s*:?\\s+|là cơ quan\\s+(?!thường trực|đầu mối|của)|chỉ đạo\\s?:\\s+)+",
          Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

  /** A sentence that leaves off: the points are part of it. */
  private static final Pattern LEFT_OFF = Pattern.compile("\\.{3}[;,/ ]*$");

  /** Words that lead to what is listed below. Accepts {@code và có trách nhiệm sau đây:}. */
  private static final Pattern AND_MORE =
      Pattern.compile("(?:,? và|,) có (?:trách nhiệm|nhiệm vụ)(?: sau(?: đây)?)?\\s?:?$");

  /** A day, a month, a quarter or a year, by number or by name. */
  private static final String POINT =
      "(?:là )?(?:(?:đầu|giữa|cuối) )?(?:ngày |tháng |học kỳ |quý |Quý |quí |Quí |năm |tuần )?(?:\\d|[IVXHl]+\\b)[^;]{0,60}";

  private static final String TIME =
      "(?:(?:từ nay )?(?:[Tt]rước|[Cc]hậm nhất|(?:[Cc]hậm nhất )?[Đđ]ến hết|hết|xong trong|[Xx]ong|[Tt]rong|(?<!từ năm \\d{4} )[Đđ]ến(?=\\s\\p{L}|\\s\\d{1,2}[/.]\\d{1,2}\\b|\\s\\d{4}\\b|\\s\\d{1,2} (?:tháng|giờ)\\b)|[Vv]ào) "
          + POINT
          + "|(?:từ (?:ngày |tháng )?(?!\\d+\\.\\d{3})\\d|(?<=[,;(]\\s)từ (?:năm|quý) [\\dIVX])[^;]{0,30} đến [^;]{1,30}"
          + "|từ (?:ngày|tháng|quý) [\\dIVX][^,;]{0,25}|từ \\d+ giờ [^,;]{1,30}"
          + "|(?<=(?:hạn cuối|hạn chót):?\\s)(?:\\d+ giờ )?(?:ngày )?\\d[^,;]{0,25}"
          + "|trong suốt (?:học kỳ|năm học|năm|quý|[Tt]háng|mùa|thời gian|đợt)[^,;]{1,30}"
          + "|(?:không muộn hơn|muộn nhất|chậm nhất)(?: là)?(?: vào)? (?:ngày )?\\d[^;]{0,40}"
          + "|không quá \\d+ (?:giờ|ngày)(?: làm việc)?(?:,)? (?:kể )?từ [^;]{3,60}"
          + "|trước (?:(?:khi|mỗi|phiên|kỳ|cuộc|buổi) [^,;]{3,40}|ngày hội(?: [^,;]{3,40})?) \\d{1,2} ngày"
          + "|(?<=[,;]\\s(?:hoàn thành|thực hiện|xong)\\s)trước (?:khi|dịp) [^,;]{3,40}"
          + "|trước \\d+ giờ [^,;]{3,40}|vào dịp [^,;]{3,40}"
          + "|trong tuần (?:đầu|cuối|thứ \\p{L}+)[^,;]{0,30}|ngay sau khi [^,;]{3,40}"
          + "|trước khi (?:khai giảng|bước vào|nghỉ|kết thúc|bắt đầu)[^,;]{0,40}"
          + "|trước (?:mùa|dịp|[Tt]ết|lễ|vụ|kỳ nghỉ|thềm|năm học|khi vào) [^,;]{2,40}"
          + "|vào (?:đầu|giữa|cuối) (?:mỗi )?(?:tuần|tháng|quý|học kỳ|năm học)(?: và (?:đầu|giữa|cuối) (?:mỗi )?(?:tuần|tháng|quý|học kỳ|năm học|năm))?(?: (?:hằng|hàng) (?:tháng|quý|năm))?"
          + "|vào thứ \\p{L}+ tuần (?:đầu|cuối|thứ \\p{L}+)(?: của)?(?: hằng| hàng| mỗi)? (?:tháng|quý)"
          + "|(?:\\d+ giờ )?(?:sáng|chiều|tối) thứ \\p{L}+ (?:hằng|hàng) tuần"
          + "|vào thứ \\p{L}+ (?:hằng|hàng) tuần"
          + "|trong (?:vòng [^;]{1,40}|(?:thời gian|thời hạn) [^;]{0,25}\\d[^;]{0,60}|ngày$)"
          + "|(?<=[,;(]\\s|\\(|báo cáo\\s|định kỳ\\s)(?:[Hh]ằng|[Hh]àng) (?:ngày|tuần|tháng|quý|năm)(?:, \\p{L}+)*"
          + "|định kỳ (?:hằng|hàng) [^;]{3,50}"
          + "|(?<=(?:thời gian|thời hạn|hoàn thành(?: xong)?|tiến độ):?\\s)(?:(?:[Qq]u[ýí]|[Tt]háng|[Nn]ăm) [\\dIVX]|\\d{1,2}/\\d)[^;]{0,20})";

  /** A deadline with which the sentence ends, and the words that only lead to it. */
  private static final Pattern AT_END =
      Pattern.compile(
          "\\(?(?:;\\s*(?:bảo đảm|đảm bảo|phấn đấu) hoàn thành(?:\\s[^;]{1,100}?)??,?\\s+|(?:;\\s*(?:báo cáo|gửi|nộp)|[,;]\\s*(?:trình(?!\\s\\p{Lu}[^,;]{1,60}?\\s(?:ban hành|phê duyệt|thông qua|chấp thuận|xem xét|quyết định)\\s)|thực hiện|hoàn thành(?: xong)?)|;\\s*nghiệm thu(?=[^,;]{1,25}\\d)|,\\s*báo cáo(?: tổng kết| định kỳ)?(?=\\s(?:trước|chậm|vào|trong|hằng|hàng)))(?:\\s[^,;]{1,40}?)??\\s+"
              + "|[,;]?\\s*(?:(?:và )?(?:hoàn thành xong|hoàn thành|hoàn tất|kết thúc|bắt đầu|xong|lộ trình(?: xong)?|thực hiện xong"
              + "|hạn cuối:?|hạn chót:?|thời (?:gian|hạn)(?: thực hiện| hoàn thành)?:?)\\s+)?)(?<![\\p{L}])("
              + TIME
              + ")(?:\\s(?:để|nhằm|theo)\\s[^;()]{1,200})?\\)?$");

  /** What is done with it then is no part of a deadline. */
  private static final Pattern FOR_WHAT = Pattern.compile("\\s(?:để|nhằm|theo)\\s.*$");

  /** The same behind a time, whatever more is said. Accepts {@code ) để tổng hợp, báo cáo}. */
  private static final Pattern FOR_WHAT_ELSE =
      Pattern.compile("\\)?,?\\s(?:để|nhằm|thiết thực)\\s");

  /** Characters at the end of a sentence in which a time is looked for. */
  private static final int LONGEST_END = 320;

  /** Characters before a time that only lead to it. */
  private static final int LONGEST_LEAD = 30;

  /** Longer sentences are not parted. */
  private static final int LONGEST = 2000;

  /** Through whom, behind a time: it is no part of it. */
  private static final Pattern VIA =
      Pattern.compile("(\\d)\\s\\((?:qua|thông qua|gửi|theo địa chỉ|email)\\s[^()]*\\)$");

  /** By when, before what is done: {@code Đến hết tháng 4 phải giao cây}. */
  private static final Pattern TIME_FIRST =
      Pattern.compile(
          "^((?:Trước|Chậm nhất|Đến hết|Trong|Từ|Xong trước) (?:là )?(?:ngày |tháng |quý |năm )?(?:\\d+|[IVX]+\\b)(?:/\\d+| (?:tháng|năm|quý) \\d+)*)(, | phải )(?=\\p{Ll})");

  /** What is to be reached, behind what is done. */
  private static final Pattern TARGET =
      Pattern.compile("(?<=.{30})[,;]\\s+phấn đấu\\s[^;]*\\d[^;]*$");

  /** Where another clause may begin. */
  private static final Pattern NEXT = Pattern.compile("(?:,|\\svà)\\s+(?=\\p{Ll})|;\\s+(?=\\p{L})");

  /** What is no more than the end of what stands before: {@code báo cáo Sở trước ngày 5/6}. */
  private static final Pattern REPORT = Pattern.compile("(?:báo cáo|gửi|nộp)\\s[^,;]{1,80}");

  /** What it is for, behind a time: {@code trước ngày 5/6 để tổng hợp}, and more may follow. */
  private static final Pattern TO_BE_USED = Pattern.compile("\\d\\s(?:để|nhằm)\\s[^,;]*$");

  /** A day, a month or a quarter. */
  private static final Pattern EXACT =
      Pattern.compile("(?:ngày|tháng|quý|quí|Quý|Quí)\\s[\\dIVX]+(?:/\\d+)*|\\d+/\\d+(?:/\\d+)?");

  /** More to do behind a time, which so is no end of the sentence. */
  private static final Pattern MORE =
      Pattern.compile(
          ",\\s(?!\\d|tháng|quý|quí|năm|ngày|hằng|hàng|chậm|muộn|cuối|đầu|giữa)\\p{Ll}|\\s(?:sau đó|đồng thời|(?<!ngay )sau khi|đối với|cơ bản|phải|sẽ|mọi)\\s");

  /**
   * The year to which something is planned that has a name: {@code Quy hoạch mạng lưới bến đến}.
   */
  private static final Pattern PLANNED =
      Pattern.compile(
          "(?:[Qq]uy hoạch|[Cc]hiến lược|[Cc]hương trình|Đề án|[Kk]ế hoạch|tầm nhìn|định hướng|giai đoạn|từ nay)(?:\\s[^,;:]*)?$");

  private static final Pattern YEARLY = Pattern.compile("(?:hằng|hàng) năm");

  /** What is made for each year: {@code trong dự toán ngân sách hằng năm}. */
  private static final Pattern OF_A_YEAR =
      Pattern.compile(
          "(?:[Nn]gân sách(?: nhà nước| địa phương| tỉnh)?|[Dd]ự toán|[Kk]ế hoạch|[Cc]hương trình|nhiệm vụ)$");

  private static final Pattern HOW_OFTEN =
      Pattern.compile(
          "(?iu)(?:thực hiện )?(?:thường xuyên|liên tục|(?:định kỳ )?(?:hằng|hàng) (?:ngày|tuần|tháng|quý|năm))\\D*");

  /** A day of the week at the end: it is part of what is to be done. */
  private static final Pattern RHYTHM =
      Pattern.compile("vào (?:\\d+ giờ )?(?:sáng|chiều|tối) thứ \\p{L}+ (?:hằng|hàng) tuần$");

  /** A deadline in the middle of a sentence: exact days and fixed rhythms only. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?<!\\p{L})((?:trước|chậm nhất|đến hết)(?: là)? (?:ngày )?\\d{1,2}(?:/\\d{1,2}(?:/\\d{4})?"
              + "| tháng \\d{1,2}(?: năm \\d{4})?| (?:hàng|hằng) (?:tháng|quý|năm)"
              + "|(?: của)? tháng (?:đầu|cuối)(?: quý| năm)?)|(?:\\d+ giờ )?(?:sáng|chiều) thứ \\p{L}+ (?:hằng|hàng) tuần"
              + "|(?<!(?:lần|điểm|buổi|ca|lượt|giờ) )trong ngày)(?!\\p{L})|(?<!\\p{L})((?:trong|vào) (?:tháng \\d{1,2}|[Qq]u[ýí] (?:[IVX]+|\\d))"
              + "(?:\\s?/\\s?\\d{4}| năm \\d{4})(?=[;,)]))");

  Task {
    cooperating = List.copyOf(cooperating);
  }

  /** Reads a sentence. */
  static Task read(String sentence) {
    String ended = Letters.trim(sentence.replaceFirst("\\./\\.$", ""), ".;,/ ");
    String whole =
        ActingFrame.without(
            ClauseWords.untied(LEFT_OFF.matcher(sentence).find() ? ended + "..." : ended));
    String bare = VIA.matcher(AND_MORE.matcher(whole).replaceFirst("")).replaceFirst("$1");
    String led = withoutLead(bare);
    Optional<Cooperation> with =
        Cooperation.read(led)
            .or(() -> led.equals(bare) ? Optional.empty() : Cooperation.ofHelpers(led));
    List<String> bodies = with.map(Cooperation::bodies).orElseGet(() -> Cooperation.within(led));
    String done = with.map(it -> withoutLead(it.rest())).orElse(led);
    Matcher first = TIME_FIRST.matcher(done);
    if (first.lookingAt()
        && (first.group(2).equals(" phải ")
            || Verbs.isVerb(done.substring(first.end()).split(" ", 4), 0))) {
      return new Task(bodies, done.substring(first.end()), Optional.of(first.group(1)));
    }
    String text = TARGET.matcher(done).replaceFirst("");
    String head = text.substring(Math.max(0, text.length() - LONGEST_END));
    Matcher deadline = AT_END.matcher(head);
    if (!RHYTHM.matcher(head).find()
        && isFound(deadline, head)
        && deadline.start() + text.length() - head.length() > 8) {
      int cut = deadline.start() + text.length() - head.length();
      String time = FOR_WHAT.matcher(closed(deadline.group(1))).replaceFirst("");
      Matcher more = MORE.matcher(time);
      boolean goesOn = more.find();
      boolean ends = goesOn && FOR_WHAT_ELSE.matcher(time.substring(more.start())).lookingAt();
      return goesOn && !ends
          ? new Task(bodies, text, Optional.of(time.substring(0, more.start())))
          : new Task(
              bodies,
              Letters.trim(text.substring(0, cut), ",;("),
              Optional.of(Letters.trim(ends ? time.substring(0, more.start()) : time, ",;")));
    }
    Matcher inside = INSIDE.matcher(text);
    if (!inside.find()) {
      return new Task(bodies, text, Optional.empty());
    }
    boolean ends = FOR_WHAT_ELSE.matcher(text.substring(inside.end())).lookingAt();
    String said = ends ? Letters.trim(text.substring(0, inside.start()), ",;(") : text;
    return new Task(bodies, said, Optional.of(inside.group()));
  }

  /**
   * The parts of a sentence of which each says what is done by when: {@code Trình dự thảo trước
   * ngày 15/3; báo cáo kết quả trước ngày 20/4}. One part where there is one time.
   */
  static List<String> parts(String sentence) {
    Matcher times = EXACT.matcher(sentence);
    boolean several = sentence.length() <= LONGEST && times.find() && times.find();
    if (!several || !endsInTime(sentence)) {
      return List.of(sentence);
    }
    List<String> parts = new ArrayList<>();
    Matcher next = NEXT.matcher(sentence);
    int from = 0;
    while (next.find()) {
      String before = sentence.substring(from, next.start());
      String after = sentence.substring(next.end());
      boolean acts = after.startsWith("riêng ") || ClauseWords.opensWork(after);
      boolean apart =
          !parts.isEmpty()
              && sentence.charAt(next.start()) == ';'
              && !REPORT.matcher(after).matches();
      if (acts && (apart || (endsInTime(before) && !TO_BE_USED.matcher(before).find()))) {
        parts.add(before);
        from = next.end();
      }
    }
    parts.add(sentence.substring(from));
    return parts;
  }

  /** Whether a time stands at the end that is not the year to which something is planned. */
  private static boolean isFound(Matcher deadline, String head) {
    int from = 0;
    while (from <= head.length() && deadline.find(from)) {
      if (!isPlanned(head.substring(0, deadline.start()), deadline.group(1))) {
        return true;
      }
      from = deadline.start() + 1;
    }
    return false;
  }

  /** Whether words in the place of a time only say how often, as {@code Thường xuyên} does. */
  static boolean saysHowOften(String time) {
    return HOW_OFTEN.matcher(time).matches();
  }

  /** The time in words that say little more than by when: {@code xong trước ngày 15/6}. */
  static Optional<String> time(String words) {
    Matcher time = AT_END.matcher(", " + words);
    return time.find() && time.start() <= LONGEST_LEAD
        ? Optional.of(Letters.trim(time.group(1), ",;"))
        : Optional.empty();
  }

  private static boolean endsInTime(String clause) {
    String bare = Letters.trim(clause, ".;,/ ");
    Matcher time = AT_END.matcher(bare.substring(Math.max(0, bare.length() - 240)));
    return !RHYTHM.matcher(bare).find() && time.find() && EXACT.matcher(time.group(1)).find();
  }

  private static boolean isPlanned(String before, String time) {
    return time.replaceFirst("^từ nay ", "").startsWith("đến năm ")
            && PLANNED.matcher(before.strip()).find()
        || YEARLY.matcher(time).matches() && OF_A_YEAR.matcher(before.strip()).find();
  }

  /** The bodies that a lead, which only announces what is listed below it, names as helping. */
  static List<String> helpersOfLead(String lead) {
    return Cooperation.ofLead(withoutLead(lead.strip()));
  }

  /** A time without a bracket that opened before it. */
  private static String closed(String time) {
    long open = time.chars().filter(c -> c == '(').count();
    long closed = time.chars().filter(c -> c == ')').count();
    return open > closed ? time + ")" : closed > open ? Letters.trim(time, ")") : time;
  }

  private static String withoutLead(String text) {
    String framed = ActingFrame.without(text);
    Matcher lead = LEAD.matcher(framed);
    return lead.find() ? framed.substring(lead.end()) : framed;
  }

  Assignment assignedTo(String who, String section) {
    return new Assignment(who, cooperating, text, deadline, section);
  }
}
