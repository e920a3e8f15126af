package vn.vankho.index;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Terms in order, each a run of entries in an array, for being read once from the first to the
 * last, as who writes a segment does.
 */
abstract class TermRuns extends BaseTermsEnum {
  final long[] entries;

  /** The entries of the term that was come to last. */
  int start;

  int end;

  private final RunPostings postings;

  /**
   * @param documentShift how far the number of the document stands from the lowest bit of an entry
   * @param documentBits how many bits it has
   */
  TermRuns(long[] entries, int documentShift, int documentBits) {
    this.entries = entries;
    this.postings = new RunPostings(this, documentShift, documentBits);
  }

  @Override
  public final PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
    postings.reset();
    return postings;
  }

  @Override
  public final int docFreq() {
    throw new UnsupportedOperationException("terms are only gone through");
  }

  @Override
  public final long totalTermFreq() {
    return (long) end - start;
  }

  @Override
  public final SeekStatus seekCeil(BytesRef term) {
    throw new UnsupportedOperationException("terms are only gone through");
  }

  @Override
  public final void seekExact(long number) {
    throw new UnsupportedOperationException("terms are only gone through");
  }

  @Override
  public final long ord() {
    throw new UnsupportedOperationException("terms have no numbers");
  }

  @Override
  public final ImpactsEnum impacts(int flags) {
    throw new UnsupportedOperationException("terms are only gone through");
  }
}
