package vn.vankho.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the words that a garbled token may stand for, by walking the tree of words with one row of
 * costs a letter.
 *
 * <p>The search widens until it has found something; its work is bounded whatever the token. Not
 * thread-safe: one instance a text.
 */
final class WordSearch {
  /** Longest token that is looked for: no syllable, however garbled, is longer. */
  static final int LONGEST = 16;

  private static final int DEEPEST = 24;
  private static final float[] WIDTHS = {7, 13, 20};

  /** A reading this much costlier than the cheapest one is dropped. */
  private static final float SPREAD = 11;

  private static final int MOST_STEPS = 30_000;

  private final WordTrie trie;
  private final LanguageModel model;
  private final Channel channel;
  private final float[][] rows = new float[DEEPEST + 1][LONGEST + 1];
  private final int[][] readings = new int[LONGEST + 1][Channel.LONGEST + 1];
  private int length;
  private int steps;
  private float limit;
  private float best;
  private List<Found> found = new ArrayList<>();

  /**
   * A word that may be meant.
   *
   * @param word its id
   * @param shape the case in which it explains the token
   * @param cost negative natural logarithm of the channel
   */
  record Found(int word, CaseShape shape, float cost) {}

  WordSearch(WordTrie trie, LanguageModel model, Channel channel) {
    this.trie = trie;
    this.model = model;
    this.channel = channel;
  }

  /** The likeliest words for a token, best first by channel and frequency together. */
  List<Found> find(String token, CaseShape[] shapes, int most) {
    if (token.length() > LONGEST) {
      return List.of();
    }
    prepare(token);
    for (float width : WIDTHS) {
      found = new ArrayList<>();
      limit = width;
      best = Float.POSITIVE_INFINITY;
      steps = 0;
      for (CaseShape shape : shapes) {
        walk(WordTrie.ROOT, 0, shape);
      }
      if (!found.isEmpty()) {
        break;
      }
    }
    Comparator<Found> byBoth = Comparator.comparingDouble(this::rank);
    found.removeIf(word -> rank(word) > best + SPREAD);
    found.sort(byBoth.thenComparingInt(Found::word).thenComparing(Found::shape));
    return found.size() <= most ? found : found.subList(0, most);
  }

  private double rank(Found word) {
    return word.cost() - 0.6 * model.unigram(word.word());
  }

  private void prepare(String token) {
    length = token.length();
    for (int j = 0; j <= length; j++) {
      for (int k = 0; k <= Math.min(Channel.LONGEST, length - j); k++) {
        readings[j][k] = channel.reading(token.substring(j, j + k));
      }
    }
    Arrays.fill(rows[0], Float.POSITIVE_INFINITY);
    rows[0][0] = 0;
  }

  private void walk(int node, int depth, CaseShape shape) {
    int word = trie.word(node);
    if (word >= 0 && rows[depth][length] <= limit) {
      Found hit = new Found(word, shape, rows[depth][length]);
      found.add(hit);
      best = (float) Math.min(best, rank(hit));
      // No word is likelier than about e^-4, so its share of the rank is at least 2.
      limit = Math.min(limit, best + SPREAD - 2);
    }
    if (depth == DEEPEST) {
      return;
    }
    for (int child = trie.firstChild(node); child < trie.endOfChildren(node); child++) {
      if (++steps > MOST_STEPS) {
        return;
      }
      char letter = shape.apply(trie.letter(child), depth);
      if (step(letter, rows[depth], rows[depth + 1]) <= limit) {
        walk(child, depth + 1, shape);
      }
    }
  }

  /** Fills the row after one more true letter; returns its least cost. */
  private float step(char letter, float[] from, float[] to) {
    float least = Float.POSITIVE_INFINITY;
    Arrays.fill(to, 0, length + 1, Float.POSITIVE_INFINITY);
    for (int j = 0; j <= length; j++) {
      float before = from[j];
      if (before > limit) {
        continue;
      }
      for (int k = 0; k <= Math.min(Channel.LONGEST, length - j); k++) {
        float cost = before + channel.cost(letter, readings[j][k], k);
        if (cost < to[j + k]) {
          to[j + k] = cost;
          least = Math.min(least, cost);
        }
      }
    }
    return least;
  }
}
