package vn.vankho.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;

/**
 * A folder with a file a document, each named by the document's id: {@code <sha256>.txt}, {@code
 * <sha256>-2.txt} for the second document of a scan.
 */
public final class DocumentFolder {
  private DocumentFolder() {}

  /**
   * Writes the documents. The folder is made where it is missing; files of these names are
   * replaced, others left alone.
   *
   * @return the number of files
   * @throws PipelineException STORAGE if the disk is full or fails; the files before that are whole
   */
  public static long write(Iterable<PlanDocument> documents, DocumentFormat format, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw WholeFile.failure(folder, failed);
    }
    long files = 0;
    for (PlanDocument document : documents) {
      WholeFile.write(
          folder.resolve(fileName(document, format)), out -> format.write(document, out));
      files++;
    }
    return files;
  }

  /** {@code #} is left out of names: in a shell or an address it means something else. */
  private static String fileName(PlanDocument document, DocumentFormat format) {
    return document.id().replace('#', '-') + format.extension();
  }
}
