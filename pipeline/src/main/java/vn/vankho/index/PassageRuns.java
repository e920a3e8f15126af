package vn.vankho.index;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Keys of passages with their documents: the key in the upper bits of an entry, first byte first.
 */
final class PassageRuns extends TermRuns {
  static final int DOCUMENT_BITS = Long.SIZE - Byte.SIZE * PassageText.KEY_BYTES;

  private final BytesRef term = new BytesRef(new byte[PassageText.KEY_BYTES]);

  /**
   * @param entries sorted
   */
  PassageRuns(long[] entries) {
    super(entries, 0, DOCUMENT_BITS);
  }

  /** The entry of a key. */
  static long entry(byte[] bytes, int at, int document) {
    if (document >>> DOCUMENT_BITS != 0) {
      throw new IllegalStateException("a segment of more than " + document + " documents");
    }
    long entry = 0;
    for (int i = 0; i < PassageText.KEY_BYTES; i++) {
      entry = entry << Byte.SIZE | bytes[at + i] & 0xFF;
    }
    return entry << DOCUMENT_BITS | document;
  }

  @Override
  public @Nullable BytesRef next() {
    start = end;
    if (start == entries.length) {
      return null;
    }
    long key = entries[start] >>> DOCUMENT_BITS;
    do {
      end++;
    } while (end < entries.length && entries[end] >>> DOCUMENT_BITS == key);
    for (int i = PassageText.KEY_BYTES - 1; i >= 0; i--) {
      term.bytes[i] = (byte) key;
      key >>>= Byte.SIZE;
    }
    return term;
  }

  @Override
  public BytesRef term() {
    return term;
  }
}
