package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;

/** Counts the documents of a result by the values of facets. */
final class FacetCounter {
  private final FacetColumns columns;
  private final Facet[] facets;
  private final int[][] counts;

  FacetCounter(FacetColumns columns, Set<Facet> facets) {
    this.columns = columns;
    this.facets = facets.toArray(Facet[]::new);
    this.counts = new int[this.facets.length][];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new int[16];
    }
  }

  /** Counts documents; facet by facet, so that the counts of one stay near the processor. */
  void count(Matches matches) throws IOException {
    for (Matches.Segment segment : matches.segments()) {
      int[][] all = columns.of(segment.leaf());
      for (int i = 0; i < facets.length; i++) {
        int needed = columns.names(facets[i]).size() + 1;
        if (counts[i].length < needed) {
          counts[i] = Arrays.copyOf(counts[i], needed + needed / 8);
        }
        count(segment.bits(), all[facets[i].ordinal()], counts[i]);
      }
    }
  }

  private static void count(FixedBitSet documents, int[] column, int[] counts) {
    long[] words = documents.getBits();
    int end = FixedBitSet.bits2words(documents.length());
    for (int word = 0; word < end; word++) {
      int first = word << 6;
      for (long left = words[word]; left != 0; left &= left - 1) {
        int doc = first + Long.numberOfTrailingZeros(left);
        counts[column[doc] + 1]++; // The first counts those without.
      }
    }
  }

  /** The counts of a facet; with those selected always among them. */
  FacetCounts counts(Facet facet, int most, Set<String> selected) {
    int[] counted = counts[List.of(facets).indexOf(facet)];
    FacetNames names = columns.names(facet);
    FacetEntry[] entries = names.entries(Math.min(counted.length - 1, names.size()));
    Comparator<FacetValue> order = order(facet);
    PriorityQueue<FacetValue> first = new PriorityQueue<>(order.reversed());
    List<FacetValue> kept = new ArrayList<>();
    int distinct = 0;
    for (int i = 0; i < entries.length; i++) {
      int count = counted[i + 1];
      distinct += count > 0 ? 1 : 0;
      boolean isSelected = !selected.isEmpty() && selected.contains(entries[i].value());
      boolean mayBeShown = count > 0 && (first.size() < most || isNotBehind(count, facet, first));
      if (isSelected || mayBeShown) {
        FacetValue value =
            new FacetValue(entries[i].value(), entries[i].label(), count, isSelected);
        first.add(value);
        if (first.size() > most) {
          FacetValue last = first.remove();
          if (last.isSelected()) {
            kept.add(last);
          }
        }
      }
    }
    kept.addAll(first);
    kept.sort(order);
    return new FacetCounts(facet, kept, distinct, counted[0]);
  }

  /** Whether a value with a count may come before the last of the first ones. */
  private static boolean isNotBehind(int count, Facet facet, PriorityQueue<FacetValue> first) {
    FacetValue last = first.peek();
    return last != null && (facet == Facet.YEAR || count >= last.count());
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
