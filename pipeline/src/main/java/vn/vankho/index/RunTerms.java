package vn.vankho.index;

import java.util.function.Supplier;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/** The terms of a field of a segment that is being written. */
final class RunTerms extends Terms {
  private final boolean hasFreqs;
  private final boolean hasPositions;
  private final Supplier<TermRuns> runs;

  RunTerms(boolean hasFreqs, boolean hasPositions, Supplier<TermRuns> runs) {
    this.hasFreqs = hasFreqs;
    this.hasPositions = hasPositions;
    this.runs = runs;
  }

  @Override
  public TermsEnum iterator() {
    return runs.get();
  }

  @Override
  public long size() {
    return -1;
  }

  @Override
  public long getSumTotalTermFreq() {
    throw new UnsupportedOperationException("counted when they are written");
  }

  @Override
  public long getSumDocFreq() {
    throw new UnsupportedOperationException("counted when they are written");
  }

  @Override
  public int getDocCount() {
    throw new UnsupportedOperationException("counted when they are written");
  }

  @Override
  public boolean hasFreqs() {
    return hasFreqs;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return hasPositions;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }
}
