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
          "^(?:(?:(?:là|làm)\\s+)?(?:cơ quan\\s+)?(?:thường trực|đầu mối|chủ trì(?: thực hiện)?)(?:\\s*,\\s*|\\s+và\\s+|\\s+|$)"
              + "|(?:có|chịu) trách nhiệm\\s+(?!trước\\s|về\\s)|có nhiệm vụ\\s+|là cơ quan\\s+)+",
          Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

  private static final Pattern WITH =
      Pattern.compile(
          "^(?:[Cc]hủ động |[Tt]hường xuyên |[Tt]ích cực )?[Pp]hối hợp(?: chặt chẽ)?(?: với| cùng)?\\s+(?=\\p{Lu}|các |đơn vị|nhà trường|gia đình|cha mẹ|phụ huynh|chính quyền|cơ quan|địa phương|công an)");

  /** A day, a month, a quarter or a year, by number or by name. */
  private static final String POINT =
      "(?:là )?(?:ngày |tháng |quý |Quý |năm |tuần )?(?:\\d|[IVXHl]+\\b)[^;]{0,60}";

  private static final String TIME =
      "(?:(?:trước|chậm nhất|đến hết|hết|xong trong|xong|trong|đến|vào) "
          + POINT
          + "|từ (?:ngày |tháng )?\\d[^;]{0,30} đến [^;]{1,30}"
          + "|từ ngày \\d[^,;]{0,25}"
          + "|(?:\\d+ giờ )?(?:sáng|chiều|tối) thứ \\p{L}+ (?:hằng|hàng) tuần"
          + "|vào thứ \\p{L}+ (?:hằng|hàng) tuần"
          + "|trong (?:vòng|thời gian|thời hạn) [^;]{1,40}"
          + "|(?:định kỳ )?(?:hằng|hàng) (?:ngày|tuần|tháng|quý|năm)(?:, \\p{L}+)*"
          + "|định kỳ (?:hằng|hàng) [^;]{3,50}"
          + "|(?<=(?:thời gian|thời hạn|hoàn thành|tiến độ):?\\s)(?:[Qq]uý|[Tt]háng|[Nn]ăm) [\\dIVX][^;]{0,20})";

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

  /** A day of the week at the end: it is part of what is to be done. */
  private static final Pattern RHYTHM =
      Pattern.compile("vào (?:\\d+ giờ )?(?:sáng|chiều|tối) thứ \\p{L}+ (?:hằng|hàng) tuần$");

  /** A deadline in the middle of a sentence: exact days and fixed rhythms only. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?<!\\p{L})((?:trước|chậm nhất|đến hết)(?: là)? (?:ngày )?\\d{1,2}(?:/\\d{1,2}(?:/\\d{4})?"
              + "| tháng \\d{1,2}(?: năm \\d{4})?)|(?:\\d+ giờ )?(?:sáng|chiều) thứ \\p{L}+ (?:hằng|hàng) tuần"
              + "|trong ngày)(?!\\p{L})");

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
      text = text.substring(end).strip().replaceFirst("^để\\s", "");
    }
    String head = text.substring(Math.max(0, text.length() - 240));
    Matcher deadline = AT_END.matcher(head);
    if (!RHYTHM.matcher(head).find()
        && deadline.find()
        && deadline.start() + text.length() - head.length() > 8) {
      int cut = deadline.start() + text.length() - head.length();
      String time = FOR_WHAT.matcher(Letters.trim(deadline.group(1), ")")).replaceFirst("");
      return new Task(bodies, Letters.trim(text.substring(0, cut), ",;("), Optional.of(time));
    }
    Matcher inside = INSIDE.matcher(text);
    return new Task(bodies, text, inside.find() ? Optional.of(inside.group(1)) : Optional.empty());
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
    while (count < words.length && count < 60 && !(count > 0 && beginsToAct(words, count))) {
      length += words[count].length() + 1;
      count++;
      if (words[count - 1].endsWith(":")) {
        break;
      }
    }
    if (count == words.length || count == 60) {
      return start;
    }
    String names = rest.substring(0, Math.min(length, rest.length()));
    for (String name :
        names.split(
            ",\\s*(?=\\p{Lu}|các )|\\svà\\s(?=(?:Sở|Phòng|Ban|Ủy ban|UBND|Công an|Hội|Đoàn|Văn phòng|Trung tâm|Chi cục|Cục|Bộ|Thanh tra|các )\\s?)",
            -1)) {
      String clean = Letters.trim(name, ",;.:");
      if (!clean.isEmpty()) {
        bodies.add(clean);
      }
    }
    return start + Math.min(length, rest.length());
  }

  private static boolean beginsToAct(String[] words, int index) {
    return ClauseWords.isVerb(words, index) || words[index].equals("để");
  }

  Assignment assignedTo(String who, String section) {
    return new Assignment(who, cooperating, text, deadline, section);
  }
}
