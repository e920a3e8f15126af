package vn.vankho.segment;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import vn.vankho.model.Assignment;
import vn.vankho.model.Section;
import vn.vankho.model.SectionPath;
import vn.vankho.segment.WorkElsewhere.Above;

/**
 * Reads who does what by when: from the sections that share out the work, whoever they name, and
 * from all others where a body is surely named.
 */
final class AssignmentLabeller {
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

  /**
   * Searches sections.
   *
   * @param parent path of the section above; empty at the top
   * @param above what headings above say
   */
  private void search(List<Section> sections, String parent, Above above) {
    for (Section section : sections) {
      String path = SectionPath.below(parent, section.marker());
      List<Assignment> labelled =
          LabelledAssignments.read(section, WorkSection.home(section, parent));
      if (!labelled.isEmpty()) {
        labelled.forEach(found::add);
      } else if (WorkSection.asksOne(section, above != Above.NOTHING)) {
        actor(section, path, WorkSection.home(section, parent));
      } else if (WorkSection.isSharing(section)) {
        paragraphs(section, path);
        Optional<Statement> lead = WorkSection.lastNamed(section.text());
        below(section, lead, path, path, child -> actorOrPart(child, path));
      } else if (!WorkSection.isWithoutWork(section)) {
        unshared(
            section, path, WorkSection.home(section, parent), WorkElsewhere.below(section, above));
      }
    }
  }

  /** A section of which no heading says that it shares out work. */
  private void unshared(Section section, String path, String home, Above above) {
    Optional<Statement> own =
        WorkSection.statement(section).filter(said -> elsewhere.gives(section, said, above));
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
          WorkSection.lastNamed(section.text())
              .filter(said -> elsewhere.gives(section, said, above));
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
      boolean duty =
          lead.isPresent()
              && !WorkSection.namesItsBody(child)
              && ClauseWords.opensWork(WorkSection.said(child));
      if (duty) {
        duty(child, lead.get().who(), path, home);
      } else {
        other.accept(child);
      }
    }
    lead.ifPresent(it -> found.setCooperating(Task.helpersOfLead(it.rest()), it.who(), first));
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
      actor(named, path, WorkSection.isBullet(child) ? parent : path);
    } else if (part) {
      search(List.of(child), parent, Above.SHARING);
    } else {
      actor(child, path, WorkSection.isBullet(child) ? parent : path);
    }
  }

  /** A section that names who acts; where it does not, those below it may. */
  private void actor(Section section, String path, String home) {
    List<Assignment> labelled = LabelledAssignments.read(section, home);
    if (!labelled.isEmpty()) {
      labelled.forEach(found::add);
      return;
    }
    Optional<Statement> statement = WorkSection.statement(section);
    boolean many = WorkSection.isOfMany(section);
    boolean bare =
        statement.map(Statement::isLead).orElse(true) && WorkSection.ownText(section).isBlank();
    boolean parted =
        bare
            && !section.children().isEmpty()
            && (many
                || WorkSection.isLevelOfOthers(section)
                || section.children().stream().allMatch(WorkSection::leadsOn));
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
    if (!statement.get().isLead()
        || (section.children().isEmpty() && WorkSection.ownText(section).isBlank())) {
      found.addRest(statement.get().rest(), who, home);
    }
    found.addParagraphs(WorkSection.ownText(section), who, home);
    String below =
        WorkSection.lastNamed(WorkSection.ownText(section)).map(Statement::who).orElse(who);
    section.children().forEach(child -> duty(child, below, path, home));
    if (statement.get().isLead() || section.heading().isPresent()) {
      found.setCooperating(Task.helpersOfLead(statement.get().rest()), who, before);
    }
  }

  private void below(Section child, String path, String home) {
    String own = SectionPath.below(path, child.marker());
    actor(child, own, WorkSection.isBullet(child) ? home : own);
  }

  /** What is listed below a name: a task of that body, or of another that it names itself. */
  private void duty(Section section, String who, String parent, String parentHome) {
    String path = SectionPath.below(parent, section.marker());
    String home = WorkSection.isBullet(section) ? parentHome : path;
    Optional<Statement> own =
        WorkSection.statement(section)
            .filter(
                said ->
                    isOther(section, said, who)
                        || OtherActor.opener(section.text(), who).isPresent());
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
    boolean unit = said.isSure() && OtherActor.isNamed(said.who(), who);
    boolean heads = section.heading().isPresent() && said.rest().isEmpty();
    return named
        || (unit && (heads || ClauseWords.opensWork(said.rest())))
        || OtherActor.isOther(said, who);
  }
}
