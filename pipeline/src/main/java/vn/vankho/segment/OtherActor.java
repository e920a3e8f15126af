package vn.vankho.segment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether what stands below a body's name gives work to another, which it names itself. */
final class OtherActor {
  /** Accepts {@code Cục Quản lý Dược}, {@code Bộ trưởng Bộ Công an}; not {@code Phòng bệnh}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "^(?:(?:Bộ|Sở|Cục|Vụ|Tổng cục|Chi cục|Uỷ ban nhân dân|Ủy ban nhân dân|UBND|Phòng|Công an|Giám đốc Sở|Bộ trưởng Bộ|Cục trưởng Cục|Ban|Trung tâm|Khoa|Hội|Viện|Đội|Lực lượng)\\s(?:tỉnh |huyện |xã )?\\p{Lu}|Văn phòng$)");

  /** Who is at the head of a body, below whose name a sentence gives him work. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:Tổ|Đội|Nhóm|Trạm|Khoa|Trung đoàn|Tiểu đoàn|Đại đội|Lữ đoàn|Chỉ huy) trưởng|Trưởng |Giám đốc|Hiệu trưởng|Thủ trưởng|Bí thư|Chánh ");

  private static final Pattern AND = Pattern.compile(" và ");

  private OtherActor() {}

  /** Whether a body has a name of its own, so that it does not speak of a part of another. */
  static boolean isNamed(String body, String who) {
    return NAMED.matcher(body).lookingAt() && !who.startsWith(body);
  }

  /** Whether a statement below a name gives work to a body of its own name. */
  static boolean isOther(Statement said, String who) {
    return said.isSure() && ClauseWords.isBidden(said.rest()) && !who.startsWith(said.who());
  }

  /** Whether a body is one of several that a name lists, or of the kind that it speaks of. */
  static boolean isAmong(String body, String who) {
    String listed = who.toLowerCase(Locale.ROOT);
    String one = body.toLowerCase(Locale.ROOT);
    int at = listed.indexOf(one);
    boolean ends =
        at >= 0 && listed.substring(at + one.length()).matches("(?:[,;]| và(?= các )).*");
    return at > 0
        || ends
        || isOfListed(one, listed)
        || who.startsWith("Các tổ chức") && !who.startsWith(body);
  }

  /** Accepts {@code giáo viên bộ môn} below {@code tổ chuyên môn và giáo viên}. */
  private static boolean isOfListed(String body, String listed) {
    String one = body.startsWith("các ") ? body.substring(4) : body;
    Matcher and = AND.matcher(listed);
    int from = 0;
    while (and.find()) {
      String before = listed.substring(from, and.start());
      String after = listed.substring(and.end());
      if (!BodyNames.isWithin(before, after)) {
        if (isKindOf(one, before) || isKindOf(one, after)) {
          return true;
        }
        from = and.end();
      }
    }
    return false;
  }

  private static boolean isKindOf(String body, String kind) {
    return body.equals(kind) || body.startsWith(kind + " ");
  }

  /**
   * Another body than the one that is named, with whose name and a colon a text opens before what
   * it does: {@code Thanh tra Sở: kiểm tra}.
   */
  static Optional<String> opener(String text, String named) {
    return Statement.read(text)
        .filter(said -> said.isSure() && ClauseWords.opensWork(said.rest()))
        .map(Statement::who)
        .filter(who -> text.startsWith(who + ":") && !named.startsWith(who));
  }

  /** Whether a body has a name of its own. Accepts {@code Sở Y tế}; not {@code Các phòng}. */
  static boolean hasName(String body) {
    return NAMED.matcher(body).lookingAt();
  }

  /** Whether a body is who is at the head of one. Accepts {@code Trưởng trạm}. */
  static boolean isOffice(String body) {
    return OFFICE.matcher(body).lookingAt();
  }
}
