package vn.vankho.scan;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The chain of directories of a TIFF file, one a page, as far as it holds (TIFF 6.0, section 2).
 * The decoder reads what it can and is silent about a chain that breaks off or runs in a circle,
 * which costs pages.
 *
 * @param trouble why the chain ends, where it does not end as it should
 * @param oddities by page, what makes its pixels unusual, where something does
 */
record TiffDirectories(Optional<String> trouble, List<Optional<String>> oddities) {
  private static final int MAX_DIRECTORIES = 100_000;
  private static final int MAX_ENTRIES = 4_096;

  private static final int COMPRESSION = 259;
  private static final int PHOTOMETRIC = 262;
  private static final int SAMPLE_FORMAT = 339;
  private static final int JPEG = 7;
  private static final int OLD_JPEG = 6;
  private static final int YCBCR = 6;
  private static final int FLOAT = 3;

  /** Walks the chain. BigTIFF, which no scanner writes, is not looked into. */
  static TiffDirectories of(Path file) throws IOException {
    List<Optional<String>> oddities = new ArrayList<>();
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] head = new byte[4];
      in.readFully(head);
      ByteOrder order = head[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
      if (head[2] == 43 || head[3] == 43) {
        return new TiffDirectories(Optional.empty(), oddities);
      }
      Set<Long> seen = new HashSet<>();
      long at = number(in, 4, order);
      while (!isEnd(at, in.length()) && seen.size() < MAX_DIRECTORIES) {
        if (!seen.add(at)) {
          return new TiffDirectories(Optional.of("its list of pages runs in a circle"), oddities);
        }
        int entries = at + 2 > in.length() ? 0 : (int) number(in, at, 2, order);
        long next = at + 2 + 12L * entries;
        if (entries < 1 || entries > MAX_ENTRIES || next > in.length()) {
          return new TiffDirectories(Optional.of("its list of pages breaks off"), oddities);
        }
        oddities.add(oddity(in, at + 2, entries, order));
        // Some writers leave out the empty link after the last directory.
        at = next + 4 > in.length() ? 0 : number(in, next, order);
      }
    }
    return new TiffDirectories(Optional.empty(), oddities);
  }

  /**
   * Whether a link is the last. Some writers let it point to the end of the file; some fill it with
   * ones. Directories begin on a word boundary (TIFF 6.0, section 2), so that an odd place past the
   * end never held one, while an even one did before the file was cut short.
   */
  private static boolean isEnd(long link, long length) {
    return link == 0 || link == length || link > length && link % 2 != 0;
  }

  private static Optional<String> oddity(
      RandomAccessFile in, long first, int entries, ByteOrder order) throws IOException {
    long compression = 1;
    long photometric = 0;
    long format = 1;
    for (int i = 0; i < entries; i++) {
      long at = first + 12L * i;
      int tag = (int) number(in, at, 2, order);
      // A short value stands at the start of the four bytes of its entry.
      long value = number(in, at + 8, 2, order);
      long count = number(in, at + 4, order);
      switch (tag) {
        case COMPRESSION -> compression = value;
        case PHOTOMETRIC -> photometric = value;
        case SAMPLE_FORMAT -> format = count <= 2 ? value : format;
        default -> {}
      }
    }
    if (format == FLOAT) {
      return Optional.of("pixels as floating-point numbers");
    }
    return photometric == YCBCR && compression != JPEG && compression != OLD_JPEG
        ? Optional.of("colour differences outside JPEG")
        : Optional.empty();
  }

  private static long number(RandomAccessFile in, long at, ByteOrder order) throws IOException {
    return number(in, at, 4, order);
  }

  private static long number(RandomAccessFile in, long at, int bytes, ByteOrder order)
      throws IOException {
    byte[] read = new byte[bytes];
    in.seek(at);
    in.readFully(read);
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      int from = order == ByteOrder.BIG_ENDIAN ? i : bytes - 1 - i;
      number = number << 8 | read[from] & 0xFF;
    }
    return number;
  }

  /** What makes a page's pixels unusual. */
  Optional<String> oddity(int pageIndex) {
    return pageIndex < oddities.size() ? oddities.get(pageIndex) : Optional.empty();
  }
}
