package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

class FailuresTest {
  @TempDir private Path folder;
  private CommandLineRun run;
  private Failures failures;

  @BeforeEach
  void captureMessages() {
    run = CommandLineRun.in(folder);
    failures = new Failures(run.surroundings());
  }

  @Test
  void keepsCodeAndMessage_whenTheTroubleIsKnown() {
    ExitCode code =
        failures.report(
            new PipelineException(ExitCode.PASSWORD, "PASSWORD_NEEDED", "a.pdf: needs a password"));

    assertThat(code).isEqualTo(ExitCode.PASSWORD);
    assertThat(run.err()).isEqualTo("vankho: a.pdf: needs a password\n");
  }

  @Test
  void saysNotFound_whenAFileIsMissing() {
    ExitCode code =
        failures.report(new UncheckedIOException(new NoSuchFileException("kế hoạch.pdf")));

    assertThat(code).isEqualTo(ExitCode.NOT_FOUND);
    assertThat(run.err()).contains("kế hoạch.pdf", "no such file");
  }

  @Test
  void saysStorage_whenPermissionIsDeniedOrTheDiskIsFull() {
    assertThat(failures.report(new AccessDeniedException("/a"))).isEqualTo(ExitCode.STORAGE);
    assertThat(failures.report(new FileSystemException("/b", null, "No space left on device")))
        .isEqualTo(ExitCode.STORAGE);
    assertThat(run.err()).contains("/a: permission denied", "/b: No space left on device");
  }

  @Test
  void writesTheDetailsToAFile_whenTheProgramIsAtFault() throws IOException {
    ExitCode code = failures.report(new IllegalStateException("no such labeller"));

    assertThat(code).isEqualTo(ExitCode.INTERNAL);
    assertThat(run.err()).contains("no such labeller").doesNotContain(" at ");
    try (Stream<Path> files = Files.list(folder.resolve("cache/faults"))) {
      Path details = files.findFirst().orElseThrow();
      assertThat(run.err()).contains(details.toString());
      assertThat(details).content().contains("vankho 9.8.7", "no such labeller", "\tat ");
    }
  }

  @Test
  void printsTheDetails_whenTheyCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file where the folder should be");

    failures.report(new IllegalStateException("no such labeller"));

    assertThat(run.err()).contains(" at ");
  }

  @Test
  void saysHowToGetMore_whenMemoryRunsOut() {
    assertThat(failures.report(new OutOfMemoryError("Java heap space")))
        .isEqualTo(ExitCode.INTERNAL);
    assertThat(run.err()).contains("VANKHO_JAVA_OPTS=-Xmx");
  }

  @Test
  void isSilent_whenTheReaderOfTheOutputHasLeft() {
    ExitCode code = failures.report(new OutputFailure(new IOException("Broken pipe")));

    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(run.err()).isEmpty();
  }
}
