package vn.vankho.index;

/** In what condition an index is found on disk. */
public enum IndexState {
  /** There is none, or it was never committed. */
  MISSING,
  /** It can be searched and added to. */
  CURRENT,
  /** Another version of the program wrote it; it must be rebuilt. */
  OUTDATED,
  /** It cannot be read; it must be rebuilt. */
  DAMAGED
}
