package vn.vankho.research;

import java.util.Optional;
import vn.vankho.model.Assignment;

/**
 * A task and what became of it.
 *
 * @param first in the first document, if it has it
 * @param second in the second document, if it has it
 * @param sameBody whether the same body leads
 * @param sameTask whether it is told in the same words
 * @param sameDeadline whether the time is the same
 */
public record ComparedAssignment(
    Optional<Assignment> first,
    Optional<Assignment> second,
    boolean sameBody,
    boolean sameTask,
    boolean sameDeadline) {
  /** Whether nothing changed. */
  public boolean isSame() {
    return sameBody && sameTask && sameDeadline;
  }
}
