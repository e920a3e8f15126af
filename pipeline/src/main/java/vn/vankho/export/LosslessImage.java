package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.vankho.model.PageImage;

/**
 * Gray and colour pixels deflated row by row, each row first told by its difference from its
 * neighbours as in PNG (ISO/IEC 15948, 9), which PDF knows as predictor 15.
 *
 * <p>Not by PDFBox's own factory: its version 3.0.8 takes gray levels for linear light and stores
 * others ({@code SearchablePdfTest} holds the pixels against the source's).
 */
final class LosslessImage {
  private static final int PNG_PREDICTOR = 15;
  private static final int NONE = 0;
  private static final int SUB = 1;
  private static final int UP = 2;
  private static final int PAETH = 4;
  private static final int[] FILTERS = {NONE, SUB, UP, PAETH};

  private final PageImage image;
  private final int step;
  private final int rowBytes;
  private final byte[] best;
  private final byte[] tried;

  private LosslessImage(PageImage image) {
    this.image = image;
    this.step = image.format().bytesPerPixel();
    this.rowBytes = image.widthPx() * step;
    this.best = new byte[rowBytes];
    this.tried = new byte[rowBytes];
  }

  static PDImageXObject of(PDDocument target, PageImage image) throws IOException {
    LosslessImage rows = new LosslessImage(image);
    COSStream stream = target.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      for (int y = 0; y < image.heightPx(); y++) {
        out.write(rows.filter(y));
        out.write(rows.best);
      }
    }
    stream.setItem(COSName.DECODE_PARMS, rows.parameters());
    stream.setItem(COSName.TYPE, COSName.XOBJECT);
    stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
    stream.setInt(COSName.WIDTH, image.widthPx());
    stream.setInt(COSName.HEIGHT, image.heightPx());
    stream.setInt(COSName.BITS_PER_COMPONENT, 8);
    stream.setItem(COSName.COLORSPACE, rows.step == 1 ? COSName.DEVICEGRAY : COSName.DEVICERGB);
    return new PDImageXObject(new PDStream(stream), null);
  }

  private COSDictionary parameters() {
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.PREDICTOR, PNG_PREDICTOR);
    parameters.setInt(COSName.COLORS, step);
    parameters.setInt(COSName.BITS_PER_COMPONENT, 8);
    parameters.setInt(COSName.COLUMNS, image.widthPx());
    return parameters;
  }

  /** Puts a row into {@code best}; the filter is the one with the least sum of differences. */
  private int filter(int y) {
    long least = Long.MAX_VALUE;
    int chosen = NONE;
    for (int filter : FILTERS) {
      long sum = attempt(filter, y, least);
      if (sum < least) {
        least = sum;
        chosen = filter;
        System.arraycopy(tried, 0, best, 0, rowBytes);
      }
    }
    return chosen;
  }

  private long attempt(int filter, int y, long giveUpAt) {
    byte[] samples = image.samples();
    int row = y * rowBytes;
    long sum = 0;
    for (int i = 0; i < rowBytes && sum < giveUpAt; i++) {
      int left = i < step ? 0 : samples[row + i - step] & 0xFF;
      int up = y == 0 ? 0 : samples[row - rowBytes + i] & 0xFF;
      int corner = i < step || y == 0 ? 0 : samples[row - rowBytes + i - step] & 0xFF;
      int guess =
          switch (filter) {
            case SUB -> left;
            case UP -> up;
            case PAETH -> paeth(left, up, corner);
            default -> 0;
          };
      tried[i] = (byte) (samples[row + i] - guess);
      sum += Math.abs(tried[i]);
    }
    return sum;
  }

  /** The neighbour nearest to where the plane through all three would go on. */
  private static int paeth(int left, int up, int corner) {
    int toLeft = Math.abs(up - corner);
    int toUp = Math.abs(left - corner);
    int toCorner = Math.abs(left + up - 2 * corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }
}
