package vn.vankho.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 2.1 (ICC.1:2001-04): what
 * PDF/A asks a file to say of its colours. Computed from the standard's numbers, so that the same
 * bytes come out on every Java and no licence hangs on them.
 */
final class SrgbProfile {
  static final String NAME = "sRGB IEC61966-2.1";

  /** White of the profile connection space: D50, ICC.1 annex A. */
  private static final double[] D50 = {0.9642, 1.0, 0.8249};

  /** The primaries of sRGB under D65, adapted to D50 by Bradford's method: columns X, Y, Z. */
  private static final double[] RED = {0.4360747, 0.2225045, 0.0139322};

  private static final double[] GREEN = {0.3850649, 0.7168786, 0.0971045};
  private static final double[] BLUE = {0.1430804, 0.0606169, 0.7141733};

  private static final int CURVE_POINTS = 1024;
  private static final int HEADER_BYTES = 128;
  private static final int FULL = 0xFFFF;

  private SrgbProfile() {}

  static byte[] bytes() {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", description(NAME));
    tags.put("cprt", text("No copyright, use freely"));
    tags.put("wtpt", xyz(D50));
    tags.put("rXYZ", xyz(RED));
    tags.put("gXYZ", xyz(GREEN));
    tags.put("bXYZ", xyz(BLUE));
    byte[] curve = curve();
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    return assembled(tags);
  }

  private static byte[] assembled(Map<String, byte[]> tags) {
    ByteBuffer table = ByteBuffer.allocate(4 + 12 * tags.size()).putInt(tags.size());
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    IdentityHashMap<byte[], Integer> places = new IdentityHashMap<>();
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      byte[] data = tag.getValue();
      Integer known = places.get(data);
      int at = known == null ? HEADER_BYTES + table.capacity() + body.size() : known;
      if (known == null) {
        places.put(data, at);
        body.writeBytes(java.util.Arrays.copyOf(data, (data.length + 3) / 4 * 4));
      }
      table.put(ascii(tag.getKey())).putInt(at).putInt(data.length);
    }
    int size = HEADER_BYTES + table.capacity() + body.size();
    return ByteBuffer.allocate(size)
        .put(header(size))
        .put(table.array())
        .put(body.toByteArray())
        .array();
  }

  private static byte[] header(int size) {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).putInt(size).putInt(0);
    header.putInt(0x02100000).put(ascii("mntrRGB XYZ "));
    header.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
    header.position(36).put(ascii("acsp")).position(68);
    for (double part : D50) {
      header.putInt(fixed(part));
    }
    return header.array();
  }

  /** The transfer function of IEC 61966-2-1, from coded to linear light. */
  private static byte[] curve() {
    ByteBuffer curve = ByteBuffer.allocate(12 + 2 * CURVE_POINTS).put(ascii("curv")).putInt(0);
    curve.putInt(CURVE_POINTS);
    for (int i = 0; i < CURVE_POINTS; i++) {
      double coded = i / (CURVE_POINTS - 1.0);
      // StrictMath, so that every machine writes the same bytes.
      double linear =
          coded <= 0.04045 ? coded / 12.92 : StrictMath.pow((coded + 0.055) / 1.055, 2.4);
      curve.putShort((short) Math.round(linear * FULL));
    }
    return curve.array();
  }

  private static byte[] xyz(double[] colour) {
    ByteBuffer xyz = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
    for (double part : colour) {
      xyz.putInt(fixed(part));
    }
    return xyz.array();
  }

  private static byte[] text(String text) {
    byte[] letters = ascii(text);
    return ByteBuffer.allocate(8 + letters.length + 1)
        .put(ascii("text"))
        .putInt(0)
        .put(letters)
        .array();
  }

  /** A description in ASCII; its forms in Unicode and for the Macintosh are left empty. */
  private static byte[] description(String text) {
    byte[] letters = ascii(text);
    ByteBuffer description = ByteBuffer.allocate(12 + letters.length + 1 + 8 + 3 + 67);
    description.put(ascii("desc")).putInt(0).putInt(letters.length + 1).put(letters);
    return description.array();
  }

  /** A number with 16 bits behind the point. */
  private static int fixed(double number) {
    return (int) Math.round(number * 65536);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
