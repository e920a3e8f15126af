package vn.vankho.run;

/** What to do with a text layer that a file brings along. */
public enum TextLayerMode {
  /** Take it where it reads as Vietnamese (after exact decoding, if need be); else recognise. */
  AUTO,
  /** Take it as it is wherever there is one. */
  KEEP,
  /** Take it wherever there is one, repairing it where it is garbled. */
  RESTORE,
  /** Never take it. */
  OCR
}
