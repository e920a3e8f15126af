package vn.vankho.model;

/**
 * A box in pixels of a page; origin top left, y grows downwards.
 *
 * @param x left edge, at least 0
 * @param y top edge, at least 0
 * @param width at least 0
 * @param height at least 0
 */
public record Rect(int x, int y, int width, int height) {
  /** Refuses negative coordinates and sizes. */
  public Rect {
    if (x < 0 || y < 0 || width < 0 || height < 0) {
      throw new IllegalArgumentException(
          "box " + x + "," + y + " " + width + "x" + height + ": expected no negative part");
    }
  }

  /** One past the rightmost pixel. */
  public int right() {
    return x + width;
  }

  /** One past the lowest pixel. */
  public int bottom() {
    return y + height;
  }

  /** The smallest box that covers both. */
  public Rect union(Rect other) {
    int left = Math.min(x, other.x);
    int top = Math.min(y, other.y);
    return new Rect(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }
}
