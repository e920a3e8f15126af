package vn.vankho.ocr;

/**
 * How a page stands.
 *
 * @param clockwiseDegrees by which the page must be turned to stand upright: 0, 90, 180 or 270
 * @param confidence Tesseract's measure, no probability: 0 unknown, above about 2 to be believed,
 *     typically 10 to 30 on a page of text
 */
public record Orientation(int clockwiseDegrees, double confidence) {
  /** A page on which nothing can be told. */
  static final Orientation UNKNOWN = new Orientation(0, 0);
}
