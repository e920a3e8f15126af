package vn.vankho.index;

/** Why a citation is not led back for certain. */
public enum CitationDoubt {
  /** The numbers differ as misread digits or letters do, while date and body agree. */
  NUMBER_DIFFERS,
  /** The dates differ, while number, year and body agree. */
  DATE_DIFFERS,
  /** Citation or document has no date, and a number comes again every year. */
  DATE_UNKNOWN,
  /** Nothing tells whether it is the same body, and each body counts its own numbers. */
  ISSUER_UNKNOWN
}
