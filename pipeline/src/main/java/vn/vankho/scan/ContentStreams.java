package vn.vankho.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Tells whether the compressed contents of a PDF page are damaged. PDFBox 3.0.8 only logs that, and
 * goes on with what came before: a page can turn out blank without any other sign.
 */
final class ContentStreams {
  /** Contents beyond this are an attack or a drawing; they are not looked through. */
  private static final long MAX_BYTES = 64L << 20;

  /**
   * The header of zlib (RFC 1950, 2.2); skipped, as PDFBox does, because some writers err in it.
   */
  private static final int ZLIB_HEADER = 2;

  private ContentStreams() {}

  static boolean isDamaged(PDPage page) throws IOException {
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext()) {
      COSStream stream = streams.next().getCOSObject();
      if (isFlate(stream) && !inflates(stream)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFlate(COSStream stream) {
    COSBase filters = stream.getFilters();
    COSBase first =
        filters instanceof COSArray array && array.size() > 0 ? array.getObject(0) : filters;
    return COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
  }

  private static boolean inflates(COSStream stream) throws IOException {
    Inflater inflater = new Inflater(true);
    byte[] packed = new byte[1 << 14];
    byte[] unpacked = new byte[1 << 16];
    long total = 0;
    try (InputStream raw = stream.createRawInputStream()) {
      if (raw.readNBytes(ZLIB_HEADER).length < ZLIB_HEADER) {
        return true;
      }
      while (!inflater.finished() && total < MAX_BYTES) {
        if (inflater.needsInput()) {
          int got = raw.read(packed);
          if (got < 0) {
            return false;
          }
          inflater.setInput(packed, 0, got);
        }
        total += inflater.inflate(unpacked);
      }
      return true;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }
}
