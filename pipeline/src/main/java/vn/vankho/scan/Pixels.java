package vn.vankho.scan;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import vn.vankho.model.PageImage;
import vn.vankho.model.PageImage.Format;

/**
 * Decoded pixels on their way to a {@link PageImage}: transparency laid on white, palettes and 16
 * bits resolved, colour that is gray throughout made gray, size brought under the limit.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 * @param format gray or colour
 * @param samples as in {@link PageImage}
 */
@SuppressWarnings("ArrayRecordComponent") // samples of megabytes are shared on purpose
record Pixels(int width, int height, Format format, byte[] samples) {
  /** Takes the pixels of an image of any kind. */
  static Pixels of(BufferedImage image) {
    return switch (image.getType()) {
      case BufferedImage.TYPE_BYTE_GRAY -> ofGrayBytes(image);
      case BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED -> ofPalette(image);
      case BufferedImage.TYPE_USHORT_GRAY -> ofWideGray(image);
      default ->
          image.getColorModel() instanceof IndexColorModel
              ? ofPalette(image)
              : isPlainGray(image) ? ofWideGray(image) : ofColour(image);
    };
  }

  /**
   * One band of integers, with or without transparency, whose values are meant as they are; Java's
   * own conversion would take them for linear light and brighten them.
   */
  private static boolean isPlainGray(BufferedImage image) {
    ColorModel model = image.getColorModel();
    return image.getRaster().getNumBands() == (model.hasAlpha() ? 2 : 1)
        && model.getNumColorComponents() == 1
        && model.getTransferType() != DataBuffer.TYPE_FLOAT
        && model.getTransferType() != DataBuffer.TYPE_DOUBLE
        && model.getComponentSize(0) <= 16;
  }

  private static Pixels ofGrayBytes(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] samples;
    if (image.getRaster().getDataBuffer() instanceof DataBufferByte buffer
        && buffer.getData().length == width * height
        && image.getRaster().getParent() == null) {
      samples = buffer.getData();
    } else {
      samples = (byte[]) image.getRaster().getDataElements(0, 0, width, height, null);
    }
    return new Pixels(width, height, Format.GRAY, samples);
  }

  private static Pixels ofWideGray(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int bits = image.getColorModel().getComponentSize(0);
    int most = (1 << bits) - 1;
    boolean alpha = image.getColorModel().hasAlpha();
    byte[] samples = new byte[width * height];
    int[] row = new int[width];
    int[] alphas = new int[width];
    Raster raster = image.getRaster();
    for (int y = 0; y < height; y++) {
      raster.getSamples(0, y, width, 1, 0, row);
      if (alpha) {
        raster.getSamples(0, y, width, 1, 1, alphas);
      }
      for (int x = 0; x < width; x++) {
        int gray = (int) (row[x] * 255L / most);
        samples[y * width + x] =
            (byte) (alpha ? blend(gray, (int) (alphas[x] * 255L / most)) : gray);
      }
    }
    return new Pixels(width, height, Format.GRAY, samples);
  }

  private static Pixels ofPalette(BufferedImage image) {
    IndexColorModel palette = (IndexColorModel) image.getColorModel();
    int[] colours = new int[palette.getMapSize()];
    boolean gray = true;
    for (int i = 0; i < colours.length; i++) {
      colours[i] = onWhite(palette.getRGB(i));
      gray &= isGray(colours[i]);
    }
    int width = image.getWidth();
    int height = image.getHeight();
    int bytes = gray ? 1 : 3;
    byte[] samples = new byte[Math.multiplyExact(width * height, bytes)];
    int[] row = new int[width];
    Raster raster = image.getRaster();
    int at = 0;
    for (int y = 0; y < height; y++) {
      raster.getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        int colour = row[x] < colours.length ? colours[row[x]] : 0xFFFFFF;
        if (!gray) {
          samples[at++] = (byte) (colour >> 16);
          samples[at++] = (byte) (colour >> 8);
        }
        samples[at++] = (byte) colour;
      }
    }
    return new Pixels(width, height, gray ? Format.GRAY : Format.RGB, samples);
  }

  private static Pixels ofColour(BufferedImage image) {
    return isPlainColour(image) ? ofColourBytes(image) : ofAnyColour(image);
  }

  /** Red, green and blue in bytes that are meant as they are, in whatever order they lie. */
  private static boolean isPlainColour(BufferedImage image) {
    ColorModel model = image.getColorModel();
    return model instanceof ComponentColorModel
        && model.getColorSpace().isCS_sRGB()
        && !model.hasAlpha()
        && model.getNumComponents() == 3
        && model.getTransferType() == DataBuffer.TYPE_BYTE
        && model.getComponentSize(0) == 8;
  }

  /** A row at once: asking for each pixel costs three times what decoding a JPEG does. */
  private static Pixels ofColourBytes(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] samples = new byte[Math.multiplyExact(width * height, 3)];
    byte[] row = new byte[3 * width];
    boolean gray = true;
    Raster raster = image.getRaster();
    for (int y = 0; y < height; y++) {
      raster.getDataElements(0, y, width, 1, row);
      System.arraycopy(row, 0, samples, 3 * width * y, row.length);
      for (int at = 0; gray && at < row.length; at += 3) {
        gray = row[at] == row[at + 1] && row[at] == row[at + 2];
      }
    }
    Pixels pixels = new Pixels(width, height, Format.RGB, samples);
    return gray ? pixels.firstBand() : pixels;
  }

  private static Pixels ofAnyColour(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] samples = new byte[Math.multiplyExact(width * height, 3)];
    int[] row = new int[width];
    boolean opaque = !image.getColorModel().hasAlpha();
    boolean gray = true;
    int at = 0;
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int colour = opaque ? row[x] : onWhite(row[x]);
        gray &= isGray(colour);
        samples[at++] = (byte) (colour >> 16);
        samples[at++] = (byte) (colour >> 8);
        samples[at++] = (byte) colour;
      }
    }
    Pixels pixels = new Pixels(width, height, Format.RGB, samples);
    return gray ? pixels.firstBand() : pixels;
  }

  private Pixels firstBand() {
    byte[] gray = new byte[width * height];
    for (int i = 0; i < gray.length; i++) {
      gray[i] = samples[3 * i];
    }
    return new Pixels(width, height, Format.GRAY, gray);
  }

  private static boolean isGray(int rgb) {
    return ((rgb >> 16) & 0xFF) == (rgb & 0xFF) && ((rgb >> 8) & 0xFF) == (rgb & 0xFF);
  }

  private static int onWhite(int argb) {
    int alpha = argb >>> 24;
    if (alpha == 255) {
      return argb & 0xFFFFFF;
    }
    int red = blend((argb >> 16) & 0xFF, alpha);
    int green = blend((argb >> 8) & 0xFF, alpha);
    return red << 16 | green << 8 | blend(argb & 0xFF, alpha);
  }

  private static int blend(int sample, int alpha) {
    return 255 + (sample - 255) * alpha / 255;
  }

  Pixels turned(Orientation orientation) {
    byte[] turned = orientation.apply(samples, width, height, format.bytesPerPixel());
    return orientation.swap()
        ? new Pixels(height, width, format, turned)
        : new Pixels(width, height, format, turned);
  }

  /** The part from the upper left corner; the same where it is the whole. */
  Pixels cropped(int toWidth, int toHeight) {
    if (toWidth >= width && toHeight >= height) {
      return this;
    }
    int bytes = format.bytesPerPixel();
    byte[] out = new byte[toWidth * toHeight * bytes];
    for (int y = 0; y < toHeight; y++) {
      System.arraycopy(samples, y * width * bytes, out, y * toWidth * bytes, toWidth * bytes);
    }
    return new Pixels(toWidth, toHeight, format, out);
  }

  /** Mean over squares of {@code factor} pixels; what is left at the right and below is dropped. */
  Pixels shrunk(int factor) {
    if (factor <= 1) {
      return this;
    }
    int outWidth = Math.max(1, width / factor);
    int outHeight = Math.max(1, height / factor);
    int bytes = format.bytesPerPixel();
    byte[] out = new byte[outWidth * outHeight * bytes];
    int across = Math.min(factor, width);
    int down = Math.min(factor, height);
    for (int y = 0; y < outHeight; y++) {
      for (int x = 0; x < outWidth * bytes; x++) {
        int left = x / bytes * factor * bytes + x % bytes;
        int sum = 0;
        for (int j = 0; j < down; j++) {
          int at = (y * factor + j) * width * bytes + left;
          for (int i = 0; i < across; i++) {
            sum += samples[at + i * bytes] & 0xFF;
          }
        }
        out[y * outWidth * bytes + x] = (byte) (sum / (across * down));
      }
    }
    return new Pixels(outWidth, outHeight, format, out);
  }

  /** By how much an image must be divided to obey the limits of size; 1 where it does. */
  static int shrinkFactor(long width, long height, long maxPixels) {
    int factor = 1;
    while ((width / factor) * (height / factor) > maxPixels
        || Math.max(width, height) / factor > PageImage.MAX_SIDE_PX) {
      factor++;
    }
    return factor;
  }

  PageImage toPageImage(int dpi) {
    return new PageImage(width, height, Math.max(1, dpi), format, samples);
  }
}
