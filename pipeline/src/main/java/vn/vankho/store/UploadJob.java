package vn.vankho.store;

import java.util.List;
import java.util.Optional;

/**
 * Files that somebody sent to be imported together, and what became of them.
 *
 * @param id 24 hexadecimal digits; those of later jobs are greater
 * @param receivedAt UTC, ISO 8601
 * @param state how far it is
 * @param files in the order in which they were sent
 * @param message why it failed as a whole, where it did
 */
public record UploadJob(
    String id, String receivedAt, State state, List<Item> files, Optional<String> message) {

  /** How far a job is. */
  public enum State {
    /** Waits for its turn, also after a restart. */
    QUEUED,
    /** Is being imported. */
    RUNNING,
    /** Every file has its outcome. */
    DONE,
    /** The machine could not go on; the message says why. */
    FAILED
  }

  /** What became of a file. */
  public enum Outcome {
    /** Not known yet. */
    WAITING,
    /** Its documents are in the archive. */
    IMPORTED,
    /** Its bytes were there already. */
    DUPLICATE,
    /** Nothing of it is in the archive. */
    FAILED
  }

  /**
   * A file of a job.
   *
   * @param name as it was sent, made safe; without folders
   * @param bytes size
   * @param outcome what became of it
   * @param documentIds documents that it holds
   * @param pages pages read
   * @param failedPages pages that could not be read
   * @param reason stable name of a failure; of damage, names parted by spaces
   * @param message the failure, or damage, in words
   */
  public record Item(
      String name,
      long bytes,
      Outcome outcome,
      List<String> documentIds,
      int pages,
      int failedPages,
      Optional<String> reason,
      Optional<String> message) {
    /** Copies the ids. */
    public Item {
      documentIds = List.copyOf(documentIds);
    }

    static Item waiting(String name, long bytes) {
      return new Item(
          name, bytes, Outcome.WAITING, List.of(), 0, 0, Optional.empty(), Optional.empty());
    }
  }

  /** Copies the files. */
  public UploadJob {
    files = List.copyOf(files);
  }

  /** The same job, further on. */
  public UploadJob with(State newState, List<Item> newFiles, Optional<String> newMessage) {
    return new UploadJob(id, receivedAt, newState, newFiles, newMessage);
  }

  /** Whether there is still something to be done; no getter, or it would stand in the JSON. */
  public boolean needsWork() {
    return state == State.QUEUED || state == State.RUNNING;
  }
}
