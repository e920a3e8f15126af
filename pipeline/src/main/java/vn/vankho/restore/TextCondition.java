package vn.vankho.restore;

/** In what state a stretch of Vietnamese text is; it decides what restoration may do to it. */
public enum TextCondition {
  /** Reads as Vietnamese: hardly anything may be changed. */
  GOOD,
  /** Vietnamese letters with the faults of a Vietnamese OCR model here and there. */
  BLEMISHED,
  /** Clean letters without their marks. */
  ACCENT_POOR,
  /** Read by an OCR model that lacks Vietnamese letters. */
  GARBLED,
  /** Bytes of an encoding older than Unicode, shown as if they were Latin letters. */
  LEGACY,
  /** No Vietnamese text: too little, another language, or no language at all. */
  FOREIGN
}
