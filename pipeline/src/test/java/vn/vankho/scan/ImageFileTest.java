package vn.vankho.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Finding;
import vn.vankho.model.PageImage;
import vn.vankho.model.PageImage.Format;
import vn.vankho.model.PipelineException;

class ImageFileTest {
  @TempDir Path folder;

  private static RenderedPage read(Path file) {
    return read(file, 0, ScanSettings.DEFAULTS);
  }

  private static RenderedPage read(Path file, int pageIndex, ScanSettings settings) {
    try (OpenSource source = new SourceOpener(settings).open(file, Optional.empty())) {
      LayerReading layer = source.layer(pageIndex);
      RenderedPage page = source.image(pageIndex);
      assertThat(layer.verdict()).isEqualTo(LayerReading.Verdict.NONE);
      assertThat(layer.page().width()).isEqualTo(page.image().widthPx());
      assertThat(layer.page().height()).isEqualTo(page.image().heightPx());
      assertThat(layer.page().dpi()).isEqualTo(page.image().dpi());
      return page;
    }
  }

  private Path write(BufferedImage image, String format) throws IOException {
    Path file = folder.resolve("image." + format);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    return file;
  }

  private static BufferedImage noise(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Random random = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, 0xFF000000 | random.nextInt(1 << 24));
      }
    }
    return image;
  }

  private static int sample(PageImage image, int x, int y, int band) {
    int bytes = image.format().bytesPerPixel();
    return image.samples()[(y * image.widthPx() + x) * bytes + band] & 0xFF;
  }

  @Test
  void keepsColours_whenAPngHasThem() throws IOException {
    BufferedImage image = noise(37, 23, BufferedImage.TYPE_INT_RGB);

    PageImage page = read(write(image, "png")).image();

    assertThat(page.format()).isEqualTo(Format.RGB);
    for (int y = 0; y < 23; y++) {
      for (int x = 0; x < 37; x++) {
        int rgb = sample(page, x, y, 0) << 16 | sample(page, x, y, 1) << 8 | sample(page, x, y, 2);
        assertThat(rgb).isEqualTo(image.getRGB(x, y) & 0xFFFFFF);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "tiff", "bmp"})
  void keepsGrayAsItIs(String format) throws IOException {
    BufferedImage image = new BufferedImage(256, 2, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 256; x++) {
      image.getRaster().setSample(x, 1, 0, x);
    }

    PageImage page = read(write(image, format)).image();

    assertThat(page.format()).isEqualTo(Format.GRAY);
    for (int x = 0; x < 256; x++) {
      assertThat(sample(page, x, 1, 0)).isEqualTo(x);
    }
  }

  @Test
  void keepsTheUpperBits_whenGrayHasSixteen() throws IOException {
    BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_USHORT_GRAY);
    for (int x = 0; x < 256; x++) {
      image.getRaster().setSample(x, 0, 0, x * 257);
    }

    PageImage page = read(write(image, "png")).image();

    for (int x = 0; x < 256; x++) {
      assertThat(sample(page, x, 0, 0)).isEqualTo(x);
    }
  }

  @ParameterizedTest
  @CsvSource({"png", "tiff"})
  void makesBilevelGray(String format) throws IOException {
    PageImage page =
        read(write(SamplePdf.marked(203, 80, BufferedImage.TYPE_BYTE_BINARY), format)).image();

    assertThat(page.format()).isEqualTo(Format.GRAY);
    assertThat(sample(page, 0, 0, 0)).isZero();
    assertThat(sample(page, 202, 79, 0)).isEqualTo(255);
  }

  @Test
  void laysTransparencyOnWhite() throws IOException {
    BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(1, 0, 0xFF00FF00);

    PageImage page = read(write(image, "png")).image();

    assertThat(sample(page, 0, 0, 0)).isEqualTo(255);
    assertThat(sample(page, 1, 0, 0)).isZero();
    assertThat(sample(page, 1, 0, 1)).isEqualTo(255);
  }

  @Test
  void resolvesAPalette() throws IOException {
    IndexColorModel palette =
        new IndexColorModel(
            2, 3, new byte[] {0, (byte) 255, 0}, new byte[] {0, 0, 9}, new byte[] {0, 0, 7});
    BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_BINARY, palette);
    image.getRaster().setSample(0, 0, 0, 1);
    image.getRaster().setSample(1, 0, 0, 2);

    PageImage page = read(write(image, "png")).image();

    assertThat(page.format()).isEqualTo(Format.RGB);
    assertThat(sample(page, 0, 0, 0)).isEqualTo(255);
    assertThat(sample(page, 1, 0, 1)).isEqualTo(9);
    assertThat(sample(page, 1, 0, 2)).isEqualTo(7);
  }

  /** Exif's tag 274 after the start marker of the file. */
  @ParameterizedTest
  @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
  void standsUpright_asExifSays(int tag, int right, int bottom) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(SamplePdf.marked(400, 200, BufferedImage.TYPE_BYTE_GRAY), "jpg", plain);
    byte[] jpeg = plain.toByteArray();
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes("US-ASCII"));
    exif.put("MM\0*".getBytes("US-ASCII")).putInt(8).putShort((short) 1);
    exif.putShort((short) 274).putShort((short) 3).putInt(1).putShort((short) tag);
    ByteArrayOutputStream turned = new ByteArrayOutputStream();
    turned.write(jpeg, 0, 2);
    turned.write(exif.array());
    turned.write(jpeg, 2, jpeg.length - 2);
    Path file = Files.write(folder.resolve("turned.jpg"), turned.toByteArray());

    PageImage page = read(file).image();

    boolean swap = tag > 4;
    assertThat(page.widthPx()).isEqualTo(swap ? 200 : 400);
    assertThat(sample(page, right * (page.widthPx() - 1), bottom * (page.heightPx() - 1), 0))
        .isLessThan(40);
    assertThat(sample(page, (1 - right) * (page.widthPx() - 1), bottom * (page.heightPx() - 1), 0))
        .isGreaterThan(215);
  }

  @Test
  void takesTheResolution_fromTheFile() throws IOException {
    Path file = write(SamplePdf.marked(1000, 1400, BufferedImage.TYPE_BYTE_GRAY), "jpg");
    byte[] jpeg = Files.readAllBytes(file);
    // JFIF: unit, then the density across and down.
    jpeg[13] = 1;
    jpeg[14] = 0;
    jpeg[15] = (byte) 150;
    Files.write(file, jpeg);

    assertThat(read(file).image().dpi()).isEqualTo(150);
  }

  @Test
  void assumesA4_whenTheResolutionCannotBe() throws IOException {
    Path file = write(SamplePdf.marked(1654, 2339, BufferedImage.TYPE_BYTE_GRAY), "png");

    assertThat(read(file).image().dpi()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void saysSo_whenAnImageBreaksOff(String format) throws IOException {
    Path file = write(noise(300, 300, BufferedImage.TYPE_INT_RGB), format);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    RenderedPage page = read(file);

    assertThat(page.image().heightPx()).isEqualTo(300);
    assertThat(page.findings()).extracting(Finding::code).containsExactly("DAMAGED_IMAGE");
  }

  @Test
  void shrinksAnImage_whenItIsHuge() throws IOException {
    Path file = write(SamplePdf.marked(1500, 2000, BufferedImage.TYPE_BYTE_GRAY), "png");

    RenderedPage page = read(file, 0, new ScanSettings(300, 1_000_000, 4_000_000, 10));

    assertThat(page.image().widthPx()).isEqualTo(750);
    assertThat(page.image().heightPx()).isEqualTo(1000);
    assertThat(sample(page.image(), 5, 5, 0)).isZero();
    assertThat(page.findings()).extracting(Finding::code).containsExactly("PAGE_SCALED_DOWN");
  }

  private Path tiff(int frames) throws IOException {
    Path file = folder.resolve("pages.tif");
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("tiff");
    ImageWriter writer = writers.next();
    while (!writer.getClass().getName().startsWith("com.twelvemonkeys.")) {
      writer = writers.next();
    }
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < frames; i++) {
        BufferedImage image = new BufferedImage(60 + i, 80, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 60 + i, 80);
        graphics.dispose();
        writer.writeToSequence(new IIOImage(image, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file;
  }

  @Test
  void givesEveryFrameOfATiffAsAPage() throws IOException {
    Path file = tiff(3);

    try (OpenSource source = new SourceOpener(ScanSettings.DEFAULTS).open(file, Optional.empty())) {
      assertThat(source.pageCount()).isEqualTo(3);
      assertThat(source.findings()).isEmpty();
      assertThat(source.image(2).image().widthPx()).isEqualTo(62);
      assertThat(source.image(2).how()).isEqualTo(RenderedPage.How.FRAME);
    }
  }

  @Test
  void saysSo_whenTheFramesOfATiffRunInACircle() throws IOException {
    Path file = tiff(2);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer tiff = inItsOrder(bytes);
    int first = tiff.getInt(4);
    int second = tiff.getInt(first + 2 + 12 * tiff.getShort(first));
    tiff.putInt(second + 2 + 12 * tiff.getShort(second), first);
    Files.write(file, bytes);

    try (OpenSource source = new SourceOpener(ScanSettings.DEFAULTS).open(file, Optional.empty())) {
      assertThat(source.pageCount()).isEqualTo(2);
      assertThat(source.findings()).extracting(Finding::code).containsExactly("PAGES_MISSING");
    }
  }

  @ParameterizedTest
  @CsvSource({"65535, false", "-1, false", "65534, true"})
  void missesNoPages_onlyWhenTheLastLinkPointsWhereNoDirectoryCanBe(int link, boolean misses)
      throws IOException {
    Path file = tiff(1);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer tiff = inItsOrder(bytes);
    int first = tiff.getInt(4);
    tiff.putInt(first + 2 + 12 * tiff.getShort(first), link);
    Files.write(file, bytes);

    try (OpenSource source = new SourceOpener(ScanSettings.DEFAULTS).open(file, Optional.empty())) {
      assertThat(bytes.length).isLessThan(65_534);
      assertThat(source.pageCount()).isEqualTo(1);
      assertThat(!source.findings().isEmpty()).isEqualTo(misses);
    }
  }

  @Test
  void losesOnePageOnly_whenOneFrameIsDamaged() throws IOException {
    Path file = tiff(3);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer tiff = inItsOrder(bytes);
    int first = tiff.getInt(4);
    int second = tiff.getInt(first + 2 + 12 * tiff.getShort(first));
    for (int entry = second + 2; entry < second + 2 + 12 * tiff.getShort(second); entry += 12) {
      if (tiff.getShort(entry) == 256) {
        // Its width: nothing.
        tiff.putInt(entry + 8, 0);
      }
    }
    Files.write(file, bytes);

    try (OpenSource source = new SourceOpener(ScanSettings.DEFAULTS).open(file, Optional.empty())) {
      assertThat(source.pageCount()).isEqualTo(3);
      assertThat(source.image(0).image().widthPx()).isEqualTo(60);
      assertThat(catchThrowableOfType(PipelineException.class, () -> source.image(1)).reason())
          .isEqualTo("PAGE_UNREADABLE");
      assertThat(source.image(2).image().widthPx()).isEqualTo(62);
    }
  }

  @Test
  void refusesAJpeg2000_whenItsTilesAreAnAttack() throws IOException {
    ByteBuffer stream = ByteBuffer.allocate(60);
    stream.putInt(0xFF4FFF51).putShort((short) 47).putShort((short) 0);
    stream.putInt(3000).putInt(3000).putInt(0).putInt(0);
    stream.putInt(2).putInt(2).putInt(0).putInt(0);
    Path file = Files.write(folder.resolve("minced.j2k"), stream.array());

    assertThat(catchThrowableOfType(PipelineException.class, () -> read(file)).getMessage())
        .contains("2250000 tiles");
  }

  /** The bytes of a TIFF, read in the byte order that it declares. */
  private static ByteBuffer inItsOrder(byte[] bytes) {
    ByteOrder order = bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    return ByteBuffer.wrap(bytes).order(order);
  }
}
