package vn.vankho.segment;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.model.Assignment;
import vn.vankho.model.Section;
import vn.vankho.model.SectionPath;
import vn.vankho.segment.WorkElsewhere.Above;

/**
 * Reads who does what by when: from the sections that share out the work, whoever they name, and
 * from all others where a body is surely named.
 */
final class AssignmentLabeller {
  private static final Pattern SHARING =
      Pattern.compile(
          ".*(?:to chuc (?:chi dao )?thuc hien|phan cong|trach nhiem|to chuc trien khai"
              + "|nhiem vu (?:cu the )?cua (?:cac |tung )?(?:co quan|don vi|so|ban|nganh|phong|bo|thanh vien)).*");

  /** Headings over what is wanted or found, under which nobody is given work. */
  private static final Pattern NO_WORK =
      Pattern.compile(
          "^(?:muc (?:dich|tieu)|yeu cau|quan diem|nguyen tac|chi tieu|doi tuong|pham vi|can cu"
              + "|(?:danh gia |dac diem )?(?:tinh hinh|thuc trang|hien trang)|ket qua|ton tai|han che|thuan loi|kho khan|nguyen nhan)\\b.*");

  /** A level or a kind of bodies, of which each is named below. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?:Ở c|C)ấp (?!ủy)|(?:Trách nhiệm của|Đối với) (?:các )?(?:doanh nghiệp|đơn vị|tổ chức|cá nhân)$");

  private static final Pattern AMONG_THEM = Pattern.compile("^Trong đó,?\\s");

  private static final Pattern MANY =
      Pattern.compile("Các (?:ngành|sở, ngành|cơ quan|sở, ban, ngành|đơn vị)");

  /** Bullets in a path of markers, which have no place in it. */
  private static final Pattern BULLETS = Pattern.compile("(?:\\.|^)[^\\p{L}\\p{N}.](?=\\.|$)");

  private final AssignedTasks found = new AssignedTasks();

  private final WorkElsewhere elsewhere;

  private final CapitalNames capitalNames;

  private AssignmentLabeller(ArchiveCase archiveCase, WorkElsewhere elsewhere) {
    this.capitalNames = new CapitalNames(archiveCase);
    this.elsewhere = elsewhere;
  }

  /**
   * The assignments, in order; bodies that are printed in capitals in archive case.
   *
   * @param tasks whether what the sections say are tasks, as paragraphs of a plan without outline
   */
  static List<Assignment> read(List<Section> sections, boolean tasks, ArchiveCase archiveCase) {
    WorkElsewhere elsewhere = WorkElsewhere.in(sections, tasks);
    AssignmentLabeller labeller = new AssignmentLabeller(archiveCase, elsewhere);
    labeller.search(sections, "", tasks ? Above.TASKS : Above.NOTHING);
    return labeller.found.all();
  }

  /** Whether a section shares out work. */
  static boolean isSharing(Section section) {
    return section.heading().filter(h -> SHARING.matcher(FoldedText.of(h)).matches()).isPresent();
  }

  /**
   * Searches sections.
   *
   * @param parent path of the section above; empty at the top
   * @param above what headings above say
   */
  private void search(List<Section> sections, String parent, Above above) {
    for (Section section : sections) {
      String path = SectionPath.below(parent, section.marker());
      List<Assignment> labelled = LabelledAssignments.read(section, home(section, parent));
      if (!labelled.isEmpty()) {
        labelled.forEach(found::add);
      } else if (asksOne(section, above != Above.NOTHING)) {
        actor(section, path, home(section, parent));
      } else if (isSharing(section)) {
        paragraphs(section, path);
        Optional<Statement> lead = lastNamed(section.text());
        below(section, lead, path, path, child -> actorOrPart(child, path));
      } else if (!isWithoutWork(section)) {
        unshared(section, path, home(section, parent), WorkElsewhere.below(section, above));
      }
    }
  }

  /**
   * Whether a heading asks a body, {@code Trách nhiệm của Trạm Y tế}, for the work that stands
   * below it; among tasks {@code Đối với} and a mere name do so too.
   */
  private static boolean asksOne(Section section, boolean tasks) {
    boolean asks =
        section
            .heading()
            .filter(heading -> asks(heading, tasks))
            .flatMap(Statement::ofHeading)
            .filter(said -> said.isSure() && said.rest().isEmpty())
            .isPresent();
    return asks
        && section.children().stream().noneMatch(AssignmentLabeller::leadsOn)
        && Stream.concat(section.text().lines(), section.children().stream().map(Section::text))
            .anyMatch(ClauseWords::opensWork);
  }

  /** Whether a section names a body, {@code Vụ Pháp chế:}, whose work stands below it. */
  private static boolean leadsOn(Section section) {
    boolean more = !section.children().isEmpty() || section.text().indexOf('\n') >= 0;
    return more && statement(section).filter(said -> said.isSure() && said.isLead()).isPresent();
  }

  private static boolean asks(String heading, boolean tasks) {
    return tasks
        ? BodyWords.isAsked(heading) || BodyWords.isList(heading)
        : BodyWords.isAsked(heading) && !FoldedText.of(heading).startsWith("doi voi");
  }

  /** Whether a section says what is wanted or found, not who does what. */
  static boolean isWithoutWork(Section section) {
    return section.heading().filter(h -> NO_WORK.matcher(FoldedText.of(h)).matches()).isPresent();
  }

  /** A section of which no heading says that it shares out work. */
  private void unshared(Section section, String path, String home, Above above) {
    Optional<Statement> own =
        statement(section).filter(said -> elsewhere.gives(section, said, above));
    if (own.isPresent()) {
      actor(section, path, home);
    } else {
      int first = found.size();
      statements(
          section,
          home,
          (paragraph, said) -> said.isSure() && elsewhere.gives(paragraph, said, above));
      found.setDeadlines(section.text(), first);
      Optional<Statement> lead =
          lastNamed(section.text()).filter(said -> elsewhere.gives(section, said, above));
      below(section, lead, path, home, child -> search(List.of(child), path, above));
    }
  }

  /**
   * What is listed below a section: duties of whom a lead at its end names, where they say what is
   * to be done and not themselves by whom.
   */
  private void below(
      Section section,
      Optional<Statement> lead,
      String path,
      String home,
      Consumer<Section> other) {
    int first = found.size();
    for (Section child : section.children()) {
      boolean duty = lead.isPresent() && !namesItsBody(child) && ClauseWords.opensWork(said(child));
      if (duty) {
        duty(child, lead.get().who(), path, home);
      } else {
        other.accept(child);
      }
    }
    lead.ifPresent(it -> found.setCooperating(Task.helpersOfLead(it.rest()), it.who(), first));
  }

  private static String said(Section section) {
    return section.heading().orElse(section.text());
  }

  /** The paragraphs of a section that has no marker for each body. */
  private void paragraphs(Section section, String path) {
    statements(section, path, (paragraph, said) -> said.isSure());
  }

  /** What the paragraphs of a section say, or who does what stands in the one above. */
  private void statements(Section section, String path, BiPredicate<String, Statement> given) {
    String above = section.heading().orElse("");
    for (String paragraph : section.text().split("\n", -1)) {
      Optional<Statement> doer =
          Statement.read(paragraph).filter(said -> given.test(paragraph, said));
      if (above.isEmpty() || doer.isEmpty() || !found.addDoer(doer.get(), above, path)) {
        found.addStatements(paragraph, path, said -> given.test(paragraph, said));
      }
      above = paragraph;
    }
  }

  /** Path of the numbered section that a section is or stands in. */
  private static String home(Section section, String parent) {
    String path = isBullet(section) ? parent : SectionPath.below(parent, section.marker());
    return BULLETS.matcher(path).replaceAll("");
  }

  private static boolean isBullet(Section section) {
    return !Character.isLetterOrDigit(section.marker().charAt(0));
  }

  /** A heading in capitals names a part of the section, or a body in whose section it stands. */
  private void actorOrPart(Section child, String parent) {
    Optional<String> heading = child.heading();
    boolean part = heading.filter(h -> Letters.capitals(h) >= 0.7).isPresent();
    String path = SectionPath.below(parent, child.marker());
    if (part && ClauseWords.namesBody(heading.get())) {
      Section named =
          new Section(
              child.marker(),
              child.level(),
              heading.map(capitalNames::write),
              child.text(),
              child.page(),
              child.children());
      actor(named, path, isBullet(child) ? parent : path);
    } else if (part) {
      search(List.of(child), parent, Above.SHARING);
    } else {
      actor(child, path, isBullet(child) ? parent : path);
    }
  }

  /** What the first words of a section say of whom. */
  static Optional<Statement> statement(Section section) {
    return section.heading().isPresent()
        ? Statement.ofHeading(section.heading().get())
        : Statement.read(section.text().lines().findFirst().orElse(""));
  }

  /** A section that names who acts; where it does not, those below it may. */
  private void actor(Section section, String path, String home) {
    List<Assignment> labelled = LabelledAssignments.read(section, home);
    if (!labelled.isEmpty()) {
      labelled.forEach(found::add);
      return;
    }
    Optional<Statement> statement = statement(section);
    boolean many = section.heading().filter(h -> MANY.matcher(h).matches()).isPresent();
    boolean bare = statement.map(Statement::isLead).orElse(true) && ownText(section).isBlank();
    boolean parted =
        bare
            && !section.children().isEmpty()
            && (many
                || isLevelOfOthers(section)
                || section.children().stream().allMatch(AssignmentLabeller::leadsOn));
    if (statement.isEmpty() || parted) {
      int first = found.size();
      paragraphs(section, home);
      section.children().forEach(child -> below(child, path, home));
      found.setDeadlines(section.text(), first);
      return;
    }
    String said = statement.get().who();
    boolean capitals = Letters.capitals(said) >= 0.7 && said.indexOf(' ') > 0;
    String who = capitals ? ArchiveCase.capitalised(capitalNames.write(said)) : said;
    int before = found.size();
    if (!statement.get().isLead() || (section.children().isEmpty() && ownText(section).isBlank())) {
      found.addRest(statement.get().rest(), who, home);
    }
    found.addParagraphs(ownText(section), who, home);
    String below = lastNamed(ownText(section)).map(Statement::who).orElse(who);
    section.children().forEach(child -> duty(child, below, path, home));
    if (statement.get().isLead() || section.heading().isPresent()) {
      found.setCooperating(Task.helpersOfLead(statement.get().rest()), who, before);
    }
  }

  /**
   * Whom the last paragraph before a list names as doing it: {@code giao Giám đốc Sở chỉ đạo:},
   * {@code Thủ trưởng các đơn vị có trách nhiệm:}.
   */
  private static Optional<Statement> lastNamed(String text) {
    String last = AMONG_THEM.matcher(text.substring(text.lastIndexOf('\n') + 1)).replaceFirst("");
    return Statement.read(last)
        .filter(said -> said.isSure() && Letters.last(last) == ':')
        .filter(said -> BodyWords.isAsked(last) || ClauseWords.opensSurely(said.rest()));
  }

  /** Whether all that stands below a level, {@code Cấp cơ sở}, says of bodies what they do. */
  private static boolean isLevelOfOthers(Section section) {
    return section.heading().filter(heading -> LEVEL.matcher(heading).lookingAt()).isPresent()
        && section.children().stream().allMatch(AssignmentLabeller::namesItsBody);
  }

  private static boolean namesItsBody(Section section) {
    return BodyWords.prefix(section.text()) == 0
        && statement(section)
            .filter(said -> said.isSure() && ClauseWords.opensWork(said.rest()))
            .isPresent();
  }

  /** Text below the words that name who acts. */
  private static String ownText(Section section) {
    int end = section.text().indexOf('\n');
    return section.heading().isPresent()
        ? section.text()
        : end < 0 ? "" : section.text().substring(end + 1);
  }

  private void below(Section child, String path, String home) {
    String own = SectionPath.below(path, child.marker());
    actor(child, own, isBullet(child) ? home : own);
  }

  /** What is listed below a name: a task of that body, or of another that it names itself. */
  private void duty(Section section, String who, String parent, String parentHome) {
    String path = SectionPath.below(parent, section.marker());
    String home = isBullet(section) ? parentHome : path;
    Optional<Statement> own =
        statement(section)
            .filter(
                said ->
                    isOther(section, said, who)
                        || AssignedTasks.opener(section.text(), who).isPresent());
    if (own.isPresent()) {
      actor(section, path, home);
      return;
    }
    String text = section.text();
    boolean lead = !section.children().isEmpty() && Letters.last(text) == ':';
    if (!lead) {
      found.addParagraphs(text, who, home);
    }
    section.children().forEach(child -> duty(child, who, path, home));
  }

  /** Whether a section below a name is about another body, or its sentence gives one work. */
  private static boolean isOther(Section section, Statement said, String who) {
    boolean named = section.heading().filter(BodyWords::isList).isPresent() && said.isSure();
    boolean unit = said.isSure() && AssignedTasks.isNamed(said.who(), who);
    boolean heads = section.heading().isPresent() && said.rest().isEmpty();
    return named
        || (unit && (heads || ClauseWords.opensWork(said.rest())))
        || AssignedTasks.isOther(said, who);
  }
}
