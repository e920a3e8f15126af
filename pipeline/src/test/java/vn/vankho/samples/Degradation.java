package vn.vankho.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * What paper, copiers and scanners do to a page.
 *
 * <p>Effects are written as in {@code skew:1.2 blur:0.8 speckle:2}: a name, and after the colon its
 * strength in the unit that each method states. They are applied in the order in which they stand.
 */
final class Degradation {
  private final Random random;
  private final double dpi;
  private BufferedImage image;

  private Degradation(BufferedImage image, int dpi, Random random) {
    this.image = image;
    this.dpi = dpi;
    this.random = random;
  }

  /** The page after all effects; an empty string leaves it as it is. */
  static BufferedImage apply(BufferedImage page, String effects, int dpi, Random random) {
    Degradation degradation = new Degradation(page, dpi, random);
    for (String effect : effects.strip().split(" +")) {
      if (!effect.isEmpty()) {
        int colon = effect.indexOf(':');
        String name = colon < 0 ? effect : effect.substring(0, colon);
        double strength = colon < 0 ? 1 : Double.parseDouble(effect.substring(colon + 1));
        degradation.apply(name, strength);
      }
    }
    return degradation.image;
  }

  private void apply(String name, double strength) {
    switch (name) {
      case "skew" -> turn(Math.toRadians(strength));
      case "blur" -> blur(strength * dpi / 200);
      case "speckle" -> speckle(strength);
      case "fade" -> fade(strength);
      case "uneven" -> uneven(strength);
      case "grain" -> grain(strength);
      case "edges" -> edges(strength);
      case "quarter" -> quarterTurns((int) strength);
      default -> throw new IllegalArgumentException("no such effect: " + name);
    }
  }

  private int level(int shade) {
    return Math.max(0, Math.min(255, shade));
  }

  private void turn(double angle) {
    BufferedImage turned = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
    Graphics2D graphics = turned.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(
        image,
        AffineTransform.getRotateInstance(angle, image.getWidth() / 2.0, image.getHeight() / 2.0),
        null);
    graphics.dispose();
    image = turned;
  }

  /** Clockwise quarter turns: a page that lay sideways (1, 3) or upside down (2). */
  private void quarterTurns(int turns) {
    boolean sideways = turns % 2 == 1;
    int width = sideways ? image.getHeight() : image.getWidth();
    int height = sideways ? image.getWidth() : image.getHeight();
    BufferedImage turned = new BufferedImage(width, height, image.getType());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb =
            switch (turns) {
              case 1 -> image.getRGB(y, width - 1 - x);
              case 2 -> image.getRGB(width - 1 - x, height - 1 - y);
              default -> image.getRGB(height - 1 - y, x);
            };
        turned.setRGB(x, y, rgb);
      }
    }
    image = turned;
  }

  /** Gaussian of {@code sigma} pixels, rows then columns. */
  private void blur(double sigma) {
    int radius = (int) Math.ceil(2.5 * sigma);
    double[] kernel = new double[2 * radius + 1];
    double sum = 0;
    for (int i = -radius; i <= radius; i++) {
      kernel[i + radius] = Math.exp(-i * i / (2 * sigma * sigma));
      sum += kernel[i + radius];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    convolve(kernel, 1, 0);
    convolve(kernel, 0, 1);
  }

  private void convolve(double[] kernel, int dx, int dy) {
    int width = image.getWidth();
    int height = image.getHeight();
    int radius = kernel.length / 2;
    int[] from = image.getRGB(0, 0, width, height, null, 0, width);
    int[] to = new int[from.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int k = -radius; k <= radius; k++) {
          int sx = Math.max(0, Math.min(width - 1, x + k * dx));
          int sy = Math.max(0, Math.min(height - 1, y + k * dy));
          int rgb = from[sy * width + sx];
          double weight = kernel[k + radius];
          red += weight * (rgb >> 16 & 255);
          green += weight * (rgb >> 8 & 255);
          blue += weight * (rgb & 255);
        }
        to[y * width + x] = rgb(red, green, blue);
      }
    }
    image.setRGB(0, 0, width, height, to, 0, width);
  }

  private int rgb(double red, double green, double blue) {
    return level((int) Math.round(red)) << 16
        | level((int) Math.round(green)) << 8
        | level((int) Math.round(blue));
  }

  /**
   * Dark and light dots of toner dust: {@code strength} dots a square centimetre, two thirds dark.
   */
  private void speckle(double strength) {
    double area = image.getWidth() / dpi * 2.54 * image.getHeight() / dpi * 2.54;
    int dots = (int) (area * strength);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (int i = 0; i < dots; i++) {
      boolean dark = random.nextInt(3) > 0;
      int shade = dark ? random.nextInt(90) : 255;
      graphics.setColor(new Color(shade, shade, shade));
      double size = (0.4 + random.nextDouble() * 0.8) * dpi / 150;
      double x = random.nextDouble() * image.getWidth();
      double y = random.nextDouble() * image.getHeight();
      graphics.fill(
          new java.awt.geom.Ellipse2D.Double(x, y, size, size * (0.7 + random.nextDouble())));
    }
    graphics.dispose();
  }

  /**
   * Toner that ran out: ink loses between half and all of {@code strength} of its darkness, in
   * patches.
   */
  private void fade(double strength) {
    double[] patches = wave(0.45);
    each(
        (x, y, shade) ->
            255 - (255 - shade) * (1 - strength * (0.75 + 0.25 * patch(patches, x, y))));
  }

  /**
   * Light from one side: the far corner loses {@code strength} of its brightness; a soft shadow.
   */
  private void uneven(double strength) {
    double width = image.getWidth();
    double height = image.getHeight();
    each(
        (x, y, shade) -> {
          double across = x / width * 0.65 + y / height * 0.35;
          double shadow = Math.exp(-Math.pow((x / width - 0.04) / 0.05, 2)) * 0.5;
          return shade * (1 - strength * Math.min(1, across * across + shadow));
        });
  }

  /** Sensor noise with a standard deviation of {@code strength} shades. */
  private void grain(double strength) {
    each((x, y, shade) -> shade + random.nextGaussian() * strength);
  }

  /** A copier's black borders of {@code strength} mm and two punch holes. */
  private void edges(double strength) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(20, 20, 20));
    double mm = dpi / 25.4;
    int width = image.getWidth();
    int height = image.getHeight();
    for (int y = 0; y < height; y++) {
      int ragged = (int) (mm * strength * (0.8 + 0.4 * random.nextDouble()));
      graphics.fillRect(width - ragged, y, ragged, 1);
    }
    graphics.fillRect(0, height - (int) (mm * strength * 0.6), width, height);
    for (int side = -1; side <= 1; side += 2) {
      double y = height / 2.0 + side * 40 * mm;
      graphics.fill(new java.awt.geom.Ellipse2D.Double(9 * mm, y, 5.5 * mm, 5.5 * mm));
    }
    graphics.dispose();
  }

  private interface Shade {
    double at(int x, int y, double shade);
  }

  private void each(Shade change) {
    int width = image.getWidth();
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int pixel = row[x];
        double luma =
            0.299 * (pixel >> 16 & 255) + 0.587 * (pixel >> 8 & 255) + 0.114 * (pixel & 255);
        double shift = change.at(x, y, luma) - luma;
        row[x] =
            rgb((pixel >> 16 & 255) + shift, (pixel >> 8 & 255) + shift, (pixel & 255) + shift);
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
  }

  private double[] wave(double cycles) {
    return new double[] {
      random.nextDouble() * 6.28, random.nextDouble() * 6.28, cycles * 6.28 / dpi, cycles * 5 / dpi
    };
  }

  private static double patch(double[] wave, int x, int y) {
    return Math.sin(x * wave[2] + wave[0]) * Math.sin(y * wave[3] + wave[1]);
  }

  /** Black where darker than {@code threshold}; rows of a bilevel image. */
  static BufferedImage bilevel(BufferedImage page, int threshold) {
    BufferedImage result =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        result.getRaster().setSample(x, y, 0, luma(page.getRGB(x, y)) < threshold ? 0 : 1);
      }
    }
    return result;
  }

  /** The page in 256 shades of gray. */
  static BufferedImage gray(BufferedImage page) {
    BufferedImage result =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        result.getRaster().setSample(x, y, 0, luma(page.getRGB(x, y)));
      }
    }
    return result;
  }

  private static int luma(int rgb) {
    return ((rgb >> 16 & 255) * 299 + (rgb >> 8 & 255) * 587 + (rgb & 255) * 114) / 1000;
  }
}
