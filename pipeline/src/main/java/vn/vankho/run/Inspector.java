package vn.vankho.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Finding;
import vn.vankho.model.PipelineException;

/**
 * Looks at what files are made of, in worker processes as they are strangers' files; recognises
 * nothing.
 *
 * <p>Thread-safe.
 */
public final class Inspector implements AutoCloseable {
  private final WorkerPool workers;
  private final boolean looksAtPictures;

  /**
   * An inspector with its own workers, which start when the first file is looked at.
   *
   * @param settings as for reading
   * @param looksAtPictures whether pictures that would be read are decoded to see what would be
   *     cleaned away, which takes about a second a page
   */
  public Inspector(ReadSettings settings, boolean looksAtPictures) {
    this.workers =
        new WorkerPool(settings, PageWorker.class.getName(), new TrainedDataMender(settings));
    this.looksAtPictures = looksAtPictures;
  }

  /**
   * Looks at all pages of a file.
   *
   * @throws PipelineException if the file cannot be opened or none of its pages can be followed
   */
  public SourceInspection inspect(Path file, ReadListener listener) {
    String path = file.toAbsolutePath().toString();
    WorkerReply reply = Replies.await(workers.submit(WorkerRequest.open(path)));
    WorkerReply.Opened opened =
        reply.opened().orElseThrow(() -> Replies.aboutFile(file, reply.failure().orElseThrow()));
    listener.opened(file, opened.pageCount());
    List<CompletableFuture<WorkerReply>> pending = new ArrayList<>();
    for (int index = 0; index < opened.pageCount(); index++) {
      CompletableFuture<WorkerReply> page =
          workers.submit(WorkerRequest.inspect(path, index, looksAtPictures));
      pending.add(page);
      var unused = page.thenRun(() -> listener.pageDone(file));
    }
    List<SourceInspection.NumberedPage> pages = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(opened.findings());
    for (int index = 0; index < pending.size(); index++) {
      add(file, index + 1, Replies.await(pending.get(index)), pages, findings);
    }
    if (pages.isEmpty()) {
      Finding last = findings.get(findings.size() - 1);
      throw new PipelineException(
          ExitCode.UNREADABLE, last.code(), file + ": no page can be followed. " + last.message());
    }
    return new SourceInspection(
        file,
        FileDigest.size(file),
        opened.mediaType(),
        opened.maker(),
        opened.pageCount(),
        pages,
        findings);
  }

  private static void add(
      Path file,
      int number,
      WorkerReply reply,
      List<SourceInspection.NumberedPage> pages,
      List<Finding> findings) {
    reply
        .inspection()
        .ifPresent(page -> pages.add(new SourceInspection.NumberedPage(number, page)));
    reply
        .failure()
        .ifPresent(
            failure -> {
              if (Replies.endsRun(failure)) {
                throw Replies.aboutFile(file, failure);
              }
              findings.add(
                  Finding.ofPage(
                      failure.reason(),
                      "Page " + number + " could not be looked at: " + failure.message(),
                      number));
            });
  }

  /** Ends the workers. */
  @Override
  public void close() {
    workers.close();
  }
}
