package vn.vankho.restore;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.model.SymbolReach;

/**
 * Weighs the readings of a token by how its characters look.
 *
 * <p>A Latin model reads {@code o} for ô, ố and ổ alike, and to some of them the language can say
 * nothing: {@code tích đồng} and {@code tích đống} are both written. The picture can. Each letter
 * of a reading is held against the ink of the character that the channel reads it as. Not
 * thread-safe: it remembers the characters of one text.
 */
final class InkEvidence {
  /** Share of characters that look like nothing: spoilt, or with a neighbour's ink. */
  private static final double SPOILT = 0.01;

  /** What a character says of its letter where it is not one letter's ink; a loss, as usual. */
  private static final double UNSEEN = -1.5;

  private final LetterInk ink;
  private final Map<SymbolReach, Look> looks = new IdentityHashMap<>();

  InkEvidence(LetterInk ink) {
    this.ink = ink;
  }

  /** What one character says of each letter, as far as it was asked. */
  private static final class Look {
    final float[] units;
    final float[] likelihoods = new float[Letters.COUNT];

    Look(float[] units) {
      this.units = units;
      Arrays.fill(likelihoods, Float.NEGATIVE_INFINITY);
    }
  }

  /**
   * Adds to the evidence of each reading what the ink says of it.
   *
   * @param ends for each reading, where the characters end that each of its letters is read as
   * @param evidence of each reading; natural logarithms
   */
  void add(String[] readings, int[][] ends, List<SymbolReach> reaches, double[] evidence) {
    float[] most = new float[reaches.size()];
    Arrays.fill(most, Float.NEGATIVE_INFINITY);
    for (int c = 0; c < ends.length; c++) {
      for (int i = 0; i < ends[c].length; i++) {
        int at = ends[c][i] - 1;
        if (isOne(ends[c], i) && hasLook(reaches.get(at)) && ink.knows(readings[c].charAt(i))) {
          most[at] = Math.max(most[at], likelihood(reaches.get(at), readings[c].charAt(i)));
        }
      }
    }
    for (int c = 0; c < ends.length; c++) {
      for (int i = 0; i < ends[c].length; i++) {
        int from = i == 0 ? 0 : ends[c][i - 1];
        int at = ends[c][i] - 1;
        if (isOne(ends[c], i) && hasLook(reaches.get(at)) && ink.knows(readings[c].charAt(i))) {
          double less = likelihood(reaches.get(at), readings[c].charAt(i)) - most[at];
          evidence[c] += Math.log((1 - SPOILT) * Math.exp(less) + SPOILT);
        } else {
          evidence[c] += UNSEEN * (ends[c][i] - from);
        }
      }
    }
  }

  /** Whether a letter is read as one character. */
  private static boolean isOne(int[] ends, int letter) {
    return ends[letter] == (letter == 0 ? 0 : ends[letter - 1]) + 1;
  }

  private static boolean hasLook(SymbolReach reach) {
    return !reach.ink().isEmpty();
  }

  private float likelihood(SymbolReach reach, char letter) {
    Look look = looks.computeIfAbsent(reach, seen -> new Look(ink.units(seen.ink())));
    int number = Letters.number(letter);
    if (look.likelihoods[number] == Float.NEGATIVE_INFINITY) {
      look.likelihoods[number] = ink.likelihood(letter, look.units);
    }
    return look.likelihoods[number];
  }
}
