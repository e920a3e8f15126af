package vn.vankho.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Finding;
import vn.vankho.model.PipelineException;

class SourceOpenerTest {
  private static final SourceOpener OPENER = new SourceOpener(ScanSettings.DEFAULTS);

  @TempDir Path folder;

  private static PipelineException failure(Path file) {
    return failure(file, Optional.empty());
  }

  private static PipelineException failure(Path file, Optional<String> password) {
    PipelineException failure =
        catchThrowableOfType(
            PipelineException.class,
            () -> {
              try (OpenSource source = OPENER.open(file, password)) {
                source.image(0);
              }
            });
    assertThat(failure).isNotNull();
    assertThat(failure).hasMessageContaining(file.getFileName().toString());
    return failure;
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] pdf(int pages) throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      for (int i = 1; i < pages; i++) {
        pdf.text(0, 40, 500, "trang").nextPage();
      }
      return Files.readAllBytes(pdf.text(0, 40, 500, "trang").save(folder.resolve("made.pdf")));
    }
  }

  @Test
  void saysNotFound_whenThereIsNoFile() {
    PipelineException failure = failure(folder.resolve("none.pdf"));

    assertThat(failure.reason()).isEqualTo("NOT_FOUND");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.NOT_FOUND);
  }

  @Test
  void refusesAFolder() {
    assertThat(failure(folder).reason()).isEqualTo("UNREADABLE_FILE");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    PipelineException failure = failure(write("empty.pdf", ""));

    assertThat(failure.reason()).isEqualTo("EMPTY_FILE");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREADABLE);
  }

  @Test
  void refusesTextNamedPdf() throws IOException {
    assertThat(failure(write("letter.pdf", "Kính gửi: Văn phòng\n".repeat(200))).reason())
        .isEqualTo("NOT_A_DOCUMENT");
  }

  @Test
  void goesByContent_whenTheNameSaysOtherwise() throws IOException {
    Path file = write("picture.jpg", pdf(1));

    try (OpenSource source = OPENER.open(file, Optional.empty())) {
      assertThat(source.mediaType()).isEqualTo("application/pdf");
      assertThat(source.pageCount()).isEqualTo(1);
    }
  }

  @Test
  void opensAPdf_whenOtherBytesStandBeforeItsHeader() throws IOException {
    byte[] junk = "mail header\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] pdf = pdf(1);
    byte[] both = Arrays.copyOf(junk, junk.length + pdf.length);
    System.arraycopy(pdf, 0, both, junk.length, pdf.length);

    try (OpenSource source = OPENER.open(write("mailed.pdf", both), Optional.empty())) {
      assertThat(source.pageCount()).isEqualTo(1);
    }
  }

  @Test
  void refusesAPdf_whenNothingOfItCanBeFound() throws IOException {
    assertThat(failure(write("head.pdf", Arrays.copyOf(pdf(3), 60))).reason())
        .isEqualTo("TRUNCATED");
  }

  @Test
  void saysSo_whenAPdfBreaksOff() throws IOException {
    byte[] pdf = pdf(2);
    Path file = write("cut.pdf", Arrays.copyOf(pdf, pdf.length - 200));

    try (OpenSource source = OPENER.open(file, Optional.empty())) {
      assertThat(source.findings()).extracting(Finding::code).contains("TRUNCATED_FILE");
    } catch (PipelineException e) {
      assertThat(e.reason()).isEqualTo("TRUNCATED");
    }
  }

  @Test
  void refusesAPdfWithoutPages() throws IOException {
    Path file = folder.resolve("blank.pdf");
    try (PDDocument document = new PDDocument()) {
      document.save(file.toFile());
    }

    assertThat(failure(file).reason()).isEqualTo("NO_PAGES");
  }

  @Test
  void countsThePagesThatAreThere_whenTheFileClaimsMore() throws IOException {
    Path file = folder.resolve("claims.pdf");
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.document.getPages().getCOSObject().setInt(COSName.COUNT, 1_410_065_407);
      pdf.text(0, 40, 500, "trang").save(file);
    }

    try (OpenSource source = OPENER.open(file, Optional.empty())) {
      assertThat(source.pageCount()).isEqualTo(1);
      assertThat(source.findings()).extracting(Finding::code).containsExactly("PAGES_MISSING");
    }
  }

  private Path encrypted(String password) throws IOException {
    Path file = folder.resolve("locked.pdf");
    try (SamplePdf pdf = new SamplePdf()) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      pdf.document.protect(policy);
      return pdf.text(0, 40, 500, "mật").save(file);
    }
  }

  @Test
  void asksForThePassword_whenNoneIsGiven() throws IOException {
    PipelineException failure = failure(encrypted("secret"));

    assertThat(failure.reason()).isEqualTo("PASSWORD_NEEDED");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.PASSWORD);
  }

  @Test
  void neverRepeatsAPassword_whenItIsWrong() throws IOException {
    PipelineException failure = failure(encrypted("secret"), Optional.of("guessed-it"));

    assertThat(failure.reason()).isEqualTo("PASSWORD_NEEDED");
    assertThat(failure.getMessage()).doesNotContain("guessed-it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret"})
  void opensAnEncryptedPdf_withItsPassword(String password) throws IOException {
    Path file = encrypted(password);
    Optional<String> given = password.isEmpty() ? Optional.empty() : Optional.of(password);

    try (OpenSource source = OPENER.open(file, given)) {
      assertThat(source.layer(0).page().text()).isEqualTo("mật\n");
    }
  }

  @Test
  void refusesAHugeImage_beforeItIsDecoded() throws IOException {
    assertThat(failure(write("bomb.png", emptyPng(20_000, 20_000))).reason())
        .isEqualTo("TOO_LARGE");
  }

  /** A PNG that declares a size and holds no pixels. */
  private static byte[] emptyPng(int width, int height) {
    java.nio.ByteBuffer png = java.nio.ByteBuffer.allocate(45);
    png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    byte[] header = new byte[17];
    java.nio.ByteBuffer.wrap(header)
        .put("IHDR".getBytes(StandardCharsets.US_ASCII))
        .putInt(width)
        .putInt(height)
        .put(new byte[] {8, 0, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(header);
    png.putInt(13).put(header).putInt((int) crc.getValue());
    return png.array();
  }

  @Test
  void refusesTooManyPages() throws IOException {
    Path file = write("many.pdf", pdf(3));
    SourceOpener strict = new SourceOpener(new ScanSettings(300, 60_000_000, 250_000_000, 2));

    assertThat(
            catchThrowableOfType(PipelineException.class, () -> strict.open(file, Optional.empty()))
                .reason())
        .isEqualTo("TOO_LARGE");
  }

  /**
   * Cuts, flips and splices of small files of every kind: a status each, never another exception.
   */
  @ParameterizedTest
  @ValueSource(strings = {"pdf", "png", "jpg", "tif", "gif", "bmp"})
  void failsInAnOrderlyWay_whenBytesAreDamaged(String kind) throws IOException {
    long seed = 20_260_101L;
    Random random = new Random(seed);
    byte[] sound = sample(kind);
    for (int round = 0; round < 60; round++) {
      byte[] damaged = sound.clone();
      for (int i = 0; i <= random.nextInt(8); i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      if (round % 4 == 0) {
        damaged = Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length));
      }
      Path file = write("damaged-" + kind + "-" + round, damaged);
      try (OpenSource source =
          new SourceOpener(new ScanSettings(72, 1_000_000, 2_000_000, 50))
              .open(file, Optional.empty())) {
        assertThat(source.pageCount()).isPositive();
        source.layer(0);
        source.image(0);
      } catch (PipelineException e) {
        assertThat(e.reason()).as("seed %d, round %d", seed, round).isNotBlank();
      }
    }
  }

  private byte[] sample(String kind) throws IOException {
    if (kind.equals("pdf")) {
      return pdf(2);
    }
    Path file = folder.resolve("sound." + kind);
    BufferedImage image = SamplePdf.marked(60, 80, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(image, kind.equals("tif") ? "tiff" : kind, file.toFile())).isTrue();
    return Files.readAllBytes(file);
  }
}
