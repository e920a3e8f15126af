package vn.vankho.image;

import java.util.Arrays;
import java.util.Random;
import vn.vankho.model.PageImage;
import vn.vankho.model.PageImage.Format;

/** A gray page at 200 dpi to draw bars and dots on; bars of 4 x 18 px stand for letters. */
final class Drawing {
  static final int WIDTH = 800;
  static final int HEIGHT = 600;
  private static final int DPI = 200;

  private final byte[] samples = new byte[WIDTH * HEIGHT];

  Drawing() {
    Arrays.fill(samples, (byte) 255);
  }

  Drawing box(int x, int y, int width, int height, int level) {
    for (int row = y; row < y + height; row++) {
      Arrays.fill(samples, row * WIDTH + x, row * WIDTH + x + width, (byte) level);
    }
    return this;
  }

  /** Lines of bars in pairs joined at the foot, like "u", from (100, 100) to (700, 500). */
  Drawing text() {
    return text(0);
  }

  /** The same, each line falling by {@code slope} pixels for a pixel to the right. */
  Drawing text(double slope) {
    for (int y = 100; y < 500; y += 40) {
      for (int x = 100; x < 690; x += 20) {
        int top = (int) Math.round(y + (x - WIDTH / 2) * slope);
        box(x, top, 4, 18, 20).box(x + 8, top, 4, 18, 20).box(x, top + 15, 12, 3, 20);
      }
    }
    return this;
  }

  /** Specks of 3 x 3 px at places drawn from the seed. */
  Drawing specks(int count, long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      box(random.nextInt(WIDTH - 3), random.nextInt(HEIGHT - 3), 3, 3, 20);
    }
    return this;
  }

  /** Paper that falls from full brightness at the top to {@code bottomShare} of it. */
  Drawing shade(double bottomShare) {
    for (int i = 0; i < samples.length; i++) {
      int row = i / WIDTH;
      double share = 1 - (1 - bottomShare) * row / HEIGHT;
      samples[i] = (byte) ((samples[i] & 0xff) * share);
    }
    return this;
  }

  /** All levels squeezed between those of faded ink and gray paper. */
  Drawing faded(int ink, int paper) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (ink + (samples[i] & 0xff) * (paper - ink) / 255);
    }
    return this;
  }

  /** Paper with grain: a normal distribution of so many levels, drawn from the seed. */
  Drawing grain(int levels, long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < samples.length; i++) {
      double level = (samples[i] & 0xff) + levels * random.nextGaussian();
      samples[i] = (byte) Math.max(0, Math.min(255, level));
    }
    return this;
  }

  PageImage gray() {
    return new PageImage(WIDTH, HEIGHT, DPI, Format.GRAY, samples.clone());
  }

  /** The page in colour, with a box in red, green and blue over it where it is lighter. */
  PageImage withInk(int x, int y, int width, int height, int red, int green, int blue) {
    byte[] rgb = new byte[samples.length * 3];
    for (int i = 0; i < samples.length; i++) {
      int column = i % WIDTH;
      int row = i / WIDTH;
      boolean inked = column >= x && column < x + width && row >= y && row < y + height;
      int paper = samples[i] & 0xff;
      rgb[i * 3] = (byte) (inked ? paper * red / 255 : paper);
      rgb[i * 3 + 1] = (byte) (inked ? paper * green / 255 : paper);
      rgb[i * 3 + 2] = (byte) (inked ? paper * blue / 255 : paper);
    }
    return new PageImage(WIDTH, HEIGHT, DPI, Format.RGB, rgb);
  }

  static int level(PageImage gray, int x, int y) {
    return gray.samples()[y * gray.widthPx() + x] & 0xff;
  }
}
