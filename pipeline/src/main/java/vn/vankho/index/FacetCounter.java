package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Counts the documents of a result by the values of facets. */
final class FacetCounter {
  private final FacetColumns columns;
  private final List<Facet> facets;
  private final int[][] counts;

  FacetCounter(FacetColumns columns, Set<Facet> facets) {
    this.columns = columns;
    this.facets = List.copyOf(facets);
    this.counts = new int[this.facets.size()][];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new int[16];
    }
  }

  /** Counts documents; group by group, so that the counts of one stay near the processor. */
  void count(Matches matches) throws IOException {
    for (Matches.Segment segment : matches.segments()) {
      for (FacetGroup group : columns.of(segment.leaf())) {
        if (Collections.disjoint(group.facets(), facets)) {
          continue;
        }
        int[] byCombination = group.count(segment.bits(), segment.count());
        for (int i = 0; i < facets.size(); i++) {
          if (group.facets().contains(facets.get(i))) {
            group.add(facets.get(i), byCombination, roomy(i));
          }
        }
      }
    }
  }

  private int[] roomy(int facet) {
    int needed = columns.names(facets.get(facet)).size() + 1;
    if (counts[facet].length < needed) {
      counts[facet] = Arrays.copyOf(counts[facet], needed + needed / 8);
    }
    return counts[facet];
  }

  /** The counts of a facet; with those selected always among them. */
  FacetCounts counts(Facet facet, int most, Set<String> selected) {
    int[] counted = counts[facets.indexOf(facet)];
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
