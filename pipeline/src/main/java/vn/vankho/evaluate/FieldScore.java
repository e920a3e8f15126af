package vn.vankho.evaluate;

/**
 * How well one field was extracted over some documents.
 *
 * @param field name of the plan document's field, or of a part of it
 * @param expected values that the truth holds: the support
 * @param found values that were extracted
 * @param correct values that were extracted and are in the truth
 * @param alike values that were extracted and are in the truth but for a tenth of their letters;
 *     {@code correct} where the field is no running text
 */
public record FieldScore(String field, int expected, int found, int correct, int alike) {
  /** Refuses counts that cannot be. */
  public FieldScore {
    boolean isPossible = correct >= 0 && alike >= correct && alike <= Math.min(expected, found);
    if (!isPossible) {
      throw new IllegalArgumentException(
          field
              + ": "
              + correct
              + " correct and "
              + alike
              + " alike of "
              + found
              + " found and "
              + expected
              + " expected");
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

  /** The same, values that are alike being taken for right. */
  public double alikeF1() {
    return expected + found == 0 ? 1 : 2.0 * alike / (expected + found);
  }

  /** The two scores taken together. */
  public FieldScore plus(FieldScore other) {
    return new FieldScore(
        field,
        expected + other.expected,
        found + other.found,
        correct + other.correct,
        alike + other.alike);
  }
}
