package vn.vankho.run;

import vn.vankho.index.IndexState;

/** Hears of an index that is made anew because it cannot be used; called from one thread. */
public interface RenewalListener {
  /** Hears nothing. */
  RenewalListener SILENT_RENEWAL = new RenewalListener() {};

  /** It begins. */
  default void renewalBegun(IndexState state) {}

  /** One more document was taken from the archive. */
  default void documentIndexed() {}

  /** It is done. */
  default void renewalDone(long documents) {}
}
