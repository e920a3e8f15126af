package vn.vankho.segment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /** What headings say of the sections below them. */
  enum Above {
    NOTHING,
    /** That tasks follow. */
    TASKS,
    /** That a team is founded. */
    FOUNDING,
    /** That work is shared out. */
    SHARING
  }

  /** Headings over tasks, whoever has them; folded. */
  private static final Pattern TASKS =
      Pattern.compile(
          "\\b(?:nhiem vu|giai phap|phan cong|trach nhiem|trien khai|thuc hien|che do (?:thong tin,? )?bao cao)\\b");

  private static final String REGARDING = "Đối với ";

  /** Headings under which a team is founded; folded. */
  private static final Pattern FOUNDING =
      Pattern.compile("thanh lap (?:cac )?(?:to|doan|ban|doi|nhom|hoi dong)\\b.*");

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
      if (WorkSection.isSharing(section)) {
        shared = true;
      } else if (!WorkSection.isWithoutWork(section)) {
        boolean byHeading =
            section.heading().isPresent()
                && WorkSection.statement(section)
                    .filter(said -> said.isSure() && isLed(section, said))
                    .isPresent();
        given += byHeading ? 1 : 0;
        section
            .text()
            .lines()
            .flatMap(AssignedTasks::sentences)
            .forEach(sentence -> countSentence(sentence, tasks));
        count(section.children(), tasks || isOfTasks(section));
      }
    }
  }

  private void countSentence(String sentence, boolean tasks) {
    Optional<Statement> said = Statement.read(sentence).filter(it -> !isOfThings(sentence, it));
    boolean behind =
        sentence.indexOf('(') > 0
            && ActorBehind.read(sentence, false).filter(ActorBehind::isBracketed).isPresent();
    given += behind || said.filter(it -> isSure(sentence, it)).isPresent() ? 1 : 0;
    plain += tasks && said.filter(WorkElsewhere::isPlain).isPresent() ? 1 : 0;
  }

  /** Accepts {@code Đối với đơn xin nghỉ, Hiệu trưởng}, as laws speak; not {@code Đối với Sở}. */
  private static boolean isOfThings(String sentence, Statement said) {
    return sentence.startsWith(REGARDING)
        && !ArchiveCase.capitalised(sentence.substring(REGARDING.length())).startsWith(said.who());
  }

  private static boolean isPlain(Statement said) {
    return said.isSure() && ClauseWords.opensWork(said.rest());
  }

  /**
   * Whether the first words of a section give work to whom they name, and so what stands below
   * them; in a part of a section that shares out work only the sentence itself may.
   */
  boolean gives(Section section, Statement said, Above above) {
    String first = section.heading().orElse(section.text());
    boolean led = said.isSure() && isLed(section, said);
    return said.isLead()
        ? said.isSure() && hasMore(section) && (led ? isEnough() : given >= THROUGHOUT)
        : gives(first, said, above == Above.SHARING ? Above.TASKS : above);
  }

  /** Whether a sentence gives work to whom it names. */
  boolean gives(String sentence, Statement said, Above above) {
    boolean sure = isSure(sentence, said) || (said.isSure() && ClauseWords.isBidden(said.rest()));
    if (above == Above.SHARING && isPlain(said) && !said.who().startsWith("Các ")) {
      return true;
    }
    boolean wanted = isEnough() || above == Above.SHARING || above == Above.FOUNDING;
    return (sure && wanted)
        || (isPlain(said) && (given >= THROUGHOUT || (isOverTasks(above) && plain >= PLAINLY)));
  }

  /** What is known of what stands below a section, given what is known of itself. */
  static Above below(Section section, Above above) {
    boolean founding =
        section.heading().filter(h -> FOUNDING.matcher(FoldedText.of(h)).matches()).isPresent();
    return founding && above != Above.SHARING
        ? Above.FOUNDING
        : above == Above.NOTHING && isOfTasks(section) ? Above.TASKS : above;
  }

  /** Whether the heading of a section says that tasks follow. */
  private static boolean isOfTasks(Section section) {
    return section.heading().filter(h -> TASKS.matcher(FoldedText.of(h)).find()).isPresent();
  }

  private static boolean isOverTasks(Above above) {
    return above == Above.TASKS || above == Above.SHARING;
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
