package vn.vankho.segment;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On what ground, in what bounds, by what right or after what a body acts, before the words that
 * say what it does: {@code Trong phạm vi thẩm quyền của mình, tổ chức thực hiện}, {@code Căn cứ
 * hướng dẫn của Sở, lập danh sách}.
 */
final class ActingFrame {
  private static final Pattern OPENS =
      Pattern.compile(
          "(căn cứ|trên cơ sở)\\s|(?:trong phạm vi|sau khi|trước mắt, trong khi|theo (?:chức năng|nhiệm vụ|phạm vi|thẩm quyền|lĩnh vực|trách nhiệm|phân công))\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern COMMA = Pattern.compile(",\\s+");

  /** More of several kinds of bodies. Accepts the end of {@code các sở, ngành, cân đối vốn}. */
  private static final Pattern GOES_ON =
      Pattern.compile("(?:ban|ngành|đoàn thể|địa phương|đơn vị|cơ quan)(?:,| và\\s)");

  /** What leads from a ground to what is done. */
  private static final Pattern COMMA_OR_SO = Pattern.compile(",\\s+|\\sđể\\s");

  /** A verb that is a noun there. Accepts {@code kiến nghị của Sở}, {@code quy định tại Điều 3}. */
  private static final Pattern NOUN =
      Pattern.compile("\\p{L}+(?: \\p{L}+)? (?:của|tại|và|ngày|này)\\s");

  /** Verbs that are mostly nouns behind a ground. */
  private static final Set<String> NOUNS =
      Set.of("yêu cầu", "kiến nghị", "đề nghị", "đề xuất", "hướng dẫn", "quy định");

  /** What rules, work or figures are about, which a list of verbs may say. */
  private static final Pattern ABOUT = Pattern.compile("(?:về|việc|công tác|chỉ tiêu)\\s");

  /** A document's title that goes on. Accepts {@code Căn cứ Luật Thi đua}; not {@code Luật này}. */
  private static final Pattern IN_TITLE =
      Pattern.compile(
          "\\s(?:Luật|Pháp lệnh|Nghị (?:định|quyết)|Thông tư|Quyết định|Chỉ thị|quy định)\\s");

  private static final Pattern TITLE_ENDS = Pattern.compile("(?:\\d|\\snày|\\strên|\\shiện hành)$");

  private static final Pattern RHYTHM =
      Pattern.compile("^(?:(?:hàng|hằng) \\p{L}+|định kỳ)\\s(?=\\p{Ll})");

  /** Characters in which it ends. */
  private static final int LONGEST = 300;

  private ActingFrame() {}

  /**
   * The text from what is done on: behind the first comma, or {@code để} behind a ground, that a
   * verb follows, unless it stands in brackets, in a title or in a list of verbs that are nouns
   * there, as in {@code kết quả kiểm tra, đánh giá}. The whole text where it opens with nothing of
   * the kind, or where another body does it.
   */
  static String without(String text) {
    Matcher opens = OPENS.matcher(text);
    if (!opens.lookingAt()) {
      return text;
    }
    Matcher end = (opens.group(1) == null ? COMMA : COMMA_OR_SO).matcher(text);
    while (end.find() && end.start() < LONGEST) {
      String before = text.substring(0, end.start());
      String rest = text.substring(end.end());
      if (BodyWords.surelyOpens(rest) && !GOES_ON.matcher(rest).lookingAt()) {
        return text;
      }
      boolean isOut = before.lastIndexOf('(') <= before.lastIndexOf(')');
      boolean comma = end.group().startsWith(",");
      if (isOut && opensWork(rest, comma) && isOver(before, comma, rest)) {
        return rest;
      }
    }
    return text;
  }

  private static boolean opensWork(String rest, boolean comma) {
    String act = RHYTHM.matcher(rest).replaceFirst("");
    String[] words = act.split("\\s+", 4);
    return words.length > 2
        && !(comma && NOUNS.contains(Verbs.pair(words, 0)))
        && Verbs.isVerb(words, 0)
        && !NOUN.matcher(act).lookingAt();
  }

  /** Whether what is said before a verb is over, and no title or list of verbs goes on with it. */
  private static boolean isOver(String before, boolean comma, String rest) {
    boolean isRhythm = RHYTHM.matcher(rest).find();
    boolean isTitle =
        comma && IN_TITLE.matcher(before).find() && !TITLE_ENDS.matcher(before).find();
    Matcher about = ABOUT.matcher(before);
    boolean of = false;
    while (about.find()) {
      of |= Verbs.isVerb(before.substring(about.end()).split("\\s+", 4), 0);
    }
    boolean isList =
        of || Verbs.endInVerb(before.split("\\s+")) || BodyNames.isAcross(before, rest);
    return isRhythm || !isTitle && !isList;
  }
}
