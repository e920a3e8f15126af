package vn.vankho.research;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which sections have which pairs of words, so that those that share rare ones are found. */
final class PairHolders {
  private final long[] entries;
  private final int[] counts;
  private final int mostHolders;

  /**
   * Of sections.
   *
   * @param mostHolders pairs that more of them have tell nothing
   */
  PairHolders(List<OutlineNode> nodes, int mostHolders) {
    this.mostHolders = mostHolders;
    this.counts = new int[nodes.size()];
    this.entries = new long[nodes.stream().mapToInt(node -> node.pairs.length).sum()];
    int at = 0;
    for (int j = 0; j < nodes.size(); j++) {
      for (int pair : nodes.get(j).pairs) {
        entries[at++] = ((long) pair << 32) | j;
      }
    }
    Arrays.sort(entries);
  }

  /** Indices of the sections that share most pairs with one, of equal ones those nearest first. */
  int[] mostShared(OutlineNode node, int near, int most) {
    int[] touched = new int[16];
    int size = 0;
    for (int pair : node.pairs) {
      int start = start(pair);
      int end = start;
      while (end < entries.length && (int) (entries[end] >> 32) == pair) {
        end++;
      }
      for (int at = start; at < end && end - start <= mostHolders; at++) {
        int j = (int) entries[at];
        if (counts[j]++ == 0) {
          touched = size == touched.length ? Arrays.copyOf(touched, 2 * size) : touched;
          touched[size++] = j;
        }
      }
    }
    int[] found =
        IntStream.of(Arrays.copyOf(touched, size))
            .boxed()
            .sorted(
                (a, b) ->
                    counts[a] != counts[b]
                        ? Integer.compare(counts[b], counts[a])
                        : Integer.compare(Math.abs(a - near), Math.abs(b - near)))
            .limit(most)
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < size; i++) {
      counts[touched[i]] = 0;
    }
    return found;
  }

  private int start(int pair) {
    int found = Arrays.binarySearch(entries, (long) pair << 32);
    return found >= 0 ? found : -found - 1;
  }
}
