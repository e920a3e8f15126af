package vn.vankho.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pages as PNG and JPEG files that state their resolution, by the JDK's own writers. */
final class PageImages {
  private PageImages() {}

  /** A JPEG of quality 0 to 1; {@code dpi} 0 leaves the resolution unsaid. */
  static byte[] jpeg(BufferedImage page, float quality, int dpi) throws IOException {
    ImageWriter writer = jdkWriter("jpeg");
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(quality);
    byte[] bytes = write(writer, settings, page);
    if (dpi > 0) {
      // JFIF density: unit 1 (per inch) at offset 13, then x and y.
      ByteBuffer.wrap(bytes).put(13, (byte) 1).putShort(14, (short) dpi).putShort(16, (short) dpi);
    }
    return bytes;
  }

  /** A PNG with a pHYs chunk. */
  static byte[] png(BufferedImage page, int dpi) throws IOException {
    ImageWriter writer = jdkWriter("png");
    byte[] plain = write(writer, writer.getDefaultWriteParam(), page);
    int perMetre = (int) Math.round(dpi / 0.0254);
    ByteBuffer chunk = ByteBuffer.allocate(21);
    chunk.putInt(9).put(new byte[] {'p', 'H', 'Y', 's'});
    chunk.putInt(perMetre).putInt(perMetre).put((byte) 1);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, 13);
    chunk.putInt((int) crc.getValue());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 33); // signature and IHDR
    out.writeBytes(chunk.array());
    out.write(plain, 33, plain.length - 33);
    return out.toByteArray();
  }

  private static ImageWriter jdkWriter(String format) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun.imageio")) {
        return writer;
      }
    }
    throw new IllegalStateException("the JDK has no writer for " + format);
  }

  private static byte[] write(ImageWriter writer, ImageWriteParam settings, BufferedImage page)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(page, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
