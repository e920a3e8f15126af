package vn.vankho.model;

/** Where the words of a page come from; {@code toString} is the name in the JSON. */
public enum Origin {
  /** Recognised from the page image. */
  OCR("ocr"),
  /** The file's own text layer, which reads as Vietnamese (if need be after exact decoding). */
  TEXT_LAYER("text-layer"),
  /** The file's own text layer, garbled, repaired word by word. */
  RESTORED_TEXT_LAYER("restored-text-layer");

  private final String jsonName;

  Origin(String jsonName) {
    this.jsonName = jsonName;
  }

  @Override
  public String toString() {
    return jsonName;
  }
}
