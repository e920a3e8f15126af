package vn.vankho.restore;

/**
 * One way to read one or more tokens that stand together.
 *
 * @param tokens how many tokens it reads, at least 1
 * @param words ids that the scorer sees, at least one
 * @param evidence natural logarithm of how well the reading explains what was read, without its
 *     context
 * @param text the reading as it would be printed
 * @param why stable name of the step that proposes it; empty for the text as it was read
 */
@SuppressWarnings("ArrayRecordComponent") // in the inner loop of the search
record Candidate(int tokens, int[] words, float evidence, String text, String why) {
  static final String UNCHANGED = "";

  boolean isUnchanged() {
    return why.isEmpty();
  }

  Candidate plus(float more) {
    return new Candidate(tokens, words, evidence + more, text, why);
  }
}
