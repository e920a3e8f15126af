package vn.vankho.research;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which section of the one outline answers to which of the other.
 *
 * <p>Sections that share rare pairs of words are candidates; the most alike are taken first, whole
 * outlines over. What its words leave open its place settles: below sections that answer to each
 * other, or between neighbours that do, less likeness is enough, and none where the heading is the
 * same. Each round looks at few candidates a section, so the time grows with the length of the
 * outlines and not with its square.
 */
final class OutlineAlignment {
  /** No partner. */
  static final int NONE = -1;

  /** Pairs of words that more sections have tell nothing. */
  private static final int MOST_HOLDERS = 40;

  private static final int MOST_CANDIDATES = 8;

  /** Alike enough wherever they stand. */
  private static final double ALIKE = 0.55;

  /** Alike enough below sections that answer to each other. */
  private static final double ALIKE_IN_PLACE = 0.3;

  /** Alike enough between neighbours that answer to each other, with the same marker. */
  private static final double ALIKE_BETWEEN = 0.12;

  private final List<OutlineNode> first;
  private final List<OutlineNode> second;
  private final int[] partner;
  private final int[] back;

  /** Shorter sections, such as headings alone, are the same by chance. */
  private static final int FEWEST_WORDS = 4;

  /**
   * Sections left below one pair, times those below its partner, that are held against each other.
   */
  private static final int MOST_LEFT = 2_500;

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::likeness)
          .reversed()
          .thenComparingInt(c -> Math.abs(c.first() - c.second()))
          .thenComparingInt(Candidate::first);

  private record Candidate(int first, int second, double likeness) {}

  private OutlineAlignment(List<OutlineNode> first, List<OutlineNode> second) {
    this.first = first;
    this.second = second;
    this.partner = new int[first.size()];
    this.back = new int[second.size()];
    Arrays.fill(partner, NONE);
    Arrays.fill(back, NONE);
  }

  /** For each node of the first outline the index of its partner in the second, or NONE. */
  static int[] of(List<OutlineNode> first, List<OutlineNode> second) {
    OutlineAlignment alignment = new OutlineAlignment(first, second);
    alignment.takeUnchanged();
    List<Candidate> candidates = alignment.candidates();
    alignment.take(candidates, ALIKE);
    alignment.takeInPlace();
    alignment.take(
        candidates.stream().filter(c -> alignment.isInPlace(c.first(), c.second())).toList(),
        ALIKE_IN_PLACE);
    alignment.takeInPlace();
    alignment.takeLeft();
    return alignment.partner;
  }

  /** Joins sections of the same words that both outlines have once. */
  private void takeUnchanged() {
    Map<List<String>, Integer> once = new HashMap<>();
    for (int j = 0; j < second.size(); j++) {
      once.merge(second.get(j).words, j, (a, b) -> NONE);
    }
    Map<List<String>, Integer> here = new HashMap<>();
    for (int i = 0; i < first.size(); i++) {
      here.merge(first.get(i).words, i, (a, b) -> NONE);
    }
    here.forEach(
        (words, i) -> {
          int j = once.getOrDefault(words, NONE);
          if (i != NONE && j != NONE && words.size() >= FEWEST_WORDS) {
            join(i, j);
          }
        });
  }

  private List<Candidate> candidates() {
    PairHolders holders = new PairHolders(second, MOST_HOLDERS);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      if (partner[i] == NONE) {
        for (int j : holders.mostShared(first.get(i), i, MOST_CANDIDATES)) {
          candidates.add(new Candidate(i, j, likeness(i, j)));
        }
      }
    }
    candidates.sort(BEST_FIRST);
    return candidates;
  }

  /** Likeness of words, with a little for the same marker and depth, which settle ties. */
  private double likeness(int i, int j) {
    OutlineNode a = first.get(i);
    OutlineNode b = second.get(j);
    double place = a.place.path().equals(b.place.path()) ? 0.02 : 0;
    return OutlineNode.similarity(a, b) * 0.98 + place;
  }

  private void take(List<Candidate> candidates, double least) {
    for (Candidate candidate : candidates) {
      boolean free = partner[candidate.first()] == NONE && back[candidate.second()] == NONE;
      if (free && candidate.likeness() >= least) {
        join(candidate.first(), candidate.second());
      }
    }
  }

  private void join(int i, int j) {
    partner[i] = j;
    back[j] = i;
  }

  private boolean isInPlace(int i, int j) {
    int above = first.get(i).parent;
    return above < 0 ? second.get(j).parent < 0 : partner[above] == second.get(j).parent;
  }

  /** Joins what is left below partners: the same heading, or the same marker between partners. */
  private void takeInPlace() {
    Map<Integer, List<Integer>> below = new HashMap<>();
    for (int j = 0; j < second.size(); j++) {
      below.computeIfAbsent(second.get(j).parent, key -> new ArrayList<>()).add(j);
    }
    int[] next = new int[second.size() + 1];
    for (int i = 0; i < first.size(); i++) {
      int above = first.get(i).parent;
      int place = above < 0 ? -1 : partner[above];
      if (partner[i] != NONE || (above >= 0 && place == NONE)) {
        continue;
      }
      List<Integer> siblings = below.getOrDefault(place, List.of());
      int from = next[place + 1];
      for (int k = from; k < siblings.size(); k++) {
        if (back[siblings.get(k)] == NONE && answers(i, siblings.get(k))) {
          join(i, siblings.get(k));
          break;
        }
      }
      while (next[place + 1] < siblings.size() && back[siblings.get(next[place + 1])] != NONE) {
        next[place + 1]++;
      }
    }
  }

  /** Joins what is left below partners where it is alike enough there. */
  private void takeLeft() {
    Map<Integer, List<Integer>> below = new HashMap<>();
    for (int j = 0; j < second.size(); j++) {
      if (back[j] == NONE) {
        below.computeIfAbsent(second.get(j).parent, key -> new ArrayList<>()).add(j);
      }
    }
    Map<Integer, List<Integer>> left = new TreeMap<>();
    for (int i = 0; i < first.size(); i++) {
      int above = first.get(i).parent;
      if (partner[i] == NONE && (above < 0 || partner[above] != NONE)) {
        left.computeIfAbsent(above, key -> new ArrayList<>()).add(i);
      }
    }
    left.forEach(
        (above, children) -> {
          List<Integer> others = below.getOrDefault(above < 0 ? -1 : partner[above], List.of());
          if (children.size() * others.size() <= MOST_LEFT) {
            List<Candidate> pairs = new ArrayList<>();
            children.forEach(
                i -> others.forEach(j -> pairs.add(new Candidate(i, j, likeness(i, j)))));
            pairs.sort(BEST_FIRST);
            take(pairs, ALIKE_IN_PLACE);
          }
        });
  }

  private boolean answers(int i, int j) {
    OutlineNode a = first.get(i);
    OutlineNode b = second.get(j);
    List<String> heading = a.heading.telling();
    if (!heading.isEmpty() && heading.equals(b.heading.telling())) {
      return true;
    }
    boolean sameMarker = a.marker.equals(b.marker) && !a.marker.isEmpty();
    boolean numbered = sameMarker && Character.isLetterOrDigit(a.marker.codePointAt(0));
    return numbered && OutlineNode.similarity(a, b) >= ALIKE_BETWEEN;
  }

  /** Which nodes of the first outline stand elsewhere in the second. */
  static boolean[] moved(List<OutlineNode> first, List<OutlineNode> second, int[] partner) {
    boolean[] moved = new boolean[first.size()];
    Map<Integer, List<Integer>> below = new HashMap<>();
    for (int i = 0; i < first.size(); i++) {
      if (partner[i] == NONE) {
        continue;
      }
      int above = first.get(i).parent;
      int aboveSecond = second.get(partner[i]).parent;
      boolean together =
          above < 0 ? aboveSecond < 0 : partner[above] != NONE && partner[above] == aboveSecond;
      if (together) {
        below.computeIfAbsent(above, key -> new ArrayList<>()).add(i);
      } else {
        moved[i] = true;
      }
    }
    for (List<Integer> siblings : below.values()) {
      int[] places = siblings.stream().mapToInt(i -> partner[i]).toArray();
      boolean[] stays = longestRising(places);
      for (int k = 0; k < places.length; k++) {
        moved[siblings.get(k)] = !stays[k];
      }
    }
    return moved;
  }

  /** Which of some different numbers belong to a longest rising sequence of them. */
  static boolean[] longestRising(int[] numbers) {
    int[] lastOfLength = new int[numbers.length];
    int[] before = new int[numbers.length];
    int longest = 0;
    for (int i = 0; i < numbers.length; i++) {
      int low = 0;
      int high = longest;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (numbers[lastOfLength[middle]] < numbers[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? NONE : lastOfLength[low - 1];
      lastOfLength[low] = i;
      longest = Math.max(longest, low + 1);
    }
    boolean[] rises = new boolean[numbers.length];
    for (int i = longest == 0 ? NONE : lastOfLength[longest - 1]; i != NONE; i = before[i]) {
      rises[i] = true;
    }
    return rises;
  }

  /**
   * The order in which both outlines are told: the second, each lone node of the first in place.
   */
  static List<int[]> order(int[] partner, int secondSize) {
    Map<Integer, List<Integer>> behind = new HashMap<>();
    int[] back = new int[secondSize];
    Arrays.fill(back, NONE);
    int last = NONE;
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] == NONE) {
        behind.computeIfAbsent(last, key -> new ArrayList<>()).add(i);
      } else {
        back[partner[i]] = i;
        last = partner[i];
      }
    }
    List<int[]> order = new ArrayList<>();
    for (int j = NONE; j < secondSize; j++) {
      if (j != NONE) {
        order.add(new int[] {back[j], j});
      }
      for (int i : behind.getOrDefault(j, Collections.emptyList())) {
        order.add(new int[] {i, NONE});
      }
    }
    return order;
  }
}
