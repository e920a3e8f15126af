package vn.vankho.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that the ink of a token looks like, whatever was read of it.
 *
 * <p>Walks the tree of words with one row of likelihoods a letter, and leaves a branch once none of
 * its words can be likely enough, even if what is left of the ink were whatever letters it likes.
 */
final class InkSearch {
  /** Words this much less likely than letters at will are dropped; natural logarithm. */
  private static final float SPREAD = 7;

  private final WordTrie trie;
  private final WordLook look;
  private final int most;

  /** How likely what follows is, by the column of the token's last letter. */
  private final float[] ending;

  /** The same of whatever letters may follow, and then what does. */
  private final float[] onward;

  private final float[][] rows = new float[WordTrie.DEEPEST + 1][];
  private final List<Seen> found = new ArrayList<>();
  private float least;

  /**
   * A word that the ink may be, likeliest first.
   *
   * @param word its id
   * @param likelihood natural logarithm, up to a constant of the ink
   */
  record Seen(int word, CaseShape shape, float likelihood) implements Comparable<Seen> {
    @Override
    public int compareTo(Seen other) {
      int order = Float.compare(other.likelihood, likelihood);
      order = order == 0 ? Integer.compare(word, other.word) : order;
      return order == 0 ? shape.compareTo(other.shape) : order;
    }
  }

  private InkSearch(
      WordTrie trie, WordLook look, float @Nullable [] start, String after, int most) {
    this.trie = trie;
    this.look = look;
    this.most = most;
    float[] free = new float[look.columns()];
    Arrays.fill(free, Float.NEGATIVE_INFINITY);
    for (int number = 1; number < Letters.COUNT; number++) {
      float[] letter = look.letter(number);
      for (int column = 0; column < free.length; column++) {
        free[column] = Math.max(free[column], letter[column]);
      }
    }
    ending = new float[free.length];
    for (int column = 0; column < ending.length; column++) {
      ending[column] = look.gapAfter(column);
    }
    for (int i = after.length() - 1; i >= 0; i--) {
      float[] behind = ending.clone();
      Arrays.fill(ending, Float.NEGATIVE_INFINITY);
      precede(look.letter(after.charAt(i)), behind, ending);
    }
    onward = ending.clone();
    precede(free, onward, onward);
    float[] first = new float[free.length];
    look.step(start, free, first);
    least = Float.NEGATIVE_INFINITY;
    for (int column = 0; column < first.length; column++) {
      least = Math.max(least, first[column] + onward[column] - SPREAD);
    }
  }

  /**
   * How likely one more character follows.
   *
   * @param letter how likely that character has its middle in each column
   * @param behind how likely what comes behind it is, by the column of its middle
   * @param to takes the most, by the column of the character before it; may be {@code behind}
   */
  private void precede(float[] letter, float[] behind, float[] to) {
    float best = Float.NEGATIVE_INFINITY;
    int last = 0;
    for (int column = to.length - 1 - WordLook.APART; column >= 0; column--) {
      int next = column + WordLook.APART;
      float here = letter[next] + behind[next];
      if (best == Float.NEGATIVE_INFINITY || here >= best + look.gapBetween(next, last)) {
        best = here;
        last = next;
      }
      to[column] = Math.max(to[column], best + look.gapBetween(column, last));
    }
  }

  /**
   * The words that a token looks like, likeliest first.
   *
   * @param before what stands in the token's ink before it
   * @param after what stands behind it
   */
  static List<Seen> find(
      WordTrie trie, WordLook look, String before, String after, CaseShape[] shapes, int most) {
    float[] start = null;
    for (int i = 0; i < before.length(); i++) {
      float[] next = new float[look.columns()];
      look.step(start, look.letter(before.charAt(i)), next);
      start = next;
    }
    InkSearch search = new InkSearch(trie, look, start, after, most);
    for (CaseShape shape : shapes) {
      search.walk(WordTrie.ROOT, 0, start, shape);
    }
    return search.found;
  }

  private void walk(int node, int depth, float @Nullable [] row, CaseShape shape) {
    int end = trie.endOfChildren(node);
    boolean isCapital = shape.isUpper(depth);
    for (int child = trie.firstChild(node); child < end; child++) {
      int letter = isCapital ? trie.capital(child) : trie.letter(child);
      if (letter == Letters.NONE) {
        continue;
      }
      if (rows[depth] == null) {
        rows[depth] = new float[look.columns()];
      }
      float[] next = rows[depth];
      look.step(row, look.letter(letter), next);
      float bound = Float.NEGATIVE_INFINITY;
      float whole = Float.NEGATIVE_INFINITY;
      for (int column = 0; column < next.length; column++) {
        bound = Math.max(bound, next[column] + onward[column]);
        whole = Math.max(whole, next[column] + ending[column]);
      }
      if (trie.word(child) >= 0 && whole >= least) {
        offer(new Seen(trie.word(child), shape, whole));
      }
      if (bound >= least && depth + 1 < WordTrie.DEEPEST) {
        walk(child, depth + 1, next, shape);
      }
    }
  }

  private void offer(Seen seen) {
    found.add(-1 - Collections.binarySearch(found, seen), seen);
    if (found.size() > most) {
      found.remove(most);
    }
    if (found.size() == most) {
      least = Math.max(least, found.get(most - 1).likelihood);
    }
  }
}
