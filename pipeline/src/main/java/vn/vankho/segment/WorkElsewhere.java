package vn.vankho.segment;

import java.util.List;
import java.util.Optional;
import vn.vankho.model.Section;

/**
 * Tells whether a document gives work to bodies outside of the sections that share it out, as
 * directives do throughout, and how surely a sentence there has to say so.
 */
final class WorkElsewhere {
  /** So many sentences that surely give work, and bodies may be given work by any verb. */
  private static final int THROUGHOUT = 3;

  /** So many are asked for where other sections share out the work. */
  private static final int BESIDE = 2;

  /** So many sentences among tasks that begin with a body and what it does. */
  private static final int PLAINLY = 2;

  private int given;
  private int plain;
  private boolean shared;

  private WorkElsewhere() {}

  /** Counts the sentences of a document that surely give work. */
  static WorkElsewhere in(List<Section> sections, boolean tasks) {
    WorkElsewhere elsewhere = new WorkElsewhere();
    elsewhere.count(sections, tasks);
    return elsewhere;
  }

  private void count(List<Section> sections, boolean tasks) {
    for (Section section : sections) {
      if (AssignmentLabeller.isSharing(section)) {
        shared = true;
      } else if (!AssignmentLabeller.isWithoutWork(section)) {
        boolean byHeading =
            section.heading().isPresent()
                && AssignmentLabeller.statement(section)
                    .filter(said -> said.isSure() && isLed(section, said))
                    .isPresent();
        given += byHeading ? 1 : 0;
        section
            .text()
            .lines()
            .flatMap(AssignedTasks::sentences)
            .forEach(sentence -> countSentence(sentence, tasks));
        count(section.children(), tasks || AssignmentLabeller.isOfTasks(section));
      }
    }
  }

  private void countSentence(String sentence, boolean tasks) {
    Optional<Statement> said = Statement.read(sentence);
    given += said.filter(it -> isSure(sentence, it)).isPresent() ? 1 : 0;
    plain += tasks && said.filter(WorkElsewhere::isPlain).isPresent() ? 1 : 0;
  }

  private static boolean isPlain(Statement said) {
    return said.isSure() && ClauseWords.opensWork(said.rest());
  }

  /** Whether the first words of a section give work to whom they name. */
  boolean gives(Section section, Statement said, boolean tasks) {
    String first = section.heading().orElse(section.text());
    boolean led = said.isSure() && isLed(section, said);
    return said.isLead()
        ? said.isSure() && hasMore(section) && (led ? isEnough() : given >= THROUGHOUT)
        : gives(first, said, tasks);
  }

  /**
   * Whether a sentence gives work to whom it names.
   *
   * @param tasks whether a heading above says that tasks follow
   */
  boolean gives(String sentence, Statement said, boolean tasks) {
    return isSure(sentence, said)
        ? isEnough()
        : isPlain(said) && (given >= THROUGHOUT || (tasks && plain >= PLAINLY));
  }

  private boolean isEnough() {
    return given >= (shared ? BESIDE : 1);
  }

  private static boolean isSure(String sentence, Statement said) {
    boolean asked = BodyWords.isAsked(sentence) && ClauseWords.opensWork(said.rest());
    return said.isSure() && (asked || ClauseWords.opensSurely(said.rest()));
  }

  private static boolean hasMore(Section section) {
    return !section.children().isEmpty()
        || section.text().indexOf('\n') >= 0
        || section.heading().isPresent();
  }

  /** Whether it says that the body leads or cooperates, here or in what is listed below it. */
  private static boolean isLed(Section section, Statement said) {
    return ClauseWords.opensSurely(said.rest())
        || ClauseWords.opensSurely(section.heading().isPresent() ? section.text() : "")
        || section.children().stream().anyMatch(child -> ClauseWords.opensSurely(child.text()));
  }
}
