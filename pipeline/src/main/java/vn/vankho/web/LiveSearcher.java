package vn.vankho.web;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import vn.vankho.index.PlanSearcher;
import vn.vankho.model.PipelineException;

/**
 * A searcher that sees what was imported, by this process or another, within a second, and that
 * outlives an index made anew. Safe for use by many threads.
 */
final class LiveSearcher implements AutoCloseable {
  private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Path directory;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final AtomicLong refreshedNanos = new AtomicLong(System.nanoTime());
  private PlanSearcher searcher;

  LiveSearcher(Path directory) {
    this.directory = directory;
    searcher = PlanSearcher.open(directory);
  }

  <T> T ask(Function<PlanSearcher, T> question) {
    refresh();
    lock.readLock().lock();
    try {
      return question.apply(searcher);
    } finally {
      lock.readLock().unlock();
    }
  }

  private void refresh() {
    long last = refreshedNanos.get();
    long now = System.nanoTime();
    if (now - last < FRESH_NANOS || !refreshedNanos.compareAndSet(last, now)) {
      return;
    }
    refreshNow();
  }

  /** From now on sees what was committed until now. */
  void refreshNow() {
    if (!isRefreshed()) {
      reopen();
    }
  }

  private boolean isRefreshed() {
    lock.readLock().lock();
    try {
      searcher.refresh();
      return true;
    } catch (PipelineException replaced) {
      return false;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** An index made anew stands under the old name; the searcher looks at the one that is gone. */
  private void reopen() {
    PlanSearcher next = PlanSearcher.open(directory);
    swap(next).close();
  }

  private PlanSearcher swap(PlanSearcher next) {
    lock.writeLock().lock();
    try {
      PlanSearcher old = searcher;
      searcher = next;
      return old;
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      searcher.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
