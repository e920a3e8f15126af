package vn.vankho.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.Finding;
import vn.vankho.model.PlanDocument;

/** Holds an archive against itself; finds, and mends nothing. */
final class Verification {
  private final ArchiveLayout layout;
  private final Ledger ledger;
  private final StoredDocuments stored;
  private final List<Finding> findings = new ArrayList<>();

  Verification(ArchiveLayout layout, Ledger ledger) {
    this.layout = layout;
    this.ledger = ledger;
    this.stored = new StoredDocuments(layout);
  }

  /**
   * Does it.
   *
   * @param anotherWrites whether another process is writing, whose work in progress is no fault
   */
  List<Finding> run(boolean anotherWrites) throws IOException {
    Set<String> sources = new HashSet<>();
    for (String bucket : Disk.names(layout.documents())) {
      for (String name : Disk.names(layout.documents().resolve(bucket))) {
        if (name.matches("[0-9a-f]{64}") && name.startsWith(bucket)) {
          sources.add(name);
          checkSource(name, anotherWrites);
        } else {
          report(
              "SURPLUS",
              layout.documents().resolve(bucket).resolve(name),
              "no part of the archive");
        }
      }
    }
    checkOriginalsWithoutDocuments(sources, anotherWrites);
    checkLedger(sources);
    if (!anotherWrites) {
      for (String left : Disk.names(layout.incoming())) {
        report("TEMPORARY_LEFT", layout.incoming().resolve(left), "left by a process that died");
      }
    }
    return findings;
  }

  private void checkSource(String sha256, boolean anotherWrites) throws IOException {
    checkOriginal(sha256);
    SourceFolder folder = new SourceFolder(sha256, layout.documentsOf(sha256));
    Map<String, String> noted = folder.noted();
    if (!noted.containsKey(SourceFolder.fileName(1))) {
      report(
          "CHECKSUMS_DAMAGED", folder.folder().resolve(ArchiveLayout.CHECKSUMS), "names no 1.json");
    }
    Set<String> names = new TreeSet<>(noted.keySet());
    names.addAll(Disk.names(folder.folder()));
    names.remove(ArchiveLayout.CHECKSUMS);
    for (String name : names) {
      checkDocument(folder, name, noted.get(name));
    }
    if (ledger.pathsOf(sha256).isEmpty() && !anotherWrites) {
      report("LEDGER_INCOMPLETE", folder.folder(), "the ledger does not say where it came from");
    }
  }

  private void checkOriginal(String sha256) throws IOException {
    Optional<Path> original = stored.original(sha256);
    if (original.isEmpty()) {
      report(
          "ORIGINAL_MISSING",
          layout.originalsFolder(sha256).resolve(sha256),
          "there are documents of it");
    } else if (!Disk.digest(original.get()).equals(sha256)) {
      report("ORIGINAL_DAMAGED", original.get(), "its digest is not its name");
    }
  }

  private void checkDocument(SourceFolder folder, String name, @Nullable String noted)
      throws IOException {
    Path file = folder.folder().resolve(name);
    if (!Files.exists(file)) {
      report("DOCUMENT_MISSING", file, "it is noted in " + ArchiveLayout.CHECKSUMS);
      return;
    }
    if (noted == null) {
      report("SURPLUS", file, "it is not noted in " + ArchiveLayout.CHECKSUMS);
      return;
    }
    byte[] json = Files.readAllBytes(file);
    if (!Disk.digest(json).equals(noted)) {
      report("DOCUMENT_DAMAGED", file, "its digest is not the one noted");
      return;
    }
    try {
      PlanDocument document = PlanDocumentJson.read(json);
      int ordinal = Integer.parseInt(name.replaceFirst("\\.json$", ""));
      if (!document.id().equals(SourceFolder.id(folder.sha256(), ordinal))) {
        report("DOCUMENT_INVALID", file, "it says that its id is " + document.id());
      }
    } catch (IllegalArgumentException invalid) {
      report("DOCUMENT_INVALID", file, String.valueOf(invalid.getMessage()));
    }
  }

  private void checkOriginalsWithoutDocuments(Set<String> sources, boolean anotherWrites)
      throws IOException {
    for (String bucket : Disk.names(layout.originals())) {
      for (String name : Disk.names(layout.originals().resolve(bucket))) {
        boolean known = name.length() > 64 && sources.contains(name.substring(0, 64));
        if (!known && !anotherWrites) {
          report("SURPLUS", layout.originals().resolve(bucket).resolve(name), "no documents of it");
        }
      }
    }
  }

  private void checkLedger(Set<String> sources) {
    for (int line : ledger.unreadableLines()) {
      report("LEDGER_DAMAGED", layout.ledger(), "line " + line + " is no entry");
    }
    Set<String> missing = new TreeSet<>();
    for (LedgerEntry entry : ledger.entries()) {
      if (entry.outcome() != LedgerEntry.Outcome.FAILED) {
        entry.sha256().filter(sha -> !sources.contains(sha)).ifPresent(missing::add);
      }
    }
    for (String sha256 : missing) {
      report("DOCUMENTS_MISSING", layout.documentsOf(sha256), "the ledger says it was imported");
    }
  }

  private void report(String code, Path path, String found) {
    findings.add(Finding.ofDocument(code, path + ": " + found));
  }
}
