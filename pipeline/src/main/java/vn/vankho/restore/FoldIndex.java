package vn.vankho.restore;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.vankho.text.Folding;

/** The words that share their letters once the marks are off. Immutable. */
final class FoldIndex {
  private static final int[] NONE = {};

  private final Map<String, int[]> words = new HashMap<>();

  FoldIndex(Vocabulary vocabulary, int[] ids) {
    for (int id : ids) {
      String bare = Folding.stripMarks(vocabulary.word(id));
      int[] others = words(bare);
      int[] all = Arrays.copyOf(others, others.length + 1);
      all[others.length] = id;
      words.put(bare, all);
    }
  }

  /** Ids of the words with these bare lower-case letters, in the order given. */
  int[] words(String bare) {
    return words.getOrDefault(bare, NONE);
  }
}
