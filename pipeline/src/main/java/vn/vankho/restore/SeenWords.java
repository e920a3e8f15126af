package vn.vankho.restore;

import java.util.HashMap;
import java.util.Map;

/**
 * The words of one text as a first decoding read them: a text repeats its names and its subject.
 *
 * <p>A word that the text has more often than the language at large is likelier to be meant again
 * (a unigram cache, Kuhn and De Mori 1990). Measured on rendered plans and a real text layer, the
 * channel learned from others: WER 1.27 to 1.17 % and 1.2 to 0.7 %. Pairs of words in the same way,
 * or mixing in probability instead, gained less.
 */
final class SeenWords {
  /** Share of words that a text takes from itself rather than from the language. */
  private static final double SHARE = 0.05;

  /** Most that repetition says for a word: the first decoding may have been wrong every time. */
  private static final double MOST = 2;

  private final Scorer language;
  private final Map<Integer, Integer> counts = new HashMap<>();
  private int all;

  /** No words yet. */
  SeenWords(Scorer language) {
    this.language = language;
  }

  /** Counts the words of a decoded piece of the text. */
  void add(Decoded piece) {
    for (int word : piece.words()) {
      if (word >= Vocabulary.RESERVED) {
        counts.merge(word, 1, Integer::sum);
        all++;
      }
    }
  }

  /** Logarithm of how much likelier a word is in this text than elsewhere, 0 to 2. */
  float bonus(int word) {
    // The place that asks may be one of those counted.
    int seen = counts.getOrDefault(word, 0) - 1;
    if (seen < 1) {
      return 0;
    }
    double ratio = seen / (double) all / Math.exp(language.unigram(word));
    return (float) Math.max(0, Math.min(MOST, Math.log(1 - SHARE + SHARE * ratio)));
  }
}
