package vn.vankho.train;

/**
 * Tells lines that mostly repeat what was seen before, within a file or across files.
 *
 * <p>Laws quote each other at length; counted again and again, a quotation would outweigh the
 * language. Windows of {@value #WINDOW} words are kept as single bits of a table of fixed size, so
 * memory does not grow with the text; at 60 million words one window in eighteen looks seen by
 * chance, far below the share that makes a line a repetition.
 */
final class RepeatFilter {
  private static final int WINDOW = 8;
  private static final int TABLE_BITS = 30;

  /** Share of a line's windows that must be new for it to count. */
  private static final double NEW_SHARE = 0.3;

  private final long[] table = new long[1 << (TABLE_BITS - 6)];

  /** Whether the line says enough that is new; its windows are remembered either way. */
  boolean isNew(int[] words, int length) {
    int windows = Math.max(1, length - WINDOW + 1);
    int fresh = 0;
    for (int i = 0; i < windows; i++) {
      long hash = 0x9e3779b97f4a7c15L * (windows == 1 ? length + 1 : 1);
      for (int j = i; j < Math.min(length, i + WINDOW); j++) {
        hash = (hash ^ words[j]) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 32;
      }
      int bit = (int) (hash >>> (64 - TABLE_BITS));
      long mask = 1L << (bit & 63);
      if ((table[bit >>> 6] & mask) == 0) {
        table[bit >>> 6] |= mask;
        fresh++;
      }
    }
    return fresh >= NEW_SHARE * windows;
  }
}
