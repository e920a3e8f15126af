package vn.vankho.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/**
 * A bilevel page as one JBIG2 generic region (ITU-T T.88, template 0, arithmetic coding), in the
 * form that a PDF embeds: a page information segment and an immediate generic region segment.
 */
final class Jbig2Encoder {
  /** Table E.1 of T.88: probability estimate, next state after MPS, after LPS, switch. */
  private static final int[][] STATES = {
    {0x5601, 1, 1, 1}, {0x3401, 2, 6, 0}, {0x1801, 3, 9, 0}, {0x0AC1, 4, 12, 0},
    {0x0521, 5, 29, 0}, {0x0221, 38, 33, 0}, {0x5601, 7, 6, 1}, {0x5401, 8, 14, 0},
    {0x4801, 9, 14, 0}, {0x3801, 10, 14, 0}, {0x3001, 11, 17, 0}, {0x2401, 12, 18, 0},
    {0x1C01, 13, 20, 0}, {0x1601, 29, 21, 0}, {0x5601, 15, 14, 1}, {0x5401, 16, 14, 0},
    {0x5101, 17, 15, 0}, {0x4801, 18, 16, 0}, {0x3801, 19, 17, 0}, {0x3401, 20, 18, 0},
    {0x3001, 21, 19, 0}, {0x2801, 22, 19, 0}, {0x2401, 23, 20, 0}, {0x2201, 24, 21, 0},
    {0x1C01, 25, 22, 0}, {0x1801, 26, 23, 0}, {0x1601, 27, 24, 0}, {0x1401, 28, 25, 0},
    {0x1201, 29, 26, 0}, {0x1101, 30, 27, 0}, {0x0AC1, 31, 28, 0}, {0x09C1, 32, 29, 0},
    {0x08A1, 33, 30, 0}, {0x0521, 34, 31, 0}, {0x0441, 35, 32, 0}, {0x02A1, 36, 33, 0},
    {0x0221, 37, 34, 0}, {0x0141, 38, 35, 0}, {0x0111, 39, 36, 0}, {0x0085, 40, 37, 0},
    {0x0049, 41, 38, 0}, {0x0025, 42, 39, 0}, {0x0015, 43, 40, 0}, {0x0009, 44, 41, 0},
    {0x0005, 45, 42, 0}, {0x0001, 45, 43, 0}, {0x5601, 46, 46, 0},
  };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final byte[] state = new byte[1 << 16];
  private final byte[] mostProbable = new byte[1 << 16];
  private int interval = 0x8000;
  private int code;
  private int free = 12;
  private int pending = -1;

  private Jbig2Encoder() {}

  /** The two segments of a page. */
  static byte[] encode(BufferedImage bilevel, int dpi) {
    int width = bilevel.getWidth();
    int height = bilevel.getHeight();
    byte[] coded = new Jbig2Encoder().region(bilevel);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    segment(stream, 0, 48, 19);
    int32(stream, width);
    int32(stream, height);
    int perMetre = (int) Math.round(dpi / 0.0254);
    int32(stream, perMetre);
    int32(stream, perMetre);
    stream.write(1); // lossless
    stream.write(0);
    stream.write(0); // not striped
    segment(stream, 1, 38, 26 + coded.length);
    int32(stream, width);
    int32(stream, height);
    int32(stream, 0);
    int32(stream, 0);
    stream.write(0); // OR onto the page
    stream.write(0); // arithmetic, template 0
    stream.writeBytes(new byte[] {3, -1, -3, -1, 2, -2, -2, -2});
    stream.writeBytes(coded);
    return stream.toByteArray();
  }

  private static void segment(ByteArrayOutputStream stream, int number, int type, int length) {
    int32(stream, number);
    stream.write(type);
    stream.write(0); // refers to no segment
    stream.write(1); // page 1
    int32(stream, length);
  }

  private static void int32(ByteArrayOutputStream stream, int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      stream.write(value >> shift);
    }
  }

  private byte[] region(BufferedImage image) {
    int width = image.getWidth();
    int[] above2 = new int[width + 8];
    int[] above = new int[width + 8];
    for (int y = 0; y < image.getHeight(); y++) {
      int[] line = new int[width + 8];
      for (int x = 0; x < width; x++) {
        line[x + 4] = image.getRaster().getSample(x, y, 0) == 0 ? 1 : 0;
        bit(context(above2, above, line, x + 4), line[x + 4]);
      }
      above2 = above;
      above = line;
    }
    flush();
    return out.toByteArray();
  }

  /** The sixteen pixels of template 0 with its nominal adaptive pixels. */
  private static int context(int[] above2, int[] above, int[] line, int x) {
    int context = 0;
    for (int dx = -2; dx <= 2; dx++) {
      context = context << 1 | above2[x + dx];
    }
    for (int dx = -3; dx <= 3; dx++) {
      context = context << 1 | above[x + dx];
    }
    for (int dx = -4; dx <= -1; dx++) {
      context = context << 1 | line[x + dx];
    }
    return context;
  }

  private void bit(int context, int value) {
    int[] row = STATES[state[context]];
    interval -= row[0];
    if (value == mostProbable[context]) {
      if ((interval & 0x8000) != 0) {
        code += row[0];
        return;
      }
      if (interval < row[0]) {
        interval = row[0];
      } else {
        code += row[0];
      }
      state[context] = (byte) row[1];
    } else {
      if (interval < row[0]) {
        code += row[0];
      } else {
        interval = row[0];
      }
      if (row[3] == 1) {
        mostProbable[context] ^= 1;
      }
      state[context] = (byte) row[2];
    }
    do {
      interval <<= 1;
      code <<= 1;
      if (--free == 0) {
        byteOut();
      }
    } while ((interval & 0x8000) == 0);
  }

  private void byteOut() {
    if (pending != 0xFF && code >= 0x8000000) {
      pending++;
      code &= 0x7FFFFFF;
    }
    if (pending == 0xFF) {
      put(code >>> 20);
      code &= 0xFFFFF;
      free = 7;
    } else {
      put(code >>> 19);
      code &= 0x7FFFF;
      free = 8;
    }
  }

  private void put(int next) {
    if (pending >= 0) {
      out.write(pending);
    }
    pending = next;
  }

  private void flush() {
    int limit = code + interval;
    code |= 0xFFFF;
    if (code >= limit) {
      code -= 0x8000;
    }
    code <<= free;
    byteOut();
    code <<= free;
    byteOut();
    out.write(pending);
    if (pending != 0xFF) {
      out.write(0xFF);
    }
    out.write(0xAC);
  }
}
