package vn.vankho.index;

import org.apache.lucene.index.QueryTimeout;

/** When a search has to end with what it has by then. Used by one thread. */
final class Deadline implements QueryTimeout {
  private final long end;
  private boolean isMissed;

  /**
   * @param millis from now
   */
  Deadline(long millis) {
    this.end = System.nanoTime() + millis * 1_000_000;
  }

  static Deadline none() {
    return new Deadline(Long.MAX_VALUE / 4_000_000);
  }

  @Override
  public boolean shouldExit() {
    isMissed |= System.nanoTime() - end > 0;
    return isMissed;
  }

  /** Whether something was left undone. */
  boolean isMissed() {
    return isMissed;
  }
}
