package vn.vankho.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.vankho.model.PipelineException;

/** Opens a source file of any kind, told by its content. */
public final class SourceOpener {
  private final ScanSettings settings;

  /** An opener with these limits; holds nothing open itself. */
  public SourceOpener(ScanSettings settings) {
    this.settings = settings;
  }

  /** Whether a file begins like one that could be opened; false where it cannot be read. */
  public static boolean looksLikeSource(Path file) {
    try {
      return FileKind.of(file).isPresent();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Opens a file.
   *
   * @param file a regular file
   * @param password the password of an encrypted PDF; a file whose password is empty opens without
   * @throws PipelineException with one of the reasons {@code NOT_FOUND}, {@code UNREADABLE_FILE},
   *     {@code EMPTY_FILE}, {@code NOT_A_DOCUMENT}, {@code TRUNCATED}, {@code PASSWORD_NEEDED},
   *     {@code NO_PAGES}, {@code TOO_LARGE}, {@code UNSUPPORTED}
   */
  public OpenSource open(Path file, Optional<String> password) {
    if (Files.notExists(file)) {
      throw Failures.notFound(file);
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw Failures.unreadableFile(file, null);
    }
    try {
      if (Files.size(file) == 0) {
        throw Failures.empty(file);
      }
      FileKind kind = FileKind.of(file).orElseThrow(() -> Failures.notADocument(file));
      return kind == FileKind.PDF
          ? PdfSource.open(file, password, settings)
          : ImageFileSource.open(file, kind, settings);
    } catch (IOException e) {
      throw Failures.unreadableFile(file, e);
    }
  }
}
