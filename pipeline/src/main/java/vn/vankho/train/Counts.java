package vn.vankho.train;

import java.util.Arrays;

/**
 * Distinct n-grams of one order with a count each.
 *
 * <p>A key packs the ids of up to four words, 16 bits each, the last word lowest; keys rise as
 * unsigned numbers.
 */
@SuppressWarnings("ArrayRecordComponent") // millions of entries, shared on purpose
record Counts(long[] keys, int[] counts) {

  /** Sorts the first {@code size} keys in place and counts equal ones. */
  static Counts of(long[] keys, int size) {
    for (int i = 0; i < size; i++) {
      keys[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(keys, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        distinct++;
      }
    }
    long[] unique = new long[distinct];
    int[] counts = new int[distinct];
    int at = -1;
    for (int i = 0; i < size; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        unique[++at] = keys[i] ^ Long.MIN_VALUE;
      }
      counts[at]++;
    }
    return new Counts(unique, counts);
  }

  /** The distinct n-grams of two counts together. */
  Counts plus(Counts other) {
    long[] keysOfBoth = new long[keys.length + other.keys.length];
    int[] countsOfBoth = new int[keysOfBoth.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length || j < other.keys.length) {
      int order =
          i == keys.length
              ? 1
              : j == other.keys.length ? -1 : Long.compareUnsigned(keys[i], other.keys[j]);
      keysOfBoth[size] = order <= 0 ? keys[i] : other.keys[j];
      countsOfBoth[size++] = (order <= 0 ? counts[i] : 0) + (order >= 0 ? other.counts[j] : 0);
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return new Counts(Arrays.copyOf(keysOfBoth, size), Arrays.copyOf(countsOfBoth, size));
  }

  int size() {
    return keys.length;
  }

  /** Continuation counts of the n-grams one shorter: after how many words each is seen. */
  Counts continuations(int order) {
    long mask = order - 1 >= 4 ? -1L : (1L << (16 * (order - 1))) - 1;
    long[] shorter = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      shorter[i] = keys[i] & mask;
    }
    return of(shorter, shorter.length);
  }

  /** Place of a key, or -1. */
  int find(long key) {
    int low = 0;
    int high = keys.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(keys[middle], key);
      if (order < 0) {
        low = middle + 1;
      } else if (order > 0) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  /** Discounts for counts of 1, 2 and 3 or more (Chen and Goodman 1998, equation 26). */
  double[] discounts() {
    double[] having = new double[5];
    for (int count : counts) {
      if (count <= 4) {
        having[count]++;
      }
    }
    double y = having[1] / Math.max(1, having[1] + 2 * having[2]);
    double[] discounts = new double[4];
    for (int c = 1; c <= 3; c++) {
      double estimate = c - (c + 1) * y * having[c + 1] / Math.max(1, having[c]);
      discounts[c] = Math.max(0.1, Math.min(c - 0.1, estimate));
    }
    return discounts;
  }
}
