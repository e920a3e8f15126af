package vn.vankho.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A TrueType font whose glyphs are all empty and half an em wide: what invisible text is set in. No
 * shape of anybody's font goes into the files, and the font takes a few hundred bytes.
 *
 * <p>Has the tables that ISO 32000-1, 9.9 asks of a font program for a CIDFont, as OpenType 1.9
 * defines them, and no others.
 */
final class EmptyGlyphs {
  static final int UNITS_PER_EM = 1000;
  static final int ADVANCE = 500;
  static final int ASCENT = 800;
  static final int DESCENT = -200;

  private static final int VERSION_1 = 0x00010000;
  private static final int HEAD_MAGIC = 0x5F0F3CF5;
  private static final int CHECKSUM_BASE = 0xB1B0AFBA;
  private static final int DIRECTORY_ENTRY_BYTES = 16;
  private static final int ADJUSTMENT_OFFSET = 8;

  private EmptyGlyphs() {}

  /**
   * The font program.
   *
   * @param glyphs how many, with the one for missing characters; 1 to 65535
   */
  static byte[] fontProgram(int glyphs) {
    Map<String, byte[]> tables = new TreeMap<>();
    tables.put("glyf", new byte[0]);
    tables.put("head", head());
    tables.put("hhea", hhea());
    tables.put("hmtx", ByteBuffer.allocate(4 + 2 * (glyphs - 1)).putShort((short) ADVANCE).array());
    tables.put("loca", new byte[2 * (glyphs + 1)]);
    tables.put("maxp", maxp(glyphs));
    return assembled(tables);
  }

  private static byte[] head() {
    ByteBuffer head = ByteBuffer.allocate(54).putInt(VERSION_1).putInt(VERSION_1).putInt(0);
    head.putInt(HEAD_MAGIC).putShort((short) 0b11).putShort((short) UNITS_PER_EM);
    head.position(46).putShort((short) 6).putShort((short) 2);
    return head.array();
  }

  private static byte[] hhea() {
    ByteBuffer hhea = ByteBuffer.allocate(36).putInt(VERSION_1);
    hhea.putShort((short) ASCENT).putShort((short) DESCENT).putShort((short) 0);
    hhea.putShort((short) ADVANCE).position(18).putShort((short) 1);
    hhea.position(34).putShort((short) 1);
    return hhea.array();
  }

  private static byte[] maxp(int glyphs) {
    ByteBuffer maxp = ByteBuffer.allocate(32).putInt(VERSION_1).putShort((short) glyphs);
    maxp.position(14).putShort((short) 2);
    return maxp.array();
  }

  private static byte[] assembled(Map<String, byte[]> tables) {
    int count = tables.size();
    int searchRange = Integer.highestOneBit(count) * DIRECTORY_ENTRY_BYTES;
    ByteBuffer directory = ByteBuffer.allocate(12 + DIRECTORY_ENTRY_BYTES * count);
    directory.putInt(VERSION_1).putShort((short) count).putShort((short) searchRange);
    directory.putShort((short) Integer.numberOfTrailingZeros(Integer.highestOneBit(count)));
    directory.putShort((short) (DIRECTORY_ENTRY_BYTES * count - searchRange));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int headAt = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      int at = directory.capacity() + body.size();
      headAt = table.getKey().equals("head") ? at : headAt;
      directory.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      directory.putInt(sum(table.getValue())).putInt(at).putInt(table.getValue().length);
      body.writeBytes(padded(table.getValue()));
    }
    byte[] font =
        ByteBuffer.allocate(directory.capacity() + body.size())
            .put(directory.array())
            .put(body.toByteArray())
            .array();
    ByteBuffer.wrap(font).putInt(headAt + ADJUSTMENT_OFFSET, CHECKSUM_BASE - sum(font));
    return font;
  }

  private static byte[] padded(byte[] table) {
    return java.util.Arrays.copyOf(table, (table.length + 3) / 4 * 4);
  }

  /** Sum of the 32-bit numbers of a table, the rest filled up with zeros. */
  private static int sum(byte[] table) {
    ByteBuffer numbers = ByteBuffer.wrap(padded(table));
    int sum = 0;
    while (numbers.hasRemaining()) {
      sum += numbers.getInt();
    }
    return sum;
  }
}
