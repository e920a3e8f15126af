package vn.vankho.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds the words that a garbled token may stand for, by walking the tree of words with one row of
 * costs a letter.
 *
 * <p>A first walk tells the cost of the cheapest word, a second one collects. Both leave a branch
 * once nothing below it can count any more: because what is left of the token is too costly for the
 * letters that are left, or because the words below are too rare to come among the likeliest. What
 * they find is what looking at every word would find, and the work is bounded by the size of the
 * tree, whatever the token. Not thread-safe.
 */
final class WordSearch {
  /** Longest token that is looked for: no syllable, however garbled, is longer. */
  static final int LONGEST = 16;

  /** A token is given up where its cheapest word costs more. */
  private static final float COSTLIEST = 20;

  /** A reading this much costlier than the cheapest one is dropped. */
  private static final float SPREAD = 9;

  /** More than sums of the same costs differ by when added in another order. */
  private static final float ROUNDING = 1e-3f;

  private static final int WIDTH = Channel.LONGEST + 1;

  private final WordTrie trie;
  private final Scorer model;
  private final Channel channel;

  /** Costs of the token's pieces by letter: [start * WIDTH + length][letter]. */
  private final float[][] pieces = new float[(LONGEST + 1) * WIDTH][];

  /** By letters read: costs of the token up to each place between {@code low} and {@code high}. */
  private final float[][] rows = new float[WordTrie.DEEPEST + 1][LONGEST + 1];

  private final int[] low = new int[WordTrie.DEEPEST + 1];
  private final int[] high = new int[WordTrie.DEEPEST + 1];

  /** By letters still to come at most: what the token costs at least from each place on. */
  private final float[][] rest = new float[WordTrie.DEEPEST + 1][LONGEST + 1];

  /** What the token costs at least from each place on, by the next letter. */
  private final float[][] onward = new float[LONGEST + 1][Letters.COUNT];

  /** What the token's pieces cost as each letter, in the order in which rows are filled. */
  private final float[][] letterCosts = new float[Letters.COUNT][(LONGEST + 1) * WIDTH];

  /** For which token, counted from 1, each of them was filled last. */
  private final int[] letterTokens = new int[Letters.COUNT];

  private int tokens;
  private int length;

  /** What a word may cost. */
  private float limit;

  private float cheapest;

  /** Whether words are collected, or only the cheapest is looked for. */
  private boolean collects;

  private int most;

  /** Rank of the last of {@code most} words found, which another has to precede. */
  private double worst;

  private List<Found> found = new ArrayList<>();

  /**
   * A word that may be meant, ordered by rank.
   *
   * @param word its id
   * @param shape the case in which it explains the token
   * @param cost negative natural logarithm of the channel
   * @param rank cost and rarity together
   */
  record Found(int word, CaseShape shape, float cost, double rank) implements Comparable<Found> {
    /** How much the natural logarithm of a word's probability weighs in its rank. */
    static final double RARITY = 0.6;

    static Found of(int word, CaseShape shape, float cost, float likelihood) {
      return new Found(word, shape, cost, cost - RARITY * likelihood);
    }

    @Override
    public int compareTo(Found other) {
      int order = Double.compare(rank, other.rank);
      order = order == 0 ? Integer.compare(word, other.word) : order;
      return order == 0 ? shape.compareTo(other.shape) : order;
    }
  }

  WordSearch(WordTrie trie, Scorer model, Channel channel) {
    this.trie = trie;
    this.model = model;
    this.channel = channel;
  }

  /** The likeliest words for a token, best first by channel and frequency together. */
  List<Found> find(String token, CaseShape[] shapes, int most) {
    if (token.length() > LONGEST || token.isEmpty()) {
      return List.of();
    }
    prepare(token);
    found = new ArrayList<>();
    worst = Double.POSITIVE_INFINITY;
    cheapest = Float.POSITIVE_INFINITY;
    collects = false;
    this.most = most;
    limit = COSTLIEST;
    walk(shapes);
    if (cheapest <= COSTLIEST) {
      collects = true;
      limit = cheapest + SPREAD;
      walk(shapes);
    }
    return found;
  }

  /** Looks up the costs of the token's pieces, and of what is left of it from each place on. */
  private void prepare(String token) {
    length = token.length();
    tokens++;
    for (float[] ends : rest) {
      Arrays.fill(ends, 0, length, Float.POSITIVE_INFINITY);
      ends[length] = 0;
    }
    for (int j = length; j >= 0; j--) {
      Arrays.fill(onward[j], Float.POSITIVE_INFINITY);
      for (int k = Math.min(Channel.LONGEST, length - j); k >= 0; k--) {
        Channel.Reading piece = channel.reading(token.substring(j, j + k));
        pieces[j * WIDTH + k] = piece.costs();
        for (int letters = 1; k > 0 && letters < rest.length; letters++) {
          float cost = piece.least() + rest[letters - 1][j + k];
          rest[letters][j] = Math.min(rest[letters][j], cost);
        }
        float left = rest[WordTrie.DEEPEST][j + k];
        for (int letter = 0; letter < Letters.COUNT; letter++) {
          onward[j][letter] = Math.min(onward[j][letter], piece.costs()[letter] + left);
        }
      }
    }
    rows[0][0] = 0;
  }

  private void walk(CaseShape[] shapes) {
    for (CaseShape shape : shapes) {
      walk(WordTrie.ROOT, 0, shape);
    }
  }

  private void walk(int node, int depth, CaseShape shape) {
    int end = trie.endOfChildren(node);
    boolean isCapital = shape.isUpper(depth);
    for (int child = trie.firstChild(node); child < end; child++) {
      int letter = isCapital ? trie.capital(child) : trie.letter(child);
      float bound = bound(child);
      if (letter != Letters.NONE
          && mayPass(letter, depth, bound)
          && step(child, letter, depth, bound)) {
        int word = trie.word(child);
        if (word >= 0 && high[depth + 1] == length && rows[depth + 1][length] <= limit) {
          offer(word, shape, rows[depth + 1][length]);
        }
        if (depth + 1 < WordTrie.DEEPEST) {
          walk(child, depth + 1, shape);
        }
      }
    }
  }

  /** What a word at or below a node may cost at most to count. */
  private float bound(int node) {
    double ranked = worst + Found.RARITY * trie.likelihood(node);
    return (float) Math.min(limit, ranked) + ROUNDING;
  }

  /** A quick look, which spares most letters their row. */
  private boolean mayPass(int letter, int depth, float bound) {
    float[] from = rows[depth];
    for (int j = low[depth]; j <= high[depth]; j++) {
      if (from[j] + onward[j][letter] <= bound) {
        return true;
      }
    }
    return false;
  }

  /** Fills the row after one more true letter; returns whether a word below it may count. */
  private boolean step(int child, int letter, int depth, float bound) {
    float[] from = rows[depth];
    float[] to = rows[depth + 1];
    float[] left = rest[trie.height(child)];
    float[] costs = byLetter(letter);
    int first = low[depth];
    int last = high[depth];
    int end = Math.min(last + Channel.LONGEST, length);
    int lowest = length + 1;
    int highest = -1;
    for (int at = first; at <= end; at++) {
      float least = Float.POSITIVE_INFINITY;
      int until = Math.min(at, last);
      for (int j = Math.max(first, at - Channel.LONGEST); j <= until; j++) {
        least = Math.min(least, from[j] + costs[at * WIDTH + at - j]);
      }
      if (least + left[at] <= bound) {
        lowest = Math.min(lowest, at);
        highest = at;
      } else {
        least = Float.POSITIVE_INFINITY;
      }
      to[at] = least;
    }
    low[depth + 1] = lowest;
    high[depth + 1] = highest;
    return highest >= 0;
  }

  /** What the token's pieces cost as one letter: [end * WIDTH + length]. */
  private float[] byLetter(int letter) {
    float[] costs = letterCosts[letter];
    if (letterTokens[letter] != tokens) {
      letterTokens[letter] = tokens;
      for (int j = 0; j <= length; j++) {
        for (int k = Math.min(Channel.LONGEST, length - j); k >= 0; k--) {
          costs[(j + k) * WIDTH + k] = pieces[j * WIDTH + k][letter];
        }
      }
    }
    return costs;
  }

  private void offer(int word, CaseShape shape, float cost) {
    if (!collects) {
      cheapest = cost;
      limit = cost;
      return;
    }
    Found offered = Found.of(word, shape, cost, model.unigram(word));
    int at = -1 - Collections.binarySearch(found, offered);
    found.add(at, offered);
    if (found.size() > most) {
      found.remove(most);
    }
    if (found.size() == most) {
      worst = found.get(most - 1).rank();
    }
  }
}
