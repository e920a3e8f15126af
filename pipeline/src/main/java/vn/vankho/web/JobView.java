package vn.vankho.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * @param trouble why it failed as a whole
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
    Optional<Told> trouble) {

  /**
   * A failure or damage in the reader's words.
   *
   * @param title what it is; its code where there are no words for that
   * @param text what it means and what to do; empty where there are no words for the code
   */
  public record Told(String title, String text) {}

  /**
   * A file with its outcome.
   *
   * @param told why it failed, or what is damaged
   * @param noted the same as the program noted it, in English and with the particulars
   */
  public record FileView(
      String name,
      String size,
      String outcome,
      String outcomeText,
      List<SearchView.Link> documents,
      List<Told> told,
      String noted) {}

  /** What a job says that failed: the code of the reason, then what was noted. */
  private static final Pattern FAILURE = Pattern.compile("(?s)([A-Z_]+): (.*)");

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
        job.message().map(message -> trouble(message, t)));
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
    String kind = file.outcome() == Outcome.FAILED ? "reason" : "warning";
    List<Told> told =
        file.reason().stream()
            .flatMap(codes -> Stream.of(codes.split(" ")))
            .map(code -> told(kind, code, t))
            .toList();
    return new FileView(
        file.name(),
        t.bytes(file.bytes()),
        outcome,
        t.of("outcome." + outcome),
        documents,
        told,
        file.message().orElse(""));
  }

  private static Told told(String kind, String code, Texts t) {
    String text = kind + "Text." + code;
    return new Told(t.named(kind + ".", code), t.has(text) ? t.of(text) : "");
  }

  private static Told trouble(String message, Texts t) {
    Matcher failure = FAILURE.matcher(message);
    if (!failure.matches()) {
      return new Told(message, "");
    }
    Told told = told("reason", failure.group(1), t);
    return told.text().isEmpty() ? new Told(told.title(), failure.group(2)) : told;
  }
}
