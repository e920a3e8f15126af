package vn.vankho.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The terms of a lexicon as a tree of words. Immutable.
 *
 * <p>The children of a node stand together, in the order of their words.
 */
final class TermTrie {
  static final int ROOT = 0;

  private final int[] words;
  private final int[] childStart;

  /** Terms that go through the node. */
  private final int[] through;

  private final int[] firsts;

  private TermTrie(int[] words, int[] childStart, int[] through, int[] firsts) {
    this.words = words;
    this.childStart = childStart;
    this.through = through;
    this.firsts = firsts;
  }

  /** The tree of the terms, in ids of a vocabulary that has all their words. */
  static TermTrie of(Lexicon lexicon, Vocabulary vocabulary) {
    List<int[]> ids = new ArrayList<>();
    int capacity = 2;
    for (String term : lexicon.terms()) {
      int[] words = ids(term, vocabulary);
      if (words.length > 0) {
        ids.add(words);
        capacity += words.length;
      }
    }
    ids.sort(Arrays::compare);
    return of(ids, capacity, vocabulary.size());
  }

  private static TermTrie of(List<int[]> terms, int capacity, int vocabulary) {
    int[] words = new int[capacity];
    int[] childStart = new int[capacity + 1];
    int[] through = new int[capacity];
    int[] low = new int[capacity];
    int[] depth = new int[capacity];
    through[0] = terms.size();
    int size = 1;
    for (int node = 0; node < size; node++) {
      childStart[node] = size;
      int at = low[node];
      int end = at + through[node];
      while (at < end && terms.get(at).length == depth[node]) {
        at++;
      }
      while (at < end) {
        words[size] = terms.get(at)[depth[node]];
        low[size] = at;
        depth[size] = depth[node] + 1;
        while (at < end && terms.get(at)[depth[node]] == words[size]) {
          at++;
        }
        through[size] = at - low[size];
        size++;
      }
    }
    childStart[size] = size;
    int[] firsts = new int[vocabulary];
    Arrays.fill(firsts, -1);
    for (int child = childStart[ROOT]; child < childStart[ROOT + 1]; child++) {
      firsts[words[child]] = child;
    }
    return new TermTrie(
        Arrays.copyOf(words, size), Arrays.copyOf(childStart, size + 1), through, firsts);
  }

  private static int[] ids(String term, Vocabulary vocabulary) {
    List<Token> tokens = Tokenizer.tokens(term, 0, term.length());
    int[] ids = new int[tokens.size()];
    for (int i = 0; i < ids.length; i++) {
      Token token = tokens.get(i);
      ids[i] =
          switch (token.kind()) {
            case WORD -> vocabulary.id(term.substring(token.start(), token.end()));
            case NUMBER -> Vocabulary.NUMBER;
            case CODE -> Vocabulary.CODE;
            case STOP -> Vocabulary.STOP;
            case MARK -> Vocabulary.MARK;
          };
    }
    return ids;
  }

  int terms() {
    return through[ROOT];
  }

  /** Ids of the words that occur in a term. */
  BitSet words() {
    BitSet ids = new BitSet();
    for (int node = ROOT + 1; node < words.length; node++) {
      if (words[node] >= Vocabulary.RESERVED) {
        ids.set(words[node]);
      }
    }
    return ids;
  }

  /** The node after a word, or -1. */
  int child(int node, int word) {
    if (node == ROOT) {
      return firsts[word];
    }
    int found = Arrays.binarySearch(words, childStart[node], childStart[node + 1], word);
    return found < 0 ? -1 : found;
  }

  /** Of the terms that go through the node before, the share that goes on through this one. */
  double share(int before, int node) {
    return (double) through[node] / through[before];
  }

  /** Of the terms that go through a node, the share that goes on. */
  double goesOn(int node) {
    int on = 0;
    for (int child = childStart[node]; child < childStart[node + 1]; child++) {
      on += through[child];
    }
    return (double) on / through[node];
  }
}
