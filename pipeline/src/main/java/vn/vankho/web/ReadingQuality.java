package vn.vankho.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.vankho.model.Finding;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Word;
import vn.vankho.store.Archive;

/**
 * How well the documents of an archive were read. Every document is looked at once, by a thread of
 * its own; until it is through, the figures say of how many they are. Safe for use by many threads.
 */
final class ReadingQuality implements AutoCloseable {
  /** Mean confidences of documents are told apart by twentieths, from 0.5 up. */
  static final int BUCKETS = 10;

  private static final double LOWEST = 0.5;

  private final Archive archive;
  private final Set<String> seen = new HashSet<>();
  private final Tally tally = new Tally();
  private boolean isCounting;
  private volatile boolean isClosed;

  ReadingQuality(Archive archive) {
    this.archive = archive;
  }

  /**
   * The figures so far.
   *
   * @param documents that were looked at
   * @param pages of them
   * @param words of them
   * @param restored words that restoration changed
   * @param doubtful words less sure than {@link PageText#SURE}
   * @param byConfidence documents by the mean confidence of their words: below 0.55, 0.6… 1
   * @param warnings documents with each kind of warning
   * @param isComplete whether all were looked at
   */
  record Figures(
      int documents,
      int pages,
      long words,
      long restored,
      long doubtful,
      List<Integer> byConfidence,
      Map<String, Integer> warnings,
      boolean isComplete) {}

  private static final class Tally {
    private int documents;
    private int pages;
    private long words;
    private long restored;
    private long doubtful;
    private final int[] byConfidence = new int[BUCKETS];
    private final Map<String, Integer> warnings = new TreeMap<>();
  }

  /** The figures so far. */
  Figures figures() {
    synchronized (tally) {
      List<Integer> byConfidence = new ArrayList<>();
      for (int count : tally.byConfidence) {
        byConfidence.add(count);
      }
      return new Figures(
          tally.documents,
          tally.pages,
          tally.words,
          tally.restored,
          tally.doubtful,
          byConfidence,
          Map.copyOf(tally.warnings),
          !isCounting);
    }
  }

  /** Looks at the documents that came since the last time. */
  void begin() {
    synchronized (tally) {
      if (isCounting || isClosed) {
        return;
      }
      isCounting = true;
    }
    Thread thread = new Thread(this::count, "reading quality");
    thread.setDaemon(true);
    thread.start();
  }

  private void count() {
    try {
      archive
          .sources()
          .takeWhile(sha256 -> !isClosed)
          .filter(seen::add)
          .forEach(sha256 -> archive.documentsOf(sha256).forEach(this::add));
    } finally {
      synchronized (tally) {
        isCounting = false;
        tally.notifyAll();
      }
    }
  }

  private void add(PlanDocument document) {
    long words = 0;
    long restored = 0;
    long doubtful = 0;
    double confidence = 0;
    for (Page page : document.pages()) {
      for (Word word : page.words()) {
        words++;
        restored += word.change().isPresent() ? 1 : 0;
        doubtful += word.certainty() < PageText.SURE ? 1 : 0;
        confidence += word.confidence();
      }
    }
    synchronized (tally) {
      tally.documents++;
      tally.pages += document.pages().size();
      tally.words += words;
      tally.restored += restored;
      tally.doubtful += doubtful;
      if (words > 0) {
        tally.byConfidence[bucket(confidence / words)]++;
      }
      document.warnings().stream()
          .map(Finding::code)
          .distinct()
          .forEach(code -> tally.warnings.merge(code, 1, Integer::sum));
    }
  }

  static int bucket(double confidence) {
    int twentieth = (int) Math.floor((confidence - LOWEST) / (1 - LOWEST) * BUCKETS);
    return Math.max(0, Math.min(BUCKETS - 1, twentieth));
  }

  /** Waits until all are looked at, at most so long; a small archive is complete at first sight. */
  void await(long millis) {
    synchronized (tally) {
      long end = System.nanoTime() + millis * 1_000_000;
      try {
        for (long left = millis; isCounting && left > 0; ) {
          tally.wait(left);
          left = (end - System.nanoTime()) / 1_000_000;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    isClosed = true;
  }
}
