package vn.vankho.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vankho.restore.Confusions;
import vn.vankho.text.Folding;

/**
 * Learns from aligned words how often each true character was read as which string of 0 to 3
 * characters, by expectation-maximisation over all ways to divide a reading among the characters.
 */
final class ChannelLearner {
  private static final int LONGEST = 3;
  private static final int ROUNDS = 8;

  /** Longer words are codes and addresses. */
  private static final int LONGEST_WORD = 24;

  /** Odds of a reading that the first round knows nothing of, by its length. */
  private static final double[] FIRST_ODDS = {0.002, 0.004, 0.0004, 0.00001};

  private ChannelLearner() {}

  static Confusions learn(List<AlignedPair> pairs) {
    Map<String, Map<String, Map<String, Integer>>> byEngine = new TreeMap<>();
    for (AlignedPair pair : pairs) {
      if (pair.read().length() <= LONGEST_WORD && pair.truth().length() <= LONGEST_WORD) {
        byEngine
            .computeIfAbsent(pair.engine(), e -> new TreeMap<>())
            .computeIfAbsent(pair.truth(), t -> new TreeMap<>())
            .merge(pair.read(), 1, Integer::sum);
      }
    }
    Confusions result = Confusions.none();
    byEngine.forEach((engine, words) -> learnEngine(engine, words, result));
    return result;
  }

  private static void learnEngine(
      String engine, Map<String, Map<String, Integer>> words, Confusions result) {
    Table table = new Table(new HashMap<>(), new HashMap<>());
    for (int round = 0; round < ROUNDS; round++) {
      Table next = new Table(new HashMap<>(), new HashMap<>());
      Table model = table;
      boolean first = round == 0;
      words.forEach(
          (truth, reads) ->
              reads.forEach((read, count) -> expect(model, first, truth, read, count, next)));
      table = next;
    }
    new TreeMap<>(table.counts())
        .forEach(
            (truth, reads) ->
                new TreeMap<>(reads)
                    .forEach((read, count) -> result.add(engine, truth, read, count)));
  }

  /** Expected counts by true character and reading, and by true character. */
  private record Table(Map<Character, Map<String, Double>> counts, Map<Character, Double> totals) {
    void add(char truth, String read, double count) {
      counts.computeIfAbsent(truth, c -> new HashMap<>()).merge(read, count, Double::sum);
      totals.merge(truth, count, Double::sum);
    }

    double odds(boolean first, char truth, String read) {
      if (first) {
        String own = String.valueOf(truth);
        boolean alike = read.length() == 1 && Folding.fold(read).equals(Folding.fold(own));
        return read.equals(own) ? 0.6 : alike ? 0.3 : FIRST_ODDS[read.length()];
      }
      double total = totals.getOrDefault(truth, 0.0);
      double count = counts.getOrDefault(truth, Map.of()).getOrDefault(read, 0.0);
      return count / (total + 1) + FIRST_ODDS[read.length()] * 1e-3;
    }
  }

  /** Adds the expected operations of one pair to {@code next}, by forward and backward sums. */
  private static void expect(
      Table model, boolean first, String truth, String read, int count, Table next) {
    int n = truth.length();
    int m = read.length();
    double[][] forward = new double[n + 1][m + 1];
    double[][] backward = new double[n + 1][m + 1];
    double[][][] odds = new double[n][m + 1][LONGEST + 1];
    forward[0][0] = 1;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= m; j++) {
        for (int k = 0; k <= Math.min(LONGEST, m - j); k++) {
          odds[i][j][k] = model.odds(first, truth.charAt(i), read.substring(j, j + k));
          forward[i + 1][j + k] += forward[i][j] * odds[i][j][k];
        }
      }
    }
    backward[n][m] = 1;
    for (int i = n - 1; i >= 0; i--) {
      for (int j = 0; j <= m; j++) {
        for (int k = 0; k <= Math.min(LONGEST, m - j); k++) {
          backward[i][j] += odds[i][j][k] * backward[i + 1][j + k];
        }
      }
    }
    double all = forward[n][m];
    if (all <= 0) {
      return;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= m; j++) {
        for (int k = 0; k <= Math.min(LONGEST, m - j); k++) {
          double share = forward[i][j] * odds[i][j][k] * backward[i + 1][j + k] / all;
          if (share > 1e-4) {
            next.add(truth.charAt(i), read.substring(j, j + k), share * count);
          }
        }
      }
    }
  }
}
