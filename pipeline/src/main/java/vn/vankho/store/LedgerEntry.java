package vn.vankho.store;

import java.util.Optional;

/**
 * What became of one file that was offered to an archive.
 *
 * @param path absolute path under which it was offered
 * @param sha256 digest of its bytes; absent where it could not be read
 * @param outcome what happened
 * @param documents documents it holds; 0 where it failed
 * @param attempts how often it was tried, at least 1
 * @param reason stable name of a failure
 * @param message the failure in words
 * @param at when, ISO 8601 in UTC
 */
public record LedgerEntry(
    String path,
    Optional<String> sha256,
    Outcome outcome,
    int documents,
    int attempts,
    Optional<String> reason,
    Optional<String> message,
    String at) {

  /** What can become of a file; {@code toString} is the name in the ledger. */
  public enum Outcome {
    /** Its documents were put into the archive. */
    IMPORTED("imported"),
    /** Its bytes were in the archive already, under this or another name. */
    DUPLICATE("duplicate"),
    /** Nothing of it is in the archive. */
    FAILED("failed");

    private final String ledgerName;

    Outcome(String ledgerName) {
      this.ledgerName = ledgerName;
    }

    @Override
    public String toString() {
      return ledgerName;
    }
  }
}
