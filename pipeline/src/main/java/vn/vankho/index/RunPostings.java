package vn.vankho.index;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The documents of a term that is a run of entries; the lower half of an entry is its position. */
final class RunPostings extends PostingsEnum {
  private final TermRuns terms;
  private final int shift;
  private final int mask;
  private int document = -1;
  private int next;
  private int nextDocument;

  RunPostings(TermRuns terms, int shift, int bits) {
    this.terms = terms;
    this.shift = shift;
    this.mask = (int) ((1L << bits) - 1);
  }

  void reset() {
    document = -1;
    next = terms.start;
    nextDocument = terms.start;
  }

  private int document(int entry) {
    return (int) (terms.entries[entry] >>> shift) & mask;
  }

  @Override
  public int nextDoc() {
    next = nextDocument;
    if (next >= terms.end) {
      document = NO_MORE_DOCS;
      return document;
    }
    document = document(next);
    do {
      nextDocument++;
    } while (nextDocument < terms.end && document(nextDocument) == document);
    return document;
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int freq() {
    return nextDocument - next;
  }

  @Override
  public int nextPosition() {
    return (int) terms.entries[next++];
  }

  @Override
  public int startOffset() {
    return -1;
  }

  @Override
  public int endOffset() {
    return -1;
  }

  @Override
  public @Nullable BytesRef getPayload() {
    return null;
  }

  @Override
  public int advance(int target) {
    throw new UnsupportedOperationException("documents are only gone through");
  }

  @Override
  public long cost() {
    return (long) terms.end - terms.start;
  }
}
