package vn.vankho.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;

/**
 * Takes files into an archive: each is read, published in the store, then put into the index.
 *
 * <p>A file's trouble costs that file; trouble of the machine (missing library, full disk) ends the
 * run, with everything published so far kept. Running the same import again does what is left.
 */
public final class ImportRun {
  private final Archive archive;
  private final DocumentReader reader;
  private final int filesAtOnce;

  /** An import into an open archive; neither the archive nor the reader is closed by it. */
  public ImportRun(Archive archive, DocumentReader reader, int jobs) {
    this.archive = archive;
    this.reader = reader;
    // One more than workers, so that they have pages while a file is being restored and written.
    this.filesAtOnce = jobs + 1;
  }

  /**
   * Imports files and folders.
   *
   * @param recursive whether folders within folders are entered
   * @return one outcome for each file
   */
  public ImportReport run(List<Path> paths, boolean recursive, ImportListener listener) {
    ScanFiles found = ScanFiles.find(paths, recursive);
    listener.started(found.files().size());
    Map<String, CompletableFuture<ImportOutcome>> inFlight = new ConcurrentHashMap<>();
    try (IndexFeed index = new IndexFeed(archive, listener)) {
      List<ImportOutcome> outcomes =
          importAll(found.files(), file -> importFile(file, inFlight, index, listener), listener);
      index.commit();
      return new ImportReport(
          outcomes, found.passedOver(), found.linkedFolders(), reader.workerPeakMegabytes());
    }
  }

  /** Imports several files at once; the outcomes are in the order of the files. */
  private List<ImportOutcome> importAll(
      List<Path> files, Function<Path, ImportOutcome> importer, ImportListener listener) {
    ExecutorService threads = Executors.newFixedThreadPool(filesAtOnce);
    try {
      List<Future<ImportOutcome>> pending = new ArrayList<>();
      for (Path file : files) {
        pending.add(
            threads.submit(
                () -> {
                  ImportOutcome outcome = importer.apply(file);
                  listener.finished(outcome);
                  return outcome;
                }));
      }
      List<ImportOutcome> outcomes = new ArrayList<>();
      for (Future<ImportOutcome> outcome : pending) {
        outcomes.add(await(outcome));
      }
      return outcomes;
    } finally {
      // Whoever is publishing finishes; whoever waits for a page stops.
      threads.shutdownNow();
      awaitEnd(threads);
    }
  }

  private static void awaitEnd(ExecutorService threads) {
    try {
      if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("a file is still being published after a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ImportOutcome await(Future<ImportOutcome> outcome) {
    try {
      return outcome.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PipelineException(
          ExitCode.INTERRUPTED, "INTERRUPTED", "The import was stopped; run it again to go on.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PipelineException trouble) {
        throw trouble;
      }
      throw new CompletionException(e.getCause());
    }
  }

  private ImportOutcome importFile(
      Path file,
      Map<String, CompletableFuture<ImportOutcome>> inFlight,
      IndexFeed index,
      ImportListener listener) {
    String digest;
    try {
      digest = FileDigest.sha256(file);
    } catch (PipelineException e) {
      return failed(file, Optional.empty(), e);
    }
    CompletableFuture<ImportOutcome> mine = new CompletableFuture<>();
    CompletableFuture<ImportOutcome> first = inFlight.putIfAbsent(digest, mine);
    if (first != null) {
      return sameAs(first, file, digest);
    }
    try {
      ImportOutcome outcome = importOnce(file, digest, index, listener);
      mine.complete(outcome);
      return outcome;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    }
  }

  /** The same bytes under another name in this run: a duplicate, or the same failure. */
  private ImportOutcome sameAs(CompletableFuture<ImportOutcome> first, Path file, String digest) {
    ImportOutcome other = first.join();
    if (other.kind() == ImportOutcome.Kind.FAILED) {
      return new ImportOutcome(
          file, other.kind(), List.of(), 0, 0, List.of(), other.reason(), other.message());
    }
    archive.recordDuplicate(file, digest);
    return ImportOutcome.duplicate(file, other.documentIds());
  }

  private ImportOutcome importOnce(
      Path file, String digest, IndexFeed index, ImportListener listener) {
    if (archive.contains(digest)) {
      archive.recordDuplicate(file, digest);
      return ImportOutcome.duplicate(file, archive.documentIds(digest));
    }
    List<PlanDocument> documents;
    try {
      documents = reader.extract(file, digest, listener);
      requireUnclassified(file, documents);
      archive.publish(file, documents); // which refuses bytes of another digest
    } catch (PipelineException e) {
      return failed(file, Optional.of(digest), e);
    }
    index.put(documents);
    return ImportOutcome.imported(file, documents);
  }

  /**
   * State secrets may not be kept on a device that is connected to a network (Circular
   * 02/2019/TT-BNV, article 8.1).
   */
  private static void requireUnclassified(Path file, List<PlanDocument> documents) {
    Optional<String> mark =
        documents.stream().flatMap(document -> document.security().stream()).findFirst();
    if (mark.isPresent()) {
      throw new PipelineException(
          ExitCode.UNREADABLE,
          "CLASSIFIED",
          file
              + ": bears the mark "
              + mark.get()
              + ". It was set aside: nothing of it is in the archive or the index.");
    }
  }

  /** A failure of the file is its outcome; a failure of the machine ends the run. */
  private ImportOutcome failed(Path file, Optional<String> digest, PipelineException e) {
    switch (e.exitCode()) {
      case UNREADABLE, PASSWORD, NOT_FOUND -> {
        String message = String.valueOf(e.getMessage());
        archive.recordFailure(file, digest, e.reason(), message);
        return ImportOutcome.failed(file, e.reason(), message);
      }
      default -> throw e;
    }
  }
}
