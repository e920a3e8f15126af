package vn.vankho.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** Long numbers, read where they lie. */
final class LongList {
  private static final int DIGIT_BITS = 10;

  long[] values = new long[1 << 10];
  int size;

  void add(long value) {
    if (size == values.length) {
      values = ArrayUtil.grow(values);
    }
    values[size++] = value;
  }

  /** Sorts by the bits from one on, without signs, and keeps the order of those that are equal. */
  long[] sorted(int fromBit) {
    long[] from = Arrays.copyOf(values, size);
    long[] to = new long[size];
    for (int shift = fromBit; shift < Long.SIZE; shift += DIGIT_BITS) {
      int[] next = new int[(1 << DIGIT_BITS) + 1];
      for (long value : from) {
        next[digit(value, shift) + 1]++;
      }
      for (int digit = 0; digit < 1 << DIGIT_BITS; digit++) {
        next[digit + 1] += next[digit];
      }
      for (long value : from) {
        to[next[digit(value, shift)]++] = value;
      }
      long[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private static int digit(long value, int shift) {
    return (int) (value >>> shift) & ((1 << DIGIT_BITS) - 1);
  }
}
