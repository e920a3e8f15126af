package vn.vankho.export;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.vankho.model.PageImage;
import vn.vankho.scan.OpenSource;
import vn.vankho.scan.Orientation;
import vn.vankho.scan.StoredPicture;

/**
 * The picture of a page in the new file: the stored bytes themselves where they may go into PDF/A,
 * else the same pixels without loss: black and white as a fax (ITU-T T.6), all others deflated.
 *
 * @param image in the new file
 * @param orientation how its rows and columns stand by the old file
 */
record PagePicture(PDImageXObject image, Orientation orientation) {

  static PagePicture embed(PDDocument target, OpenSource source, int pageIndex) throws IOException {
    Optional<StoredPicture> stored = source.stored(pageIndex);
    if (stored.isPresent()) {
      Optional<PDImageXObject> copy = copy(target, stored.get());
      if (copy.isPresent()) {
        return new PagePicture(copy.get(), stored.get().orientation());
      }
    }
    PageImage decoded = source.image(pageIndex).image();
    return new PagePicture(encode(target, decoded), Orientation.UPRIGHT);
  }

  private static Optional<PDImageXObject> copy(PDDocument target, StoredPicture stored)
      throws IOException {
    if (stored instanceof StoredPicture.InJpeg jpeg) {
      return Optional.of(copy(target, jpeg));
    }
    return new ImageCopy(target).copy(((StoredPicture.InPdf) stored).image());
  }

  private static PDImageXObject copy(PDDocument target, StoredPicture.InJpeg jpeg)
      throws IOException {
    try (var bytes = Files.newInputStream(jpeg.file())) {
      return new PDImageXObject(
          target,
          bytes,
          COSName.DCT_DECODE,
          jpeg.widthPx(),
          jpeg.heightPx(),
          8,
          jpeg.components() == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE);
    }
  }

  /** Pixels without loss. */
  static PDImageXObject encode(PDDocument target, PageImage page) throws IOException {
    return isBilevel(page)
        ? CCITTFactory.createFromImage(target, bilevel(page))
        : LosslessImage.of(target, page);
  }

  private static boolean isBilevel(PageImage page) {
    if (page.format() != PageImage.Format.GRAY) {
      return false;
    }
    for (byte sample : page.samples()) {
      if (sample != 0 && sample != (byte) 0xFF) {
        return false;
      }
    }
    return true;
  }

  private static BufferedImage bilevel(PageImage page) {
    BufferedImage image =
        new BufferedImage(page.widthPx(), page.heightPx(), BufferedImage.TYPE_BYTE_BINARY);
    byte[] packed = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int rowBytes = (page.widthPx() + 7) / 8;
    for (int y = 0; y < page.heightPx(); y++) {
      for (int x = 0; x < page.widthPx(); x++) {
        if (page.samples()[y * page.widthPx() + x] != 0) {
          packed[y * rowBytes + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return image;
  }

  /** The operators that draw it upright over the whole page. */
  String operators(String name, PagePlace place, int clockwiseDegrees) {
    AffineTransform transform = place.ofImage(orientation, clockwiseDegrees);
    double[] matrix = new double[6];
    transform.getMatrix(matrix);
    StringBuilder operators = new StringBuilder("q ");
    for (double part : matrix) {
      PagePlace.append(operators, part);
    }
    return operators.append("cm /").append(name).append(" Do Q\n").toString();
  }
}
