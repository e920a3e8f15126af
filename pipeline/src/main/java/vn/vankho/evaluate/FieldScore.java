package vn.vankho.evaluate;

/**
 * How well one field was extracted over some documents.
 *
 * @param field name of the plan document's field, or of a part of it
 * @param expected values that the truth holds: the support
 * @param found values that were extracted
 * @param correct values that were extracted and are in the truth
 */
public record FieldScore(String field, int expected, int found, int correct) {
  /** Refuses counts that cannot be. */
  public FieldScore {
    if (correct < 0 || correct > expected || correct > found) {
      throw new IllegalArgumentException(
          field + ": " + correct + " correct of " + found + " found and " + expected + " expected");
    }
  }

  /** Share of the extracted values that are right, 0 to 1; 1 where nothing was extracted. */
  public double precision() {
    return found == 0 ? 1 : (double) correct / found;
  }

  /** Share of the truth's values that were extracted, 0 to 1; 1 where the truth holds none. */
  public double recall() {
    return expected == 0 ? 1 : (double) correct / expected;
  }

  /** Harmonic mean of precision and recall, 0 to 1. */
  public double f1() {
    return expected + found == 0 ? 1 : 2.0 * correct / (expected + found);
  }

  /** The two scores taken together. */
  public FieldScore plus(FieldScore other) {
    return new FieldScore(
        field, expected + other.expected, found + other.found, correct + other.correct);
  }
}
