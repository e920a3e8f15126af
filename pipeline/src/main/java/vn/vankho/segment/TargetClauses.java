package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts a sentence into the clauses of which each may state a target. */
final class TargetClauses {
  /** A comma, after which the clause goes on with a list or another one begins. */
  private static final Pattern COMMA = Pattern.compile(",\\s+");

  /** Words with which another clause begins after a comma. */
  private static final Pattern NEW_CLAUSE =
      Pattern.compile(
          "^(?:trong đó|góp phần|nhằm|để|đồng thời|riêng|đối với|từ đó|phấn đấu|qua đó|tiến tới|nhất là|đặc biệt"
              + "|với|khi|nếu|gồm|như|cụ thể|mỗi|không để|có|xóa)\\b.*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** A part that says when: it belongs to what follows. */
  private static final Pattern WHEN =
      Pattern.compile(
          "^(?:[Đđ]ến|[Tt]rong|[Hh]ết|[Tt]ừ|[Nn]ăm)\\b[^,]{0,30}\\d{4}$"
              + "|^(?:(?:[Tt]rung bình|[Bb]ình quân) )?(?:[Hh]ằng|[Hh]àng|[Mm]ỗi) năm$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Years, days and degrees, which count nothing: {@code đầu năm 2019}, {@code mức độ 2}. */
  private static final Pattern WHEN_EXACTLY =
      Pattern.compile("(?:năm|tháng|ngày|quý|mức độ|cấp độ|lớp|khóa)\\s[\\d/]+");

  /** First words of what is measured, which a comma does not end before its figure. */
  private static final Pattern SUBJECT =
      Pattern.compile("(?:Tỷ lệ|Tỉ lệ|tỷ lệ|Số lượng|Tổng số|Mức)\\s");

  /** Accepts {@code quyết định bị hủy}: a noun to which something is done, like the one before. */
  private static final Pattern PASSIVE = Pattern.compile("\\p{Ll}+ \\p{Ll}+ (?:bị|được)\\s");

  /** Words that only tie a clause to the one before. */
  private static final Pattern TIE = Pattern.compile("^(?:trong đó(?: có(?! \\d))?|riêng),?\\s+");

  private static final String KIND =
      "(?:xã|phường|thị trấn|thị xã|đặc khu|huyện|quận|thành phố|tỉnh|thôn|bản|buôn|ấp|khu phố|tổ dân phố"
          + "|sở|ban|ngành|phòng|cơ quan|đơn vị|địa phương|doanh nghiệp|hợp tác xã)(?!\\p{L})";

  /** Accepts the two parts of {@code 100% cơ quan, đơn vị}: kinds of what is counted together. */
  private static final Pattern ENDS_IN_KIND = Pattern.compile("(?<!\\p{L})" + KIND + "$");

  private static final Pattern BEGINS_WITH_KIND = Pattern.compile("^" + KIND);

  /** Longer sentences are not parted, which takes time by the square of their length. */
  private static final int LONGEST = 8000;

  private TargetClauses() {}

  /** The clauses of a sentence: commas of a list and those after a time do not part them. */
  static List<String> of(String sentence) {
    if (sentence.length() > LONGEST) {
      return List.of(sentence);
    }
    List<String> clauses = new ArrayList<>();
    for (String part : Brackets.split(sentence, COMMA)) {
      if (part.startsWith("gồm ") || part.startsWith("bao gồm ")) {
        break; // the parts of a sum, of which each has a figure
      }
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
   * stands behind the first words of a sentence, as in {@code Mỗi con trâu, bò dự trữ 300 kg}. Two
   * verbs may share their object or subject: {@code Khám bệnh, tư vấn cho 2.400 lượt người}, {@code
   * 90% hộ được kiểm tra, xử lý}.
   */
  private static boolean goesOn(String part, String before) {
    String[] first = before.split(" ");
    if (BodyNames.isAcross(before, part)
        || (ENDS_IN_KIND.matcher(before).find() && BEGINS_WITH_KIND.matcher(part).lookingAt())) {
      return true;
    }
    boolean numbered = isNumbered(part);
    boolean begun = before.chars().noneMatch(Character::isDigit) && first.length <= 4;
    boolean bare = !isNumbered(before);
    boolean subject = SUBJECT.matcher(before).lookingAt() && bare;
    boolean done = PASSIVE.matcher(part).lookingAt() && !numbered;
    boolean twoVerbs = bare && Verbs.endInVerb(first) && Verbs.isVerb(part.split(" "), 0);
    if ((subject || done || twoVerbs) && !NEW_CLAUSE.matcher(part).matches()) {
      return !part.isEmpty();
    }
    boolean shared = (begun && numbered && first.length <= 3) || Verbs.endInVerb(first);
    return !part.isEmpty()
        && (!numbered || begun)
        && !NEW_CLAUSE.matcher(part).matches()
        && (shared || !Verbs.isVerb(part.split(" "), 0));
  }

  /** Whether a part has a number that is no time. */
  private static boolean isNumbered(String part) {
    return WHEN_EXACTLY.matcher(part).replaceAll("").chars().anyMatch(Character::isDigit);
  }
}
