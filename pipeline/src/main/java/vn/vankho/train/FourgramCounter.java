package vn.vankho.train;

import java.util.function.IntConsumer;
import vn.vankho.restore.Vocabulary;

/**
 * Counts every window of four words of a stream; each paragraph begins with three begin signs.
 *
 * <p>Windows gather in a buffer of fixed size, which is sorted into the counts whenever it is full.
 */
final class FourgramCounter implements IntConsumer {
  private static final int BUFFER = 1 << 24;
  private static final long BEGINNING =
      ((long) Vocabulary.BEGIN << 32) | (Vocabulary.BEGIN << 16) | Vocabulary.BEGIN;

  private final long[] buffer = new long[BUFFER];
  private int size;
  private long window = BEGINNING;
  // The begin signs are a context of their own and so must be an n-gram once.
  private Counts counts =
      new Counts(new long[] {BEGINNING | (long) Vocabulary.BEGIN << 48}, new int[] {1});

  @Override
  public void accept(int word) {
    if (word < 0) {
      window = BEGINNING;
      return;
    }
    window = window << 16 | word;
    buffer[size++] = window;
    if (size == BUFFER) {
      flush();
    }
  }

  private void flush() {
    counts = counts.plus(Counts.of(buffer, size));
    size = 0;
  }

  Counts counts() {
    flush();
    return counts;
  }
}
