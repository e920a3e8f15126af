package vn.vankho.export;

import java.awt.geom.AffineTransform;
import vn.vankho.model.Page;
import vn.vankho.scan.Orientation;

/**
 * How the pixels of an upright page fall on a PDF page.
 *
 * @param widthPoints of the PDF page, 1/72 inch
 * @param heightPoints of the PDF page
 * @param scale points for a pixel
 */
record PagePlace(double widthPoints, double heightPoints, double scale) {
  private static final double POINTS_PER_INCH = 72;

  /** ISO 19005-2, 6.1.13: sides of a page are 3 to 14,400 units. */
  private static final double SHORTEST = 3;

  private static final double LONGEST = 14_400;

  /** The page at its own size on paper, or as near to it as PDF/A allows. */
  static PagePlace of(Page page) {
    double width = Math.max(1, page.width());
    double height = Math.max(1, page.height());
    double scale = POINTS_PER_INCH / Math.max(1, page.dpi());
    scale = Math.max(scale, SHORTEST / Math.min(width, height));
    scale = Math.min(scale, LONGEST / Math.max(width, height));
    return new PagePlace(width * scale, height * scale, scale);
  }

  /**
   * From the unit square in which PDF draws an image to the page.
   *
   * @param stored how the image's rows and columns stand by its file
   * @param clockwiseDegrees by which the page was turned to stand upright
   */
  AffineTransform ofImage(Orientation stored, int clockwiseDegrees) {
    // PDF draws rows from the top of its unit square, where y is 1; the turns count downwards.
    AffineTransform transform =
        new AffineTransform(widthPoints, 0, 0, -heightPoints, 0, heightPoints);
    transform.concatenate(turned(clockwiseDegrees));
    if (stored.flipX()) {
      transform.concatenate(new AffineTransform(-1, 0, 0, 1, 1, 0));
    }
    if (stored.flipY()) {
      transform.concatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
    }
    if (stored.swap()) {
      transform.concatenate(new AffineTransform(0, 1, 1, 0, 0, 0));
    }
    transform.concatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
    return transform;
  }

  private static AffineTransform turned(int clockwiseDegrees) {
    return switch (clockwiseDegrees) {
      case 90 -> new AffineTransform(0, 1, -1, 0, 1, 0);
      case 180 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
      case 270 -> new AffineTransform(0, -1, 1, 0, 0, 1);
      default -> new AffineTransform();
    };
  }

  /** Appends a number as PDF writes it, with four decimals at most, and a space. */
  static StringBuilder append(StringBuilder out, double number) {
    long tenThousandths = Math.round(number * 10_000);
    long whole = Math.abs(tenThousandths) / 10_000;
    long rest = Math.abs(tenThousandths) % 10_000;
    out.append(tenThousandths < 0 ? "-" : "").append(whole);
    if (rest != 0) {
      String digits = String.valueOf(10_000 + rest).substring(1);
      out.append('.').append(digits.replaceFirst("0+$", ""));
    }
    return out.append(' ');
  }
}
