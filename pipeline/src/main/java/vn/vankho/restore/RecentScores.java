package vn.vankho.restore;

/**
 * A language model for one text that remembers where it found pairs and triples of words.
 *
 * <p>Hypotheses that differ in older words ask for the same pairs, and the second decoding of a
 * text asks mostly what the first one asked. Most words never follow the word before them: then no
 * longer context has them either, and what such a word costs is known from its context alone. A
 * state is that of the model, and behind it the sums of the back-off weights from the longest
 * context down, as bits. Scores are exactly the model's. Not thread-safe: one instance a text.
 */
final class RecentScores implements Scorer {
  /** Pairs and triples that a character of garbled text raises. */
  private static final int QUESTIONS = 8;

  private static final int LEAST_BITS = 8;
  private static final int MOST_BITS = 17;

  private final LanguageModel model;
  private final int levels;
  private final int bits;

  /** What each slot remembers: level and place of the context, and the word; 0 for nothing. */
  private final long[] questions;

  private final int[] places;

  /**
   * A memory for one text.
   *
   * @param length characters of the text
   */
  RecentScores(LanguageModel model, int length) {
    this.model = model;
    levels = model.width();
    long expected = (long) length * QUESTIONS;
    bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, 64 - Long.numberOfLeadingZeros(expected)));
    questions = new long[1 << bits];
    places = new int[1 << bits];
  }

  @Override
  public int width() {
    return 2 * levels;
  }

  @Override
  public void begin(int[] states, int at) {
    model.begin(states, at);
    sum(states, at);
  }

  @Override
  public float score(int[] states, int at, int word) {
    int pair = child(1, states[at], word);
    if (pair < 0) {
      return backoff(states, at, 1) + model.unigram(word);
    }
    for (int n = levels; n > 1; n--) {
      int context = states[at + n - 1];
      int found = context < 0 ? -1 : child(n, context, word);
      if (found >= 0) {
        return backoff(states, at, n + 1) - model.cost(n + 1, found);
      }
    }
    return backoff(states, at, 2) - model.cost(2, pair);
  }

  @Override
  public float unigram(int word) {
    return model.unigram(word);
  }

  @Override
  public void advance(int[] states, int at, int word, int[] next, int nextAt) {
    int pair = child(1, states[at], word);
    int triple = states[at + 1] < 0 || pair < 0 ? -1 : child(2, states[at + 1], word);
    next[nextAt] = word;
    next[nextAt + 1] = pair;
    next[nextAt + 2] = triple;
    sum(next, nextAt);
  }

  /** Back-off weights from the longest context down to that of level n, in the model's order. */
  private float backoff(int[] states, int at, int n) {
    return n > levels ? 0 : Float.intBitsToFloat(states[at + levels + n - 1]);
  }

  private void sum(int[] states, int at) {
    float sum = 0;
    for (int n = levels; n >= 1; n--) {
      int context = states[at + n - 1];
      sum += context < 0 ? 0 : model.backoff(n, context);
      states[at + levels + n - 1] = Float.floatToRawIntBits(sum);
    }
  }

  private int child(int n, int context, int word) {
    if (n == levels) {
      return model.child(n, context, word);
    }
    long question = (long) n << 48 | (long) context << 16 | word;
    int slot = (int) (question * 0x9e3779b97f4a7c15L >>> (64 - bits));
    if (questions[slot] != question) {
      questions[slot] = question;
      places[slot] = model.child(n, context, word);
    }
    return places[slot];
  }
}
