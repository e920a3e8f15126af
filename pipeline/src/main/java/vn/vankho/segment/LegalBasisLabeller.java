package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Citation;
import vn.vankho.model.LegalBasis;

/** Takes the căn cứ and thực hiện clauses from the paragraphs before the first section. */
final class LegalBasisLabeller {
  private static final Pattern OPENING =
      Pattern.compile(
          "^\\W*(?:can cu|thuc hien|theo|tren co so|xet|trien khai|de trien khai|de thuc hien|tiep tuc).*");

  /**
   * Accepts {@code . Sở Xây dựng ban hành}, {@code , Sở Y tế xây dựng kế hoạch}; not {@code , Thông
   * tư số}.
   */
  private static final Pattern NEXT_SENTENCE =
      Pattern.compile(
          "\\.\\s+(?=\\p{Lu})|,\\s+(?=\\p{Lu}[^,;.]{2,80}\\s(?:ban hành|lập|xây dựng|triển khai|tổ chức|đề ra)\\s(?:[Kk]ế hoạch|[Cc]hương trình))");

  /** A clause ends at a semicolon, which recognition turns into a colon or a comma. */
  private static final Pattern CLAUSE_END = Pattern.compile(";\\s*|[:,.]\\s+(?=Căn cứ\\s\\p{Lu})");

  /** Accepts {@code với các nội dung sau:}: the issuer says what it does. */
  private static final Pattern ANNOUNCED =
      Pattern.compile("\\ssau(?: đây)?\\s?[:;.]?$", Pattern.UNICODE_CHARACTER_CLASS);

  /** What rests on thoughts and forces, and on nothing that anybody wrote or decided; folded. */
  private static final Pattern THOUGHT =
      Pattern.compile(
          "^\\W*tren co so (?!.*(?:ke hoach|de nghi|ket luan|cong van|nghi quyet|quyet dinh|to trinh|y kien|van ban|chuong trinh|chi thi|luat|huong dan|nhiem vu|ket qua|de an|du an|thong bao|thong tri)).*",
          Pattern.DOTALL);

  /** What was done since: a report of it. Accepts {@code , trong những năm qua các xã đã}. */
  private static final Pattern REPORTS =
      Pattern.compile(
          ",\\s+(?:trong\\s)?(?:những năm|thời gian|năm|giai đoạn)\\s(?:vừa\\s)?qua(?!\\p{L})");

  /** Accepts {@code , Tổng công ty tổ chức}; not {@code , phòng}. */
  private static final Pattern COMMA_NAME = Pattern.compile(",\\s+(?=\\p{Lu})");

  /** The rest of a long name of a law, behind a semicolon in it. */
  private static final Pattern OF_NAME =
      Pattern.compile(
          "(?!các |những |và |để |nhằm |nay |như |đồng thời |trong |góp phần |từ |nên |do |vì |qua )\\p{Ll}.{12,}");

  /** Another document, below a clause that a semicolon ends; folded. */
  private static final Pattern ANOTHER =
      Pattern.compile(
          "(?:ke hoach|quyet dinh|nghi (?:quyet|dinh)|cong (?:van|dien)|thong (?:tu|bao|tri)|chi thi|chuong trinh"
              + "|huong dan|ket luan|de an)(?: [a-z ]{1,20})? so ");

  private LegalBasisLabeller() {}

  /** The clauses, in order. */
  static List<LegalBasis> read(List<Paragraph> paragraphs) {
    List<LegalBasis> bases = new ArrayList<>();
    boolean open = false;
    for (Paragraph paragraph : paragraphs) {
      boolean bullet = paragraph.marker().filter(Marker::isBullet).isPresent();
      if (paragraph.marker().isPresent() && !bullet) {
        break;
      }
      String folded =
          FoldedText.of(paragraph.text().substring(0, Math.min(60, paragraph.text().length())));
      boolean rests =
          OPENING.matcher(folded).matches() || (open && ANOTHER.matcher(folded).lookingAt());
      if (rests) {
        addClauses(paragraph.text(), bases);
      }
      open = rests && paragraph.text().endsWith(";");
    }
    return bases;
  }

  private static void addClauses(String text, List<LegalBasis> bases) {
    String[] clauses = CLAUSE_END.split(text, -1);
    for (int i = 0; i < clauses.length; i++) {
      String clause = clauses[i].strip();
      List<Citation> citations = citations(clause);
      boolean opens =
          OPENING
              .matcher(FoldedText.of(clause.substring(0, Math.min(60, clause.length()))))
              .matches();
      boolean aims = FoldedText.of(clause).startsWith("de ");
      boolean cites = !citations.isEmpty() && (opens || !isAnnounced(clause));
      boolean rests = opens && !aims && !THOUGHT.matcher(FoldedText.of(clause)).matches();
      boolean reports = citations.isEmpty() && REPORTS.matcher(clause).find();
      boolean states = clause.length() > 0 && !reports && (cites || rests);
      boolean goesOn =
          i > 0
              && !states
              && !bases.isEmpty()
              && isOfName(bases.get(bases.size() - 1).text(), clause);
      if (goesOn) {
        LegalBasis last = bases.remove(bases.size() - 1);
        String whole = last.text() + "; " + Letters.trimEnd(statement(clause), ";:,.");
        bases.add(new LegalBasis(whole, last.citations()));
      }
      if (states) {
        bases.add(new LegalBasis(Letters.trimEnd(statement(clause), ";:,."), citations));
      }
    }
  }

  /** Whether a clause goes on with what a decree is about: {@code quy định về đất đai; đăng ký}. */
  private static boolean isOfName(String before, String clause) {
    return before.indexOf(" quy định ") > 0
        && OF_NAME.matcher(clause).matches()
        && !COMMA_NAME.matcher(clause).find();
  }

  /** Whether a clause says what the issuer does: {@code Đảng ủy xã ban hành Kế hoạch như sau}. */
  private static boolean isAnnounced(String clause) {
    return ANNOUNCED.matcher(clause).find()
        && ClauseWords.names(clause)
        && ClauseWords.firstVerb(clause.split(" ")) > 0;
  }

  /** The clause without what the issuer says it does, where that goes on in the same breath. */
  private static String statement(String clause) {
    Matcher next = NEXT_SENTENCE.matcher(clause);
    if (next.find()) {
      return clause.substring(0, next.start());
    }
    int end = clause.length();
    Matcher capital = ANNOUNCED.matcher(clause).find() ? COMMA_NAME.matcher(clause) : null;
    while (capital != null && capital.find()) {
      String rest = clause.substring(capital.end());
      boolean acts = ClauseWords.names(rest) && ClauseWords.firstVerb(rest.split(" ")) > 0;
      end = acts ? capital.start() : end;
    }
    return clause.substring(0, end);
  }

  private static List<Citation> citations(String clause) {
    List<Citation> found = CitationFinder.find(clause);
    return found.isEmpty() ? CitationFinder.laws(clause) : found;
  }
}
