package vn.vankho.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an OCR program makes of each character: the cost of reading a true character as a string of
 * 0 to 3 characters.
 *
 * <p>A heavy tail keeps every reading possible, because each scanner garbles in its own way. Costs
 * are negative natural logarithms. Immutable once built.
 */
final class Channel {
  /** Most characters that one true character is read as. */
  static final int LONGEST = 3;

  /** Probability that a reading comes from nowhere, by its length 0 to 3. */
  private static final double[] TAIL = {2e-3, 2.5e-4, 2e-5, 1e-6};

  private final Map<String, Reading> readings = new HashMap<>();

  /** Readings never seen, by length. */
  private final Reading[] unseen = new Reading[LONGEST + 1];

  /**
   * What it costs to read each true character as one string.
   *
   * @param costs by {@linkplain Letters#number number} of the character
   * @param least the lowest of them
   */
  @SuppressWarnings("ArrayRecordComponent") // in the inner loop of the search
  record Reading(float[] costs, float least) {}

  /**
   * A channel of the readings that were seen.
   *
   * @param costs of each reading by {@linkplain Letters#number number} of the character; null for
   *     one that costs what it would had it never been seen
   */
  Channel(String[] readings, float[] @Nullable [] costs) {
    for (int length = 0; length <= LONGEST; length++) {
      float[] row = unseen(length);
      unseen[length] = new Reading(row, row[0]);
    }
    for (int i = 0; i < readings.length; i++) {
      if (costs[i] != null) {
        this.readings.put(readings[i], new Reading(costs[i], least(costs[i])));
      }
    }
  }

  /** The costs of a reading of so many characters that was never seen, by character. */
  static float[] unseen(int length) {
    float[] costs = new float[Letters.COUNT];
    Arrays.fill(costs, cost(0, length));
    return costs;
  }

  /** The cost of a reading of so many characters. */
  static float cost(double probability, int length) {
    return (float) -Math.log(probability + TAIL[length]);
  }

  private static float least(float[] costs) {
    float least = costs[0];
    for (float cost : costs) {
      least = Math.min(least, cost);
    }
    return least;
  }

  /**
   * The costs of a reading.
   *
   * @param reading 0 to 3 characters
   */
  Reading reading(String reading) {
    Reading seen = readings.get(reading);
    return seen == null ? unseen[reading.length()] : seen;
  }

  /** Cost of reading the whole of {@code truth} as {@code read}, by the cheapest way. */
  float cost(String truth, String read) {
    return token(read).cost(truth);
  }

  /** A token made ready for costing many words. */
  Token token(String read) {
    return new Token(read);
  }

  /** A token as read, its pieces looked up once. Not thread-safe. */
  final class Token {
    private final int length;

    /** Costs by letter: [start * (LONGEST + 1) + length][letter]. */
    private final float[][] pieces;

    private float[] row;
    private float[] next;

    private Token(String read) {
      length = read.length();
      pieces = new float[(length + 1) * (LONGEST + 1)][];
      row = new float[length + 1];
      next = new float[length + 1];
      for (int j = 0; j <= length; j++) {
        for (int k = 0; k <= Math.min(LONGEST, length - j); k++) {
          pieces[j * (LONGEST + 1) + k] = reading(read.substring(j, j + k)).costs();
        }
      }
    }

    float cost(String truth) {
      Arrays.fill(row, Float.POSITIVE_INFINITY);
      row[0] = 0;
      for (int i = 0; i < truth.length(); i++) {
        int letter = Letters.number(truth.charAt(i));
        // After i letters, no more than LONGEST times as many characters are read.
        int reached = Math.min(LONGEST * i, length);
        Arrays.fill(next, Float.POSITIVE_INFINITY);
        for (int j = 0; j <= reached; j++) {
          for (int k = 0; k <= Math.min(LONGEST, length - j); k++) {
            float cost = row[j] + pieces[j * (LONGEST + 1) + k][letter];
            next[j + k] = Math.min(next[j + k], cost);
          }
        }
        float[] swap = row;
        row = next;
        next = swap;
      }
      return row[length];
    }

    /**
     * Where the reading of each character of {@code truth} ends, by the cheapest way; empty where
     * the token is too long for it.
     */
    int[] ends(String truth) {
      int letters = truth.length();
      float[][] costs = new float[letters + 1][length + 1];
      int[][] taken = new int[letters + 1][length + 1];
      for (float[] line : costs) {
        Arrays.fill(line, Float.POSITIVE_INFINITY);
      }
      costs[0][0] = 0;
      for (int i = 0; i < letters; i++) {
        int letter = Letters.number(truth.charAt(i));
        for (int j = 0; j <= Math.min(LONGEST * i, length); j++) {
          for (int k = 0; k <= Math.min(LONGEST, length - j); k++) {
            float cost = costs[i][j] + pieces[j * (LONGEST + 1) + k][letter];
            if (cost < costs[i + 1][j + k]) {
              costs[i + 1][j + k] = cost;
              taken[i + 1][j + k] = k;
            }
          }
        }
      }
      if (Float.isInfinite(costs[letters][length])) {
        return new int[0];
      }
      int[] ends = new int[letters];
      int end = length;
      for (int i = letters; i > 0; i--) {
        ends[i - 1] = end;
        end -= taken[i][end];
      }
      return ends;
    }
  }

  /** The cheapest way to read {@code truth} as {@code read}: pairs of character and reading. */
  List<String[]> cheapestSteps(String truth, String read) {
    List<String[]> steps = new ArrayList<>();
    int from = 0;
    int[] ends = token(read).ends(truth);
    for (int i = 0; i < ends.length; i++) {
      steps.add(new String[] {truth.substring(i, i + 1), read.substring(from, ends[i])});
      from = ends[i];
    }
    return steps;
  }
}
