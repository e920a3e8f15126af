package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.model.Assignment;

/**
 * Collects what bodies have to do, a sentence each, with the times that sentences of their own say.
 */
final class AssignedTasks {
  /**
   * Where a sentence ends. Accepts {@code hồ sơ. Báo}, {@code UBND. Báo}, {@code Phụ lục IV. Báo};
   * not {@code TP. Huế}.
   */
  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "(?<=[\\p{Ll}\\d)]\\.|\\p{Lu}{4}\\.|(?:[Pp]hụ lục|[Cc]hương|[Mm]ục|[Qq]uý|,|và)\\s[IVX]{1,5}\\.)\\s+(?=\\p{Lu})");

  private static final Pattern SEMICOLON = Pattern.compile(";\\s+");

  /** Accepts {@code Thời gian hoàn thành: tháng 4/2024}: when what stands before is to be done. */
  private static final Pattern TIME_ALONE =
      Pattern.compile(
          "\\W{0,2}(?:Thời (?:gian|hạn)(?: thực hiện| hoàn thành| báo cáo|[^:.,]{0,40}(?=:))?|(?:Yêu cầu h|H)oàn thành|Tiến độ(?: thực hiện)?|Xong)\\s*:?\\s+"
              + "((?:trước|trong|chậm nhất|đến|từ|tháng|quý|quí|năm|Tháng|Quý|Quí|Năm|Trước|Trong|Từ|Chậm nhất|ngày|hết|vào|thường xuyên|Thường xuyên|hằng|hàng|Hằng|Hàng|\\d)[^:]{1,70})");

  /** Accepts {@code Thời gian tổ chức hội nghị trong quý I năm 2011}: it says when, not what. */
  private static final Pattern TIME_OF =
      Pattern.compile(
          "Thời (?:gian|hạn|điểm) [^:]{3,90}?\\s((?:trước|trong|chậm nhất|vào|từ) [^:]{4,40}\\d[^:]{0,12})"
              + "|Hạn (?:cuối|chót|nộp|gửi)[^:]{0,80}?\\s(?:là )?(?:hết )?((?:trước|ngày|tháng) [^:]{0,40}\\d[^:]{0,12})");

  /** Sentences that go on about another, or speak of the whole; folded. */
  private static final Pattern NO_TASK =
      Pattern.compile(
          "\\W{0,2}(?:trong do|(?:ban hanh )?kem theo (?:quyet dinh|nghi quyet|thong tu|ke hoach)|tren day|[^.;:]{3,90}? xin thong bao |(?:trong )?qua trinh (?:trien khai|thuc hien|to chuc)|neu co "
              + "|(?:quyet dinh|thong tu(?: lien tich)?|nghi dinh|nghi quyet|quy che|quy dinh|luat|ke hoach|chi thi|huong dan|de an|chuong trinh) nay (?:co hieu luc|(?:da )?duoc|gom|thay the|quy dinh|ap dung)"
              + "|(?:can cu [^,;.]{3,60}, )?viec [^,;.]{3,90}(?:, [^,;.]{3,60})? duoc (?:thuc hien|tien hanh)|kinh phi |(?:du kien )?tong kinh phi|truong hop |ket qua [^,;.]{3,60} la (?:mot|can cu|co so|tieu chi)|phan dau (?:dat |co )?(?:tren |it nhat )?\\d[\\d.,]* ?%|tuy nhien|hien nay|den nay|do (?:do|vay)[, ]|vi vay[, ]|nhu vay[, ]|dieu \\d|khoan \\d)");

  /** Names of bodies and nothing else: what was read of a table's cell. */
  private static final Pattern NAMES =
      Pattern.compile(
          "^(?:Các )?(?:[Bb]ộ|[Ss]ở|Cục|Vụ|Tổng cục|Ủy ban|Uỷ ban|UBND|Phòng|Chi cục|Văn phòng|Ban)(?: nhân dân)?[:,]?\\s\\p{Lu}");

  /** What every decision says at its end of those it goes to. */
  private static final Pattern TO_OBEY =
      Pattern.compile(
          "(?:(?:căn cứ|chiểu|tổ chức|triển khai|nghiêm túc) )*(?:thi hành|thực hiện)(?: nghiêm(?: túc)?)?"
              + " (?:quyết định|nghị quyết|chỉ thị|thông tư|nghị định)(?: này)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Accepts {@code Cục Quản lý Dược}, {@code Bộ trưởng Bộ Công an}; not {@code Phòng bệnh}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "^(?:(?:Bộ|Sở|Cục|Vụ|Tổng cục|Chi cục|Uỷ ban nhân dân|Ủy ban nhân dân|UBND|Phòng|Công an|Giám đốc Sở|Bộ trưởng Bộ|Cục trưởng Cục|Ban|Trung tâm|Khoa|Hội|Viện|Đội|Lực lượng)\\s(?:tỉnh |huyện |xã )?\\p{Lu}|Văn phòng$)");

  /** Words that say no more than that it is done. */
  private static final Pattern DOES =
      Pattern.compile("(?:tổ chức |triển khai |chủ trì )?thực hiện|(?:tổ chức )?triển khai");

  /** Who is at the head of a body, below whose name a sentence gives him work. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:Tổ|Đội|Nhóm|Trạm|Khoa|Trung đoàn|Tiểu đoàn|Đại đội|Lữ đoàn|Chỉ huy) trưởng|Trưởng |Giám đốc|Hiệu trưởng|Thủ trưởng|Bí thư|Chánh ");

  private static final Pattern AND = Pattern.compile(" và ");

  /** A line with a colon, so many letters long, that says what is done only below it. */
  private static final int SHORT = 20;

  private final List<Assignment> found = new ArrayList<>();

  /** Whether a name in brackets behind a task said who does it. */
  private boolean bracketed;

  /** The sentences of a paragraph. */
  static Stream<String> sentences(String paragraph) {
    return SENTENCE_END.splitAsStream(paragraph);
  }

  /** In the order in which they were added. */
  List<Assignment> all() {
    return List.copyOf(found);
  }

  void add(Assignment assignment) {
    found.add(assignment);
  }

  /** Adds what the paragraphs of a text say that a body is to do. */
  void addParagraphs(String text, String who, String path) {
    for (String paragraph : text.split("\n", -1)) {
      addSentences(paragraph, who, path);
    }
  }

  /** Adds what sentences say that name who acts themselves; what follows goes on about it. */
  void addStatements(String text, String path, Predicate<Statement> given) {
    Optional<String> who = Optional.empty();
    boolean behind = false;
    for (String sentence : SENTENCE_END.split(text, -1)) {
      Optional<String> time = time(sentence);
      if (addBehind(sentence, path)) {
        who = Optional.empty();
        behind = true;
        continue;
      }
      if (behind && time.isPresent()) {
        setDeadline(time.get());
        continue;
      }
      behind = false;
      Optional<Statement> said = Statement.read(sentence).filter(it -> !it.isLead()).filter(given);
      if (said.isPresent()) {
        who = said.map(Statement::who);
        addSentences(said.get().rest(), who.get(), path);
      } else if (who.isPresent()) {
        addSentences(sentence, who.get(), path);
      }
    }
  }

  /** Adds a task that names who does it only at its end; false where none does. */
  private boolean addBehind(String sentence, String path) {
    Optional<ActorBehind> behind = ActorBehind.read(sentence, bracketed);
    behind.ifPresent(it -> found.add(it.in(path)));
    bracketed |= behind.filter(ActorBehind::isBracketed).isPresent();
    return behind.isPresent();
  }

  /**
   * Adds who does what stands above, by when and with whom; false where a statement says itself
   * what is done.
   */
  boolean addDoer(Statement said, String above, String path) {
    Task task = Task.read(said.rest());
    boolean doer = DOES.matcher(task.text()).matches();
    if (doer) {
      String done = Letters.trim(above, ".;:, ");
      found.add(new Assignment(said.who(), task.cooperating(), done, task.deadline(), path));
    }
    return doer;
  }

  /** Number of those added so far. */
  int size() {
    return found.size();
  }

  /** Gives the times that a text says alone to all from a number on that have none. */
  void setDeadlines(String text, int from) {
    text.lines()
        .flatMap(line -> time(line).stream())
        .findFirst()
        .ifPresent(time -> found.subList(from, found.size()).replaceAll(each -> due(each, time)));
  }

  /** Gives the bodies that a lead names as helping to all of whom it speaks, from a number on. */
  void setCooperating(List<String> bodies, String who, int from) {
    if (!bodies.isEmpty()) {
      found
          .subList(from, found.size())
          .replaceAll(
              each ->
                  each.responsible().equals(who) && each.cooperating().isEmpty()
                      ? new Assignment(who, bodies, each.task(), each.deadline(), each.section())
                      : each);
    }
  }

  private static Assignment due(Assignment open, String deadline) {
    return open.deadline().isPresent()
        ? open
        : new Assignment(
            open.responsible(),
            open.cooperating(),
            open.task(),
            Optional.of(deadline),
            open.section());
  }

  /** Adds what is said of a body; whom it shall give work itself is part of its own. */
  void addRest(String text, String who, String path) {
    String first = SENTENCE_END.split(text, 2)[0];
    if (first.startsWith("Giao ") || first.startsWith("giao ")) {
      found.add(Task.read(first).assignedTo(who, path));
      addSentences(text.substring(first.length()).strip(), who, path);
    } else {
      addSentences(text, who, path);
    }
  }

  /** Adds what the sentences of a text say that a body is to do; another that it names goes on. */
  void addSentences(String text, String named, String path) {
    String who = opener(text, named).orElse(named);
    for (String sentence : SENTENCE_END.split(text, -1)) {
      Optional<String> time = time(sentence);
      if (time.isPresent()) {
        setDeadline(time.get());
      } else if (!NO_TASK.matcher(FoldedText.of(sentence)).lookingAt()) {
        for (String clause : clauses(sentence)) {
          for (String part : Task.parts(clause)) {
            who = addSentence(part, who, named, path);
          }
        }
      }
    }
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

  /** The parts of a sentence of which each gives another body work. */
  private static List<String> clauses(String sentence) {
    List<String> clauses = new ArrayList<>();
    for (String part : Brackets.split(sentence, SEMICOLON)) {
      boolean own =
          Statement.read(part)
              .filter(it -> NAMED.matcher(it.who()).lookingAt() || Statement.isAsked(part))
              .filter(it -> !it.isLead())
              .filter(it -> ClauseWords.opensWork(it.rest()))
              .isPresent();
      if (own || clauses.isEmpty()) {
        clauses.add(part);
      } else {
        clauses.set(clauses.size() - 1, clauses.get(clauses.size() - 1) + "; " + part);
      }
    }
    return clauses;
  }

  /**
   * Adds a sentence: a task of the body that what stands before is about, or of another that it
   * names itself. Whose task it is, of whom what follows speaks.
   *
   * @param above the name below which it stands, perhaps of several
   */
  private String addSentence(String sentence, String who, String above, String path) {
    if (addBehind(sentence, path)) {
      return who;
    }
    Optional<Statement> own = Statement.read(sentence).filter(Statement::isSure);
    boolean works = own.filter(it -> ClauseWords.opensWork(it.rest())).isPresent();
    boolean same = works && own.filter(it -> who.startsWith(it.who())).isPresent();
    boolean among = works && own.filter(it -> isAmong(it.who(), above)).isPresent();
    boolean named = works && own.filter(it -> isNamed(it.who(), who)).isPresent();
    boolean office = works && own.filter(it -> OFFICE.matcher(it.who()).lookingAt()).isPresent();
    boolean asked = works && sentence.startsWith("Đề nghị ");
    boolean other =
        asked
            || office
            || among
            || named
            || own.filter(it -> isOther(it, who) && !it.isLead()).isPresent();
    String doer = other ? own.orElseThrow().who() : who;
    Task task = Task.read(same || other ? own.orElseThrow().rest() : sentence);
    boolean title = Letters.capitals(task.text()) > 0.7;
    boolean lead = Letters.last(task.text()) == ':' && task.text().length() < SHORT;
    if (Letters.count(task.text()) > 3
        && !title
        && !lead
        && !(NAMES.matcher(task.text()).lookingAt() && BodyWords.isList(task.text()))
        && !TO_OBEY.matcher(task.text()).matches()) {
      found.add(task.assignedTo(doer, path));
    }
    return doer;
  }

  /** Whether a body is one of several that a name lists, or of the kind that it speaks of. */
  private static boolean isAmong(String body, String who) {
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

  /** Whether a body has a name of its own, so that it does not speak of a part of another. */
  static boolean isNamed(String body, String who) {
    return NAMED.matcher(body).lookingAt() && !who.startsWith(body);
  }

  /** Whether a statement below a name gives work to a body of its own name. */
  static boolean isOther(Statement said, String who) {
    return said.isSure() && ClauseWords.isBidden(said.rest()) && !who.startsWith(said.who());
  }

  /** The time that is all a sentence says. */
  private static Optional<String> time(String sentence) {
    String said = Letters.trimEnd(sentence, ".;,/ ");
    Matcher alone = TIME_ALONE.matcher(said);
    if (alone.matches()) {
      return Optional.of(alone.group(1));
    }
    Matcher of = TIME_OF.matcher(said);
    return of.matches()
        ? Optional.ofNullable(of.group(1)).or(() -> Optional.of(of.group(2)))
        : Optional.empty();
  }

  private void setDeadline(String deadline) {
    int last = found.size() - 1;
    if (last >= 0) {
      found.set(last, due(found.get(last), deadline));
    }
  }
}
