package vn.vankho.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * A 95 % interval by bootstrap: a thousand samples of as many units, drawn with replacement.
 *
 * @param low the bound that 2.5 % of the samples are below
 * @param high the bound that 2.5 % of the samples are above
 */
public record Interval(double low, double high) {
  private static final int SAMPLES = 1000;
  private static final int TAIL = SAMPLES / 40;

  /**
   * The interval of a figure; the same for the same seed.
   *
   * @param units the counts of each unit, all of the same length
   * @param figure computes the figure from the sums of the counts
   */
  static Interval of(List<int[]> units, ToDoubleFunction<long[]> figure, long seed) {
    if (units.isEmpty()) {
      return new Interval(0, 0);
    }
    Random random = new Random(seed);
    double[] figures = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      long[] sums = new long[units.get(0).length];
      for (int i = 0; i < units.size(); i++) {
        int[] unit = units.get(random.nextInt(units.size()));
        for (int k = 0; k < sums.length; k++) {
          sums[k] += unit[k];
        }
      }
      figures[sample] = figure.applyAsDouble(sums);
    }
    Arrays.sort(figures);
    return new Interval(figures[TAIL], figures[SAMPLES - 1 - TAIL]);
  }
}
