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

  private final Map<String, Integer> readings = new HashMap<>();
  private final int[] charIndex = new int[Character.MAX_VALUE + 1];
  private final float[][] costs;
  private final float[] tail = new float[LONGEST + 1];

  private Channel(Map<Character, Map<String, Double>> probabilities) {
    for (var truth : probabilities.entrySet()) {
      for (String reading : truth.getValue().keySet()) {
        readings.putIfAbsent(reading, readings.size());
      }
    }
    costs = new float[probabilities.size()][];
    int index = 0;
    for (int i = 0; i <= LONGEST; i++) {
      tail[i] = (float) -Math.log(TAIL[i]);
    }
    float[] unseen = new float[readings.size()];
    readings.forEach((reading, number) -> unseen[number] = tail[reading.length()]);
    for (var truth : probabilities.entrySet()) {
      float[] row = unseen.clone();
      for (var reading : truth.getValue().entrySet()) {
        String read = reading.getKey();
        row[reading(read)] = (float) -Math.log(reading.getValue() + TAIL[read.length()]);
      }
      costs[index] = row;
      charIndex[truth.getKey()] = ++index;
    }
  }

  /**
   * Number of a reading for {@link #cost}; -1 for one that was never seen.
   *
   * @param reading 0 to 3 characters
   */
  int reading(String reading) {
    return readings.getOrDefault(reading, -1);
  }

  /** Number of true characters that the channel knows. */
  int letters() {
    return costs.length;
  }

  /** Number of a true character, from 0; -1 for one that is not known. */
  int letter(char truth) {
    return charIndex[truth] - 1;
  }

  /** Cost of reading the letter of that number as the reading of that number, or an unseen one. */
  float costOf(int letter, int reading, int length) {
    return reading < 0 ? tail[length] : costs[letter][reading];
  }

  /** Cost of reading {@code truth} as the reading of that number, or as an unseen one. */
  float cost(char truth, int reading, int length) {
    int index = charIndex[truth];
    if (index == 0 || reading < 0) {
      return tail[length];
    }
    return costs[index - 1][reading];
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
    private final int[] readings;
    private float[] row;
    private float[] next;

    private Token(String read) {
      length = read.length();
      readings = new int[(length + 1) * (LONGEST + 1)];
      row = new float[length + 1];
      next = new float[length + 1];
      for (int j = 0; j <= length; j++) {
        for (int k = 0; k <= Math.min(LONGEST, length - j); k++) {
          readings[j * (LONGEST + 1) + k] = reading(read.substring(j, j + k));
        }
      }
    }

    float cost(String truth) {
      Arrays.fill(row, Float.POSITIVE_INFINITY);
      row[0] = 0;
      for (int i = 0; i < truth.length(); i++) {
        Arrays.fill(next, Float.POSITIVE_INFINITY);
        for (int j = 0; j <= length; j++) {
          for (int k = 0; k <= Math.min(LONGEST, length - j); k++) {
            float cost =
                row[j] + Channel.this.cost(truth.charAt(i), readings[j * (LONGEST + 1) + k], k);
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
          String reading = read.substring(j, j + k);
          float cost = costs[i][j] + cost(truth.charAt(i), reading(reading), k);
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
