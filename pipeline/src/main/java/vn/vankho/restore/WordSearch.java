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
  private static final float[] WIDTHS = {4, 9, 14, 20};

  /** A reading this much costlier than the cheapest one is dropped. */
  private static final float SPREAD = 9;

  private static final int MOST_STEPS = 20_000;
  private static final int WIDTH = Channel.LONGEST + 1;

  private final WordTrie trie;
  private final Scorer model;
  private final Channel channel;
  private final float[][] rows = new float[DEEPEST + 1][LONGEST + 1];
  private final int[][] readings = new int[LONGEST + 1][WIDTH];
  private final float[] rest = new float[LONGEST + 1];

  /**
   * Costs of the token's pieces by letter: [letter][start * WIDTH + length], filled once a token.
   */
  private final float[][] costs;

  private int length;
  private int steps;
  private float limit;
  private float cheapest;
  private List<Found> found = new ArrayList<>();

  /**
   * A word that may be meant.
   *
   * @param word its id
   * @param shape the case in which it explains the token
   * @param cost negative natural logarithm of the channel
   */
  record Found(int word, CaseShape shape, float cost) {}

  WordSearch(WordTrie trie, Scorer model, Channel channel) {
    this.trie = trie;
    this.model = model;
    this.channel = channel;
    costs = new float[channel.letters()][(LONGEST + 1) * WIDTH];
  }

  /** The likeliest words for a token, best first by channel and frequency together. */
  List<Found> find(String token, CaseShape[] shapes, int most) {
    if (token.length() > LONGEST || token.isEmpty()) {
      return List.of();
    }
    prepare(token);
    cheapest = Float.POSITIVE_INFINITY;
    for (int i = 0; i < WIDTHS.length; i++) {
      search(WIDTHS[i], shapes);
      if (!found.isEmpty()) {
        if (cheapest + SPREAD > WIDTHS[i]) {
          search(cheapest + SPREAD, shapes);
        }
        break;
      }
    }
    Comparator<Found> byBoth = Comparator.comparingDouble(this::rank);
    found.sort(byBoth.thenComparingInt(Found::word).thenComparing(Found::shape));
    return found.size() <= most ? found : found.subList(0, most);
  }

  private void search(float width, CaseShape[] shapes) {
    found = new ArrayList<>();
    limit = width;
    steps = 0;
    for (CaseShape shape : shapes) {
      walk(WordTrie.ROOT, 0, shape);
    }
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
    Arrays.fill(rest, 0, length, Float.POSITIVE_INFINITY);
    rest[length] = 0;
    for (int j = length; j >= 0; j--) {
      for (int letter = 0; letter < costs.length; letter++) {
        float[] row = costs[letter];
        for (int k = 0; k <= Math.min(Channel.LONGEST, length - j); k++) {
          float cost = channel.costOf(letter, readings[j][k], k);
          row[j * WIDTH + k] = cost;
          if (k > 0 && cost + rest[j + k] < rest[j]) {
            rest[j] = cost + rest[j + k];
          }
        }
      }
    }
  }

  private void walk(int node, int depth, CaseShape shape) {
    int word = trie.word(node);
    float cost = rows[depth][length];
    if (word >= 0 && cost <= limit) {
      found.add(new Found(word, shape, cost));
      if (cost < cheapest) {
        cheapest = cost;
        limit = Math.min(limit, cheapest + SPREAD);
      }
    }
    if (depth == DEEPEST) {
      return;
    }
    for (int child = trie.firstChild(node); child < trie.endOfChildren(node); child++) {
      if (++steps > MOST_STEPS) {
        return;
      }
      int letter = channel.letter(shape.apply(trie.letter(child), depth));
      if (letter >= 0 && step(costs[letter], rows[depth], rows[depth + 1]) <= limit) {
        walk(child, depth + 1, shape);
      }
    }
  }

  /** Fills the row after one more true letter; returns the least that any word below can cost. */
  private float step(float[] letter, float[] from, float[] to) {
    float least = Float.POSITIVE_INFINITY;
    Arrays.fill(to, 0, length + 1, Float.POSITIVE_INFINITY);
    for (int j = 0; j <= length; j++) {
      float before = from[j];
      if (before > limit) {
        continue;
      }
      int longest = Math.min(Channel.LONGEST, length - j);
      for (int k = 0; k <= longest; k++) {
        float cost = before + letter[j * WIDTH + k];
        if (cost < to[j + k]) {
          to[j + k] = cost;
          least = Math.min(least, cost + rest[j + k]);
        }
      }
    }
    return least;
  }
}
