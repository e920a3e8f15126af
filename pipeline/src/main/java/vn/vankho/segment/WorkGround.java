package vn.vankho.segment;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On what ground or after what something is done, before it: {@code Căn cứ hướng dẫn của Sở, lập
 * danh sách}.
 */
final class WorkGround {
  private static final Pattern GROUND = Pattern.compile("^(?:[Cc]ăn cứ|[Tt]rên cơ sở)\\s");

  private static final Pattern AFTER = Pattern.compile("^[Ss]au khi\\s");

  /** What leads from a ground to what is done. */
  private static final Pattern TO_WORK = Pattern.compile(", |\\sđể\\s");

  private static final Pattern COMMA = Pattern.compile(", ");

  /** A document's title that goes on. Accepts {@code Căn cứ Luật Thi đua}; not {@code Luật này}. */
  private static final Pattern IN_TITLE =
      Pattern.compile(
          "\\s(?:Luật|Pháp lệnh|Nghị (?:định|quyết)|Thông tư|Quyết định|Chỉ thị|quy định)\\s");

  private static final Pattern TITLE_ENDS = Pattern.compile("(?:\\d|\\snày|\\strên)$");

  private static final Pattern RHYTHM =
      Pattern.compile("^(?:(?:hàng|hằng) \\p{L}+|định kỳ)\\s(?=\\p{Ll})");

  /** Verbs that behind a ground are another one. */
  private static final Set<String> NOUNS =
      Set.of("yêu cầu", "kiến nghị", "đề nghị", "đề xuất", "hướng dẫn", "quy định");

  /** Characters in which a ground ends. */
  private static final int LONGEST = 300;

  private WorkGround() {}

  /** The sentence without it; as it is where it has none, or where another body does it. */
  static String removed(String sentence) {
    boolean ground = GROUND.matcher(sentence).find();
    if (!ground && !AFTER.matcher(sentence).find()) {
      return sentence;
    }
    Matcher end = (ground ? TO_WORK : COMMA).matcher(sentence);
    while (end.find() && end.start() < LONGEST) {
      String rest = sentence.substring(end.end());
      if (BodyWords.surelyOpens(rest)) {
        return sentence;
      }
      Matcher rhythm = RHYTHM.matcher(rest);
      if ((rhythm.find() || isOver(sentence.substring(0, end.start())))
          && opensWork(rhythm.replaceFirst(""))) {
        return rest;
      }
    }
    return sentence;
  }

  /** Whether a ground is over, and no list of verbs or title goes on in it. */
  private static boolean isOver(String ground) {
    boolean title = IN_TITLE.matcher(ground).find() && !TITLE_ENDS.matcher(ground).find();
    return !title && !Verbs.endInVerb(ground.split(" "));
  }

  private static boolean opensWork(String rest) {
    String[] words = rest.split(" ", 4);
    return words.length > 2
        && !words[1].endsWith(",")
        && !NOUNS.contains(Verbs.pair(words, 0))
        && Verbs.isVerb(words, 0);
  }
}
