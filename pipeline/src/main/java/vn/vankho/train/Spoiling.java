package vn.vankho.train;

import java.awt.image.BufferedImage;
import java.util.Random;
import vn.vankho.model.PageImage;

/** Does to a drawing what scanners and copiers do: blur, noise, a threshold, specks. */
final class Spoiling {
  private static final int DPI = 200;
  private static final int FULL = 255;

  private final Random random;

  Spoiling(Random random) {
    this.random = random;
  }

  /**
   * The drawing, spoilt.
   *
   * @param small pixels of the height of a small letter
   */
  PageImage spoilt(BufferedImage drawn, double small) {
    int width = drawn.getWidth();
    int height = drawn.getHeight();
    double[] levels = new double[width * height];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = drawn.getRaster().getDataBuffer().getElem(i);
    }
    double most = random.nextInt(10) < 6 ? 0.8 : 1.4;
    double sigma = random.nextDouble() * most * Math.min(1.5, small / 14);
    if (sigma > 0.2) {
      levels = blurred(blurred(levels, width, 1, sigma), width, width, sigma);
    }
    double noise = random.nextDouble() * (random.nextInt(3) == 0 ? 25 : 6);
    for (int i = 0; i < levels.length; i++) {
      levels[i] += noise * random.nextGaussian();
    }
    if (random.nextInt(4) == 0) { // a scan in black and white
      double threshold = 110 + random.nextInt(80);
      for (int i = 0; i < levels.length; i++) {
        levels[i] = levels[i] < threshold ? 0 : FULL;
      }
    }
    if (random.nextInt(4) == 0) {
      int specks = random.nextInt(1 + levels.length / 150);
      for (int i = 0; i < specks; i++) {
        levels[random.nextInt(levels.length)] = random.nextBoolean() ? 0 : FULL;
      }
    }
    byte[] samples = new byte[levels.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) Math.max(0, Math.min(FULL, Math.round(levels[i])));
    }
    return new PageImage(width, height, DPI, PageImage.Format.GRAY, samples);
  }

  /**
   * Blurred in one direction.
   *
   * @param step from one pixel to the next in that direction
   */
  private static double[] blurred(double[] levels, int width, int step, double sigma) {
    int reach = (int) Math.ceil(3 * sigma);
    double[] kernel = new double[2 * reach + 1];
    double sum = 0;
    for (int i = -reach; i <= reach; i++) {
      kernel[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
      sum += kernel[i + reach];
    }
    double[] blurred = new double[levels.length];
    int length = step == 1 ? width : levels.length / width;
    for (int at = 0; at < levels.length; at++) {
      int place = step == 1 ? at % width : at / width;
      for (int i = -reach; i <= reach; i++) {
        int other = Math.max(0, Math.min(length - 1, place + i));
        blurred[at] += kernel[i + reach] / sum * levels[at + (other - place) * step];
      }
    }
    return blurred;
  }
}
