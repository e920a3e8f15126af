package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.scan.ScanSettings;
import vn.vankho.scan.SourceOpener;
import vn.vankho.store.Archive;

/** A searchable PDF/A a document, from its original in the archive: see {@link SearchablePdf}. */
public final class PdfFormat implements DocumentFormat {
  private final Archive archive;
  private final Optional<String> password;

  /**
   * A writer.
   *
   * @param archive that holds the originals of the documents
   * @param password of originals that are encrypted
   */
  public PdfFormat(Archive archive, Optional<String> password) {
    this.archive = archive;
    this.password = password;
  }

  @Override
  public String extension() {
    return ".pdf";
  }

  /**
   * Writes one document.
   *
   * @throws PipelineException NOT_FOUND, INCOMPATIBLE, UNREADABLE or PASSWORD if its original is
   *     gone, damaged or cannot be opened
   */
  @Override
  public void write(PlanDocument document, OutputStream out) throws IOException {
    SourceOpener opener = new SourceOpener(settings(document.provenance().settings()));
    new SearchablePdf(opener, password)
        .write(document, archive.soundOriginal(document.source().sha256()), out);
  }

  /** The settings that the document was read with, so that its pages are drawn as they were. */
  private static ScanSettings settings(Map<String, String> used) {
    ScanSettings defaults = ScanSettings.DEFAULTS;
    try {
      long pixels = number(used, "maxPixels", defaults.maxPixels());
      return new ScanSettings(
          (int) number(used, "renderDpi", defaults.renderDpi()),
          pixels,
          Math.max(pixels, defaults.maxDeclaredPixels()),
          defaults.maxPages());
    } catch (IllegalArgumentException outOfRange) {
      return defaults;
    }
  }

  private static long number(Map<String, String> used, String name, long otherwise) {
    String given = used.get(name);
    return given == null ? otherwise : Long.parseLong(given);
  }
}
