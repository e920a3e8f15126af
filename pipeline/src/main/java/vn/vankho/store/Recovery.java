package vn.vankho.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vankho.model.PipelineException;

/**
 * Completes or sweeps what a writer left that died at work. Run only by one that holds the lock.
 *
 * <p>Documents that are in place stay and get their line in the ledger. An original in place whose
 * documents never came, and that the ledger knows nothing of, was never acknowledged and goes; its
 * file is where it was imported from.
 */
final class Recovery {
  private final ArchiveLayout layout;
  private final Ledger ledger;
  private final StoredDocuments stored;

  Recovery(ArchiveLayout layout, Ledger ledger) {
    this.layout = layout;
    this.ledger = ledger;
    this.stored = new StoredDocuments(layout);
  }

  /**
   * Does it.
   *
   * @param hadLedger whether there was a ledger at all; without one no original is held to be
   *     unacknowledged
   */
  void run(boolean hadLedger) throws IOException {
    Set<String> known = new HashSet<>();
    for (LedgerEntry entry : ledger.entries()) {
      entry.sha256().ifPresent(known::add);
    }
    List<String> sources = stored.sources().toList();
    for (String sha256 : sources) {
      if (ledger.pathsOf(sha256).isEmpty()) {
        ledger.imported(nameOf(sha256), sha256, stored.idsOf(sha256).size());
      }
    }
    known.addAll(sources);
    if (hadLedger) {
      sweepOriginals(known);
    }
  }

  private String nameOf(String sha256) {
    try {
      return stored.documentsOf(sha256).get(0).source().fileName();
    } catch (PipelineException | IndexOutOfBoundsException damaged) {
      return stored.original(sha256).map(Path::toString).orElse(sha256);
    }
  }

  private void sweepOriginals(Set<String> known) throws IOException {
    for (String bucket : Disk.names(layout.originals())) {
      Path folder = layout.originals().resolve(bucket);
      for (String name : Disk.names(folder)) {
        if (name.length() > 64 && !known.contains(name.substring(0, 64))) {
          Disk.delete(folder.resolve(name));
        }
      }
    }
  }
}
