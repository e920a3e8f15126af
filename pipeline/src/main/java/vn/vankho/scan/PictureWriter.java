package vn.vankho.scan;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.vankho.model.PageImage;
import vn.vankho.model.PageImage.Format;

/** Writes page images as pictures that every viewer shows. */
public final class PictureWriter {
  /** Letters keep clean edges; A4 at 1,000 px across takes 100 to 250 kB. */
  private static final float QUALITY = 0.82f;

  private PictureWriter() {}

  /**
   * A page as JPEG.
   *
   * @param widthPx wanted width, at least 1; a page that is narrower is not enlarged
   */
  public static byte[] jpeg(PageImage page, int widthPx) {
    if (widthPx < 1) {
      throw new IllegalArgumentException("width " + widthPx + ": expected at least 1");
    }
    BufferedImage picture = reduced(picture(page), Math.min(widthPx, page.widthPx()));
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory takes what is written to it", impossible);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage picture(PageImage page) {
    int width = page.widthPx();
    int height = page.heightPx();
    byte[] samples = page.samples();
    if (page.format() == Format.GRAY) {
      BufferedImage gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      gray.getRaster().setDataElements(0, 0, width, height, samples);
      return gray;
    }
    BufferedImage colour = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    int at = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++, at += 3) {
        row[x] =
            (samples[at] & 0xff) << 16 | (samples[at + 1] & 0xff) << 8 | (samples[at + 2] & 0xff);
      }
      colour.getRaster().setDataElements(0, y, width, 1, row);
    }
    return colour;
  }

  /** Halves first: one step over more than two pixels would skip strokes instead of mixing them. */
  private static BufferedImage reduced(BufferedImage picture, int widthPx) {
    BufferedImage current = picture;
    while (current.getWidth() > 2 * widthPx) {
      current = scaled(current, (current.getWidth() + 1) / 2);
    }
    return current.getWidth() == widthPx ? current : scaled(current, widthPx);
  }

  private static BufferedImage scaled(BufferedImage from, int width) {
    int height = Math.max(1, Math.round((float) from.getHeight() * width / from.getWidth()));
    BufferedImage to = new BufferedImage(width, height, from.getType());
    Graphics2D drawing = to.createGraphics();
    drawing.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    drawing.drawImage(from, 0, 0, width, height, null);
    drawing.dispose();
    return to;
  }
}
