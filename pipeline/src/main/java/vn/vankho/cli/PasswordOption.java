package vn.vankho.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * The password of encrypted files. It stands in a file, because the command line is seen by
 * everyone on the machine.
 */
final class PasswordOption {
  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file whose first line is the password of encrypted PDFs.")
  private @Nullable Path passwordFile;

  /** The password, if one was given. */
  Optional<String> password() {
    return Optional.ofNullable(passwordFile).map(PasswordOption::firstLine);
  }

  private static String firstLine(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String first = lines.readLine();
      return first == null ? "" : first;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static PipelineException unreadable(Path file, IOException e) {
    boolean isAbsent = e instanceof NoSuchFileException;
    String why =
        isAbsent
            ? "there is no such file"
            : e instanceof CharacterCodingException ? "is no UTF-8 text" : e.toString();
    return new PipelineException(
        isAbsent ? ExitCode.NOT_FOUND : ExitCode.STORAGE,
        "PASSWORD_FILE",
        file + ": " + why + "; expected a text file whose first line is the password",
        e);
  }
}
