package vn.vankho.run;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.vankho.index.IndexDifference;
import vn.vankho.index.PlanIndex;
import vn.vankho.index.PlanSearcher;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;

/**
 * The index of an archive, kept in step with its store.
 *
 * <p>Opening it mends what a killed run left: documents of the store that the index lacks are put
 * in, and documents that the store does not have are taken out. Thread-safe.
 */
public final class IndexFeed implements AutoCloseable {
  /** Often enough that a killed run leaves little to mend, seldom enough to cost nothing. */
  private static final int DOCUMENTS_PER_COMMIT = 200;

  /** A document is found within two seconds of its import, also where the next one takes long. */
  private static final long COMMIT_MILLIS = 1_000;

  private final PlanIndex index;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(IndexFeed::daemon);
  private int uncommitted;

  /** Opens the index of {@code archive} for writing and reconciles the two. */
  public IndexFeed(Archive archive) {
    this(archive, RenewalListener.SILENT_RENEWAL);
  }

  /** The same; the listener hears if the index must be made anew for that. */
  public IndexFeed(Archive archive, RenewalListener listener) {
    IndexRenewal.ifNeeded(archive, listener);
    index = PlanIndex.open(archive.indexDirectory());
    reconcile(archive);
    var unused =
        clock.scheduleWithFixedDelay(
            this::commitIfDue, COMMIT_MILLIS, COMMIT_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "index commits");
    thread.setDaemon(true);
    return thread;
  }

  private synchronized void commitIfDue() {
    if (uncommitted > 0 && !clock.isShutdown()) {
      commit(); // a failure ends the clock, and shows again at the next document or the last commit
    }
  }

  private void reconcile(Archive archive) {
    IndexDifference difference = index.difference(archive.ids());
    difference.missing().stream()
        .map(id -> id.replaceFirst("#.*", ""))
        .distinct()
        .forEach(sha256 -> put(archive.documentsOf(sha256)));
    index.remove(difference.surplus());
    commit();
  }

  /** Puts the documents of one source in place of what the index had of them. */
  public synchronized void put(List<PlanDocument> documents) {
    index.put(documents);
    uncommitted += documents.size();
    if (uncommitted >= DOCUMENTS_PER_COMMIT) {
      commit();
    }
  }

  /** Makes everything put so far durable and visible to searches. */
  public synchronized void commit() {
    index.commit();
    uncommitted = 0;
  }

  /**
   * A searcher that sees what was put in whenever it is refreshed, committed or not; to be closed
   * before this.
   */
  public PlanSearcher searcher() {
    return index.searcher();
  }

  @Override
  public synchronized void close() {
    clock.shutdown();
    index.close();
  }
}
