package vn.vankho.scan;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * What a PDF page paints, in the order in which it does.
 *
 * @param glyphs letters, visible or not
 * @param pictures images
 * @param lastOther place in the order of the last visible mark that is neither; -1 where there is
 *     none
 * @param otherMarks number of such marks
 * @param drawnLetters closed figures among them that have the size of letters and are no rectangles
 * @param uncertain whether the page uses what cannot be judged without drawing it: layers that can
 *     be switched off, or operators that failed
 */
record PageContents(
    List<Glyph> glyphs,
    List<Picture> pictures,
    int lastOther,
    int otherMarks,
    int drawnLetters,
    boolean uncertain) {
  /**
   * A letter.
   *
   * @param order place in the order of painting
   * @param text what the font says it is; may be several characters
   * @param bytes the same by the character code alone, for fonts in a legacy encoding; empty where
   *     codes are not bytes
   * @param fontName as in the file
   * @param place from its em square (y up, base line at 0) to user space
   * @param advance width in ems
   * @param painted whether its rendering mode paints it
   */
  record Glyph(
      int order,
      String text,
      Optional<String> bytes,
      String fontName,
      AffineTransform place,
      double advance,
      boolean painted) {}

  /**
   * An image.
   *
   * @param order place in the order of painting
   * @param image as PDFBox holds it, not decoded
   * @param place from the unit square to user space
   * @param plain painted whole, opaque, without mask, clip, blending or inline data
   */
  record Picture(
      int order,
      org.apache.pdfbox.pdmodel.graphics.image.PDImage image,
      AffineTransform place,
      boolean plain) {
    /** The box it covers in user space. */
    Rectangle2D bounds() {
      return place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    }
  }
}
