package vn.vankho.web;

import java.util.List;
import vn.vankho.store.UploadJob.Item;
import vn.vankho.store.UploadJob.Outcome;

/**
 * An import as a page shows it.
 *
 * @param id of the job
 * @param time when it was received
 * @param state in the interface's words
 * @param stateText the state in the reader's words
 * @param isOpen whether there is more to come
 * @param done files whose outcome is known
 * @param imported files whose documents are in the archive
 * @param duplicates files that were there already
 * @param failed files of which nothing is in the archive
 * @param pages pages known of so far
 * @param pagesDone pages read so far
 * @param files each with its outcome
 * @param message why it failed as a whole
 */
public record JobView(
    String id,
    String time,
    String state,
    String stateText,
    boolean isOpen,
    long done,
    long imported,
    long duplicates,
    long failed,
    int pages,
    int pagesDone,
    List<FileView> files,
    String message) {

  /** A file with its outcome. */
  public record FileView(
      String name,
      String size,
      String outcome,
      String outcomeText,
      List<SearchView.Link> documents,
      String message) {}

  static JobView of(ImportApi.JobAnswer job, Texts t) {
    boolean isOpen = job.state().equals("queued") || job.state().equals("running");
    return new JobView(
        job.id(),
        job.receivedAt().replace('T', ' ').replace("Z", " UTC"),
        job.state(),
        t.of(job.waitsForOther() ? "job.state.waitsForOther" : "job.state." + job.state()),
        isOpen,
        job.files().size() - count(job, Outcome.WAITING),
        count(job, Outcome.IMPORTED),
        count(job, Outcome.DUPLICATE),
        count(job, Outcome.FAILED),
        job.pages(),
        job.pagesDone(),
        job.files().stream().map(file -> file(file, t)).toList(),
        job.message().orElse(""));
  }

  private static long count(ImportApi.JobAnswer job, Outcome outcome) {
    return job.files().stream().filter(file -> file.outcome() == outcome).count();
  }

  private static FileView file(Item file, Texts t) {
    String outcome = file.outcome().name().toLowerCase(java.util.Locale.ROOT);
    List<SearchView.Link> documents =
        file.documentIds().stream()
            .map(
                id ->
                    new SearchView.Link(
                        t.of("job.open"), "/documents/" + DocumentCache.address(id), false))
            .toList();
    String reason = file.reason().map(code -> t.named("reason.", code)).orElse("");
    String message = file.message().orElse("");
    return new FileView(
        file.name(),
        t.bytes(file.bytes()),
        outcome,
        t.of("outcome." + outcome),
        documents,
        reason.isEmpty() ? message : reason + (message.isEmpty() ? "" : " — " + message));
  }
}
