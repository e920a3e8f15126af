package vn.vankho.train;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.vankho.restore.LanguageModelWriter.Level;

/** The n-grams of one order that pruning left, with the weights that make them sum to one. */
final class Pruned {
  /** No context gives away less than this to the words it does not know. */
  private static final double LEAST_LEFT = 1e-4;

  private final Counts grams;
  private final float[] probabilities;
  private final float[] backoffs;
  private final @Nullable Pruned shorter;

  Pruned(Counts grams, float[] probabilities, @Nullable Pruned shorter) {
    this.grams = grams;
    this.probabilities = probabilities;
    this.shorter = shorter;
    backoffs = new float[grams.size()];
    Arrays.fill(backoffs, 1);
  }

  /** Sets the back-off weights of these n-grams as contexts of the ones a word longer. */
  void weigh(Pruned longer) {
    int start = 0;
    int parent = 0;
    while (start < longer.grams.size()) {
      long context = longer.grams.keys()[start] >>> 16;
      double kept = 0;
      double keptShorter = 0;
      int end = start;
      while (end < longer.grams.size() && longer.grams.keys()[end] >>> 16 == context) {
        kept += longer.probabilities[end];
        keptShorter += suffixProbability(longer.grams.keys()[end]);
        end++;
      }
      while (grams.keys()[parent] != context) {
        parent++;
      }
      backoffs[parent] =
          (float) (Math.max(LEAST_LEFT, 1 - kept) / Math.max(LEAST_LEFT, 1 - keptShorter));
      start = end;
    }
  }

  /** Probability, in this pruned model, of the last words of a key one word longer. */
  private double suffixProbability(long key) {
    return probability(shorter == null ? key & 0xffff : key & mask());
  }

  private long mask() {
    int words = 1;
    for (Pruned model = this; model.shorter != null; model = model.shorter) {
      words++;
    }
    return words >= 4 ? -1L : (1L << (16 * words)) - 1;
  }

  private double probability(long key) {
    if (shorter == null) {
      return probabilities[(int) key];
    }
    int found = grams.find(key);
    if (found >= 0) {
      return probabilities[found];
    }
    int context = shorter.grams.find(key >>> 16);
    double weight = context < 0 ? 1 : shorter.backoffs[context];
    return weight * shorter.probability(key & shorter.mask());
  }

  Level level() {
    float[] logs = new float[probabilities.length];
    float[] weights = new float[backoffs.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = (float) Math.log(probabilities[i]);
      weights[i] = (float) Math.log(backoffs[i]);
    }
    return new Level(grams.keys(), logs, weights);
  }
}
