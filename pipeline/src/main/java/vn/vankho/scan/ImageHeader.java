package vn.vankho.scan;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What the first bytes of a JPEG 2000 file declare, read before a decoder that would believe them
 * allocates anything.
 *
 * @param width pixels
 * @param height pixels
 * @param tiles number of tiles
 */
record ImageHeader(long width, long height, long tiles) {
  /** The marker that starts a code stream (ISO/IEC 15444-1, A.4.1) and that of its size. */
  private static final String START_AND_SIZE = "\u00FFO\u00FFQ";

  /** Boxes before the code stream are small: a header, a palette, sometimes a colour profile. */
  private static final int WINDOW = 1 << 20;

  /** Fewer pixels a tile than this are an attack on the decoder, which may never come back. */
  private static final int MIN_TILE_PIXELS = 1024;

  /** ISO/IEC 15444-1, A.4.2. */
  private static final int MAX_TILES = 65_535;

  /** Whether the image is cut into more and smaller tiles than makes sense. */
  boolean isMinced() {
    return tiles > MAX_TILES || (tiles > 1 && width * height / tiles < MIN_TILE_PIXELS);
  }

  /** Reads the SIZ segment; fails where there is none that makes sense. */
  static ImageHeader ofJpeg2000(Path file) throws IOException {
    byte[] head;
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      head = new byte[(int) Math.min(WINDOW, in.length())];
      in.readFully(head);
    }
    int start = new String(head, StandardCharsets.ISO_8859_1).indexOf(START_AND_SIZE);
    // After the two markers: length, capabilities, then eight numbers of four bytes.
    int at = start + 8;
    if (start < 0 || at + 32 > head.length) {
      throw new IOException("JPEG 2000 without the size of its image");
    }
    long[] numbers = new long[8];
    for (int i = 0; i < 8; i++) {
      for (int b = 0; b < 4; b++) {
        numbers[i] = numbers[i] << 8 | head[at + 4 * i + b] & 0xFF;
      }
    }
    long width = numbers[0] - numbers[2];
    long height = numbers[1] - numbers[3];
    if (width < 1 || height < 1 || numbers[4] < 1 || numbers[5] < 1) {
      throw new IOException("JPEG 2000 of " + width + " x " + height + " px");
    }
    long across = -Math.floorDiv(numbers[6] - numbers[0], numbers[4]);
    long down = -Math.floorDiv(numbers[7] - numbers[1], numbers[5]);
    return new ImageHeader(width, height, across * down);
  }
}
