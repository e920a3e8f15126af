package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void showsTheOldContentUntilAllIsWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");

    WholeFile.write(
        file,
        out -> {
          out.write('n');
          assertThat(file).hasContent("old");
        });

    assertThat(file).hasContent("n");
    assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
  }

  @Test
  void leavesTheOldContent_whenTheDiskIsFull() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");

    assertThatThrownBy(() -> WholeFile.write(file, out -> fail("No space left on device")))
        .isInstanceOfSatisfying(
            PipelineException.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.STORAGE))
        .hasMessageContaining("a.txt: cannot be written: No space left on device");

    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
  }

  @Test
  void leavesNothing_whenADocumentCannotBeRead() {
    Path file = folder.resolve("a.txt");

    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      throw new IllegalStateException("damaged");
                    }))
        .hasMessage("damaged");

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesTheOldContentAndNothingElse_whenTheProcessIsStopped() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");

    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write('n');
                      WholeFile.abandonAll();
                      assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
                    }))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("stopped");

    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void writesStraightIntoWhatIsNoFile() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(pipe);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    WholeFile.write(pipe, out -> out.write("through".getBytes(StandardCharsets.UTF_8)));

    assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("through");
    assertThat(Files.isRegularFile(pipe)).isFalse();
    assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void replacesTheFileThatALinkLeadsTo() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);

    WholeFile.write(link, out -> out.write('n'));

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("n");
  }

  @Test
  void saysThatTheFolderIsMissing() {
    assertThatThrownBy(() -> WholeFile.write(folder.resolve("none/a.txt"), out -> out.write(1)))
        .isInstanceOfSatisfying(
            PipelineException.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.NOT_FOUND))
        .hasMessageContaining("its folder does not exist");
  }

  private static void fail(String reason) throws IOException {
    throw new IOException(reason);
  }
}
