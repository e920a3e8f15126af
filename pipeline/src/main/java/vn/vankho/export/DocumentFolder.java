package vn.vankho.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;

/**
 * A folder with a file a document, each named by the document's id: {@code <sha256>.txt}, {@code
 * <sha256>-2.txt} for the second document of a scan.
 */
public final class DocumentFolder {
  private DocumentFolder() {}

  /**
   * What became of the documents.
   *
   * @param files written, each whole
   * @param failures documents of which there is no file: their id and why
   */
  public record Outcome(long files, List<String> failures) {
    /** Copies the list. */
    public Outcome {
      failures = List.copyOf(failures);
    }
  }

  /**
   * Writes the documents. The folder is made where it is missing; files of these names are
   * replaced, others left alone. A document that cannot be written, since its original is gone,
   * say, is told of in the outcome, and the others are written.
   *
   * @throws PipelineException STORAGE if the disk is full or fails; the files before that are whole
   */
  public static Outcome write(
      Iterable<PlanDocument> documents, DocumentFormat format, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw WholeFile.failure(folder, failed);
    }
    long files = 0;
    List<String> failures = new ArrayList<>();
    for (PlanDocument document : documents) {
      try {
        WholeFile.write(
            folder.resolve(fileName(document, format)), out -> format.write(document, out));
        files++;
      } catch (PipelineException failed) {
        if (failed.exitCode() == ExitCode.STORAGE) {
          throw failed;
        }
        failures.add(document.id() + ": " + failed.getMessage());
      }
    }
    return new Outcome(files, failures);
  }

  /** {@code #} is left out of names: in a shell or an address it means something else. */
  private static String fileName(PlanDocument document, DocumentFormat format) {
    return document.id().replace('#', '-') + format.extension();
  }
}
