package vn.vankho.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.vankho.store.UploadJob;
import vn.vankho.store.UploadJob.Item;
import vn.vankho.store.Uploads;

/** The part of the interface that takes files in and says what became of them. */
final class ImportApi {
  private static final int SHOWN = 50;

  /** A slow upload holds a thread; searches must keep theirs. */
  private static final int AT_ONCE = 8;

  private final Service service;
  private final WebSettings.Limits limits;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  ImportApi(Service service, WebSettings.Limits limits) {
    this.service = service;
    this.limits = limits;
  }

  /**
   * A job as it is now.
   *
   * @param waitsForOther whether another process writes to the archive meanwhile
   * @param pages pages of the files opened so far; 0 where it is not running
   * @param pagesDone pages read so far
   */
  record JobAnswer(
      String id,
      String receivedAt,
      String state,
      boolean waitsForOther,
      int pages,
      int pagesDone,
      List<Item> files,
      Optional<String> message) {}

  /** Jobs, latest first. */
  record Jobs(List<JobAnswer> jobs) {}

  void receive(Context ctx) throws IOException {
    UploadJob job = accept(ctx);
    ctx.status(202);
    ctx.header("Location", "/api/v1/imports/" + job.id());
    Answers.freshJson(ctx, answer(job));
  }

  /** Takes the files of a request; once this returns they are on the disk, named by the job. */
  UploadJob accept(Context ctx) throws IOException {
    if (!ctx.isMultipartFormData()) {
      throw Refusal.of(415, "filesExpected");
    }
    service.imports().requireRoom();
    if (ctx.req().getContentLengthLong() > limits.requestBytes()) {
      throw Refusal.of(413, "tooLarge");
    }
    service.uploads().prepare();
    if (!turns.tryAcquire()) {
      throw Refusal.later(429, "busy", 10);
    }
    try {
      return accept(files(ctx));
    } finally {
      turns.release();
      deleteParts(ctx);
    }
  }

  private List<UploadedFile> files(Context ctx) {
    List<UploadedFile> files =
        ctx.uploadedFiles().stream().filter(file -> file.size() > 0).toList();
    if (files.isEmpty()) {
      throw Refusal.of(400, "noFiles");
    }
    if (files.size() > limits.filesPerUpload()) {
      throw Refusal.of(413, "tooManyFiles");
    }
    if (files.stream().anyMatch(file -> file.size() > limits.fileBytes())) {
      throw Refusal.of(413, "tooLarge");
    }
    return files;
  }

  private UploadJob accept(List<UploadedFile> files) throws IOException {
    try (Uploads.Receiving receiving = service.uploads().receive()) {
      for (UploadedFile file : files) {
        try (InputStream content = file.content()) {
          receiving.add(file.filename(), content);
        }
      }
      UploadJob job = receiving.accept();
      service.imports().add(job);
      return job;
    }
  }

  /** The server would do it once the answer is sent; the disk may be needed before. */
  private static void deleteParts(Context ctx) throws IOException {
    try {
      for (Part part : ctx.req().getParts()) {
        part.delete();
      }
    } catch (ServletException | IllegalStateException neverRead) {
      return;
    }
  }

  void list(Context ctx) {
    Answers.freshJson(ctx, new Jobs(jobs()));
  }

  List<JobAnswer> jobs() {
    return service.uploads().jobs().stream().limit(SHOWN).map(this::answer).toList();
  }

  void job(Context ctx) {
    Answers.freshJson(ctx, job(ctx.pathParam("job")));
  }

  JobAnswer job(String id) {
    return answer(service.uploads().job(id).orElseThrow(Refusal::notFound));
  }

  private JobAnswer answer(UploadJob job) {
    Optional<JobProgress> progress = service.imports().progress(job.id());
    return new JobAnswer(
        job.id(),
        job.receivedAt(),
        job.state().name().toLowerCase(java.util.Locale.ROOT),
        job.needsWork() && progress.isEmpty() && service.imports().waitsForOther(),
        progress.map(JobProgress::pages).orElse(0),
        progress.map(JobProgress::pagesDone).orElse(0),
        progress.map(JobProgress::files).orElse(job.files()),
        job.message());
  }
}
