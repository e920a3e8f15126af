package vn.vankho.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * A fixed number of worker processes that answer requests in the order in which they come.
 *
 * <p>A request whose worker dies is tried once more in a new one; one that takes too long or too
 * much memory is not. Either way the loss costs that request only. Thread-safe.
 */
final class WorkerPool implements AutoCloseable {
  private static final int ATTEMPTS = 2;

  private static final long MEGABYTE = 1 << 20;

  /** Workers that never become ready mean that none will: a missing library, no memory. */
  private static final int FAILED_STARTS_BEFORE_GIVING_UP = 3;

  /** Native libraries leak a little; a fresh process does not remember. */
  private static final int REQUESTS_PER_WORKER = 1_000;

  /** Whoever has asked this often will ask on, so that a worker made for it pays. */
  static final int REQUESTS_OF_FIRST_WORKER = 100;

  /** Puts right what a machine lacks, so that the request that showed it can be met after all. */
  interface Mender {
    /** Empty if the request is worth asking again; else what remains of the trouble. */
    Optional<WorkerReply.Failure> mend(WorkerReply.Failure failure);
  }

  private record Task(WorkerRequest request, CompletableFuture<WorkerReply> reply) {}

  private final ReadSettings settings;
  private final String workerMainClass;
  private final Mender mender;
  private final Path scratch;
  private final BlockingQueue<Optional<Task>> tasks = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger failedStarts = new AtomicInteger();
  private final long workerLimitBytes;
  private final AtomicLongArray peakBytes;
  private volatile boolean closed;

  /** A pool of {@code settings.jobs()} workers, each started when it is first needed. */
  WorkerPool(ReadSettings settings, String workerMainClass, Mender mender) {
    this(settings, workerMainClass, mender, settings.workerMemoryMegabytes() * MEGABYTE);
  }

  /** The same with another limit to the memory of a worker. */
  WorkerPool(ReadSettings settings, String workerMainClass, Mender mender, long workerLimitBytes) {
    this.settings = settings;
    this.workerLimitBytes = workerLimitBytes;
    this.peakBytes = new AtomicLongArray(settings.jobs());
    this.workerMainClass = workerMainClass;
    this.mender = mender;
    try {
      scratch = Files.createTempDirectory("vankho-workers");
    } catch (IOException e) {
      throw new PipelineException(
          ExitCode.STORAGE,
          "NO_SCRATCH_SPACE",
          "The folder for temporary files cannot be written: " + e.getMessage(),
          e);
    }
    for (int i = 0; i < settings.jobs(); i++) {
      int place = i;
      Thread thread = new Thread(() -> serve(place), "worker " + (i + 1));
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  /** Queues a request; the answer is a failure reply, never an exception, when it cannot be met. */
  CompletableFuture<WorkerReply> submit(WorkerRequest request) {
    CompletableFuture<WorkerReply> reply = new CompletableFuture<>();
    tasks.add(Optional.of(new Task(request, reply)));
    return reply;
  }

  /**
   * The most memory that each worker, or those before it in its place, had resident, in megabytes;
   * 0 of one that was not needed or where the system does not tell.
   */
  List<Long> peakMegabytes() {
    return IntStream.range(0, peakBytes.length())
        .mapToObj(place -> peakBytes.get(place) / MEGABYTE)
        .toList();
  }

  private void serve(int place) {
    @Nullable Worker worker = null;
    int answered = 0;
    try {
      for (Optional<Task> next = tasks.take(); next.isPresent(); next = tasks.take()) {
        Task task = next.get();
        worker = answer(task, worker, span(answered));
        long peak = worker == null ? 0 : worker.peakBytes().orElse(0);
        peakBytes.accumulateAndGet(place, peak, Math::max);
        if (isWorkerSpent(++answered) && worker != null) {
          worker.close();
          worker = null;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (worker != null) {
        worker.close();
      }
    }
  }

  /** Whether a new worker is due after so many answers of one thread. */
  static boolean isWorkerSpent(int answered) {
    return answered == REQUESTS_OF_FIRST_WORKER || answered % REQUESTS_PER_WORKER == 0;
  }

  /** What a worker is made for that starts after so many answers. */
  static Worker.Span span(int answered) {
    return answered < REQUESTS_OF_FIRST_WORKER ? Worker.Span.SHORT : Worker.Span.LONG;
  }

  /** Completes the task; returns the worker if it can be asked again. */
  private @Nullable Worker answer(Task task, @Nullable Worker current, Worker.Span span) {
    @Nullable Worker worker = current;
    for (int attempt = 1; ; attempt++) {
      try {
        if (worker == null) {
          worker = start(span);
        }
        task.reply.complete(askMending(worker, task.request));
        return worker;
      } catch (WorkerLostException lost) {
        if (worker != null) {
          worker.close();
        }
        boolean startFailed = worker == null;
        worker = null;
        Optional<WorkerReply> verdict = verdict(lost, startFailed, attempt);
        if (verdict.isPresent()) {
          task.reply.complete(verdict.get());
          return null;
        }
      }
    }
  }

  private WorkerReply askMending(Worker worker, WorkerRequest request) throws WorkerLostException {
    WorkerReply reply = worker.ask(request, settings.pageTimeoutMillis(), workerLimitBytes);
    Optional<WorkerReply.Failure> lacking = reply.environmentFailure();
    if (lacking.isEmpty()) {
      return reply;
    }
    Optional<WorkerReply.Failure> remaining = mender.mend(lacking.get());
    return remaining.isPresent()
        ? WorkerReply.failed(remaining.get())
        : worker.ask(request, settings.pageTimeoutMillis(), workerLimitBytes);
  }

  private Worker start(Worker.Span span) throws WorkerLostException {
    Worker worker = new Worker(settings, workerMainClass, scratch, span);
    failedStarts.set(0);
    return worker;
  }

  /** What a loss means for the request; empty to try it again. */
  private Optional<WorkerReply> verdict(
      WorkerLostException lost, boolean startFailed, int attempt) {
    if (closed) {
      return Optional.of(
          WorkerReply.failed(ExitCode.INTERRUPTED, "INTERRUPTED", "the run was stopped"));
    }
    if (startFailed) {
      return failedStarts.incrementAndGet() < FAILED_STARTS_BEFORE_GIVING_UP
          ? Optional.empty()
          : Optional.of(
              WorkerReply.failed(
                  ExitCode.ENVIRONMENT,
                  "WORKER_START",
                  "Page workers do not start: "
                      + lost.getMessage()
                      + " Type 'vankho doctor' to see what is missing."));
    }
    return switch (lost.loss()) {
      case TIMED_OUT -> Optional.of(ofPage("PAGE_TIMEOUT", lost));
      case TOO_LARGE -> Optional.of(ofPage("PAGE_MEMORY", lost));
      case DIED -> attempt < ATTEMPTS ? Optional.empty() : Optional.of(ofPage("PAGE_CRASH", lost));
    };
  }

  private static WorkerReply ofPage(String reason, WorkerLostException lost) {
    return WorkerReply.failed(ExitCode.UNREADABLE, reason, String.valueOf(lost.getMessage()));
  }

  /** Ends all workers at once; requests still waiting are answered as interrupted. */
  @Override
  public void close() {
    closed = true;
    for (Optional<Task> waiting = tasks.poll(); waiting != null; waiting = tasks.poll()) {
      waiting.ifPresent(
          task ->
              task.reply.complete(
                  WorkerReply.failed(ExitCode.INTERRUPTED, "INTERRUPTED", "the run was stopped")));
    }
    for (Thread thread : threads) {
      tasks.add(Optional.empty());
      thread.interrupt();
    }
    joinThreads();
    deleteScratch();
  }

  private void joinThreads() {
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deleteScratch() {
    try (Stream<Path> files = Files.list(scratch)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(scratch);
    } catch (IOException leftForTheSystem) {
      // Temporary files; the system sweeps its folder for them.
    }
  }
}
