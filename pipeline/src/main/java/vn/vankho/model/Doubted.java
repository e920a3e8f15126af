package vn.vankho.model;

import java.util.List;

/**
 * One stretch of text that restoration left as it was read, though it may well be something else.
 *
 * @param original where it stands, in the original text
 * @param alternatives what else it may be, likeliest first; at least one
 */
public record Doubted(Span original, List<Alternative> alternatives) {
  /** Copies the alternatives. */
  public Doubted {
    alternatives = List.copyOf(alternatives);
  }
}
