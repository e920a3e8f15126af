package vn.vankho.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.PlanDocument;

/** Makes an index anew from all documents of an archive, with every processor. */
final class IndexRebuild {
  /**
   * When all is written anew, so many segments are joined to one at a time, so that most documents
   * are joined with others only once; on the way a search does not see them.
   */
  private static final int JOINED_AT_ONCE = 500;

  private static final int MOST_THREADS = 8;

  /** Documents that wait for each thread, so that reading them goes on meanwhile. */
  private static final int DOCUMENTS_AHEAD = 8;

  private IndexRebuild() {}

  /** As {@link PlanIndex#rebuild} says. */
  static long run(Path path, Stream<PlanDocument> documents) {
    try {
      IndexState state = PlanIndex.state(path);
      if (state == IndexState.DAMAGED || state == IndexState.OUTDATED) {
        clear(path);
      }
    } catch (LockObtainFailedException held) {
      throw IndexFailure.locked(path, held);
    } catch (IOException failed) {
      throw IndexFailure.storage("clearing away an index that cannot be read", path, failed);
    }
    try (PlanIndex index = PlanIndex.openWriter(path, IndexWriterConfig.OpenMode.CREATE)) {
      index.setMergePolicy(manyAtOnce());
      long count = addAll(index, documents.iterator());
      // A search looks every word up in every segment and begins anew in it: over a million plans
      // in 14 segments it takes a third longer than in one, which costs a twentieth of the time
      // that the index takes.
      index.join();
      index.commit();
      return count;
    }
  }

  private static MergePolicy manyAtOnce() {
    TieredMergePolicy policy = new TieredMergePolicy();
    policy.setSegmentsPerTier(JOINED_AT_ONCE);
    policy.setMaxMergeAtOnce(JOINED_AT_ONCE);
    return policy;
  }

  /** Adds documents by as many threads as there are processors, each waiting while all are busy. */
  private static long addAll(PlanIndex index, Iterator<PlanDocument> documents) {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Semaphore room = new Semaphore(threads * DOCUMENTS_AHEAD);
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    long count = 0;
    try {
      while (failure.get() == null && documents.hasNext()) {
        PlanDocument next = documents.next();
        room.acquireUninterruptibly();
        pool.execute(
            () -> {
              try {
                index.add(next);
              } catch (RuntimeException failed) {
                failure.compareAndSet(null, failed);
              } finally {
                room.release();
              }
            });
        count++;
      }
      room.acquireUninterruptibly(threads * DOCUMENTS_AHEAD);
    } finally {
      pool.shutdownNow();
    }
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
    return count;
  }

  private static void clear(Path path) throws IOException {
    try (Directory directory = FSDirectory.open(path);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      for (String name : directory.listAll()) {
        if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(name);
        }
      }
    }
  }
}
