package vn.vankho.scan;

import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The one trusted reader of each kind of image, chosen by its class.
 *
 * <p>The first reader that Java offers must not be taken: with jai-imageio on the class path it is
 * that one for TIFF, and a 20 x 20 px TIFF whose directory points at itself makes it (and the
 * JDK's) fill any heap, while TwelveMonkeys' reads it (measured: 654 TIFF files, TwelveMonkeys 3.13
 * 580 read and none that hung, JDK 17 519 and 5, jai-imageio 1.4 470 and 5).
 */
final class ImageReaders {
  static {
    ImageIO.setUseCache(false);
  }

  private ImageReaders() {}

  /** A new reader for a kind; the caller disposes of it. */
  static ImageReader forKind(FileKind kind) throws IOException {
    return switch (kind) {
      case TIFF -> byClass("tiff", "com.twelvemonkeys.imageio.plugins.tiff.");
      case JPEG -> byClass("jpeg", "com.twelvemonkeys.imageio.plugins.jpeg.");
      case JPEG_2000 -> byClass("jpeg2000", "com.github.jaiimageio.jpeg2000.");
      case JBIG2 -> byClass("JBIG2", "org.apache.pdfbox.jbig2.");
      case PNG -> byClass("png", "com.sun.imageio.");
      case GIF -> byClass("gif", "com.sun.imageio.");
      case BMP -> byClass("bmp", "com.sun.imageio.");
      case PDF -> throw new IllegalArgumentException("PDF: expected a kind of image");
    };
  }

  private static ImageReader byClass(String format, String packagePrefix) throws IOException {
    Iterator<ImageReaderSpi> spis =
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, false);
    while (spis.hasNext()) {
      ImageReaderSpi spi = spis.next();
      if (spi.getClass().getName().startsWith(packagePrefix)
          && java.util.List.of(spi.getFormatNames()).contains(format)) {
        return spi.createReaderInstance();
      }
    }
    throw new IllegalStateException("no reader " + packagePrefix + "* for " + format);
  }
}
