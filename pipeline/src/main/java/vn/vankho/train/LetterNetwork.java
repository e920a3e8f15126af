package vn.vankho.train;

import java.util.Arrays;
import java.util.Random;

/**
 * A network of one hidden layer that is taught to tell several things of one input at once, each of
 * them one of a group of outputs, by Adam (Kingma and Ba 2015).
 */
final class LetterNetwork {
  private static final double MOMENTUM = 0.9;
  private static final double SQUARES = 0.999;
  private static final double DECAY = 1e-5;
  private static final double TINY = 1e-8;

  private final int inputs;
  private final int hidden;
  private final int[] groups;
  private final int outputs;
  private final Layer first;
  private final Layer second;
  private int steps;

  /** Weights [input * outputs + output], then the biases, with what Adam knows of each. */
  private static final class Layer {
    final float[] weights;
    final float[] slopes;
    final float[] means;
    final float[] squares;
    final int biases;

    Layer(int inputs, int outputs, double spread, Random random) {
      biases = inputs * outputs;
      weights = new float[biases + outputs];
      slopes = new float[weights.length];
      means = new float[weights.length];
      squares = new float[weights.length];
      for (int i = 0; i < biases; i++) {
        weights[i] = (float) (spread * random.nextGaussian());
      }
    }

    void learn(double rate, int step, int batch) {
      double meanScale = 1 - Math.pow(MOMENTUM, step);
      double squareScale = 1 - Math.pow(SQUARES, step);
      for (int i = 0; i < weights.length; i++) {
        double slope = slopes[i] / batch + (i < biases ? DECAY * weights[i] : 0);
        means[i] = (float) (MOMENTUM * means[i] + (1 - MOMENTUM) * slope);
        squares[i] = (float) (SQUARES * squares[i] + (1 - SQUARES) * slope * slope);
        weights[i] -=
            (float) (rate * means[i] / meanScale / (Math.sqrt(squares[i] / squareScale) + TINY));
      }
      Arrays.fill(slopes, 0);
    }
  }

  /**
   * A network that knows nothing.
   *
   * @param groups how many outputs each group has
   */
  LetterNetwork(int inputs, int hidden, int[] groups, Random random) {
    this.inputs = inputs;
    this.hidden = hidden;
    this.groups = groups.clone();
    outputs = Arrays.stream(groups).sum();
    first = new Layer(inputs, hidden, Math.sqrt(2.0 / 60), random);
    second = new Layer(hidden, outputs, Math.sqrt(1.0 / hidden), random);
  }

  /**
   * Adds to the slopes what one input teaches.
   *
   * @param truths places within the groups; -1 of a group of which it teaches nothing
   */
  void see(float[] input, int[] truths) {
    float[] units = units(input);
    float[] error = probabilities(units);
    int start = 0;
    for (int group = 0; group < groups.length; group++) {
      if (truths[group] >= 0) {
        error[start + truths[group]] -= 1;
      } else {
        Arrays.fill(error, start, start + groups[group], 0);
      }
      start += groups[group];
    }
    float[] back = new float[hidden];
    for (int unit = 0; unit < hidden; unit++) {
      if (units[unit] > 0) {
        int row = unit * outputs;
        for (int output = 0; output < outputs; output++) {
          second.slopes[row + output] += units[unit] * error[output];
          back[unit] += second.weights[row + output] * error[output];
        }
        first.slopes[first.biases + unit] += back[unit];
      }
    }
    for (int output = 0; output < outputs; output++) {
      second.slopes[second.biases + output] += error[output];
    }
    for (int i = 0; i < inputs; i++) {
      if (input[i] != 0) {
        int row = i * hidden;
        for (int unit = 0; unit < hidden; unit++) {
          first.slopes[row + unit] += input[i] * back[unit];
        }
      }
    }
  }

  /** Learns from what it saw since it last learned. */
  void learn(double rate, int seen) {
    steps++;
    first.learn(rate, steps, seen);
    second.learn(rate, steps, seen);
  }

  private float[] units(float[] input) {
    float[] units = Arrays.copyOfRange(first.weights, first.biases, first.weights.length);
    for (int i = 0; i < inputs; i++) {
      if (input[i] != 0) {
        int row = i * hidden;
        for (int unit = 0; unit < hidden; unit++) {
          units[unit] += input[i] * first.weights[row + unit];
        }
      }
    }
    for (int unit = 0; unit < hidden; unit++) {
      units[unit] = Math.max(0, units[unit]);
    }
    return units;
  }

  private float[] probabilities(float[] units) {
    float[] sums = Arrays.copyOfRange(second.weights, second.biases, second.weights.length);
    for (int unit = 0; unit < hidden; unit++) {
      if (units[unit] > 0) {
        int row = unit * outputs;
        for (int output = 0; output < outputs; output++) {
          sums[output] += units[unit] * second.weights[row + output];
        }
      }
    }
    int start = 0;
    for (int size : groups) {
      float most = Float.NEGATIVE_INFINITY;
      for (int i = start; i < start + size; i++) {
        most = Math.max(most, sums[i]);
      }
      float all = 0;
      for (int i = start; i < start + size; i++) {
        sums[i] = (float) Math.exp(sums[i] - most);
        all += sums[i];
      }
      for (int i = start; i < start + size; i++) {
        sums[i] /= all;
      }
      start += size;
    }
    return sums;
  }

  /** Whether the likeliest output of each group is the right one. */
  boolean[] isRight(float[] input, int[] truths) {
    float[] found = probabilities(units(input));
    boolean[] right = new boolean[groups.length];
    int start = 0;
    for (int group = 0; group < groups.length; group++) {
      int best = 0;
      for (int i = 1; i < groups[group]; i++) {
        best = found[start + i] > found[start + best] ? i : best;
      }
      right[group] = best == truths[group];
      start += groups[group];
    }
    return right;
  }

  /** Weights from inputs to units, biases of units, weights to outputs, biases of outputs. */
  float[][] matrices() {
    return new float[][] {
      Arrays.copyOf(first.weights, first.biases),
      Arrays.copyOfRange(first.weights, first.biases, first.weights.length),
      Arrays.copyOf(second.weights, second.biases),
      Arrays.copyOfRange(second.weights, second.biases, second.weights.length)
    };
  }
}
