package vn.vankho.index;

import java.util.List;

/**
 * How a result divides by a facet.
 *
 * <p>What is selected in the facet itself does not narrow its own counts, so that the other values
 * can still be added.
 *
 * @param facet the facet
 * @param values most frequent first, those of equal count by label; years from late to early; with
 *     the selected ones, at most as many as were asked for
 * @param distinct number of values that occur
 * @param without documents that have none
 */
public record FacetCounts(Facet facet, List<FacetValue> values, int distinct, long without) {
  /** Copies the values. */
  public FacetCounts {
    values = List.copyOf(values);
  }
}
