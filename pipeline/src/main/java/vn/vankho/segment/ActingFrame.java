package vn.vankho.segment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In what bounds, by what right or for what reason a body acts, before the words that say what it
 * does: {@code Trong phạm vi thẩm quyền của mình, tổ chức thực hiện}.
 */
final class ActingFrame {
  private static final Pattern OPENS =
      Pattern.compile(
          "(?:căn cứ|trên cơ sở|trong phạm vi|theo (?:chức năng|nhiệm vụ|phạm vi|thẩm quyền|lĩnh vực|trách nhiệm|phân công))\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern COMMA = Pattern.compile(",\\s+(?=\\p{Ll})");

  /** A verb that is a noun there. Accepts {@code kiến nghị của Sở}, {@code quy định tại Điều 3}. */
  private static final Pattern NOUN =
      Pattern.compile("\\p{L}+(?: \\p{L}+)? (?:của|tại|và|ngày|này)\\s");

  /** What rules, work or figures are about, which a list of verbs may say. */
  private static final Pattern ABOUT = Pattern.compile("(?:về|việc|công tác|chỉ tiêu)\\s");

  private static final Pattern YEARLY = Pattern.compile("^(?:hằng|hàng) (?:tháng|quý|năm)\\s");

  /** Characters in which it ends. */
  private static final int LONGEST = 300;

  private ActingFrame() {}

  /**
   * The text from what is done on: behind the first comma that a verb follows, unless the comma
   * stands in brackets or in a list of verbs that are nouns there, as in {@code kết quả kiểm tra,
   * đánh giá}. The whole text where it opens with nothing of the kind.
   */
  static String without(String text) {
    if (!OPENS.matcher(text).lookingAt()) {
      return text;
    }
    Matcher comma = COMMA.matcher(text);
    while (comma.find() && comma.start() < LONGEST) {
      String before = text.substring(0, comma.start());
      String rest = text.substring(comma.end());
      if (before.lastIndexOf('(') <= before.lastIndexOf(')') && opensWork(rest)) {
        return isListOfVerbs(before, rest) ? text : rest;
      }
    }
    return text;
  }

  private static boolean opensWork(String rest) {
    String act = YEARLY.matcher(rest).replaceFirst("");
    return Verbs.isVerb(act.split("\\s+", 4), 0) && !NOUN.matcher(act).lookingAt();
  }

  /** Whether the verb behind a comma only goes on with what is said before it. */
  private static boolean isListOfVerbs(String before, String rest) {
    Matcher about = ABOUT.matcher(before);
    boolean of = false;
    while (about.find()) {
      of |= Verbs.isVerb(before.substring(about.end()).split("\\s+", 4), 0);
    }
    return of || Verbs.endInVerb(before.split("\\s+")) || BodyNames.isAcross(before, rest);
  }
}
