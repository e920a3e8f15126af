package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

class TrainedDataTest {
  @TempDir private Path folder;
  private Path installed;
  private Path cache;

  @BeforeEach
  void makeFolders() throws IOException {
    installed = Files.createDirectory(folder.resolve("installed"));
    cache = Files.createDirectory(folder.resolve("cache"));
  }

  /** A file with one entry that begins at byte 12 and has {@code length} bytes. */
  private static void write(Path directory, String language, int length) throws IOException {
    Files.createDirectories(directory);
    ByteBuffer content = ByteBuffer.allocate(12 + length).order(ByteOrder.LITTLE_ENDIAN);
    content.putInt(1).putLong(12);
    Files.write(TrainedData.file(directory, language), content.array());
  }

  private TrainedData data(String language, Optional<Path> directory) {
    return TrainedData.of(new OcrSettings(language, 3, directory, cache), List.of(installed));
  }

  @Test
  void prefersInstalledCopyToCache() throws IOException {
    write(installed, "vie", 5);
    write(TrainedData.cacheFolder(cache), "vie", 9);

    TrainedFile found = data("vie", Optional.empty()).languages().get(0);

    assertThat(found.folder()).isEqualTo(installed);
    assertThat(found.known()).isFalse();
    assertThat(found.sha256()).hasSize(64);
  }

  @Test
  void takesCache_whenNothingIsInstalled() throws IOException {
    write(TrainedData.cacheFolder(cache), "vie", 9);

    assertThat(data("vie", Optional.empty()).languages().get(0).folder())
        .isEqualTo(TrainedData.cacheFolder(cache));
  }

  @Test
  void prefersNamedFolder() throws IOException {
    Path named = folder.resolve("named");
    write(named, "vie", 5);
    write(installed, "vie", 5);

    assertThat(data("vie", Optional.of(named)).languages().get(0).folder()).isEqualTo(named);
  }

  @Test
  void wantsAllLanguagesInOneFolder() throws IOException {
    write(installed, "vie", 5);
    write(TrainedData.cacheFolder(cache), "eng", 5);
    TrainedData data = data("vie+eng", Optional.empty());

    assertThat(data.isPresent()).isFalse();
    write(installed, "eng", 5);
    assertThat(data.languages()).extracting("language").containsExactly("vie", "eng");
  }

  @Test
  void saysWhereItLookedAndWhatToType_whenMissing() {
    assertThatThrownBy(() -> data("vie", Optional.empty()).languages())
        .isInstanceOfSatisfying(
            PipelineException.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
        .hasMessageContaining(installed.toString())
        .hasMessageContaining("apt-get install tesseract-ocr-vie")
        .hasMessageContaining("brew install tesseract-lang");
  }

  @Test
  void refusesFileCutShort() throws IOException {
    write(installed, "vie", 5);
    Path file = TrainedData.file(installed, "vie");
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 12));

    assertThatThrownBy(() -> data("vie", Optional.empty()).languages())
        .hasMessageContaining(file.toString())
        .hasMessageContaining("12 bytes");
  }

  @Test
  void refusesTextThatIsNoTrainedData() throws IOException {
    Files.writeString(TrainedData.file(installed, "vie"), "<html>not found</html>");

    assertThatThrownBy(() -> data("vie", Optional.empty()).languages())
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("no whole file");
  }

  @Test
  void unpacksOrientationDataFromProgram_whenNoneIsInstalled() {
    TrainedFile found = data("vie", Optional.empty()).orientation();

    assertThat(found.folder()).isEqualTo(TrainedData.cacheFolder(cache));
    assertThat(found.known()).isTrue();
  }
}
