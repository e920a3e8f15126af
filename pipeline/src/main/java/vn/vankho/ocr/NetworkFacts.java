package vn.vankho.ocr;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of network a file of trained data holds.
 *
 * <p>The file begins with the number of its entries and the offset of each; entry 17 is the network
 * (tesseract 5.5.2, src/ccutil/tessdatamanager.h). Networks are written depth first, each as a zero
 * byte, its type and name as counted strings and its sizes (src/lstm/network.cpp), so that the
 * first layer with weights is reached over a few heads; the first byte of its weights has bit 0 set
 * where they are 8-bit integers (src/lstm/weightmatrix.cpp).
 *
 * @param isInteger whether the weights are 8-bit integers, as in tessdata_fast; floating point, as
 *     in tessdata_best, is slower and a little more exact
 * @param weights how many there are
 */
public record NetworkFacts(boolean isInteger, int weights) {
  private static final int NETWORK_ENTRY = 17;
  private static final int INTEGER_WEIGHTS = 1;

  /** What stands between the head of a network and what comes next, in bytes, by its type. */
  private static final Set<String> PLUMBING =
      Set.of("Series", "Parallel", "Replicated", "RTLReversed", "TTBReversed", "XYTranspose");

  private static final Set<String> WINDOWS = Set.of("Convolve", "Maxpool", "Reconfig");
  private static final Set<String> LSTMS = Set.of("LSTM", "SummLSTM");
  private static final int SHAPE_BYTES = 5 * Integer.BYTES;

  /** More heads than this before the first weights are in no network that Tesseract trains. */
  private static final int MOST_HEADS = 32;

  private static final int LONGEST_NAME = 256;

  /** A network as it was announced. */
  private record Head(String type, int weights) {}

  /** Looks into a file; empty where it holds no network, or one of another form. */
  public static Optional<NetworkFacts> of(Path file) {
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
      int entries = (int) number(content, Integer.BYTES);
      if (entries <= NETWORK_ENTRY) {
        return Optional.empty();
      }
      content.seek(Integer.BYTES + (long) NETWORK_ENTRY * Long.BYTES);
      long offset = number(content, Long.BYTES);
      if (offset < 0) {
        return Optional.empty();
      }
      content.seek(offset);
      return read(content);
    } catch (IOException otherForm) {
      return Optional.empty();
    }
  }

  private static Optional<NetworkFacts> read(RandomAccessFile content) throws IOException {
    Head whole = head(content);
    Head layer = whole;
    for (int heads = 1; heads < MOST_HEADS; heads++) {
      if (PLUMBING.contains(layer.type)) {
        content.skipBytes(Integer.BYTES); // how many it holds; the first follows
      } else if (layer.type.equals("Input")) {
        content.skipBytes(SHAPE_BYTES);
      } else if (WINDOWS.contains(layer.type)) {
        content.skipBytes(2 * Integer.BYTES);
      } else {
        content.skipBytes(LSTMS.contains(layer.type) ? Integer.BYTES : 0);
        boolean isInteger = (content.readUnsignedByte() & INTEGER_WEIGHTS) != 0;
        return Optional.of(new NetworkFacts(isInteger, whole.weights));
      }
      layer = head(content);
    }
    return Optional.empty();
  }

  /** Zero, type, two bytes of training, flags, inputs, outputs, weights, name. */
  private static Head head(RandomAccessFile content) throws IOException {
    if (content.readByte() != 0) {
      throw new EOFException("a network of an older form");
    }
    String type = string(content);
    content.skipBytes(2 + 3 * Integer.BYTES);
    int weights = (int) number(content, Integer.BYTES);
    String unused = string(content);
    return new Head(type, weights);
  }

  private static String string(RandomAccessFile content) throws IOException {
    long length = number(content, Integer.BYTES);
    if (length < 0 || length > LONGEST_NAME) {
      throw new EOFException("no name");
    }
    byte[] bytes = new byte[(int) length];
    content.readFully(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static long number(RandomAccessFile content, int bytes) throws IOException {
    byte[] read = new byte[bytes];
    content.readFully(read);
    ByteBuffer buffer = ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    return bytes == Long.BYTES ? buffer.getLong() : buffer.getInt();
  }
}
