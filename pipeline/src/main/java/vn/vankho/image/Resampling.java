package vn.vankho.image;

import vn.vankho.model.PageImage;
import vn.vankho.model.PageImage.Format;

/**
 * Deskews and enlarges a gray page in one step, by cubic convolution (Keys 1981, a = -0.5), so that
 * thin strokes are softened once only. Outside the page is white.
 */
final class Resampling {
  /** Positions between two pixels for which weights are kept. */
  private static final int PHASES = 64;

  private static final float[][] WEIGHTS = weights();

  private Resampling() {}

  static PageImage apply(PageImage gray, Placement placement) {
    int width = placement.toWidthPx();
    int height = placement.toHeightPx();
    byte[] result = new byte[width * height];
    double stepX = placement.stepX();
    double stepY = placement.stepY();
    for (int y = 0; y < height; y++) {
      double fromX = placement.fromX(0.5, y + 0.5) - 0.5;
      double fromY = placement.fromY(0.5, y + 0.5) - 0.5;
      int at = y * width;
      for (int x = 0; x < width; x++) {
        result[at + x] = (byte) sample(gray, fromX + x * stepX, fromY + x * stepY);
      }
    }
    int dpi = (int) Math.round(gray.dpi() * placement.scale());
    return new PageImage(width, height, dpi, Format.GRAY, result);
  }

  private static int sample(PageImage gray, double x, double y) {
    int left = floor(x);
    int top = floor(y);
    float[] across = WEIGHTS[(int) ((x - left) * PHASES)];
    float[] down = WEIGHTS[(int) ((y - top) * PHASES)];
    int width = gray.widthPx();
    boolean isInside = left >= 1 && top >= 1 && left < width - 2 && top < gray.heightPx() - 2;
    float sum = 0;
    if (isInside) {
      sum = inside(gray.samples(), (top - 1) * width + left - 1, width, across, down);
    } else {
      for (int row = 0; row < 4; row++) {
        float line = 0;
        for (int column = 0; column < 4; column++) {
          line += across[column] * level(gray, left + column - 1, top + row - 1);
        }
        sum += down[row] * line;
      }
    }
    return sum <= 0 ? 0 : Math.min(255, (int) (sum + 0.5)); // in double, so rounded as halves up
  }

  /** Written out, because code that is compiled quickly neither unrolls loops nor inlines this. */
  private static float inside(byte[] samples, int first, int width, float[] across, float[] down) {
    float a0 = across[0];
    float a1 = across[1];
    float a2 = across[2];
    float a3 = across[3];
    int at = first;
    float sum =
        down[0]
            * (a0 * (samples[at] & 0xff)
                + a1 * (samples[at + 1] & 0xff)
                + a2 * (samples[at + 2] & 0xff)
                + a3 * (samples[at + 3] & 0xff));
    at += width;
    sum +=
        down[1]
            * (a0 * (samples[at] & 0xff)
                + a1 * (samples[at + 1] & 0xff)
                + a2 * (samples[at + 2] & 0xff)
                + a3 * (samples[at + 3] & 0xff));
    at += width;
    sum +=
        down[2]
            * (a0 * (samples[at] & 0xff)
                + a1 * (samples[at + 1] & 0xff)
                + a2 * (samples[at + 2] & 0xff)
                + a3 * (samples[at + 3] & 0xff));
    at += width;
    return sum
        + down[3]
            * (a0 * (samples[at] & 0xff)
                + a1 * (samples[at + 1] & 0xff)
                + a2 * (samples[at + 2] & 0xff)
                + a3 * (samples[at + 3] & 0xff));
  }

  /** As {@link Math#floor}, which is a call for each pixel where code is compiled quickly. */
  private static int floor(double value) {
    int cut = (int) value;
    return value < cut ? cut - 1 : cut;
  }

  private static int level(PageImage gray, int x, int y) {
    boolean isInside = x >= 0 && y >= 0 && x < gray.widthPx() && y < gray.heightPx();
    return isInside ? gray.samples()[y * gray.widthPx() + x] & 0xff : 255;
  }

  private static float[][] weights() {
    float[][] weights = new float[PHASES][4];
    for (int phase = 0; phase < PHASES; phase++) {
      double t = (double) phase / PHASES;
      weights[phase][0] = (float) (-0.5 * t + t * t - 0.5 * t * t * t);
      weights[phase][1] = (float) (1 - 2.5 * t * t + 1.5 * t * t * t);
      weights[phase][2] = (float) (0.5 * t + 2 * t * t - 1.5 * t * t * t);
      weights[phase][3] = (float) (-0.5 * t * t + 0.5 * t * t * t);
    }
    return weights;
  }
}
