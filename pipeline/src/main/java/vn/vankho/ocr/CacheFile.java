package vn.vankho.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files of the cache so that another process sees them whole or not at all: under a name of
 * its own first, then moved into place. Two processes that do so at once both succeed.
 */
final class CacheFile {
  private CacheFile() {}

  /** Writes {@code content} to {@code target}, replacing what is there. */
  static void write(Path target, InputStream content) throws IOException {
    Path folder = Files.createDirectories(target.resolveSibling(".").normalize());
    Path partial = Files.createTempFile(folder, "." + target.getFileName(), ".partial");
    try {
      Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
      publish(partial, target);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static void publish(Path partial, Path target) throws IOException {
    try {
      Files.move(
          partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException noAtomicMove) {
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
