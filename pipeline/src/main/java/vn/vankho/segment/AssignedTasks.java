package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  /** Words that say no more than that it is done. */
  private static final Pattern DOES =
      Pattern.compile("(?:tổ chức |triển khai |chủ trì )?thực hiện|(?:tổ chức )?triển khai");

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
      Optional<String> time = TimeAlone.read(sentence);
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
        .flatMap(line -> TimeAlone.read(line).stream())
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
    String who = OtherActor.opener(text, named).orElse(named);
    for (String sentence : SENTENCE_END.split(text, -1)) {
      Optional<String> time = TimeAlone.read(sentence);
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

  /** The parts of a sentence of which each gives another body work. */
  private static List<String> clauses(String sentence) {
    List<String> clauses = new ArrayList<>();
    for (String part : Brackets.split(sentence, SEMICOLON)) {
      boolean own =
          Statement.read(part)
              .filter(it -> OtherActor.hasName(it.who()) || Statement.isAsked(part))
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
    boolean among = works && own.filter(it -> OtherActor.isAmong(it.who(), above)).isPresent();
    boolean named = works && own.filter(it -> OtherActor.isNamed(it.who(), who)).isPresent();
    boolean office = works && own.filter(it -> OtherActor.isOffice(it.who())).isPresent();
    boolean asked = works && sentence.startsWith("Đề nghị ");
    boolean other =
        asked
            || office
            || among
            || named
            || own.filter(it -> OtherActor.isOther(it, who) && !it.isLead()).isPresent();
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

  private void setDeadline(String deadline) {
    int last = found.size() - 1;
    if (last >= 0) {
      found.set(last, due(found.get(last), deadline));
    }
  }
}
