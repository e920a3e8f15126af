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

  /** The words of their labels, as far as they were asked for. */
  private final List<List<Token>> words = new ArrayList<>();

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

  /** The words of an entry's label. */
  synchronized List<Token> words(int number) {
    for (int next = words.size(); next <= number; next++) {
      words.add(List.copyOf(Tokens.of(entries.get(next).label())));
    }
    return words.get(number);
  }

  /** The entries of the numbers below one. */
  synchronized FacetEntry[] entries(int end) {
    return entries.subList(0, end).toArray(FacetEntry[]::new);
  }

  synchronized int size() {
    return entries.size();
  }
}
