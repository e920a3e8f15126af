package vn.vankho.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/** The identity of a file: the SHA-256 of its bytes. */
final class FileDigest {
  private static final int BUFFER_BYTES = 1 << 16;

  private FileDigest() {}

  /** Lower-case hex SHA-256 of a regular file's bytes. */
  static String sha256(Path file) {
    requireRegular(file);
    MessageDigest digest = newSha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What changes when a file is written to; empty where there is none. */
  static String state(Path file) {
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return ""; // whoever opens it says why
    }
  }

  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** A pipe or a device would block or never end. */
  private static void requireRegular(Path file) {
    if (!Files.exists(file)) {
      throw new PipelineException(
          ExitCode.NOT_FOUND,
          "NO_SUCH_FILE",
          Files.isSymbolicLink(file)
              ? file + ": the link leads to no file. Link the scan anew, or copy it."
              : file + ": there is no such file. Check the name and the folder.");
    }
    if (!Files.isRegularFile(file)) {
      throw new PipelineException(
          ExitCode.UNREADABLE,
          "NOT_A_FILE",
          file + ": is a folder, pipe or device, not a file with a document. Name a file.");
    }
  }

  private static PipelineException unreadable(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new PipelineException(
          ExitCode.NOT_FOUND, "NO_SUCH_FILE", file + ": the file has vanished.", e);
    }
    String why = e instanceof AccessDeniedException ? "no permission to read it" : e.toString();
    return new PipelineException(
        ExitCode.UNREADABLE,
        "UNREADABLE_FILE",
        file + ": the file cannot be read (" + why + "). Check its permissions and its disk.",
        e);
  }

  /** A digest to be fed. */
  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
