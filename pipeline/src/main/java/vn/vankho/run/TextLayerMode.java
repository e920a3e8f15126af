package vn.vankho.run;

import vn.vankho.scan.LayerReading;
import vn.vankho.scan.PageKind;

/** What to do with a text layer that a file brings along. */
public enum TextLayerMode {
  /**
   * Take it where it reads as Vietnamese (after exact decoding, if need be); else recognise, with a
   * layer that does not read as second witness.
   */
  AUTO,
  /** Take it as it is wherever there is one. */
  KEEP,
  /** Take it wherever there is one, repairing it where it is garbled. */
  RESTORE,
  /** Never take it. */
  OCR;

  /** Where the words of a page come from, by what it is made of. */
  PageDecision decide(LayerReading layer) {
    if (layer.kind() == PageKind.BLANK) {
      return PageDecision.NOTHING;
    }
    if (this == OCR) {
      return PageDecision.OCR;
    }
    return switch (layer.verdict()) {
      case NONE -> PageDecision.OCR;
      case GOOD -> PageDecision.KEEP;
      case LEGACY -> PageDecision.DECODE;
      case GARBLED ->
          this == KEEP
              ? PageDecision.KEEP
              : this == RESTORE ? PageDecision.RESTORE : PageDecision.OCR_WITH_WITNESS;
      case PARTIAL -> this == KEEP ? PageDecision.KEEP : PageDecision.OCR;
    };
  }
}
