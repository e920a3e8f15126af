package vn.vankho.image;

import vn.vankho.model.PageImage;
import vn.vankho.model.PageImage.Format;

/** Turns pages by quarter turns, without loss. */
public final class Rotation {
  private Rotation() {}

  /**
   * Turns a page.
   *
   * @param clockwiseDegrees 0, 90, 180 or 270
   */
  public static PageImage turn(PageImage page, int clockwiseDegrees) {
    return switch (clockwiseDegrees) {
      case 0 -> page;
      case 90 -> quarter(page, true);
      case 180 -> half(page);
      case 270 -> quarter(page, false);
      default ->
          throw new IllegalArgumentException(
              "turn by " + clockwiseDegrees + " degrees: expected 0, 90, 180 or 270");
    };
  }

  private static PageImage half(PageImage page) {
    int bytes = page.format().bytesPerPixel();
    byte[] source = page.samples();
    byte[] turned = new byte[source.length];
    for (int from = 0, to = source.length - bytes; to >= 0; from += bytes, to -= bytes) {
      for (int channel = 0; channel < bytes; channel++) {
        turned[to + channel] = source[from + channel];
      }
    }
    return new PageImage(page.widthPx(), page.heightPx(), page.dpi(), page.format(), turned);
  }

  private static PageImage quarter(PageImage page, boolean clockwise) {
    int width = page.widthPx();
    int height = page.heightPx();
    Format format = page.format();
    int bytes = format.bytesPerPixel();
    byte[] source = page.samples();
    byte[] turned = new byte[source.length];
    int from = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int newX = clockwise ? height - 1 - y : y;
        int newY = clockwise ? x : width - 1 - x;
        int to = (newY * height + newX) * bytes;
        for (int channel = 0; channel < bytes; channel++) {
          turned[to++] = source[from++];
        }
      }
    }
    return new PageImage(height, width, page.dpi(), format, turned);
  }
}
