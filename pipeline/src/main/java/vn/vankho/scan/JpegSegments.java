package vn.vankho.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What the segments of a JPEG file before its pixels say: resolution and orientation; and whether
 * the file reaches the marker that ends an image.
 *
 * @param dpi dots per inch, 0 where none is given
 * @param orientation Exif's tag 274, 1 where none is given
 * @param precision bits a sample, 8 where the frame is not found
 * @param plainComponents colours of a frame that any reader decodes: baseline, extended or
 *     progressive, Huffman-coded, 8 bits a sample; 0 for any other
 * @param endsProperly whether the end marker stands at the end
 */
record JpegSegments(
    double dpi, int orientation, int precision, int plainComponents, boolean endsProperly) {
  private static final int WINDOW = 1 << 18;

  /** Scanners and mail programs add some bytes after the end. */
  private static final int TAIL = 4096;

  private static final double CM_PER_INCH = 2.54;
  private static final int ORIENTATION_TAG = 274;

  static JpegSegments of(Path file) throws IOException {
    byte[] head;
    byte[] tail;
    try (FileChannel channel = FileChannel.open(file)) {
      head = read(channel, 0, WINDOW);
      tail = read(channel, Math.max(0, channel.size() - TAIL), TAIL);
    }
    return of(head, tail);
  }

  private static JpegSegments of(byte[] head, byte[] tail) {
    double dpi = 0;
    int orientation = 1;
    int precision = 8;
    int components = 0;
    int at = 2;
    while (at + 4 <= head.length && (head[at] & 0xFF) == 0xFF) {
      int marker = head[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      if (marker == 0xDA || marker == 0xD9) {
        break;
      }
      int length = (head[at + 2] & 0xFF) << 8 | head[at + 3] & 0xFF;
      int end = Math.min(head.length, at + 2 + length);
      if (marker == 0xE0 && startsWith(head, at + 4, end, "JFIF\0") && at + 14 <= end) {
        int across = (head[at + 12] & 0xFF) << 8 | head[at + 13] & 0xFF;
        dpi = head[at + 11] == 1 ? across : head[at + 11] == 2 ? across * CM_PER_INCH : 0;
      } else if (marker == 0xE1 && startsWith(head, at + 4, end, "Exif\0\0")) {
        orientation = exifOrientation(ByteBuffer.wrap(head, at + 10, end - at - 10).slice());
      } else if (isFrame(marker) && at + 4 < end) {
        precision = head[at + 4] & 0xFF;
        components = marker <= 0xC2 && precision == 8 && at + 9 < end ? head[at + 9] & 0xFF : 0;
      }
      at += 2 + Math.max(2, length);
    }
    return new JpegSegments(dpi, orientation, precision, components, hasEndMarker(tail));
  }

  /** SOF0 to SOF15 without DHT, JPG and DAC (ITU-T T.81, table B.1). */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static int exifOrientation(ByteBuffer tiff) {
    if (tiff.limit() < 14) {
      return 1;
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return 1;
    }
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries && directory + 2 + 12 * (i + 1) <= tiff.limit(); i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
        return tiff.getShort(entry + 8) & 0xFFFF;
      }
    }
    return 1;
  }

  /** Whether the end marker stands near the end of these bytes. */
  static boolean hasEndMarker(byte[] tail) {
    for (int i = tail.length - 2; i >= 0; i--) {
      if ((tail[i] & 0xFF) == 0xFF && (tail[i + 1] & 0xFF) == 0xD9) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, int from, int end, String text) {
    if (from + text.length() > end) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static byte[] read(FileChannel channel, long from, int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, channel.size() - from));
    int read;
    do {
      read = channel.read(buffer, from + buffer.position());
    } while (read >= 0 && buffer.hasRemaining());
    return java.util.Arrays.copyOf(buffer.array(), buffer.position());
  }
}
