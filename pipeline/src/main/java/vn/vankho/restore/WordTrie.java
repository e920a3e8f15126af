package vn.vankho.restore;

import java.util.Arrays;

/**
 * Words as a tree of letters, for matching them against garbled text letter by letter. Immutable.
 *
 * <p>The children of a node stand together, in the order of their letters.
 */
final class WordTrie {
  static final int ROOT = 0;

  private final char[] letters;
  private final int[] childStart;
  private final int[] words;

  private WordTrie(char[] letters, int[] childStart, int[] words) {
    this.letters = letters;
    this.childStart = childStart;
    this.words = words;
  }

  /**
   * A tree of words.
   *
   * @param words distinct, in lower case
   * @param ids the id of each
   */
  static WordTrie of(String[] words, int[] ids) {
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
    Arrays.fill(wordAt, -1);
    high[0] = words.length;
    int size = 1;
    for (int node = 0; node < size; node++) {
      childStart[node] = size;
      int from = low[node];
      if (from < high[node] && words[order[from]].length() == depth[node]) {
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
        Arrays.copyOf(wordAt, size));
  }

  int firstChild(int node) {
    return childStart[node];
  }

  /** One past the last child: the next node's children begin there, in order of breadth. */
  int endOfChildren(int node) {
    return childStart[node + 1];
  }

  char letter(int node) {
    return letters[node];
  }

  /** Id of the word that ends at a node, or -1. */
  int word(int node) {
    return words[node];
  }
}
