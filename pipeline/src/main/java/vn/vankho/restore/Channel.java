package vn.vankho.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vankho.text.Folding;

/**
 * What an OCR program makes of each character: the cost of reading a true character as a string of
 * 0 to 3 characters.
 *
 * <p>Estimates back off from the character to the same letter without its tone, to its bare letter,
 * and to a prior; a heavy tail keeps every reading possible, because each scanner garbles in its
 * own way. Costs are negative natural logarithms. Immutable once built.
 */
final class Channel {
  /** Most characters that one true character is read as. */
  static final int LONGEST = 3;

  private static final double OWN_WEIGHT = 4;
  private static final double TONELESS_WEIGHT = 4;
  private static final double BARE_WEIGHT = 2;

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

  private Channel(Map<Character, Map<String, Double>> probabilities) {
    Map<String, float[]> costs = new HashMap<>();
    for (int length = 0; length <= LONGEST; length++) {
      unseen[length] = new Reading(tail(length), tail(length)[0]);
    }
    for (var truth : probabilities.entrySet()) {
      int letter = Letters.number(truth.getKey());
      for (var reading : truth.getValue().entrySet()) {
        int length = reading.getKey().length();
        costs.computeIfAbsent(reading.getKey(), read -> tail(length))[letter] =
            (float) -Math.log(reading.getValue() + TAIL[length]);
      }
    }
    costs.forEach((reading, row) -> readings.put(reading, new Reading(row, least(row))));
  }

  /** The costs of a reading that was never seen. */
  private static float[] tail(int length) {
    float[] costs = new float[Letters.COUNT];
    Arrays.fill(costs, (float) -Math.log(TAIL[length]));
    return costs;
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
  }

  /** The cheapest way to read {@code truth} as {@code read}: pairs of character and reading. */
  List<String[]> cheapestSteps(String truth, String read) {
    int n = truth.length();
    int m = read.length();
    float[][] costs = new float[n + 1][m + 1];
    int[][] taken = new int[n + 1][m + 1];
    for (float[] row : costs) {
      Arrays.fill(row, Float.POSITIVE_INFINITY);
    }
    costs[0][0] = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= m; j++) {
        for (int k = 0; k <= Math.min(LONGEST, m - j); k++) {
          float[] step = reading(read.substring(j, j + k)).costs();
          float cost = costs[i][j] + step[Letters.number(truth.charAt(i))];
          if (cost < costs[i + 1][j + k]) {
            costs[i + 1][j + k] = cost;
            taken[i + 1][j + k] = k;
          }
        }
      }
    }
    List<String[]> steps = new ArrayList<>();
    if (Float.isInfinite(costs[n][m])) {
      return steps;
    }
    int j = m;
    for (int i = n; i > 0; i--) {
      int k = taken[i][j];
      steps.add(new String[] {truth.substring(i - 1, i), read.substring(j - k, j)});
      j -= k;
    }
    return steps;
  }

  /** Collects weighted counts and builds the channel. */
  static final class Builder {
    private final Map<Character, Map<String, Double>> counts = new TreeMap<>();

    /** Adds one engine's counts, scaled. */
    Builder add(Map<Character, Map<String, Double>> more, double weight) {
      for (var truth : more.entrySet()) {
        Map<String, Double> row = counts.computeIfAbsent(truth.getKey(), c -> new TreeMap<>());
        truth.getValue().forEach((read, count) -> row.merge(read, count * weight, Double::sum));
      }
      return this;
    }

    Channel build() {
      Map<Character, Map<String, Double>> toneless = pooled(true);
      Map<Character, Map<String, Double>> bare = pooled(false);
      Map<Character, Map<String, Double>> all = new TreeMap<>();
      for (char c : Letters.ALL.toCharArray()) {
        Map<String, Double> prior = prior(c);
        Map<String, Double> byBare = smoothed(bare.get(bareOf(c)), prior, BARE_WEIGHT);
        Map<String, Double> byToneless =
            Letters.isMarked(c)
                ? smoothed(toneless.get(Letters.toneless(c)), byBare, TONELESS_WEIGHT)
                : prior;
        all.put(c, smoothed(counts.get(c), byToneless, OWN_WEIGHT));
      }
      return new Channel(all);
    }

    private Map<Character, Map<String, Double>> pooled(boolean byToneless) {
      Map<Character, Map<String, Double>> pools = new TreeMap<>();
      for (var truth : counts.entrySet()) {
        char c = truth.getKey();
        if (Letters.isMarked(c)) {
          Map<String, Double> pool =
              pools.computeIfAbsent(
                  byToneless ? Letters.toneless(c) : bareOf(c), key -> new TreeMap<>());
          String own = String.valueOf(c);
          truth
              .getValue()
              .forEach(
                  (read, count) -> {
                    // What a letter is read as when it is read right is no news about its kin.
                    if (!read.equals(own)) {
                      pool.merge(read, count, Double::sum);
                    }
                  });
        }
      }
      return pools;
    }

    private static char bareOf(char c) {
      return Folding.stripMarks(String.valueOf(c)).charAt(0);
    }

    private static Map<String, Double> prior(char c) {
      Map<String, Double> prior = new TreeMap<>();
      prior.merge(String.valueOf(c), 0.5, Double::sum);
      prior.merge(String.valueOf(bareOf(c)), 0.45, Double::sum);
      return prior;
    }

    private static Map<String, Double> smoothed(
        @Nullable Map<String, Double> own, Map<String, Double> wider, double weight) {
      if (own == null) {
        return wider;
      }
      double total = weight;
      for (double count : own.values()) {
        total += count;
      }
      Map<String, Double> result = new TreeMap<>();
      for (var read : own.entrySet()) {
        result.merge(read.getKey(), read.getValue() / total, Double::sum);
      }
      for (var read : wider.entrySet()) {
        result.merge(read.getKey(), read.getValue() * weight / total, Double::sum);
      }
      return result;
    }
  }
}
