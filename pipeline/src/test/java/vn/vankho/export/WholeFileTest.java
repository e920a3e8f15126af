package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
