package vn.vankho.ocr;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of Tesseract's trained data.
 *
 * @param language Tesseract's name: {@code vie}, {@code osd}
 * @param file {@code LANGUAGE.traineddata}
 * @param sha256 lower-case hex digest, for provenance
 * @param known whether it is, byte for byte, a file that this program was measured with
 */
public record TrainedFile(String language, Path file, String sha256, boolean known) {
  /** The folder that Tesseract is told. */
  Path folder() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
  }
}
