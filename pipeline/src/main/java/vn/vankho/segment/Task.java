package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
          "^(?:(?:(?:là|làm)\\s+)?(?:cơ quan\\s+)?(?:thường trực|đầu mối|chủ trì(?: thực hiện)?(?!\\s(?:họp|cuộc|hội nghị)))(?:\\s*,\\s*|\\s+và\\s+|\\s+hoặc\\s+(?=phối hợp)|\\s+(?!của|trong|tại|cho)|$)"
              + "|(?:có|chịu) trách nhiệm\\s*:?\\s+(?!trước\\s|về\\s)|có nhiệm vụ\\s*:?\\s+|là cơ quan\\s+(?!thường trực|đầu mối|của))+",
          Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

  private static final Pattern WITH =
      Pattern.compile(
          "^(?:(?:[Cc]hủ động |[Tt]hường xuyên |[Tt]ích cực )?[Pp]hối hợp(?: chặt chẽ)?(?: cùng với| với| cùng)?|[Cc]ùng(?: với)?)\\s+"
              + "(?=\\p{Lu}|các |đơn vị|nhà trường|gia đình|cha mẹ|phụ huynh|chính quyền|cơ quan|địa phương|công an|phòng |ngành |ban |sở |ủy ban|uỷ ban)");

  /** A day, a month, a quarter or a year, by number or by name. */
  private static final String POINT =
      "(?:là )?(?:ngày |tháng |quý |Quý |quí |Quí |năm |tuần )?(?:\\d|[IVXHl]+\\b)[^;]{0,60}";

  private static final String TIME =
      "(?:(?:trước|chậm nhất|đến hết|hết|xong trong|xong|trong|(?<!từ năm \\d{4} )đến|vào) "
          + POINT
          + "|(?:từ (?:ngày |tháng )?\\d|(?<=[,;(]\\s)từ (?:năm|quý) [\\dIVX])[^;]{0,30} đến [^;]{1,30}"
          + "|từ ngày \\d[^,;]{0,25}"
          + "|(?:\\d+ giờ )?(?:sáng|chiều|tối) thứ \\p{L}+ (?:hằng|hàng) tuần"
          + "|vào thứ \\p{L}+ (?:hằng|hàng) tuần"
          + "|trong (?:vòng|thời gian|thời hạn) [^;]{1,40}"
          + "|(?:định kỳ )?(?:hằng|hàng) (?:ngày|tuần|tháng|quý|năm)(?:, \\p{L}+)*"
          + "|định kỳ (?:hằng|hàng) [^;]{3,50}"
          + "|(?<=(?:thời gian|thời hạn|hoàn thành|tiến độ):?\\s)(?:[Qq]u[ýí]|[Tt]háng|[Nn]ăm) [\\dIVX][^;]{0,20})";

  /** A deadline with which the sentence ends, and the words that only lead to it. */
  private static final Pattern AT_END =
      Pattern.compile(
          "\\(?(?:(?:;\\s*báo cáo|[,;]\\s*(?:trình|thực hiện|hoàn thành)|,\\s*báo cáo(?=\\s(?:trước|chậm|vào|trong)))(?:\\s[^,;]{1,40}?)??\\s+"
              + "|[,;]?\\s*(?:(?:và )?(?:hoàn thành|xong|thực hiện xong"
              + "|thời gian(?: hoàn thành)?:?)\\s+)?)(?<![\\p{L}])("
              + TIME
              + ")\\)?$");

  /** What is done with it then is no part of a deadline. */
  private static final Pattern FOR_WHAT = Pattern.compile("\\s(?:để|nhằm|theo)\\s.*$");

  /** More to do behind a time, which so is no end of the sentence. */
  private static final Pattern MORE =
      Pattern.compile(
          ",\\s(?!\\d|tháng|quý|quí|năm|ngày|hằng|hàng|chậm|muộn|cuối|đầu|giữa)\\p{Ll}|\\s(?:sau đó|đồng thời|sau khi|đối với)\\s");

  /** A day of the week at the end: it is part of what is to be done. */
  private static final Pattern RHYTHM =
      Pattern.compile("vào (?:\\d+ giờ )?(?:sáng|chiều|tối) thứ \\p{L}+ (?:hằng|hàng) tuần$");

  /** A deadline in the middle of a sentence: exact days and fixed rhythms only. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?<!\\p{L})((?:trước|chậm nhất|đến hết)(?: là)? (?:ngày )?\\d{1,2}(?:/\\d{1,2}(?:/\\d{4})?"
              + "| tháng \\d{1,2}(?: năm \\d{4})?)|(?:\\d+ giờ )?(?:sáng|chiều) thứ \\p{L}+ (?:hằng|hàng) tuần"
              + "|trong ngày)(?!\\p{L})|(?<!\\p{L})((?:trong|vào) (?:tháng \\d{1,2}|[Qq]u[ýí] (?:[IVX]+|\\d))"
              + "(?:\\s?/\\s?\\d{4}| năm \\d{4})(?=[;,)]))");

  /** More words than this are no list of bodies. */
  private static final int MOST_WORDS = 90;

  /** Words after {@code trong} that say in what they cooperate. */
  private static final Set<String> IN_WHAT =
      Set.of("việc", "công", "quá", "hoạt", "lĩnh", "thời", "tổ", "triển");

  /** Between two names: a comma, or {@code và} before a word that begins a name. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[,;]\\s*(?=\\p{Lu}|các )"
              + "|(?<!Văn phòng (?:HĐND|Hội đồng nhân dân|Đoàn đại biểu Quốc hội))(?:,?\\svà|\\s&)\\s"
              + "(?=(?:Sở|Phòng|Ban|Ủy ban|Uỷ ban|UBND|HĐND|Công an|Hội|Đoàn|Văn phòng|Trung tâm|Chi cục|Cục|Vụ|Viện|Bộ|Tổng cục|Thanh tra|Trường|Bệnh viện|Mặt trận|Liên đoàn|Liên minh|Đài|Kho bạc|Chủ tịch|Giám đốc|Thủ trưởng|các )\\s?)");

  /** Accepts {@code các Vụ}, {@code các Bộ}, which go on with another kind of body. */
  private static final Pattern KIND_ALONE = Pattern.compile("(?:các|Các) \\p{L}+");

  Task {
    cooperating = List.copyOf(cooperating);
  }

  /** Reads a sentence. */
  static Task read(String sentence) {
    String text = Letters.trim(sentence.replaceFirst("\\./\\.$", ""), ".;,/ ");
    text = text.substring(LEAD.matcher(text).find() ? leadEnd(text) : 0);
    List<String> bodies = new ArrayList<>();
    Matcher with = WITH.matcher(text);
    if (with.find()) {
      int end = bodies(text, with.end(), bodies);
      text =
          text.substring(end)
              .strip()
              .replaceFirst(
                  "^(?:để|trong việc|trong(?=\\s(?!(?:công|quá|hoạt|lĩnh|thời)\\s)))\\s", "");
    }
    String head = text.substring(Math.max(0, text.length() - 240));
    Matcher deadline = AT_END.matcher(head);
    if (!RHYTHM.matcher(head).find()
        && deadline.find()
        && deadline.start() + text.length() - head.length() > 8) {
      int cut = deadline.start() + text.length() - head.length();
      String time = FOR_WHAT.matcher(closed(deadline.group(1))).replaceFirst("");
      Matcher more = MORE.matcher(time);
      return more.find()
          ? new Task(bodies, text, Optional.of(time.substring(0, more.start())))
          : new Task(
              bodies,
              Letters.trim(text.substring(0, cut), ",;("),
              Optional.of(Letters.trim(time, ",;")));
    }
    Matcher inside = INSIDE.matcher(text);
    return new Task(bodies, text, inside.find() ? Optional.of(inside.group()) : Optional.empty());
  }

  /** A time without a bracket that opened before it. */
  private static String closed(String time) {
    return time.indexOf('(') < 0 ? Letters.trim(time, ")") : time + (time.endsWith(")") ? "" : ")");
  }

  private static int leadEnd(String text) {
    Matcher lead = LEAD.matcher(text);
    return lead.find() ? lead.end() : 0;
  }

  /** Adds the bodies that are named from {@code start} on; answers where they end. */
  private static int bodies(String text, int start, List<String> bodies) {
    String rest = text.substring(start);
    String[] words = rest.split(" ");
    int length = 0;
    int count = 0;
    while (count < words.length
        && count < MOST_WORDS
        && !(count > 0 && beginsToAct(words, count))) {
      length += words[count].length() + 1;
      count++;
      if (words[count - 1].endsWith(":") && !BodyWords.isListed(words, count - 1)) {
        break;
      }
    }
    if (count == words.length || count == MOST_WORDS) {
      return start;
    }
    String names = rest.substring(0, Math.min(length, rest.length()));
    split(names).stream()
        .map(name -> Letters.trim(name, ",;.:"))
        .filter(name -> !name.isEmpty())
        .forEach(bodies::add);
    return start + Math.min(length, rest.length());
  }

  /**
   * The names of a list; {@code Sở Văn hóa, Thể thao và Du lịch} and {@code các Vụ, Cục} are one.
   */
  private static List<String> split(String names) {
    List<String> parts = new ArrayList<>();
    Matcher between = BETWEEN.matcher(names);
    int from = 0;
    while (between.find()) {
      String before = names.substring(from, between.start());
      boolean one =
          between.group().charAt(0) == ','
              && (KIND_ALONE.matcher(before).matches()
                  || BodyNames.isAcross(before, names.substring(between.end())));
      if (!one) {
        parts.add(before);
        from = between.end();
      }
    }
    parts.add(names.substring(from));
    return parts;
  }

  private static boolean beginsToAct(String[] words, int index) {
    boolean into =
        words[index].equals("trong")
            && index + 1 < words.length
            && (IN_WHAT.contains(words[index + 1]) || Verbs.isVerb(words, index + 1));
    return into || Verbs.isVerb(words, index) || words[index].equals("để");
  }

  Assignment assignedTo(String who, String section) {
    return new Assignment(who, cooperating, text, deadline, section);
  }
}
