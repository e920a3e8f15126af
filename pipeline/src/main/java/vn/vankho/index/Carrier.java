package vn.vankho.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * What stands for the words of a body while its document waits to be written: its packed bytes, cut
 * into terms that follow each other, or a single byte in fields that are made of the same bytes.
 */
final class Carrier extends TokenStream {
  /** The field that has the bytes. */
  static final String FIELD = Fields.BODY_FOLDED;

  /** Below the longest term that Lucene takes, and small beside the blocks it keeps them in. */
  private static final int MOST_BYTES = 8_000;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final BytesRef bytes;
  private final int words;
  private int next;

  private Carrier(BytesRef bytes, int words) {
    this.bytes = bytes;
    this.words = words;
  }

  /**
   * A packed body.
   *
   * @param words how long the field is for the score: terms that stand at places of their own
   */
  static Carrier of(BytesRef packed, int words) {
    return new Carrier(packed, words);
  }

  /** A field that is made of the packed body too; none if it has no words. */
  static Carrier standIn(int words) {
    return new Carrier(words == 0 ? new BytesRef() : sign(), words);
  }

  /** A term that stands for others. */
  static BytesRef sign() {
    return new BytesRef(new byte[] {'*'});
  }

  /** How long the field is for the score. */
  int words() {
    return words;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next >= bytes.length) {
      return false;
    }
    clearAttributes();
    int length = Math.min(MOST_BYTES, bytes.length - next);
    term.setBytesRef(new BytesRef(bytes.bytes, bytes.offset + next, length));
    next += length;
    return true;
  }
}
