package vn.vankho.scan;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.Optional;
import vn.vankho.text.LegacyEncoding;

/**
 * A letter of a text layer on the upright picture. Distances are pixels along and across its own
 * line of writing, which need not be horizontal.
 *
 * @param text as the font says it; where {@code encoding} is present, a byte of that encoding
 * @param encoding the legacy encoding that its font is in
 * @param fontName as in the file
 * @param quarter direction of writing: 0 to the right, 1 down, 2 to the left, 3 up
 * @param along where it starts in the direction of writing
 * @param across its base line, growing towards the following lines
 * @param advance how far it leads, at least 0
 * @param em height of its em square
 */
record Letter(
    String text,
    Optional<LegacyEncoding> encoding,
    String fontName,
    int quarter,
    double along,
    double across,
    double advance,
    double em) {
  /** Lays a glyph onto the picture. */
  static Letter of(
      PageContents.Glyph glyph, Optional<LegacyEncoding> encoding, PageGeometry geometry) {
    AffineTransform place = new AffineTransform(geometry.toPixels());
    place.concatenate(glyph.place());
    Point2D start = place.transform(new Point2D.Double(0, 0), null);
    Point2D forward = place.deltaTransform(new Point2D.Double(1, 0), null);
    Point2D upward = place.deltaTransform(new Point2D.Double(0, 1), null);
    boolean level = Math.abs(forward.getX()) >= Math.abs(forward.getY());
    int quarter = level ? (forward.getX() >= 0 ? 0 : 2) : (forward.getY() >= 0 ? 1 : 3);
    double x = start.getX();
    double y = start.getY();
    return new Letter(
        encoding.isPresent() ? byteOf(glyph) : glyph.text(),
        encoding,
        glyph.fontName(),
        quarter,
        quarter == 0 ? x : quarter == 1 ? y : quarter == 2 ? -x : -y,
        quarter == 0 ? y : quarter == 1 ? -x : quarter == 2 ? -y : x,
        Math.abs(glyph.advance()) * Math.hypot(forward.getX(), forward.getY()),
        Math.hypot(upward.getX(), upward.getY()));
  }

  /**
   * The byte of a legacy font. The code is asked only where the character that PDF's encodings give
   * for it hides the byte: 0xAD, the ư of TCVN3, reads as a hyphen, 0xA0 as a space.
   */
  private static String byteOf(PageContents.Glyph glyph) {
    boolean hides = glyph.text().equals("-") || glyph.text().isBlank();
    return glyph
        .bytes()
        .filter(code -> (hides && code.charAt(0) >= 0x80) || glyph.text().equals("\uFFFD"))
        .orElse(glyph.text());
  }

  double end() {
    return along + advance;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Whether its place can be on a picture at all. */
  boolean isPlaced() {
    return Double.isFinite(along + across + advance + em)
        && em > 0
        && Math.abs(along) < 1e6
        && Math.abs(across) < 1e6
        && advance < 1e5;
  }
}
