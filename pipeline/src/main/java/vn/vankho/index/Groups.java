package vn.vankho.index;

import java.util.function.Consumer;

/**
 * Entries of two numbers each, grouped by a third, sorted by counting: in time linear in their
 * number, and within a group in the order in which they were given. Read where they lie.
 */
final class Groups {
  /** Where the entries of each group begin; one more at the end. */
  final int[] starts;

  /** The first number in the upper, the second in the lower half. */
  final long[] entries;

  private Groups(int[] starts, long[] entries) {
    this.starts = starts;
    this.entries = entries;
  }

  /** Takes entries. */
  interface Entries {
    /** One entry. */
    void add(int group, int first, int second);
  }

  /**
   * Groups entries.
   *
   * @param count number of groups
   * @param source gives all of them, the same each of two times
   */
  static Groups of(int count, Consumer<Entries> source) {
    int[] starts = new int[count + 1];
    source.accept((group, first, second) -> starts[group + 1]++);
    for (int group = 0; group < count; group++) {
      starts[group + 1] += starts[group];
    }
    long[] entries = new long[starts[count]];
    int[] next = starts.clone();
    source.accept((group, first, second) -> entries[next[group]++] = (long) first << 32 | second);
    return new Groups(starts, entries);
  }

  /** Gives all entries on, each with group and first number changed round. */
  void swapped(Entries to) {
    for (int group = 0; group + 1 < starts.length; group++) {
      for (int i = starts[group]; i < starts[group + 1]; i++) {
        to.add((int) (entries[i] >>> 32), group, (int) entries[i]);
      }
    }
  }
}
