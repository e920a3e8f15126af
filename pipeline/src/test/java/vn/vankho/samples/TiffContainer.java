package vn.vankho.samples;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A multi-page TIFF of CCITT G4 pages, one strip each, little-endian. */
final class TiffContainer {
  /** A page's G4 data as PDFBox writes it. */
  record G4Page(byte[] data, int width, int height, int dpi) {}

  private static final int ENTRIES = 13;

  private TiffContainer() {}

  /** The file. */
  static byte[] write(List<G4Page> pages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'I', 'I', 42, 0});
    out.writeBytes(int32(8));
    int at = 8;
    for (int i = 0; i < pages.size(); i++) {
      G4Page page = pages.get(i);
      int resolution = at + 2 + ENTRIES * 12 + 4;
      int data = resolution + 16;
      int end = data + page.data().length + page.data().length % 2;
      ByteBuffer directory = ByteBuffer.allocate(data - at).order(ByteOrder.LITTLE_ENDIAN);
      directory.putShort((short) ENTRIES);
      entry(directory, 254, 4, 2); // a page of several
      entry(directory, 256, 4, page.width());
      entry(directory, 257, 4, page.height());
      entry(directory, 258, 3, 1);
      entry(directory, 259, 3, 4); // CCITT T.6
      entry(directory, 262, 3, 0); // 0 is white
      entry(directory, 273, 4, data);
      entry(directory, 277, 3, 1);
      entry(directory, 278, 4, page.height());
      entry(directory, 279, 4, page.data().length);
      entry(directory, 282, 5, resolution);
      entry(directory, 283, 5, resolution + 8);
      entry(directory, 296, 3, 2); // per inch
      directory.putInt(i + 1 < pages.size() ? end : 0);
      for (int axis = 0; axis < 2; axis++) {
        directory.putInt(page.dpi()).putInt(1);
      }
      out.writeBytes(directory.array());
      out.writeBytes(page.data());
      out.writeBytes(new byte[page.data().length % 2]);
      at = end;
    }
    return out.toByteArray();
  }

  private static void entry(ByteBuffer directory, int tag, int type, int value) {
    directory.putShort((short) tag).putShort((short) type).putInt(1).putInt(value);
  }

  private static byte[] int32(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
