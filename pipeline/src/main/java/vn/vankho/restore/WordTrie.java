package vn.vankho.restore;

import java.util.Arrays;

/**
 * Words as a tree of letters, for matching them against garbled text letter by letter. Immutable.
 *
 * <p>The children of a node stand together, in the order of their letters.
 */
final class WordTrie {
  static final int ROOT = 0;

  /** Letters of the longest word that is looked for. */
  static final int DEEPEST = 24;

  private final short[] letters;
  private final short[] capitals;
  private final int[] childStart;
  private final int[] words;
  private final byte[] heights;
  private final float[] likelihoods;

  private WordTrie(char[] letters, int[] childStart, int[] words, float[] likelihoods) {
    this.childStart = childStart;
    this.words = words;
    this.likelihoods = likelihoods;
    int size = letters.length;
    this.letters = new short[size];
    capitals = new short[size];
    heights = new byte[size];
    for (int node = size - 1; node >= 0; node--) {
      this.letters[node] = (short) Letters.number(letters[node]);
      capitals[node] = (short) Letters.number(Character.toUpperCase(letters[node]));
      for (int child = childStart[node]; child < childStart[node + 1]; child++) {
        heights[node] = (byte) Math.max(heights[node], Math.min(DEEPEST, heights[child] + 1));
        likelihoods[node] = Math.max(likelihoods[node], likelihoods[child]);
      }
    }
  }

  /**
   * A tree of words.
   *
   * @param words distinct, in lower case
   * @param ids the id of each
   * @param likelihoods natural logarithm of the probability of each
   */
  static WordTrie of(String[] words, int[] ids, float[] likelihoods) {
    Integer[] order = new Integer[words.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> words[a].compareTo(words[b]));
    int capacity = 2;
    for (String word : words) {
      capacity += word.length();
    }
    char[] letters = new char[capacity];
    int[] childStart = new int[capacity + 1];
    int[] wordAt = new int[capacity];
    int[] low = new int[capacity];
    int[] high = new int[capacity];
    int[] depth = new int[capacity];
    float[] likelihoodAt = new float[capacity];
    Arrays.fill(wordAt, -1);
    Arrays.fill(likelihoodAt, Float.NEGATIVE_INFINITY);
    high[0] = words.length;
    int size = 1;
    for (int node = 0; node < size; node++) {
      childStart[node] = size;
      int from = low[node];
      if (from < high[node] && words[order[from]].length() == depth[node]) {
        likelihoodAt[node] = likelihoods[order[from]];
        wordAt[node] = ids[order[from++]];
      }
      while (from < high[node]) {
        char letter = words[order[from]].charAt(depth[node]);
        int to = from;
        while (to < high[node] && words[order[to]].charAt(depth[node]) == letter) {
          to++;
        }
        letters[size] = letter;
        low[size] = from;
        high[size] = to;
        depth[size++] = depth[node] + 1;
        from = to;
      }
    }
    childStart[size] = size;
    return new WordTrie(
        Arrays.copyOf(letters, size),
        Arrays.copyOf(childStart, size + 1),
        Arrays.copyOf(wordAt, size),
        Arrays.copyOf(likelihoodAt, size));
  }

  int firstChild(int node) {
    return childStart[node];
  }

  /** One past the last child: the next node's children begin there, in order of breadth. */
  int endOfChildren(int node) {
    return childStart[node + 1];
  }

  /** The {@linkplain Letters#number number} of the letter that leads to a node. */
  int letter(int node) {
    return letters[node];
  }

  /** The number of that letter as a capital. */
  int capital(int node) {
    return capitals[node];
  }

  /** Id of the word that ends at a node, or -1. */
  int word(int node) {
    return words[node];
  }

  /** Letters of the longest word that goes on from a node, at most {@link #DEEPEST}. */
  int height(int node) {
    return heights[node];
  }

  /** Natural logarithm of the probability of the likeliest word that ends at or below a node. */
  float likelihood(int node) {
    return likelihoods[node];
  }
}
