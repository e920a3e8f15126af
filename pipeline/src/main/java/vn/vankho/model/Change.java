package vn.vankho.model;

import java.util.List;

/**
 * Why a word's text differs from what was read.
 *
 * @param why stable name of the step that changed it: {@code channel}, {@code marks}, {@code
 *     token}, {@code encoding}, {@code person}…
 * @param probability that the new reading is right, 0 to 1
 * @param alternatives other readings, likeliest first
 */
public record Change(String why, double probability, List<Alternative> alternatives) {
  /** Copies the alternatives. */
  public Change {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability " + probability + ": expected 0 to 1");
    }
    alternatives = List.copyOf(alternatives);
  }
}
