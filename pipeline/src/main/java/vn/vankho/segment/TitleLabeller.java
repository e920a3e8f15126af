package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the lines of the trích yếu from the lines that follow the name of the type. */
final class TitleLabeller {
  /** A title of more lines than this has run into the text. */
  private static final int MOST_LINES = 10;

  /** Words with which the text opens; a title's first line may open so, a later one does not. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^\\W*(?:can cu|thuc hien|nham |de |tiep tuc|tren co so|xet |theo |trien khai|ngay \\d"
              + "|trong |voi muc|kinh gui|ho va ten|nam \\d{4},|hom nay|sau khi|qua |do (?:co|anh huong|tinh hinh)\\b|truoc (?:tinh hinh|dien bien)|thoi gian (?:qua|gan day)|phan thu nhat).*");

  private static final Pattern BASIS =
      Pattern.compile(
          "^\\W*(?:can cu (?!thuc hien)|thuc hien .{0,40}\\bso\\b|kinh gui|xet de nghi).*");

  /** A basis as the first line, where a title may carry out a document too. */
  private static final Pattern FIRST_BASIS =
      Pattern.compile("^\\W*(?:can cu (?!thuc hien)|kinh gui|xet de nghi).*");

  /**
   * Accepts {@code thuc hien ke hoach so 9/kh-ubnd ngay 2/5/2024}; not {@code thuc hien nghi quyet
   * so 57}, which only titles say.
   */
  private static final Pattern CARRYING_OUT =
      Pattern.compile("^\\W*thuc hien .{0,40}\\bso\\b.{0,30}\\bngay\\b.*");

  /** A line that announces the outline: {@code Sở Y tế xây dựng kế hoạch như sau:}. */
  private static final Pattern ANNOUNCING =
      Pattern.compile(".*\\b(?:nhu|day|dung|chinh) sau\\s?:\\W*$|.*\\bsau day\\s?:\\W*$");

  private static final Pattern ATTACHED =
      Pattern.compile("^\\W{0,3}\\(?\\s*(?:ban hanh (?:kem )?theo|kem theo).*");

  /** What {@code Về việc} becomes at the head of a line; no title begins with {@code và việc}. */
  private static final Pattern ABOUT =
      Pattern.compile("^(?:[Vv][àêeèểẽ]|vệ|Vệ|về) việc\\b", Pattern.UNICODE_CHARACTER_CLASS);

  /** Accepts {@code ve viec bai bo}, {@code sua doi, bo sung}. */
  private static final Pattern AMENDING =
      Pattern.compile(
          "^\\W*(?:ve viec )?(?:bai bo|sua doi|bo sung|dinh chinh|thay the|dieu chinh|keo dai|gia han)\\b");

  /** A line that cannot be a title's last. */
  private static final Pattern UNFINISHED =
      Pattern.compile(".*\\b(?:cua|va|cho|do|voi|theo|ve|tai|den|tu|boi|hoac)\\W*$");

  /** A word of capitals with one small letter within. Accepts {@code THựC}; not {@code ThS}. */
  private static final Pattern SMALL_WITHIN =
      Pattern.compile("(?<!\\p{L})\\p{Lu}{2,}\\p{Ll}\\p{Lu}+(?!\\p{L})");

  private static final String SENTENCE_ENDS = ".;:";

  private TitleLabeller() {}

  /** How many of the lines belong to the title. */
  static int count(List<Line> lines, BodyMeasure measure) {
    int count = 0;
    while (count < lines.size() && count < MOST_LINES) {
      Line line = lines.get(count);
      if (line.isRule() || endsBefore(lines, count, measure)) {
        break;
      }
      count++;
    }
    return count;
  }

  private static boolean endsBefore(List<Line> lines, int index, BodyMeasure measure) {
    Line line = lines.get(index);
    String folded = head(line.folded());
    if ((ATTACHED.matcher(folded).matches() && !isAmended(lines, index))
        || (index == 0 ? isBasis(lines, folded) : BASIS.matcher(folded).matches())
        || MarkerReader.read(line).filter(marker -> marker.kind() != Marker.Kind.DASH).isPresent()
        || line.page() != lines.get(0).page()) {
      return true;
    }
    if (index == 0) {
      return line.text().length() > 300;
    }
    Line previous = lines.get(index - 1);
    if (Letters.last(previous.text()) == '.' && previous.text().length() > 3) {
      return true;
    }
    boolean authority =
        line.capitals() > 0.85 && Letters.count(line.text()) > 4 && lines.get(0).capitals() < 0.6;
    if (authority || isDeciding(previous, line) || isDecidingBody(lines, index)) {
      return true;
    }
    boolean sentence = Letters.startsLikeSentence(line.text());
    if (sentence && ANNOUNCING.matcher(folded).matches()) {
      return true;
    }
    if (sentence && OPENING.matcher(folded).matches()) {
      return true;
    }
    return sentence && opensText(lines, index, measure);
  }

  private static boolean isBasis(List<Line> lines, String folded) {
    return FIRST_BASIS.matcher(folded).matches()
        || (CARRYING_OUT.matcher(folded).matches() && !endsAsTitle(lines));
  }

  /**
   * Whether what begins here ends without a sign before an item or another sentence begins, as a
   * title does: a basis ends in a semicolon, or says who issues what.
   */
  private static boolean endsAsTitle(List<Line> lines) {
    for (int i = 0; i + 1 < Math.min(lines.size(), MOST_LINES); i++) {
      if (SENTENCE_ENDS.indexOf(Letters.last(lines.get(i).text())) >= 0) {
        return false;
      }
      Line next = lines.get(i + 1);
      String folded = head(next.folded());
      boolean opens =
          Letters.startsLikeSentence(next.text())
              && (OPENING.matcher(folded).matches() || BASIS.matcher(folded).matches());
      if (opens || next.isRule() || MarkerReader.read(next).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** A title that amends a rule goes on with what that was attached to. */
  private static boolean isAmended(List<Line> lines, int index) {
    return index > 0
        && AMENDING.matcher(lines.get(0).folded()).find()
        && lines.get(index).text().startsWith("ban hành");
  }

  /** Who decides stands below the title: {@code BỘ TRƯỞNG BỘ NỘI VỤ}; not behind {@code … CỦA}. */
  private static boolean isDeciding(Line previous, Line line) {
    return SignatureLabeller.isPosition(line)
        && !UNFINISHED.matcher(previous.folded()).matches()
        && IssuerLabeller.opensBody(line.text().replaceFirst("^(?:PHÓ )?\\S+ \\S+ ", ""));
  }

  /** The same for a body, {@code ỦY BAN NHÂN DÂN TỈNH BẮC KẠN}, right above the bases. */
  private static boolean isDecidingBody(List<Line> lines, int index) {
    Line line = lines.get(index);
    return index + 1 < lines.size()
        && line.capitals() > 0.85
        && lines.get(index + 1).folded().startsWith("can cu ")
        && !UNFINISHED.matcher(lines.get(index - 1).folded()).matches()
        && IssuerLabeller.opensBody(line.text());
  }

  /** Whether a line that opens with a capital is a paragraph's first line, not the title's next. */
  private static boolean opensText(List<Line> lines, int index, BodyMeasure measure) {
    Line line = lines.get(index);
    Line previous = lines.get(index - 1);
    boolean restOfType = index == 1 && previous.capitals() == 1 && previous.words().size() <= 3;
    if (restOfType && line.capitals() < 0.5) {
      return false; // KẾ HOẠCH CÔNG TÁC, and the subject on the next line
    }
    if (line.isPlaced() && measure.isPlaced()) {
      boolean reachesMargin = line.right() >= measure.right(line) - 0.02;
      boolean centred = Math.abs(line.centre() - previous.centre()) < 0.03 && !reachesMargin;
      return !centred && reachesMargin && previous.right() < measure.right(previous) - 0.04;
    }
    if (isSetApart(lines, index)) {
      return true;
    }
    if (areCentred(previous, line, measure)) {
      return false;
    }
    boolean wide = line.text().length() >= 0.85 * measure.width();
    boolean previousShort = previous.text().length() < 0.8 * measure.width();
    return wide && previousShort && line.capitals() < 0.5;
  }

  /** Whether a blank row parts a line from the one before and none from the one behind it. */
  private static boolean isSetApart(List<Line> lines, int index) {
    return index + 1 < lines.size()
        && lines.get(index - 1).isApartFrom(lines.get(index))
        && !lines.get(index).isApartFrom(lines.get(index + 1));
  }

  /** Whether two lines, set by blanks, have one middle, and the second ends before the margin. */
  private static boolean areCentred(Line previous, Line line, BodyMeasure measure) {
    int apart =
        2 * (previous.indent() - line.indent()) + previous.text().length() - line.text().length();
    return previous.indent() > 0
        && line.indent() > 0
        && Math.abs(apart) <= 2
        && line.indent() + line.text().length() < measure.width() - 2;
  }

  private static String head(String folded) {
    return folded.substring(0, Math.min(folded.length(), 200));
  }

  /** {@code THựC} among words in capitals as {@code THỰC}. */
  private static String evenCapitals(String title) {
    return SMALL_WITHIN
        .matcher(title)
        .replaceAll(word -> Matcher.quoteReplacement(word.group().toUpperCase(Locale.ROOT)));
  }

  /** The lines joined to one. */
  static String join(List<Line> lines) {
    List<String> parts = new ArrayList<>();
    lines.forEach(line -> parts.add(line.text()));
    String joined = String.join(" ", parts).replaceAll("\\s+", " ");
    String even = Letters.capitals(joined) > 0.8 ? evenCapitals(joined) : joined;
    String clean = Letters.trim(Scraps.removed(Paragraph.slashed(even)), "*_-–|.");
    return ABOUT.matcher(clean).replaceFirst("Về việc");
  }
}
