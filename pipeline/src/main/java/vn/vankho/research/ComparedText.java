package vn.vankho.research;

/**
 * A stretch of a text that two documents share, or that one of them has.
 *
 * @param kind which of them has it
 * @param text as it stands there, where both have it as in the second; spaces between stretches are
 *     part of them
 */
public record ComparedText(Kind kind, String text) {
  /** Who has it. */
  public enum Kind {
    /** Both. */
    SAME,
    /** Only the first. */
    REMOVED,
    /** Only the second. */
    ADDED
  }
}
