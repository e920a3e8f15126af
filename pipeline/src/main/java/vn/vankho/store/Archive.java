package vn.vankho.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Finding;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.SourceFile;

/**
 * The archive on disk: the originals, the documents found in them, and the ledger of what was
 * offered. The truth from which everything else can be made anew; its layout is that of {@code
 * ArchiveLayout}.
 *
 * <p>Any number of processes may read; one may write, and holds a lock that ends with it. What a
 * writing method has returned from is on the disk and stays there through a crash or a loss of
 * power; a method that throws has left the archive as it was. Safe for use by many threads.
 *
 * <p>Trouble with the disk is a {@link PipelineException} with {@link ExitCode#STORAGE}.
 */
public final class Archive implements AutoCloseable {
  private final ArchiveLayout layout;
  private final @Nullable ArchiveLock lock;
  private final PublishStep.Listener listener;
  private final StoredDocuments stored;
  private final Object turn = new Object();
  private @Nullable Ledger ledger;

  private Archive(
      ArchiveLayout layout,
      @Nullable ArchiveLock lock,
      @Nullable Ledger ledger,
      PublishStep.Listener listener) {
    this.layout = layout;
    this.lock = lock;
    this.ledger = ledger;
    this.listener = listener;
    this.stored = new StoredDocuments(layout);
  }

  /**
   * Opens an archive for reading; another process may be writing to it meanwhile.
   *
   * @throws PipelineException NOT_FOUND if there is none, INCOMPATIBLE if it is of another version
   */
  public static Archive open(Path directory) {
    ArchiveLayout layout = new ArchiveLayout(directory);
    try {
      ArchiveFormat.check(layout);
    } catch (IOException unreadable) {
      throw StorageFailure.of("reading the archive", directory, unreadable);
    }
    return new Archive(layout, null, null, step -> {});
  }

  /**
   * Opens an archive for writing; makes it where the folder is missing or empty. Whatever a process
   * that died left half done is completed or swept.
   *
   * @throws PipelineException LOCKED if another process writes to it, INCOMPATIBLE if it is of
   *     another version, USAGE if the folder holds something else
   */
  public static Archive openOrCreate(Path directory) {
    return openOrCreate(directory, step -> {});
  }

  /** Opens for writing; the listener hears each step of a publication. */
  static Archive openOrCreate(Path directory, PublishStep.Listener listener) {
    ArchiveLayout layout = new ArchiveLayout(directory);
    try {
      ArchiveOpening opening = ArchiveOpening.of(layout);
      return new Archive(layout, opening.lock(), opening.ledger(), listener);
    } catch (IOException failed) {
      throw StorageFailure.of("opening the archive for writing", directory, failed);
    }
  }

  /** The folder of the archive. */
  public Path directory() {
    return layout.root();
  }

  /** The folder for the search index of this archive; it may not exist yet. */
  public Path indexDirectory() {
    return layout.index();
  }

  /** The searches that are kept with it; they may change also while it is open for reading. */
  public SavedSearches savedSearches() {
    return new SavedSearches(layout);
  }

  /** Whether the source with this digest is in the archive. */
  public boolean contains(String sha256) {
    return stored.contains(sha256);
  }

  /** Ids of the documents of a source, in order; none where it is not in the archive. */
  public List<String> documentIds(String sha256) {
    return stored.idsOf(sha256);
  }

  /**
   * Puts a source into the archive: a copy of its file, its documents, and a line in the ledger;
   * all or nothing. If its bytes are there already, only a new name for them is noted.
   *
   * @param original the file; it is read, never changed
   * @param documents all documents found in it, in order, with the ids of its digest
   * @return true if it was put in, false if it was there already
   * @throws PipelineException STORAGE if the disk is full or fails, UNREADABLE if the file changed
   */
  public boolean publish(Path original, List<PlanDocument> documents) {
    requireOneSource(documents);
    SourceFile source = documents.get(0).source();
    synchronized (turn) {
      if (contains(source.sha256())) {
        recordDuplicate(original, source.sha256());
        return false;
      }
      Ledger open = writableLedger();
      try {
        new SourcePublication(layout, source, listener)
            .run(
                original,
                documents,
                () -> open.imported(key(original), source.sha256(), documents.size()));
        return true;
      } catch (Disk.SourceUnreadable unreadable) {
        throw new PipelineException(
            ExitCode.UNREADABLE,
            "SOURCE_UNREADABLE",
            original + ": cannot be read any more: " + unreadable.getMessage(),
            unreadable);
      } catch (IOException failed) {
        throw StorageFailure.of("storing " + original, layout.root(), failed);
      }
    }
  }

  private static void requireOneSource(List<PlanDocument> documents) {
    if (documents.isEmpty()) {
      throw new IllegalArgumentException("no documents: expected at least one");
    }
    String sha256 = StoredDocuments.checkedDigest(documents.get(0).source().sha256());
    for (int i = 0; i < documents.size(); i++) {
      String expected = SourceFolder.id(sha256, i + 1);
      if (!documents.get(i).id().equals(expected)) {
        throw new IllegalArgumentException(
            "document " + (i + 1) + " has id " + documents.get(i).id() + ": expected " + expected);
      }
    }
  }

  /** Notes another name under which a source that is in the archive was offered. */
  public void recordDuplicate(Path file, String sha256) {
    int documents = documentIds(sha256).size();
    synchronized (turn) {
      try {
        writableLedger().duplicate(key(file), sha256, documents);
      } catch (IOException failed) {
        throw StorageFailure.of("writing", layout.ledger(), failed);
      }
    }
  }

  /**
   * Notes that a file could not be imported; a repeated failure counts its attempts.
   *
   * @param sha256 digest of its bytes, where they could be read
   * @param reason stable name, as of {@link PipelineException#reason()}
   */
  public void recordFailure(Path file, Optional<String> sha256, String reason, String message) {
    synchronized (turn) {
      try {
        writableLedger().failed(key(file), sha256, reason, message);
      } catch (IOException failed) {
        throw StorageFailure.of("writing", layout.ledger(), failed);
      }
    }
  }

  private static String key(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }

  private Ledger writableLedger() {
    if (lock == null || ledger == null) {
      throw new IllegalStateException(layout.root() + " was opened for reading, or is closed");
    }
    return ledger;
  }

  private Ledger loadedLedger() {
    Ledger loaded = ledger;
    if (loaded == null) {
      try {
        loaded = Ledger.read(layout.ledger(), Clock.systemUTC());
      } catch (IOException failed) {
        throw StorageFailure.of("reading", layout.ledger(), failed);
      }
      ledger = loaded;
    }
    return loaded;
  }

  /** The latest line of the ledger for each file ever offered, in the order of their first. */
  public List<LedgerEntry> ledger() {
    synchronized (turn) {
      return loadedLedger().entries();
    }
  }

  /** Paths under which a source was offered, sorted. */
  public List<String> pathsOf(String sha256) {
    synchronized (turn) {
      return loadedLedger().pathsOf(sha256);
    }
  }

  /** Digests of the sources in the archive, sorted, read as the stream goes. */
  public Stream<String> sources() {
    return stored.sources();
  }

  /** Ids of the documents in the archive, by source and number, read as the stream goes. */
  public Stream<String> ids() {
    return stored.sources().flatMap(sha256 -> stored.idsOf(sha256).stream());
  }

  /**
   * The documents in the archive, in the order of {@link #ids()}, read as the stream goes; one that
   * is pulled from holds those of one source at a time.
   *
   * @throws PipelineException while the stream is read: INCOMPATIBLE if a document is damaged
   */
  public Stream<PlanDocument> documents() {
    return stored.sources().flatMap(sha256 -> stored.documentsOf(sha256).stream());
  }

  /**
   * The documents of a source, in order; none where it is not in the archive.
   *
   * @throws PipelineException INCOMPATIBLE if one is damaged
   */
  public List<PlanDocument> documentsOf(String sha256) {
    return stored.documentsOf(sha256);
  }

  /**
   * One document.
   *
   * @param id whole id, or at least its first six digits where no other source begins so
   * @throws PipelineException NOT_FOUND if there is none, USAGE if there are several or the id is
   *     none, INCOMPATIBLE if it is damaged
   */
  public PlanDocument document(String id) {
    return stored.document(DocumentName.parse(id));
  }

  /**
   * Whole id of a document that a person named, without reading it.
   *
   * @param name whole id, or at least its first six digits where no other source begins so
   * @throws PipelineException NOT_FOUND if there is none, USAGE if there are several or the name is
   *     none
   */
  public String idOf(String name) {
    return stored.idOf(DocumentName.parse(name));
  }

  /** The file that a source was imported from, as it is kept here. */
  public Optional<Path> original(String sha256) {
    return stored.original(sha256);
  }

  /**
   * The same file, after its bytes were held against the digest.
   *
   * @throws PipelineException NOT_FOUND if it is gone, INCOMPATIBLE if it is damaged
   */
  public Path soundOriginal(String sha256) {
    return stored.soundOriginal(sha256);
  }

  /**
   * Holds everything in the archive against what was noted of it: digests of originals and
   * documents, their JSON, their ids, the ledger, and that nothing is left over.
   *
   * @return what is wrong; empty if nothing is
   */
  public List<Finding> verify() {
    synchronized (turn) {
      try {
        Ledger toCheck =
            lock == null ? Ledger.read(layout.ledger(), Clock.systemUTC()) : loadedLedger();
        boolean others = lock == null && ArchiveLock.isHeld(layout);
        return new Verification(layout, toCheck).run(others);
      } catch (IOException failed) {
        throw StorageFailure.of("verifying the archive", layout.root(), failed);
      }
    }
  }

  @Override
  public void close() {
    synchronized (turn) {
      ledger = null;
    }
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException failed) {
        throw StorageFailure.of("giving the archive free", layout.root(), failed);
      }
    }
  }
}
