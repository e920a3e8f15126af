package vn.vankho.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/** Bytes that grow: numbers in groups of seven bits, the lowest first, and strings in UTF-8. */
final class NumberBytes {
  private static final int LONGEST_NUMBER = 5;

  private byte[] bytes;
  private int size;

  NumberBytes(int room) {
    bytes = new byte[room];
  }

  /** Adds a number that may be negative. */
  void signed(int number) {
    unsigned((number << 1) ^ (number >> 31));
  }

  /** Adds a number; a small one takes fewer bytes. */
  void unsigned(int number) {
    ensure(LONGEST_NUMBER);
    int left = number;
    while ((left & ~0x7F) != 0) {
      bytes[size++] = (byte) (left & 0x7F | 0x80);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
  }

  /** Adds a string; its number of bytes stands before it, moved up, with flags below. */
  void string(String text, int shift, int flags) {
    int most = UnicodeUtil.maxUTF8Length(text.length());
    ensure(LONGEST_NUMBER + most);
    int start = size;
    unsigned(most << shift);
    int textStart = size;
    int end = UnicodeUtil.UTF16toUTF8(text, 0, text.length(), bytes, textStart);
    int length = end - textStart;
    size = start;
    unsigned(length << shift | flags);
    if (size != textStart) {
      System.arraycopy(bytes, textStart, bytes, size, length);
    }
    size += length;
  }

  /** Adds the lower bytes of a number, the lowest first. */
  void low(long number, int count) {
    ensure(count);
    for (int i = 0; i < count; i++) {
      bytes[size++] = (byte) (number >>> (Byte.SIZE * i));
    }
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = ArrayUtil.grow(bytes, size + more);
    }
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** What there is so far, not copied. */
  BytesRef toRef() {
    return new BytesRef(bytes, 0, size);
  }
}
