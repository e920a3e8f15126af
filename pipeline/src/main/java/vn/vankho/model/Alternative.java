package vn.vankho.model;

/**
 * Another reading of a word.
 *
 * @param text the reading
 * @param probability 0 to 1
 */
public record Alternative(String text, double probability) {
  /** Refuses what is no probability. */
  public Alternative {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability " + probability + ": expected 0 to 1");
    }
  }
}
