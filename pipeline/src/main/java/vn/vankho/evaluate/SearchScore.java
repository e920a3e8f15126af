package vn.vankho.evaluate;

import java.util.Map;

/**
 * How well a group of queries was answered, by name of the system: this program, and Lucene with
 * analysers of its own.
 *
 * @param group name of the group
 * @param queries how many
 * @param reciprocalRank mean reciprocal rank of the first right document, 0 to 1
 * @param ndcg mean normalised discounted cumulative gain of the first ten, 0 to 1
 */
public record SearchScore(
    String group, int queries, Map<String, Double> reciprocalRank, Map<String, Double> ndcg) {
  /** Copies the maps. */
  public SearchScore {
    reciprocalRank = Map.copyOf(reciprocalRank);
    ndcg = Map.copyOf(ndcg);
  }
}
