package vn.vankho.index;

/** In which order hits are given; those that are equal in it by id. */
public enum SortOrder {
  /** Best first; newest first where nothing is looked for but filters. */
  RELEVANCE,
  /** By date of issue, late first; documents without one last. */
  NEWEST,
  /** By date of issue, early first; documents without one last. */
  OLDEST
}
