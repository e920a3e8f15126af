package vn.vankho.model;

import java.util.Objects;

/**
 * The pixels of one page, rows from top to bottom, pixels from left to right, no padding.
 *
 * <p>The samples are shared, not copied: whoever holds an image must not write into them. Equality
 * is identity, as for any record with an array.
 *
 * @param widthPx 1 to 32,767
 * @param heightPx 1 to 32,767
 * @param dpi resolution, dots per inch, at least 1
 * @param format what one pixel consists of
 * @param samples {@code widthPx * heightPx * format.bytesPerPixel()} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // samples of megabytes are shared on purpose
public record PageImage(int widthPx, int heightPx, int dpi, Format format, byte[] samples) {
  /** Longest side that Tesseract takes; beyond it it returns no text and no error. */
  public static final int MAX_SIDE_PX = 32_767;

  /** Layout of one pixel. */
  public enum Format {
    /** One byte: 0 black to 255 white. */
    GRAY(1),
    /** Three bytes: red, green, blue. */
    RGB(3);

    private final int bytesPerPixel;

    Format(int bytesPerPixel) {
      this.bytesPerPixel = bytesPerPixel;
    }

    /** Bytes that one pixel takes. */
    public int bytesPerPixel() {
      return bytesPerPixel;
    }
  }

  /** Checks that the samples are as many as the size says. */
  public PageImage {
    Objects.requireNonNull(format, "format");
    if (widthPx < 1 || widthPx > MAX_SIDE_PX || heightPx < 1 || heightPx > MAX_SIDE_PX) {
      throw new IllegalArgumentException(
          "image of " + widthPx + " x " + heightPx + " px: expected 1 to " + MAX_SIDE_PX);
    }
    if (dpi < 1) {
      throw new IllegalArgumentException("dpi " + dpi + ": expected at least 1");
    }
    long expected = (long) widthPx * heightPx * format.bytesPerPixel();
    if (samples.length != expected) {
      throw new IllegalArgumentException(
          "samples of " + samples.length + " bytes: expected " + expected);
    }
  }
}
