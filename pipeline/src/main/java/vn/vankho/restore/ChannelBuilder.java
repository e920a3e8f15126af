package vn.vankho.restore;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vankho.text.Folding;

/**
 * Collects weighted counts and builds a {@link Channel}.
 *
 * <p>Estimates back off from the character to the same letter without its tone, to its bare letter,
 * and to a prior. Not thread-safe.
 */
final class ChannelBuilder {
  private static final double OWN_WEIGHT = 4;
  private static final double TONELESS_WEIGHT = 4;
  private static final double BARE_WEIGHT = 2;

  private static final double PRIOR_OF_OWN = 0.5;
  private static final double PRIOR_OF_BARE = 0.45;

  private final Map<Character, Map<String, Double>> counts = new TreeMap<>();

  /**
   * What one character is read as.
   *
   * @param readings numbers of the readings, rising
   * @param weights counts or probabilities of each
   */
  @SuppressWarnings("ArrayRecordComponent") // built for every text
  private record Row(int[] readings, double[] weights) {
    /** Of a row as wide as there are readings, those that are not zero. */
    static Row of(double[] all) {
      int[] readings = new int[all.length];
      int size = 0;
      for (int reading = 0; reading < all.length; reading++) {
        readings[size] = reading;
        size += all[reading] > 0 ? 1 : 0;
      }
      double[] weights = new double[size];
      for (int i = 0; i < size; i++) {
        weights[i] = all[readings[i]];
      }
      return new Row(Arrays.copyOf(readings, size), weights);
    }

    /** Shares of these counts and of a wider row that weighs as much as some of them. */
    Row smoothed(Row wider, double weight) {
      double total = weight;
      for (double count : weights) {
        total += count;
      }
      int[] both = new int[readings.length + wider.readings.length];
      double[] shares = new double[both.length];
      int size = 0;
      int i = 0;
      int j = 0;
      while (i < readings.length || j < wider.readings.length) {
        int own = i < readings.length ? readings[i] : Integer.MAX_VALUE;
        int other = j < wider.readings.length ? wider.readings[j] : Integer.MAX_VALUE;
        both[size] = Math.min(own, other);
        shares[size] = own <= other ? weights[i++] / total : 0;
        shares[size++] += other <= own ? wider.weights[j++] * weight / total : 0;
      }
      return new Row(Arrays.copyOf(both, size), Arrays.copyOf(shares, size));
    }
  }

  /** Adds one engine's counts, scaled. */
  ChannelBuilder add(Map<Character, Map<String, Double>> more, double weight) {
    for (var truth : more.entrySet()) {
      Map<String, Double> row = counts.computeIfAbsent(truth.getKey(), c -> new TreeMap<>());
      truth.getValue().forEach((read, count) -> row.merge(read, count * weight, Double::sum));
    }
    return this;
  }

  Channel build() {
    String[] readings = readings();
    Map<Character, Row> own = new HashMap<>();
    counts.forEach((c, row) -> own.put(c, row(row, readings)));
    Map<Character, Row> toneless = pooled(own, readings, true);
    Map<Character, Row> bare = pooled(own, readings, false);
    float[][] costs = new float[readings.length][];
    for (char c : Letters.ALL.toCharArray()) {
      Row row = prior(c, readings);
      if (Letters.isMarked(c)) {
        row = smoothed(bare.get(bareOf(c)), row, BARE_WEIGHT);
        row = smoothed(toneless.get(Letters.toneless(c)), row, TONELESS_WEIGHT);
      }
      put(smoothed(own.get(c), row, OWN_WEIGHT), Letters.number(c), readings, costs);
    }
    return new Channel(readings, costs);
  }

  /** All that is read, in the order of the text. */
  private String[] readings() {
    TreeSet<String> readings = new TreeSet<>();
    for (char c : Letters.ALL.toCharArray()) {
      readings.add(String.valueOf(c));
    }
    counts.values().forEach(row -> readings.addAll(row.keySet()));
    return readings.toArray(new String[0]);
  }

  private static Row row(Map<String, Double> counts, String[] readings) {
    int[] numbers = new int[counts.size()];
    double[] weights = new double[numbers.length];
    int i = 0;
    for (var count : counts.entrySet()) {
      numbers[i] = Arrays.binarySearch(readings, count.getKey());
      weights[i++] = count.getValue();
    }
    return new Row(numbers, weights);
  }

  /** The counts of all marked letters that are one without their tone, or without any mark. */
  private Map<Character, Row> pooled(
      Map<Character, Row> own, String[] readings, boolean byToneless) {
    Map<Character, double[]> pools = new HashMap<>();
    for (char c : counts.keySet()) {
      Row row = own.get(c);
      if (row != null && Letters.isMarked(c)) {
        char key = byToneless ? Letters.toneless(c) : bareOf(c);
        double[] pool = pools.computeIfAbsent(key, k -> new double[readings.length]);
        int right = Arrays.binarySearch(readings, String.valueOf(c));
        for (int i = 0; i < row.readings.length; i++) {
          // What a letter is read as when it is read right is no news about its kin.
          pool[row.readings[i]] += row.readings[i] == right ? 0 : row.weights[i];
        }
      }
    }
    Map<Character, Row> rows = new HashMap<>();
    pools.forEach((key, pool) -> rows.put(key, Row.of(pool)));
    return rows;
  }

  private static Row smoothed(@Nullable Row own, Row wider, double weight) {
    return own == null ? wider : own.smoothed(wider, weight);
  }

  private static Row prior(char c, String[] readings) {
    int own = Arrays.binarySearch(readings, String.valueOf(c));
    int bare = Arrays.binarySearch(readings, String.valueOf(bareOf(c)));
    return own == bare
        ? new Row(new int[] {own}, new double[] {PRIOR_OF_OWN + PRIOR_OF_BARE})
        : new Row(new int[] {bare, own}, new double[] {PRIOR_OF_BARE, PRIOR_OF_OWN});
  }

  private static void put(Row row, int letter, String[] readings, float[][] costs) {
    for (int i = 0; i < row.readings.length; i++) {
      int reading = row.readings[i];
      int length = readings[reading].length();
      if (costs[reading] == null) {
        costs[reading] = Channel.unseen(length);
      }
      costs[reading][letter] = Channel.cost(row.weights[i], length);
    }
  }

  private static char bareOf(char c) {
    return Folding.stripMarks(String.valueOf(c)).charAt(0);
  }
}
