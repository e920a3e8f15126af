package vn.vankho.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.SourceFile;

/**
 * Puts one source with its documents into an archive, whole or not at all.
 *
 * <p>Everything is written and synced below {@code incoming/} first, then moved into place: the
 * original, then the folder of documents, whose appearance is the moment at which the source is in
 * the archive. A process that dies before leaves work that the next writer sweeps; one that dies
 * after leaves at most a missing line in the ledger, which the next writer adds.
 */
final class SourcePublication {
  /** Room for what a file system keeps beside the bytes of the files. */
  private static final long MARGIN_BYTES = 1 << 18;

  private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");

  private final ArchiveLayout layout;
  private final PublishStep.Listener listener;
  private final String sha256;
  private final Path staging;
  private final Path stagedDocuments;
  private final Path placedOriginal;
  private final Path placedDocuments;
  private final String originalName;

  SourcePublication(ArchiveLayout layout, SourceFile source, PublishStep.Listener listener) {
    this.layout = layout;
    this.listener = listener;
    this.sha256 = source.sha256();
    this.originalName = sha256 + "." + extension(source.fileName());
    this.staging = layout.staging(sha256);
    this.stagedDocuments = staging.resolve("documents");
    this.placedOriginal = layout.originalsFolder(sha256).resolve(originalName);
    this.placedDocuments = layout.documentsOf(sha256);
  }

  /** Lower-case ending of a file's name; {@code bin} where it has none that is plain. */
  static String extension(String fileName) {
    Matcher ending = EXTENSION.matcher(fileName);
    return ending.find() ? ending.group(1).toLowerCase(Locale.ROOT) : "bin";
  }

  /**
   * Does it all; on failure the archive is as it was.
   *
   * @param record notes the import in the ledger
   */
  void run(Path original, List<PlanDocument> documents, LedgerWrite record) throws IOException {
    List<byte[]> json = new ArrayList<>();
    long bytes = Files.size(original);
    for (PlanDocument document : documents) {
      byte[] written = PlanDocumentJson.write(document);
      json.add(written);
      bytes += written.length;
    }
    long free = Disk.freeBytes(layout.root());
    if (bytes + MARGIN_BYTES > free) {
      throw StorageFailure.full(layout.root(), bytes + MARGIN_BYTES, free);
    }
    boolean done = false;
    try {
      stage(original, json);
      place();
      record.write();
      done = true;
    } finally {
      if (!done) {
        takeBack();
      }
    }
    listener.done(PublishStep.RECORDED);
    sweep();
    listener.done(PublishStep.SWEPT);
  }

  /** Notes an import in the ledger. */
  @FunctionalInterface
  interface LedgerWrite {
    void write() throws IOException;
  }

  private void stage(Path original, List<byte[]> json) throws IOException {
    Disk.delete(staging);
    Files.createDirectories(stagedDocuments);
    String found = Disk.copy(original, staging.resolve(originalName));
    if (!found.equals(sha256)) {
      throw new PipelineException(
          ExitCode.UNREADABLE,
          "SOURCE_CHANGED",
          original
              + ": its bytes changed while it was read (digest "
              + found
              + ", expected "
              + sha256
              + "); import it again when nothing writes to it");
    }
    listener.done(PublishStep.ORIGINAL_STAGED);
    for (int i = 0; i < json.size(); i++) {
      Disk.write(stagedDocuments.resolve(SourceFolder.fileName(i + 1)), json.get(i));
    }
    listener.done(PublishStep.DOCUMENTS_STAGED);
    Disk.write(stagedDocuments.resolve(ArchiveLayout.CHECKSUMS), SourceFolder.checksums(json));
    Disk.syncFolder(stagedDocuments);
    listener.done(PublishStep.CHECKSUMS_STAGED);
  }

  private void place() throws IOException {
    Disk.makeFolder(layout.originalsFolder(sha256));
    Path bucket = placedDocuments.getParent();
    if (bucket != null) {
      Disk.makeFolder(bucket);
    }
    listener.done(PublishStep.FOLDERS_MADE);
    Disk.place(staging.resolve(originalName), placedOriginal);
    listener.done(PublishStep.ORIGINAL_PLACED);
    Disk.place(stagedDocuments, placedDocuments);
    listener.done(PublishStep.DOCUMENTS_PLACED);
  }

  private void sweep() {
    try {
      Disk.delete(staging);
    } catch (IOException leftForNextWriter) {
      // The source is in the archive; that an empty folder is left changes nothing of it.
    }
  }

  /** Undoes what was done, last first; needs no room on the disk. */
  private void takeBack() {
    try {
      if (Files.exists(placedDocuments)) {
        Files.createDirectories(staging);
        Disk.place(placedDocuments, stagedDocuments);
      }
      Files.deleteIfExists(placedOriginal);
      Disk.delete(staging);
    } catch (IOException leftForNextWriter) {
      // The failure that led here is on its way to the caller; the next writer sweeps what is left.
    }
  }
}
