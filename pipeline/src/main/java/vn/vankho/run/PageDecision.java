package vn.vankho.run;

/** Where the words of a page come from; {@code toString} is the name for people and for JSON. */
public enum PageDecision {
  /** The text that the file brings along, as it is. */
  KEEP("keep its text"),
  /** The same, decoded exactly from an encoding of before Unicode. */
  DECODE("decode its text"),
  /** The same, repaired. */
  RESTORE("repair its text"),
  /** The picture, read by the engine; the text that the file brings along is a second witness. */
  OCR_WITH_WITNESS("read the picture, its text as witness"),
  /** The picture, read by the engine. */
  OCR("read the picture"),
  /** Nothing: nothing stands on it. */
  NOTHING("nothing to read");

  private final String label;

  PageDecision(String label) {
    this.label = label;
  }

  /** Whether the page's picture is read. */
  boolean readsPicture() {
    return this == OCR || this == OCR_WITH_WITNESS;
  }

  @Override
  public String toString() {
    return label;
  }
}
