package vn.vankho.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.Reading;

/** A picture is read once, and reading it again gives the same. */
class ReadingCacheIT {
  @TempDir Path folder;

  private Path picture() throws IOException {
    return picture("");
  }

  private Path picture(String mark) throws IOException {
    BufferedImage image = new BufferedImage(1200, 500, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 1200, 500);
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(Font.SERIF, Font.PLAIN, 40));
    pen.drawString(mark, 60, 60);
    pen.drawString("Căn cứ Luật Tổ chức chính quyền địa phương", 60, 150);
    pen.drawString("Ủy ban nhân dân tỉnh ban hành Kế hoạch", 60, 250);
    pen.dispose();
    Path file = folder.resolve("page.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private Reading read(Path file, boolean keeps) {
    ReadSettings base = TestSettings.of(folder, 1, 120_000);
    ReadSettings settings =
        new ReadSettings(
            base.language(),
            base.pageSegmentation(),
            base.textLayer(),
            base.cleaning(),
            base.restore(),
            base.renderDpi(),
            base.maxPixels(),
            base.pageTimeoutMillis(),
            1,
            512,
            Optional.empty(),
            base.modelDirectory(),
            Optional.empty(),
            Path.of("target", "ocr-cache"),
            keeps ? Optional.of(folder.resolve("readings")) : Optional.empty(),
            Optional.empty());
    try (DocumentReader reader = new DocumentReader(settings)) {
      return reader.read(file, ReadListener.SILENT);
    }
  }

  private List<Path> entries() throws IOException {
    if (!Files.isDirectory(folder.resolve("readings"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder.resolve("readings"))) {
      return files.filter(file -> file.toString().endsWith(".gz")).sorted().toList();
    }
  }

  /** Changes what was kept, so that it shows whether it is used. */
  private void forge(String word, String other) throws IOException {
    for (Path entry : entries()) {
      String text;
      try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(entry))) {
        text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(entry))) {
        out.write(text.replace(word, other).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void givesTheSameReading_withAndWithoutCache() throws IOException {
    Path file = picture();

    Reading fresh = read(file, false);
    assertThat(entries()).isEmpty();
    Reading first = read(file, true);
    Reading second = read(file, true);

    assertThat(fresh.pages().get(0).text()).contains("Căn cứ Luật");
    assertThat(first).isEqualTo(fresh);
    assertThat(second).isEqualTo(fresh);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void keepsNothing_ofWhatIsMarkedSecret() throws IOException {
    assertThat(read(picture("MẬT"), true).pages().get(0).text()).contains("MẬT", "Căn cứ Luật");
    assertThat(entries()).isEmpty();
  }

  @Test
  void findsAPictureAgain_inTheSameFileAndInAnother() throws IOException {
    Path file = picture();
    read(file, true);
    forge("\"Luật\"", "\"Lụa\"");
    Path other = folder.resolve("other.png");
    Files.write(other, Files.readAllBytes(file));
    Files.write(other, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);

    assertThat(read(file, true).pages().get(0).text()).contains("Căn cứ Lụa");
    assertThat(read(other, true).pages().get(0).text()).contains("Căn cứ Lụa");
    assertThat(read(file, false).pages().get(0).text()).contains("Căn cứ Luật");
  }
}
