package vn.vankho.restore;

/**
 * A language model that remembers the scores it gave last.
 *
 * <p>The second decoding of a text asks mostly what the first one asked. What is remembered changes
 * speed only, never a result. Not thread-safe: one instance a text.
 */
final class RecentScores implements Scorer {
  private static final int SLOT_BITS = 15;

  private final LanguageModel model;

  /** What each slot remembers: level and place of the context, and the word; 0 for nothing. */
  private final long[] questions = new long[1 << SLOT_BITS];

  private final float[] answers = new float[1 << SLOT_BITS];

  RecentScores(LanguageModel model) {
    this.model = model;
  }

  @Override
  public int width() {
    return model.width();
  }

  @Override
  public void begin(int[] states, int at) {
    model.begin(states, at);
  }

  @Override
  public float score(int[] states, int at, int word) {
    int level = model.width();
    // The longest context that the model has tells the shorter ones.
    while (states[at + level - 1] < 0) {
      level--;
    }
    long question = (long) level << 48 | (long) states[at + level - 1] << 16 | word;
    int slot = (int) (question * 0x9e3779b97f4a7c15L >>> (64 - SLOT_BITS));
    if (questions[slot] != question) {
      questions[slot] = question;
      answers[slot] = model.score(states, at, word);
    }
    return answers[slot];
  }

  @Override
  public float unigram(int word) {
    return model.unigram(word);
  }

  @Override
  public void advance(int[] states, int at, int word, int[] next, int nextAt) {
    model.advance(states, at, word, next, nextAt);
  }
}
