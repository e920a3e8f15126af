package vn.vankho.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes source files of every kind, small and the same each time. */
final class SampleSources {
  /** Of every picture. */
  static final int WIDTH = 330;

  static final int HEIGHT = 470;

  private final Path folder;

  SampleSources(Path folder) {
    this.folder = folder;
  }

  /** A picture full of noise but for a black square in its upper left corner. */
  static BufferedImage picture(int type, int seed) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    Random random = new Random(seed);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, 0xFF000000 | random.nextInt(1 << 24) | 0x808080);
      }
    }
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.fillRect(0, 0, 100, 100);
    graphics.dispose();
    return image;
  }

  Path image(String format, int type) {
    Path file = folder.resolve("scan." + format);
    try {
      ImageIO.write(picture(type, 1), format, file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Black and white, as a fax codes it, of so many pages. */
  Path bilevelTiff(int pages) {
    Path file = folder.resolve("scan.tif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ImageWriteParam fax = writer.getDefaultWriteParam();
    fax.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    fax.setCompressionType("CCITT T.6");
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int page = 0; page < pages; page++) {
        BufferedImage image = picture(BufferedImage.TYPE_BYTE_BINARY, page);
        writer.writeToSequence(new IIOImage(image, null, null), fax);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return file;
  }

  /** A picture in a PDF, drawn over the whole page. */
  interface Picture {
    PDImageXObject in(PDDocument document) throws IOException;
  }

  /**
   * A scan in a PDF.
   *
   * @param rotate the page's {@code /Rotate}
   */
  Path pdf(int rotate, Picture... pages) {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      for (Picture picture : pages) {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        page.setRotation(rotate);
        PDResources resources = new PDResources();
        String name = resources.add(picture.in(document)).getName();
        page.setResources(resources);
        contents(document, page, WIDTH + " 0 0 " + HEIGHT + " 0 0 cm /" + name + " Do");
        document.addPage(page);
      }
      document.save(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** A page that a word processor wrote: letters and a line, no picture. */
  Path bornDigitalPdf() {
    Path file = folder.resolve("typed.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(200, 100));
      PDResources resources = new PDResources();
      String font = resources.add(new PDType1Font(Standard14Fonts.FontName.HELVETICA)).getName();
      page.setResources(resources);
      contents(document, page, "BT /" + font + " 20 Tf 10 60 Td (Ke hoach) Tj ET 10 50 90 3 re f");
      document.addPage(page);
      document.save(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void contents(PDDocument document, PDPage page, String operators)
      throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(operators.getBytes(StandardCharsets.US_ASCII));
    }
    page.getCOSObject().setItem(COSName.CONTENTS, stream);
  }

  static byte[] jpeg(int type) throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(picture(type, 1), "jpeg", jpeg);
    return jpeg.toByteArray();
  }

  Path file(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
