package vn.vankho.samples;

import java.util.List;

/**
 * How one scan is made.
 *
 * @param file its name under {@code corpus-samples/scans}
 * @param plans the plans it shows, in order; usually one
 * @param container how the pages are packed
 * @param dpi resolution; 0 for born-digital files
 * @param effects as {@link Degradation} reads them, for every page
 * @param threshold shade below which a bilevel page is black
 * @param quality of JPEG, 0 to 1
 * @param purpose what the scan is there to show, in words
 */
record Recipe(
    String file,
    List<String> plans,
    Container container,
    int dpi,
    String effects,
    int threshold,
    double quality,
    String purpose) {

  /** How pages are packed. */
  enum Container {
    PDF_G4,
    /** Images lie on their right side and {@code /Rotate 270} sets them upright. */
    PDF_G4_ROTATE,
    PDF_JPEG_GRAY,
    PDF_JPEG_COLOUR,
    PDF_JBIG2,
    PDF_JPEG2000,
    /** First and last page in colour, the others in G4. */
    PDF_MIXED,
    PDF_ENGLISH_LAYER,
    PDF_IRIS_LAYER,
    PDF_OMNIPAGE_LAYER,
    PDF_GOOD_LAYER,
    PDF_BORN_DIGITAL,
    PDF_TCVN3_LAYER,
    PDF_TCVN3_VISIBLE,
    PDF_G4_ENCRYPTED,
    TIFF_G4,
    PNG,
    JPEG,
    /** The same bytes as the scan that {@code effects} names. */
    COPY
  }

  static Recipe of(
      String file, String plan, Container container, int dpi, String effects, String purpose) {
    return new Recipe(file, List.of(plan.split("\\+")), container, dpi, effects, 150, 0.5, purpose);
  }

  Recipe threshold(int shade) {
    return new Recipe(file, plans, container, dpi, effects, shade, quality, purpose);
  }

  Recipe quality(double part) {
    return new Recipe(file, plans, container, dpi, effects, threshold, part, purpose);
  }
}
