package vn.vankho.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How good an order of results is. */
final class Ranking {
  /** Results that are looked at. */
  static final int DEPTH = 10;

  private Ranking() {}

  /** One over the place of the first right result among the first ten; 0 if none is right. */
  static double reciprocalRank(List<String> found, Map<String, Integer> grades) {
    for (int i = 0; i < Math.min(DEPTH, found.size()); i++) {
      if (grades.containsKey(found.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  /**
   * Normalised discounted cumulative gain of the first ten: gain 2^grade - 1, discounted by the
   * logarithm to base 2 of the place and one (Burges et al. 2005), beside the best order there is.
   */
  static double ndcg(List<String> found, Map<String, Integer> grades) {
    List<Integer> gained =
        found.stream().limit(DEPTH).map(plan -> grades.getOrDefault(plan, 0)).toList();
    List<Integer> best =
        grades.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
    return discounted(gained) / discounted(best);
  }

  private static double discounted(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < grades.size(); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }
}
