package vn.vankho.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.vankho.model.Finding;
import vn.vankho.model.PlanDocument;

/**
 * What became of one file.
 *
 * @param file as it was found
 * @param kind what happened
 * @param documentIds the documents it holds; for a duplicate, those that were there already
 * @param pages pages read
 * @param failedPages pages that could not be read, named in the documents' warnings
 * @param damage what was lost of the file before it came here; empty where it is whole
 * @param reason stable name of a failure, such as {@code PASSWORD_NEEDED}
 * @param message the failure in words, with the file's name and what to do
 */
public record ImportOutcome(
    Path file,
    Kind kind,
    List<String> documentIds,
    int pages,
    int failedPages,
    List<Finding> damage,
    Optional<String> reason,
    Optional<String> message) {

  /** What can become of a file. */
  public enum Kind {
    /** Its documents are in the archive now. */
    IMPORTED,
    /** The same bytes were in the archive, or earlier in this run. */
    DUPLICATE,
    /** Nothing of it is in the archive. */
    FAILED
  }

  /** Copies the lists. */
  public ImportOutcome {
    documentIds = List.copyOf(documentIds);
    damage = List.copyOf(damage);
  }

  static ImportOutcome imported(Path file, List<PlanDocument> documents) {
    int pages = documents.stream().mapToInt(document -> document.pages().size()).sum();
    return new ImportOutcome(
        file,
        Kind.IMPORTED,
        documents.stream().map(PlanDocument::id).toList(),
        pages,
        Math.max(0, documents.get(0).source().pageCount() - pages),
        Damage.of(documents),
        Optional.empty(),
        Optional.empty());
  }

  static ImportOutcome duplicate(Path file, List<String> ids) {
    return new ImportOutcome(
        file, Kind.DUPLICATE, ids, 0, 0, List.of(), Optional.empty(), Optional.empty());
  }

  static ImportOutcome failed(Path file, String reason, String message) {
    return new ImportOutcome(
        file, Kind.FAILED, List.of(), 0, 0, List.of(), Optional.of(reason), Optional.of(message));
  }
}
