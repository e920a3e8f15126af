package vn.vankho.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * Pictures of pages for people to look at, drawn by worker processes as reading is: the files are
 * strangers'. Thread-safe.
 */
public final class PictureReader implements AutoCloseable {
  private final WorkerPool workers;

  /** A reader with {@code settings.jobs()} workers, each started when it is first needed. */
  public PictureReader(ReadSettings settings) {
    workers = new WorkerPool(settings, PageWorker.class.getName(), Optional::of);
  }

  /**
   * A page as JPEG; an answer that failed is a {@link PipelineException}.
   *
   * @param file the source, as the archive keeps it
   * @param pageIndex 0-based
   * @param rotation clockwise degrees to turn it, as noted in its {@code Page}
   * @param widthPx pixels across, at least 1; a page that has fewer is not enlarged
   */
  public CompletableFuture<byte[]> jpeg(Path file, int pageIndex, int rotation, int widthPx) {
    WorkerRequest request =
        WorkerRequest.picture(
            file.toAbsolutePath().toString(),
            pageIndex,
            new WorkerRequest.Picture(rotation, widthPx));
    return workers.submit(request).thenApply(PictureReader::bytes);
  }

  private static byte[] bytes(WorkerReply reply) {
    if (reply.failure().isPresent()) {
      WorkerReply.Failure failure = reply.failure().get();
      throw new PipelineException(failure.exitCode(), failure.reason(), failure.message());
    }
    return reply
        .picture()
        .orElseThrow(
            () ->
                new PipelineException(
                    ExitCode.UNREADABLE, "NO_PICTURE", "the worker gave no picture"))
        .bytes();
  }

  /** Ends the workers. */
  @Override
  public void close() {
    workers.close();
  }
}
