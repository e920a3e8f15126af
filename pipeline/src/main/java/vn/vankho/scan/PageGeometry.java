package vn.vankho.scan;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Where the points of a PDF page fall among the pixels of its upright picture.
 *
 * @param widthPx of the picture
 * @param heightPx of the picture
 * @param dpi of the picture
 * @param toPixels from the page's user space to pixels, y downwards
 */
record PageGeometry(int widthPx, int heightPx, int dpi, AffineTransform toPixels) {
  private static final double POINTS_PER_INCH = 72;

  /** The page drawn at a resolution, lowered where the picture would get too large. */
  static PageGeometry drawn(PDPage page, int dpi, long maxPixels) {
    PDRectangle box = page.getCropBox();
    double unit = userUnit(page);
    double scale = dpi * unit / POINTS_PER_INCH;
    double pixels = box.getWidth() * scale * box.getHeight() * scale;
    double longest = Math.max(box.getWidth(), box.getHeight()) * scale;
    double shrink =
        Math.min(
            1,
            Math.min(
                Math.sqrt(maxPixels / pixels), vn.vankho.model.PageImage.MAX_SIDE_PX / longest));
    // A float as PDFBox takes it, so that both round the size to the same pixel.
    float drawn = (float) (scale * shrink);
    int width = (int) Math.max(Math.floor(box.getWidth() * drawn), 1);
    int height = (int) Math.max(Math.floor(box.getHeight() * drawn), 1);
    boolean swap = page.getRotation() % 180 != 0;
    return new PageGeometry(
        swap ? height : width,
        swap ? width : height,
        (int) Math.max(1, Math.round(dpi * shrink)),
        upright(page, drawn));
  }

  /** Pixels a point of the page takes, as {@code PDFRenderer} wants it. */
  float scale() {
    return (float) Math.sqrt(Math.abs(toPixels.getDeterminant()));
  }

  /** From user space to the page as it stands upright, {@code scale} pixels a unit. */
  static AffineTransform upright(PDPage page, double scale) {
    PDRectangle box = page.getCropBox();
    AffineTransform transform = new AffineTransform();
    double width = box.getWidth() * scale;
    double height = box.getHeight() * scale;
    switch (page.getRotation()) {
      case 90 -> transform.concatenate(new AffineTransform(0, 1, -1, 0, height, 0));
      case 180 -> transform.concatenate(new AffineTransform(-1, 0, 0, -1, width, height));
      case 270 -> transform.concatenate(new AffineTransform(0, -1, 1, 0, 0, width));
      default -> {}
    }
    transform.concatenate(
        new AffineTransform(
            scale,
            0,
            0,
            -scale,
            -box.getLowerLeftX() * scale,
            (box.getLowerLeftY() + box.getHeight()) * scale));
    return transform;
  }

  /** The page upright in points, origin top left. */
  static Rectangle2D uprightBox(PDPage page) {
    PDRectangle box = page.getCropBox();
    boolean swap = page.getRotation() % 180 != 0;
    return new Rectangle2D.Double(
        0, 0, swap ? box.getHeight() : box.getWidth(), swap ? box.getWidth() : box.getHeight());
  }

  /** Points of user space are this many times 1/72 inch. */
  static double userUnit(PDPage page) {
    double unit = page.getUserUnit();
    return unit > 0 && unit < 75_000 ? unit : 1;
  }
}
