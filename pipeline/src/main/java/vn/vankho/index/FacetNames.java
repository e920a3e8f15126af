package vn.vankho.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a facet that were met so far, numbered from 0. It only grows, so that numbers given
 * once stay right for every reader of the index; a value keeps the label that it was first met
 * with. Safe for use by many threads.
 */
final class FacetNames {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<FacetEntry> entries = new ArrayList<>();

  /** The number of an entry's value. */
  synchronized int number(FacetEntry entry) {
    return numbers.computeIfAbsent(
        entry.value(),
        value -> {
          entries.add(entry);
          return entries.size() - 1;
        });
  }

  synchronized FacetEntry entry(int number) {
    return entries.get(number);
  }

  /** The entries of the numbers below one. */
  synchronized FacetEntry[] entries(int end) {
    return entries.subList(0, end).toArray(FacetEntry[]::new);
  }

  synchronized int size() {
    return entries.size();
  }
}
