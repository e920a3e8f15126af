package vn.vankho.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.PlanDocumentJson;

/**
 * Writes documents in the forms that other programs take, one after the other as the stream gives
 * them, so that memory does not grow with the collection. Text is to be encoded as UTF-8.
 *
 * <p>A method that is given an {@code Appendable} leaves it open, and passes its {@code
 * IOException} on: only the caller knows whether a reader went away or a disk is full.
 */
public final class Exports {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Exports() {}

  /** JSON Lines: each document in full, as in the archive, on a line. */
  public static void jsonLines(Stream<PlanDocument> documents, Appendable out) throws IOException {
    for (Iterator<PlanDocument> each = documents.iterator(); each.hasNext(); ) {
      out.append(PlanDocumentJson.writeLine(each.next())).append('\n');
    }
  }

  /**
   * CSV: the fields of each document in a row, under a row of headings.
   *
   * @param withByteOrderMark whether to begin with a byte order mark, without which Excel takes
   *     UTF-8 for the local code page
   */
  public static void csv(Stream<PlanDocument> documents, boolean withByteOrderMark, Appendable out)
      throws IOException {
    if (withByteOrderMark) {
      out.append(BYTE_ORDER_MARK);
    }
    Csv.writeHeading(out);
    for (Iterator<PlanDocument> each = documents.iterator(); each.hasNext(); ) {
      Csv.write(each.next(), out);
    }
  }

  /** The text of each document, with a form feed between documents. */
  public static void text(Stream<PlanDocument> documents, Appendable out) throws IOException {
    boolean first = true;
    for (Iterator<PlanDocument> each = documents.iterator(); each.hasNext(); ) {
      if (!first) {
        out.append('\f');
      }
      first = false;
      text(each.next(), out);
    }
  }

  /**
   * The text of each document in a file of its own, named by its id: {@code <sha256>.txt}, {@code
   * <sha256>-2.txt}. The folder is made where it is missing; files of these names are replaced.
   *
   * @return the number of files
   * @throws PipelineException STORAGE if the disk is full or fails
   */
  public static long textFiles(Stream<PlanDocument> documents, Path folder) {
    long files = 0;
    Path current = folder;
    try {
      Files.createDirectories(folder);
      for (Iterator<PlanDocument> each = documents.iterator(); each.hasNext(); files++) {
        PlanDocument document = each.next();
        current = folder.resolve(document.id().replace('#', '-') + ".txt");
        try (BufferedWriter out = Files.newBufferedWriter(current, StandardCharsets.UTF_8)) {
          text(document, out);
        }
      }
      return files;
    } catch (IOException failed) {
      throw new PipelineException(
          ExitCode.STORAGE,
          "EXPORT_FAILED",
          current
              + ": cannot be written: "
              + failed.getClass().getSimpleName()
              + " "
              + failed.getMessage()
              + "; "
              + files
              + " files before it are whole",
          failed);
    }
  }

  private static void text(PlanDocument document, Appendable out) throws IOException {
    out.append(document.text());
    if (!document.text().endsWith("\n")) {
      out.append('\n');
    }
  }
}
