package vn.vankho.restore;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
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
  private final IdentityHashMap<SymbolReach, Look> looks = new IdentityHashMap<>();

  InkEvidence(LetterInk ink) {
    this.ink = ink;
  }

  /** What one character says of each letter. */
  private static final class Look {
    final float[] seen;

    /** What letters gain beside the likeliest one, as far as it was asked. */
    final float[] gains = new float[Letters.COUNT];

    /** How likely the likeliest one is. */
    float most = Float.NaN;

    Look(float[] seen) {
      this.seen = seen;
    }

    void compareWith(float likeliest) {
      if (most != likeliest) {
        most = likeliest;
        Arrays.fill(gains, Float.NaN);
      }
    }
  }

  /**
   * Adds to the evidence of each reading what the ink says of it.
   *
   * @param ends for each reading, where the characters end that each of its letters is read as
   * @param evidence of each reading; natural logarithms
   */
  void add(String[] readings, int[][] ends, List<SymbolReach> reaches, double[] evidence) {
    Look[] seen = new Look[reaches.size()];
    float[] most = new float[seen.length];
    for (int at = 0; at < seen.length; at++) {
      SymbolReach reach = reaches.get(at);
      if (!reach.ink().isEmpty()) {
        seen[at] = looks.computeIfAbsent(reach, look -> new Look(ink.seen(look.ink())));
      }
      most[at] = Float.NEGATIVE_INFINITY;
    }
    for (int c = 0; c < ends.length; c++) {
      for (int i = 0; i < ends[c].length; i++) {
        int at = ends[c][i] - 1;
        if (isOne(ends[c], i) && seen[at] != null && ink.knows(readings[c].charAt(i))) {
          most[at] = Math.max(most[at], ink.likelihood(readings[c].charAt(i), seen[at].seen));
        }
      }
    }
    for (int at = 0; at < seen.length; at++) {
      if (seen[at] != null) {
        seen[at].compareWith(most[at]);
      }
    }
    for (int c = 0; c < ends.length; c++) {
      for (int i = 0; i < ends[c].length; i++) {
        int from = i == 0 ? 0 : ends[c][i - 1];
        Look look = ends[c][i] == from + 1 ? seen[from] : null;
        char letter = readings[c].charAt(i);
        evidence[c] +=
            look != null && ink.knows(letter) ? gain(look, letter) : UNSEEN * (ends[c][i] - from);
      }
    }
  }

  private float gain(Look look, char letter) {
    int number = Letters.number(letter);
    if (Float.isNaN(look.gains[number])) {
      double less = ink.likelihood(letter, look.seen) - look.most;
      look.gains[number] = (float) Math.log((1 - SPOILT) * Math.exp(less) + SPOILT);
    }
    return look.gains[number];
  }

  /** Whether a letter is read as one character. */
  private static boolean isOne(int[] ends, int letter) {
    return ends[letter] == (letter == 0 ? 0 : ends[letter - 1]) + 1;
  }
}
