package vn.vankho.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.run.DocumentReader;
import vn.vankho.run.ImportRun;
import vn.vankho.run.ReadSettings;
import vn.vankho.store.Archive;
import vn.vankho.store.UploadJob;
import vn.vankho.store.UploadJob.State;
import vn.vankho.store.Uploads;

/**
 * Imports what was sent, one job after the other. The jobs are on the disk, so that a restart goes
 * on with them. Safe for use by many threads.
 */
final class ImportQueue implements AutoCloseable {
  /** When another process writes to the archive, it is asked again after this. */
  private static final long LOCKED_RETRY_SECONDS = 3;

  private final Path archive;
  private final Uploads uploads;
  private final ReadSettings reading;
  private final int mostWaiting;
  private final Runnable imported;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "imports"));
  private final Map<String, JobProgress> running = new ConcurrentHashMap<>();
  private volatile boolean waitsForOther;

  /**
   * A queue without work.
   *
   * @param imported is run when documents came, before their job is called done
   */
  ImportQueue(Path archive, Uploads uploads, WebSettings settings, Runnable imported) {
    this.archive = archive;
    this.uploads = uploads;
    this.imported = imported;
    this.reading = settings.reading();
    this.mostWaiting = settings.limits().waitingJobs();
  }

  /** Queues again what waited when the process before this one ended. */
  void goOn() {
    List<UploadJob> jobs = new ArrayList<>(uploads.jobs());
    Collections.reverse(jobs);
    jobs.stream().filter(UploadJob::needsWork).forEach(job -> submit(job.id(), 0));
  }

  /** Refuses before anything is received where too much waits already. */
  void requireRoom() {
    if (running.size() + waiting() >= mostWaiting) {
      throw Refusal.later(429, "tooManyJobs", 30);
    }
  }

  private long waiting() {
    return uploads.jobs().stream().filter(job -> job.state() == State.QUEUED).count();
  }

  void add(UploadJob job) {
    submit(job.id(), 0);
  }

  private void submit(String id, long delaySeconds) {
    var unused = worker.schedule(() -> attempt(id), delaySeconds, TimeUnit.SECONDS);
  }

  /** Whether a job cannot begin because another process writes to the archive. */
  boolean waitsForOther() {
    return waitsForOther;
  }

  /** How far a job is that is being imported. */
  Optional<JobProgress> progress(String id) {
    return Optional.ofNullable(running.get(id));
  }

  private void attempt(String id) {
    UploadJob job = uploads.job(id).orElse(null);
    if (job == null || !job.needsWork()) {
      return;
    }
    try {
      run(job);
      waitsForOther = false;
    } catch (PipelineException trouble) {
      if (trouble.exitCode() == ExitCode.LOCKED) {
        waitsForOther = true;
        submit(id, LOCKED_RETRY_SECONDS);
      } else if (trouble.exitCode() != ExitCode.INTERRUPTED && !worker.isShutdown()) {
        fail(id, trouble.reason() + ": " + trouble.getMessage());
      }
    } catch (RuntimeException fault) {
      if (!worker.isShutdown()) {
        fail(id, "INTERNAL: " + fault.getClass().getSimpleName());
      }
    } finally {
      running.remove(id);
    }
  }

  private void fail(String id, String message) {
    JobProgress progress = running.get(id);
    uploads
        .job(id)
        .ifPresent(
            job ->
                uploads.update(
                    job.with(
                        State.FAILED,
                        progress == null ? job.files() : progress.files(),
                        Optional.of(hidden(message)))));
  }

  /** Where things lie on this machine is nobody's business. */
  private String hidden(String message) {
    return message.replace(archive.toAbsolutePath().toString(), "").replace(archive.toString(), "");
  }

  private void run(UploadJob job) {
    try (Archive writable = Archive.openOrCreate(archive);
        DocumentReader reader = new DocumentReader(reading)) {
      JobProgress progress = new JobProgress(job, uploads);
      running.put(job.id(), progress);
      uploads.update(job.with(State.RUNNING, job.files(), Optional.empty()));
      var unused =
          new ImportRun(writable, reader, reading.jobs())
              .run(progress.openFiles(), false, progress);
      imported.run();
      uploads.update(job.with(State.DONE, progress.files(), Optional.empty()));
    }
  }

  /** Stops at once; a job that was running is taken up at the next start. */
  @Override
  public void close() {
    worker.shutdownNow();
    try {
      worker.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
