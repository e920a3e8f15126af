package vn.vankho.segment;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a section's heading from the running text that a marker may open as well. */
final class HeadingRule {
  /** A heading rarely fills more than two lines. */
  private static final int LONGEST = 170;

  /** It may be longer where no sign ends it and more stands below. */
  private static final int LONGEST_WITHOUT_SIGN = 320;

  /** With a colon or a point at its end only so short a line is a heading. */
  private static final int LONGEST_WITH_SIGN = 120;

  /** Words before a colon that announce what follows: {@code gồm các nội dung sau}. */
  private static final Pattern ANNOUNCES =
      Pattern.compile(
          ".*(?:sau(?: day)?|gom(?: co)?|nhu|co|cac|voi|khau|(?<!to chuc )(?<!chi dao )(?<!phan cong )thuc hien)\\s?:$");

  /** Accepts {@code Nguyên nhân là:}; not {@code Tác hại của thuốc lá:}. */
  private static final Pattern IS = Pattern.compile("(?:^|\\s)là\\s?:$");

  /** Words of a sentence, which a longer heading with a colon has not. */
  private static final Pattern TELLS =
      Pattern.compile("\\b(?:sau day|duoi day|trong do|duoc|phai|la|da|can|neu|khi)\\b");

  /**
   * What only a sentence says. Accepts {@code Quyết định này có hiệu lực}, {@code chịu trách nhiệm
   * thi hành Quyết định này./. “Z}.
   */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "^(?:quyet dinh|nghi dinh|nghi quyet|thong tu|luat|ke hoach|chi thi|quy che|quy dinh) nay"
              + " (?:co|quy dinh|ap dung|thay)\\b|\\./\\.|^ban hanh kem theo\\b");

  /** Accepts {@code Giai đoạn 1 (tháng 8): Tuyên truyền}, {@code Nhiệm vụ 2: Số hóa}. */
  private static final Pattern STAGE =
      Pattern.compile(
          "^(?:giai doan|dot|buoc|nhom|noi dung|nhiem vu|muc tieu|chuyen de|phan|du an|tieu du an|hop phan"
              + "|hoat dong|chu de|vong|ky|lop|giai phap|chi tieu) (?:\\d{1,2}|[ivx]{1,4})\\b[^:]{0,60}:");

  /** What explains a heading behind its colon. Accepts {@code (gồm cả cây ăn quả)}. */
  private static final Pattern BRACKETED = Pattern.compile("\\s?\\([^()]+\\)");

  private static final String QUOTES = "”\"»’";

  /** Up to so many letters a line with a colon may have such words. */
  private static final int SHORT_WITH_COLON = 60;

  /** The end of a whole document: {@code thi hành Quyết định này./.}. */
  private static final Pattern ENDS_ALL = Pattern.compile("\\.\\s?/\\s?\\.?$");

  private HeadingRule() {}

  /**
   * The heading; empty where the marker opens running text.
   *
   * @param hasMore whether more stands below
   * @param pointed whether that shows that the line may be a heading although it ends in a point
   */
  static Optional<String> heading(Marker marker, String text, boolean hasMore, boolean pointed) {
    if (marker.isBullet() || text.isEmpty() || Letters.count(text) < 2) {
      return Optional.empty();
    }
    boolean capitals = Letters.capitals(text) >= 0.7 && Letters.count(text) > 4;
    if (capitals && text.length() <= 2 * LONGEST) {
      return Optional.of(Letters.trimEnd(text, ".:;?"));
    }
    boolean high = marker.kind().isAbove(Marker.Kind.ARABIC);
    boolean open = hasMore && Character.isLetterOrDigit(Letters.last(text));
    boolean reads =
        text.length() <= (open ? LONGEST_WITHOUT_SIGN : LONGEST)
            && (hasMore || high)
            && mayEnd(text, high && (hasMore || !marker.isArticle()), hasMore && pointed)
            && readsAsTitle(text, high, hasMore && pointed)
            && !(marker.isArticle() && surelyActs(text));
    return reads ? Optional.of(Letters.trimEnd(text, ".:?")) : Optional.empty();
  }

  /** Whether a heading may have the sign with which a line ends. */
  private static boolean mayEnd(String text, boolean high, boolean pointed) {
    if (ENDS_ALL.matcher(text).find()) {
      return false;
    }
    char last = Letters.last(Letters.trimEnd(text, QUOTES));
    if (last == '.') {
      boolean told = !acts(text) && !ClauseWords.opensSurely(text);
      return text.length() <= LONGEST_WITH_SIGN && (high || (pointed && told));
    }
    return last != ';' && last != ',';
  }

  private static boolean readsAsTitle(String text, boolean high, boolean pointed) {
    if (SENTENCE.matcher(FoldedText.of(text)).find()) {
      return false;
    }
    char last = Letters.last(text);
    int colon = text.indexOf(':');
    boolean inside = colon >= 0 && colon < text.length() - 1;
    if (inside && STAGE.matcher(FoldedText.of(text)).find()) {
      return (last != '.' || pointed) && text.length() <= LONGEST_WITH_SIGN;
    }
    boolean noted = inside && BRACKETED.matcher(text.substring(colon + 1)).matches();
    if (inside && !noted && !(last == ':' && BodyWords.isList(text))) {
      return false;
    }
    return !(last == ':' && announces(text)) && (text.indexOf(". ") < 0 || high);
  }

  /** Whether a line with a colon only leads to what follows it. */
  private static boolean announces(String text) {
    boolean list = BodyWords.isList(text);
    boolean tells = text.length() > SHORT_WITH_COLON && TELLS.matcher(FoldedText.of(text)).find();
    return (text.length() > LONGEST_WITH_SIGN && !list)
        || acts(text)
        || (tells && !list)
        || (!list && (IS.matcher(text).find() || ANNOUNCES.matcher(FoldedText.of(text)).matches()));
  }

  /** Whether it says that a body leads, cooperates or has duties. */
  private static boolean surelyActs(String text) {
    return Statement.read(text)
        .filter(said -> said.isSure() && ClauseWords.opensSurely(said.rest()))
        .isPresent();
  }

  /** Whether a body does something there, as in a sentence. */
  private static boolean acts(String text) {
    return Statement.read(text)
        .filter(said -> said.isSure() || ClauseWords.opensSurely(said.rest()))
        .filter(said -> !said.rest().isEmpty())
        .isPresent();
  }
}
