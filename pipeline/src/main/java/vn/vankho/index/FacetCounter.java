package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the documents of a result by the values of facets. */
final class FacetCounter extends SimpleCollector {
  private final FacetColumns columns;
  private final Facet[] facets;
  private final int[][] counts;
  private int[][] current = new int[0][];
  private long total;

  FacetCounter(FacetColumns columns, Set<Facet> facets) {
    this.columns = columns;
    this.facets = facets.toArray(Facet[]::new);
    this.counts = new int[this.facets.length][];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new int[16];
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    int[][] all = columns.of(leaf);
    current = new int[facets.length][];
    for (int i = 0; i < facets.length; i++) {
      current[i] = all[facets[i].ordinal()];
      int needed = columns.names(facets[i]).size() + 1;
      if (counts[i].length < needed) {
        counts[i] = java.util.Arrays.copyOf(counts[i], needed + needed / 8);
      }
    }
  }

  @Override
  public void collect(int doc) {
    total++;
    for (int i = 0; i < current.length; i++) {
      counts[i][current[i][doc] + 1]++; // The first counts those without.
    }
  }

  long total() {
    return total;
  }

  /** The counts of a facet; with those selected always among them. */
  FacetCounts counts(Facet facet, int most, Set<String> selected) {
    int[] counted = counts[List.of(facets).indexOf(facet)];
    FacetNames names = columns.names(facet);
    List<FacetValue> values = new ArrayList<>();
    int distinct = 0;
    for (int i = 1; i < counted.length && i <= names.size(); i++) {
      FacetEntry entry = names.entry(i - 1);
      boolean isSelected = selected.contains(entry.value());
      if (counted[i] > 0 || isSelected) {
        distinct += counted[i] > 0 ? 1 : 0;
        values.add(new FacetValue(entry.value(), entry.label(), counted[i], isSelected));
      }
    }
    values.sort(order(facet));
    List<FacetValue> kept = new ArrayList<>();
    for (FacetValue value : values) {
      if (kept.size() < most || value.isSelected()) {
        kept.add(value);
      }
    }
    return new FacetCounts(facet, kept, distinct, counted[0]);
  }

  private static Comparator<FacetValue> order(Facet facet) {
    if (facet == Facet.YEAR) {
      return Comparator.comparing(FacetValue::value).reversed();
    }
    return Comparator.comparingLong(FacetValue::count)
        .reversed()
        .thenComparing(FacetValue::label)
        .thenComparing(FacetValue::value);
  }
}
