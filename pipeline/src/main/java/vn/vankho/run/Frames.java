package vn.vankho.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Messages between the program and a page worker, over the worker's standard input and output.
 *
 * <p>A frame is four bytes {@code VKF1}, the length of the payload as a big-endian 32-bit number,
 * and the payload: one record as UTF-8 JSON. Whatever else appears on the stream, such as a line
 * printed by a native library, breaks the first four bytes and is told from a frame at once.
 */
final class Frames {
  private static final int MAGIC = 0x564B4631;

  /** A page of 32,767 x 32,767 px could not hold more words than this many bytes describe. */
  private static final int MAX_PAYLOAD_BYTES = 256 << 20;

  private Frames() {}

  static void write(DataOutputStream out, String json) throws IOException {
    byte[] payload = json.getBytes(StandardCharsets.UTF_8);
    out.writeInt(MAGIC);
    out.writeInt(payload.length);
    out.write(payload);
    out.flush();
  }

  /** The next payload; empty at the end of the stream. */
  static Optional<String> read(DataInputStream in) throws IOException {
    int magic;
    try {
      magic = in.readInt();
    } catch (EOFException end) {
      return Optional.empty();
    }
    if (magic != MAGIC) {
      throw new IOException(
          String.format(Locale.ROOT, "expected a frame, found bytes %08x", magic));
    }
    int length = in.readInt();
    if (length < 0 || length > MAX_PAYLOAD_BYTES) {
      throw new IOException("frame of " + length + " bytes: expected 0 to " + MAX_PAYLOAD_BYTES);
    }
    byte[] payload = in.readNBytes(length);
    if (payload.length < length) {
      throw new EOFException("frame of " + length + " bytes ended after " + payload.length);
    }
    return Optional.of(new String(payload, StandardCharsets.UTF_8));
  }
}
