package vn.vankho.index;

/**
 * A syllable or number of a text.
 *
 * @param exact lower case, NFC, tone mark at its usual place: what must be equal to match as
 *     written
 * @param folded without marks: what must be equal to match at all
 * @param start first code unit in the text it was found in
 * @param end one past the last
 */
record Token(String exact, String folded, int start, int end) {
  /** Whether marks are lost by folding. */
  boolean hasMarks() {
    return !exact.equals(folded);
  }
}
