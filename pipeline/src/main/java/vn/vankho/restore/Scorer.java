package vn.vankho.restore;

/**
 * Says how well a word continues what stands before it.
 *
 * <p>What stands before is a state of {@link #width} integers in an array of the caller, so that a
 * search over many states makes no garbage. Words are ids of one {@link Vocabulary}. Thread-safe.
 */
public interface Scorer {
  /** Integers that one state takes. */
  int width();

  /** Writes the state at the beginning of a paragraph to {@code states[at…]}. */
  void begin(int[] states, int at);

  /**
   * Natural logarithm of the probability of {@code word} after the state at {@code states[at…]}.
   */
  float score(int[] states, int at, int word);

  /** Natural logarithm of the probability of a word about which nothing before it is known. */
  float unigram(int word);

  /** Writes the state after {@code word} to {@code next[nextAt…]}. */
  void advance(int[] states, int at, int word, int[] next, int nextAt);
}
