package vn.vankho.store;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * An archive opened for writing: looked at, locked, made or mended, in this order, so that a folder
 * that is not ours, or newer than we are, is not touched.
 */
record ArchiveOpening(ArchiveLock lock, Ledger ledger) {
  /**
   * Does it.
   *
   * @throws PipelineException LOCKED, INCOMPATIBLE or USAGE, with the lock free
   */
  static ArchiveOpening of(ArchiveLayout layout) throws IOException {
    if (Files.exists(layout.format())) {
      ArchiveFormat.check(layout);
    } else {
      refuseOtherFolder(layout);
      Files.createDirectories(layout.root());
    }
    ArchiveLock lock = ArchiveLock.take(layout);
    ArchiveOpening opening = null;
    try {
      opening = new ArchiveOpening(lock, prepare(layout, lock.holderDied()));
      return opening;
    } finally {
      if (opening == null) {
        lock.close();
      }
    }
  }

  private static void refuseOtherFolder(ArchiveLayout layout) throws IOException {
    if (Files.exists(layout.root()) && !Files.isDirectory(layout.root())) {
      throw new PipelineException(
          ExitCode.USAGE,
          "ARCHIVE_IS_FILE",
          layout.root() + ": a file, expected the folder of an archive or a new name");
    }
    if (!ArchiveLayout.TOP_LEVEL.containsAll(Disk.names(layout.root()))) {
      throw new PipelineException(
          ExitCode.USAGE,
          "ARCHIVE_FOLDER_IN_USE",
          layout.root()
              + ": a folder with other things in it, expected an archive, an empty folder or a new"
              + " name");
    }
  }

  private static Ledger prepare(ArchiveLayout layout, boolean holderDied) throws IOException {
    boolean hadLedger = Files.exists(layout.ledger());
    Disk.makeFolder(layout.incoming());
    Disk.makeFolder(layout.originals());
    Disk.makeFolder(layout.documents());
    Ledger ledger = Ledger.open(layout.ledger(), Clock.systemUTC());
    if (holderDied || !hadLedger) {
      new Recovery(layout, ledger).run(hadLedger);
    }
    for (String left : Disk.names(layout.incoming())) {
      Disk.delete(layout.incoming().resolve(left));
    }
    if (!Files.exists(layout.format())) {
      ArchiveFormat.CURRENT.write(layout);
    }
    return ledger;
  }
}
