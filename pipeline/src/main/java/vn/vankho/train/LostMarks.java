package vn.vankho.train;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.restore.Vocabulary;
import vn.vankho.text.Folding;
import vn.vankho.text.Syllables;

/**
 * The words of the training texts that lost their marks, such as {@code quyet}.
 *
 * <p>Texts that were gathered from many places hold lines of bad scans. One line with {@code cai
 * cach hanh chinh} in it is enough for a model to believe that this is how it is written: nothing
 * else follows {@code cai}.
 */
final class LostMarks {
  /** A spelling that no syllable has, this much rarer than a marked one, is no foreign word. */
  private static final int RARER_IF_IMPOSSIBLE = 500;

  /** The same for a spelling that a syllable may have, which stands beside an impossible one. */
  private static final int RARER_BESIDE = 100;

  private final BitSet impossible = new BitSet();
  private final BitSet unlikely = new BitSet();

  /**
   * Judges the words of all texts.
   *
   * @param words the words by number
   * @param counts how often each was seen
   */
  LostMarks(List<String> words, int[] counts) {
    Map<String, Integer> mostMarked = new HashMap<>();
    String[] bare = new String[words.size()];
    for (int word = Vocabulary.RESERVED; word < bare.length; word++) {
      bare[word] = Folding.stripMarks(words.get(word));
      if (!bare[word].equals(words.get(word))) {
        mostMarked.merge(bare[word], counts[word], Math::max);
      }
    }
    for (int word = Vocabulary.RESERVED; word < bare.length; word++) {
      int marked = mostMarked.getOrDefault(bare[word], 0);
      if (bare[word].equals(words.get(word)) && Syllables.isSkeleton(bare[word])) {
        boolean may = Syllables.isWellFormed(bare[word]);
        impossible.set(word, !may && (long) counts[word] * RARER_IF_IMPOSSIBLE < marked);
        unlikely.set(word, may && (long) counts[word] * RARER_BESIDE < marked);
      }
    }
  }

  /** Whether a word is none of the language, nor a foreign one. */
  boolean isImpossible(int word) {
    return impossible.get(word);
  }

  /** Replaces words that lost their marks, and unlikely neighbours of them, by the unknown word. */
  void clear(int[] line, int length) {
    for (int i = 0; i < length; i++) {
      if (impossible.get(line[i])) {
        int from = i;
        while (from > 0 && unlikely.get(line[from - 1])) {
          line[--from] = Vocabulary.UNKNOWN;
        }
        line[i] = Vocabulary.UNKNOWN;
        while (i + 1 < length && unlikely.get(line[i + 1])) {
          line[++i] = Vocabulary.UNKNOWN;
        }
      }
    }
  }
}
