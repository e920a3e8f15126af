package vn.vankho.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.text.Folding;

/** The words that share their letters once the marks are off. Immutable. */
final class FoldIndex {
  private final Map<String, int[]> words = new HashMap<>();

  FoldIndex(Vocabulary vocabulary, int[] ids) {
    Map<String, List<Integer>> lists = new HashMap<>();
    for (int id : ids) {
      lists
          .computeIfAbsent(Folding.stripMarks(vocabulary.word(id)), key -> new ArrayList<>())
          .add(id);
    }
    lists.forEach(
        (key, list) -> words.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** Ids of the words with these bare lower-case letters, in the order given. */
  int[] words(String bare) {
    return words.getOrDefault(bare, new int[0]);
  }
}
