package vn.vankho.scan;

/**
 * What a page of a source is made of, which says where its words are to come from.
 *
 * <p>{@code toString} is the name for people and for JSON.
 */
public enum PageKind {
  /** Nothing is painted on it. */
  BLANK("blank", LayerReading.Verdict.NONE),
  /** Text that a program wrote, and it reads. */
  TYPED("typed", LayerReading.Verdict.GOOD),
  /** Text typed over a picture that fills the page, as on slides: looks like a scan, is none. */
  TYPED_ON_PICTURE("typed on a picture", LayerReading.Verdict.GOOD),
  /** Typed in an encoding from before Unicode, which is decoded exactly. */
  TYPED_LEGACY("typed, legacy encoding", LayerReading.Verdict.LEGACY),
  /** Typed, but its letters do not read: fonts without a Unicode table, or a wrong one. */
  TYPED_UNREADABLE("typed, unreadable", LayerReading.Verdict.GARBLED),
  /** Letters drawn as figures, with no text behind them or hardly any. */
  DRAWN("letters drawn as figures", LayerReading.Verdict.PARTIAL),
  /** A picture and no text. */
  SCAN("scan", LayerReading.Verdict.NONE),
  /** A picture with a little text that is not the page's own, such as an electronic signature. */
  SCAN_STAMPED("scan with a stamped text", LayerReading.Verdict.PARTIAL),
  /** A picture and behind it what an OCR program read, and it reads well. */
  SCAN_GOOD_LAYER("scan, good layer", LayerReading.Verdict.GOOD),
  /** The same in an encoding from before Unicode. */
  SCAN_LEGACY_LAYER("scan, legacy layer", LayerReading.Verdict.LEGACY),
  /** A picture and behind it what an OCR program read, and it does not read. */
  SCAN_GARBLED_LAYER("scan, garbled layer", LayerReading.Verdict.GARBLED),
  /** Its contents break off: what is there is not all there was. */
  DAMAGED("damaged", LayerReading.Verdict.PARTIAL);

  private final String label;
  private final LayerReading.Verdict verdict;

  PageKind(String label, LayerReading.Verdict verdict) {
    this.label = label;
    this.verdict = verdict;
  }

  /** What to do with the text of such a page, if it has any. */
  LayerReading.Verdict verdict() {
    return verdict;
  }

  @Override
  public String toString() {
    return label;
  }
}
