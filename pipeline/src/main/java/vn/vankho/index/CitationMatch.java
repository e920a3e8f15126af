package vn.vankho.index;

/** How a citation was led back to the documents of the archive. */
public enum CitationMatch {
  /** One document is named, in one copy or several. */
  FOUND,
  /** One document is most likely meant, but something is unknown or differs. */
  LIKELY,
  /** Several documents fit equally well. */
  AMBIGUOUS,
  /** None fits: the document named is not in the archive. */
  MISSING
}
