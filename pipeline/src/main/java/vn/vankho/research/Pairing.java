package vn.vankho.research;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Pairs the entries of two lists that share most words, the most alike first, each once.
 *
 * @param <T> what the entries are
 */
final class Pairing<T> {
  /** Words that more entries have do not make candidates. */
  private static final int MOST_HOLDERS = 60;

  private final List<T> first;
  private final List<T> second;
  private final int[] partner;

  private record Candidate(int first, int second, double likeness) {}

  /**
   * Pairs them.
   *
   * @param words what an entry is known by
   * @param least likeness of a pair (Dice), 0 to 1
   */
  Pairing(List<T> first, List<T> second, Function<T, Set<String>> words, double least) {
    this.first = first;
    this.second = second;
    this.partner = new int[first.size()];
    Arrays.fill(partner, -1);
    boolean[] taken = new boolean[second.size()];
    for (Candidate pair : candidates(first, second, words)) {
      boolean free = partner[pair.first()] < 0 && !taken[pair.second()];
      if (free && pair.likeness() >= least) {
        partner[pair.first()] = pair.second();
        taken[pair.second()] = true;
      }
    }
  }

  private static <T> List<Candidate> candidates(
      List<T> first, List<T> second, Function<T, Set<String>> words) {
    List<Set<String>> known = second.stream().map(words).toList();
    Map<String, List<Integer>> holders = new HashMap<>();
    for (int j = 0; j < known.size(); j++) {
      for (String word : known.get(j)) {
        holders.computeIfAbsent(word, key -> new ArrayList<>(1)).add(j);
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Set<String> own = words.apply(first.get(i));
      Map<Integer, Integer> shared = new HashMap<>();
      for (String word : own) {
        List<Integer> having = holders.getOrDefault(word, List.of());
        if (having.size() <= MOST_HOLDERS) {
          having.forEach(j -> shared.put(j, 0));
        }
      }
      for (int j : shared.keySet()) {
        long both = own.stream().filter(known.get(j)::contains).count();
        candidates.add(new Candidate(i, j, 2.0 * both / (own.size() + known.get(j).size())));
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparingInt(Candidate::first)
            .thenComparingInt(Candidate::second));
    return candidates;
  }

  /** Tells all pairs and lone entries: those of the first list in order, then what is left. */
  void forEach(BiConsumer<Optional<T>, Optional<T>> each) {
    boolean[] told = new boolean[second.size()];
    for (int i = 0; i < first.size(); i++) {
      Optional<T> other = Optional.empty();
      if (partner[i] >= 0) {
        told[partner[i]] = true;
        other = Optional.of(second.get(partner[i]));
      }
      each.accept(Optional.of(first.get(i)), other);
    }
    for (int j = 0; j < second.size(); j++) {
      if (!told[j]) {
        each.accept(Optional.empty(), Optional.of(second.get(j)));
      }
    }
  }
}
