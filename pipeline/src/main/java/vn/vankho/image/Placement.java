package vn.vankho.image;

import vn.vankho.model.Rect;

/**
 * How a page was turned by a small angle and scaled about its centre, and the way back.
 *
 * @param fromWidthPx width of the page before
 * @param fromHeightPx height of the page before
 * @param toWidthPx width after; it holds all of the page
 * @param toHeightPx height after
 * @param skewDegrees clockwise degrees by which the page leant before and no longer leans
 * @param scale pixels after for a pixel before
 */
public record Placement(
    int fromWidthPx,
    int fromHeightPx,
    int toWidthPx,
    int toHeightPx,
    double skewDegrees,
    double scale) {

  /** The placement that just holds the page. */
  static Placement of(int widthPx, int heightPx, double skewDegrees, double scale) {
    double sine = Math.abs(Math.sin(Math.toRadians(skewDegrees)));
    double cosine = Math.cos(Math.toRadians(skewDegrees));
    return new Placement(
        widthPx,
        heightPx,
        (int) Math.ceil(scale * (widthPx * cosine + heightPx * sine) - 1e-6),
        (int) Math.ceil(scale * (heightPx * cosine + widthPx * sine) - 1e-6),
        skewDegrees,
        scale);
  }

  /** Pixels of the page before, along its x axis, for one pixel after along x. */
  double stepX() {
    return Math.cos(Math.toRadians(skewDegrees)) / scale;
  }

  /** Pixels of the page before, along its y axis, for one pixel after along x. */
  double stepY() {
    return Math.sin(Math.toRadians(skewDegrees)) / scale;
  }

  /** x before of a point after; pixel centres lie at halves. */
  double fromX(double x, double y) {
    double dx = x - toWidthPx / 2.0;
    double dy = y - toHeightPx / 2.0;
    return fromWidthPx / 2.0 + dx * stepX() - dy * stepY();
  }

  /** y before of a point after. */
  double fromY(double x, double y) {
    double dx = x - toWidthPx / 2.0;
    double dy = y - toHeightPx / 2.0;
    return fromHeightPx / 2.0 + dx * stepY() + dy * stepX();
  }

  /** The box before that covers a box after, cut off at the edges of the page. */
  Rect before(Rect after) {
    double minX = fromWidthPx;
    double minY = fromHeightPx;
    double maxX = 0;
    double maxY = 0;
    for (int corner = 0; corner < 4; corner++) {
      double x = (corner & 1) == 0 ? after.x() : after.right();
      double y = (corner & 2) == 0 ? after.y() : after.bottom();
      minX = Math.min(minX, fromX(x, y));
      maxX = Math.max(maxX, fromX(x, y));
      minY = Math.min(minY, fromY(x, y));
      maxY = Math.max(maxY, fromY(x, y));
    }
    int left = (int) Math.max(0, Math.round(minX));
    int top = (int) Math.max(0, Math.round(minY));
    int right = (int) Math.min(fromWidthPx, Math.round(maxX));
    int bottom = (int) Math.min(fromHeightPx, Math.round(maxY));
    return new Rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }
}
