package vn.vankho.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** Numbers, read where they lie. */
final class IntList {
  int[] values = new int[1 << 10];
  int size;

  void add(int value) {
    if (size == values.length) {
      values = ArrayUtil.grow(values);
    }
    values[size++] = value;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
