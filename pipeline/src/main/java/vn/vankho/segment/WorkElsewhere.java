package vn.vankho.segment;

import java.util.List;
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

  private int given;
  private boolean shared;

  private WorkElsewhere() {}

  /** Counts the sentences of a document that surely give work. */
  static WorkElsewhere in(List<Section> sections) {
    WorkElsewhere elsewhere = new WorkElsewhere();
    elsewhere.count(sections);
    return elsewhere;
  }

  private void count(List<Section> sections) {
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
            .forEach(
                line ->
                    given +=
                        Statement.read(line).filter(said -> isSure(line, said)).isPresent()
                            ? 1
                            : 0);
        count(section.children());
      }
    }
  }

  /** Whether the first words of a section give work to whom they name. */
  boolean gives(Section section, Statement said) {
    String first = section.heading().orElse(section.text());
    boolean led = said.isSure() && isLed(section, said);
    return said.isLead()
        ? said.isSure() && hasMore(section) && (led ? isEnough() : given >= THROUGHOUT)
        : gives(first, said);
  }

  /** Whether a sentence gives work to whom it names. */
  boolean gives(String sentence, Statement said) {
    return isSure(sentence, said)
        ? isEnough()
        : said.isSure() && given >= THROUGHOUT && ClauseWords.opensWork(said.rest());
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
