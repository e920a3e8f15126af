package vn.vankho.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * A file that stands under its name only when all of it is written; until then it is {@code
 * NAME.unfinished} beside it. A file that had the name is replaced at that moment.
 *
 * <p>A failure leaves neither, nor does a process that is stopped and calls {@link #abandonAll};
 * one that is killed leaves {@code NAME.unfinished}, which the next run overwrites.
 */
public final class WholeFile {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final String UNFINISHED = ".unfinished";

  /** What is being written, so that it can be taken away when the process is stopped. */
  private static final Set<Path> BEGUN = ConcurrentHashMap.newKeySet();

  private WholeFile() {}

  /** What the file is to hold. */
  public interface Content {
    /** Writes all of it; {@code out} is buffered, and closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file. What is no file, such as a device or a pipe, is written straight: putting a file
   * in its place would take it from all programs. Of a link, the file that it leads to is replaced.
   *
   * @throws PipelineException STORAGE if the disk is full or fails, NOT_FOUND if there is no such
   *     folder
   */
  public static void write(Path file, Content content) {
    try {
      if (Files.isRegularFile(file)) {
        replace(file.toRealPath(), content);
      } else if (Files.exists(file) && !Files.isDirectory(file)) {
        writeTo(content, Files.newOutputStream(file, StandardOpenOption.WRITE));
      } else {
        replace(file, content);
      }
    } catch (IOException failed) {
      throw failure(file, failed);
    }
  }

  private static void writeTo(Content content, OutputStream opened) throws IOException {
    try (OutputStream out = new BufferedOutputStream(opened, BUFFER_BYTES)) {
      content.writeTo(out);
    }
  }

  private static void replace(Path file, Content content) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    BEGUN.add(unfinished);
    try {
      try {
        writeTo(content, Files.newOutputStream(unfinished));
      } catch (IOException | RuntimeException | Error failed) {
        Files.deleteIfExists(unfinished);
        throw failed;
      }
      place(unfinished, file);
    } finally {
      BEGUN.remove(unfinished);
    }
  }

  /** Takes away what is not finished: the process ends, and nobody is left to finish it. */
  public static void abandonAll() {
    Set<Path> begun = Set.copyOf(BEGUN);
    BEGUN.clear();
    for (Path unfinished : begun) {
      try {
        Files.deleteIfExists(unfinished);
      } catch (IOException left) {
        // It stays under its name, which says what it is.
      }
    }
  }

  /** Atomic also so that a folder of the name is refused, not replaced. */
  private static void place(Path unfinished, Path file) throws IOException {
    if (!BEGUN.contains(unfinished)) {
      throw new IOException("stopped");
    }
    try {
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      Files.deleteIfExists(unfinished);
      throw failed;
    }
  }

  /** Output into a file or folder failed. */
  static PipelineException failure(Path path, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return new PipelineException(
          ExitCode.NOT_FOUND,
          "EXPORT_FOLDER_MISSING",
          path + ": cannot be written: its folder does not exist",
          cause);
    }
    return new PipelineException(
        ExitCode.STORAGE,
        "EXPORT_FAILED",
        path + ": cannot be written: " + reason(cause) + "; nothing of it was left half written",
        cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "there is a file of that name";
    }
    String told = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
    return told == null ? cause.getClass().getSimpleName() : told;
  }
}
