package vn.vankho.train;

import java.util.Arrays;
import vn.vankho.restore.LanguageModelWriter.Level;

/**
 * Estimates a 4-gram model with interpolated modified Kneser-Ney smoothing (Chen and Goodman 1998)
 * and prunes it to a size.
 *
 * <p>An n-gram is worth keeping as far as it changes what the model says: its count times the
 * difference that it makes to the logarithm of its probability (the weighted difference method of
 * Seymore and Rosenfeld 1996). Back-off weights are computed after pruning, so that every
 * distribution still sums to one.
 */
final class KneserNey {
  private static final int BUCKETS = 1 << 16;

  private final Counts[] counts = new Counts[5];
  private final float[][] probabilities = new float[5][];
  private final int vocabulary;

  /**
   * Prepares the estimation.
   *
   * @param fourgrams every window of four words, paragraphs begun by three begin signs
   * @param vocabulary number of ids
   */
  KneserNey(Counts fourgrams, int vocabulary) {
    this.vocabulary = vocabulary;
    counts[4] = fourgrams;
    for (int n = 4; n > 1; n--) {
      counts[n - 1] = counts[n].continuations(n);
    }
  }

  int distinct(int order) {
    return counts[order].size();
  }

  /** The pruned model: orders 1 to 4. */
  Level[] estimate(int[] largest) {
    float[] unigrams = unigrams();
    for (int n = 2; n <= 4; n++) {
      probabilities[n] = interpolate(n, unigrams);
    }
    boolean[][] keep = new boolean[5][];
    for (int n = 4; n >= 2; n--) {
      keep[n] = choose(n, largest[n], keep, unigrams);
    }
    return levels(keep, unigrams);
  }

  /**
   * Counts of words seen after one history.
   *
   * @param total their sum
   * @param saved what discounting takes of them for words not seen there
   */
  private record Mass(double total, double saved) {}

  private static Mass mass(int[] counts, int start, int end, double[] discounts) {
    double total = 0;
    double saved = 0;
    for (int i = start; i < end; i++) {
      total += counts[i];
      saved += discounts[Math.min(3, counts[i])];
    }
    return new Mass(total, saved);
  }

  private float[] unigrams() {
    double[] discounts = counts[1].discounts();
    Mass mass = mass(counts[1].counts(), 0, counts[1].counts().length, discounts);
    float[] unigrams = new float[vocabulary];
    Arrays.fill(unigrams, (float) (mass.saved / mass.total / vocabulary));
    for (int i = 0; i < counts[1].size(); i++) {
      int count = counts[1].counts()[i];
      unigrams[(int) counts[1].keys()[i]] +=
          (float) ((count - discounts[Math.min(3, count)]) / mass.total);
    }
    return unigrams;
  }

  private float[] interpolate(int n, float[] unigrams) {
    Counts here = counts[n];
    double[] discounts = here.discounts();
    float[] result = new float[here.size()];
    int start = 0;
    while (start < here.size()) {
      int end = groupEnd(here, start);
      Mass mass = mass(here.counts(), start, end, discounts);
      for (int i = start; i < end; i++) {
        int count = here.counts()[i];
        double own = (count - discounts[Math.min(3, count)]) / mass.total;
        result[i] = (float) (own + mass.saved / mass.total * shorter(n, here.keys()[i], unigrams));
      }
      start = end;
    }
    return result;
  }

  private static int groupEnd(Counts counts, int start) {
    long context = counts.keys()[start] >>> 16;
    int end = start;
    while (end < counts.size() && counts.keys()[end] >>> 16 == context) {
      end++;
    }
    return end;
  }

  /** Unpruned probability of an n-gram without its first word. */
  private double shorter(int n, long key, float[] unigrams) {
    if (n == 2) {
      return unigrams[(int) (key & 0xffff)];
    }
    return probabilities[n - 1][counts[n - 1].find(key & mask(n - 1))];
  }

  private static long mask(int n) {
    return n >= 4 ? -1L : (1L << (16 * n)) - 1;
  }

  /**
   * Marks the n-grams to keep: those with kept continuations, pairs that end a kept n-gram, and the
   * most worth.
   */
  private boolean[] choose(int n, int largest, boolean[][] keepLonger, float[] unigrams) {
    Counts here = counts[n];
    boolean[] keep = new boolean[here.size()];
    int kept = 0;
    if (n < 4) {
      kept = markParents(n, keepLonger[n + 1], keep);
    }
    for (int longer = 3; n == 2 && longer <= 4; longer++) {
      kept += markLastPairs(longer, keepLonger[longer], keep);
    }
    float[] worth = worth(n, unigrams);
    int[] histogram = new int[BUCKETS];
    for (int i = 0; i < worth.length; i++) {
      if (!keep[i]) {
        histogram[bucket(worth[i])]++;
      }
    }
    int threshold = BUCKETS;
    while (threshold > 1 && kept + histogram[threshold - 1] <= largest) {
      kept += histogram[--threshold];
    }
    for (int i = 0; i < worth.length; i++) {
      keep[i] |= bucket(worth[i]) >= threshold;
    }
    return keep;
  }

  private int markParents(int n, boolean[] keepLonger, boolean[] keep) {
    int kept = 0;
    int parent = 0;
    Counts longer = counts[n + 1];
    for (int i = 0; i < longer.size(); i++) {
      if (keepLonger[i]) {
        while (counts[n].keys()[parent] != longer.keys()[i] >>> 16) {
          parent++;
        }
        if (!keep[parent]) {
          keep[parent] = true;
          kept++;
        }
      }
    }
    return kept;
  }

  private int markLastPairs(int n, boolean[] keepLonger, boolean[] keep) {
    int kept = 0;
    for (int i = 0; i < keepLonger.length; i++) {
      if (keepLonger[i]) {
        int pair = Arrays.binarySearch(counts[2].keys(), counts[n].keys()[i] & 0xffff_ffffL);
        kept += keep[pair] ? 0 : 1;
        keep[pair] = true;
      }
    }
    return kept;
  }

  /**
   * Count times the gain in log probability over backing off; singletons of order 4 are worth 0.
   */
  private float[] worth(int n, float[] unigrams) {
    Counts here = counts[n];
    double[] discounts = here.discounts();
    float[] worth = new float[here.size()];
    int start = 0;
    while (start < here.size()) {
      int end = groupEnd(here, start);
      Mass mass = mass(here.counts(), start, end, discounts);
      for (int i = start; i < end; i++) {
        int count = here.counts()[i];
        double without = mass.saved / mass.total * shorter(n, here.keys()[i], unigrams);
        double gain = Math.log(probabilities[n][i] / without);
        worth[i] =
            n == 4 && count == 1 ? 0 : (float) ((count - discounts[Math.min(3, count)]) * gain);
      }
      start = end;
    }
    return worth;
  }

  /** Buckets of equal ratio from 1/1000 up; bucket 0 is never kept. */
  private static int bucket(float worth) {
    return worth <= 0.001f ? 0 : (int) Math.min(BUCKETS - 1, 1 + Math.log(worth / 0.001) * 3000);
  }

  private Level[] levels(boolean[][] keep, float[] unigrams) {
    long[] ids = new long[vocabulary];
    for (int i = 0; i < vocabulary; i++) {
      ids[i] = i;
    }
    Pruned[] models = new Pruned[5];
    models[1] = new Pruned(new Counts(ids, new int[0]), unigrams, null);
    for (int n = 2; n <= 4; n++) {
      models[n] = pruned(n, keep[n], models[n - 1]);
      models[n - 1].weigh(models[n]);
    }
    Level[] levels = new Level[4];
    for (int n = 1; n <= 4; n++) {
      levels[n - 1] = models[n].level();
    }
    return levels;
  }

  private Pruned pruned(int n, boolean[] keep, Pruned shorter) {
    int size = 0;
    for (boolean kept : keep) {
      size += kept ? 1 : 0;
    }
    long[] keys = new long[size];
    float[] kept = new float[size];
    int at = 0;
    for (int i = 0; i < keep.length; i++) {
      if (keep[i]) {
        keys[at] = counts[n].keys()[i];
        kept[at++] = probabilities[n][i];
      }
    }
    return new Pruned(new Counts(keys, new int[0]), kept, shorter);
  }
}
