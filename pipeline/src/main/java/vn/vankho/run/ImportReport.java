package vn.vankho.run;

import java.util.List;

/**
 * An import, file by file: files in = imported + duplicates + failures.
 *
 * @param outcomes one for each file, in the order in which the files were found
 * @param passedOver files in the folders given that are no scans by name or content; not counted in
 * @param linkedFolders links to folders in the folders given, which were not followed
 * @param workerPeakMegabytes the most memory that each worker had resident; 0 where that is unknown
 */
public record ImportReport(
    List<ImportOutcome> outcomes,
    int passedOver,
    int linkedFolders,
    List<Long> workerPeakMegabytes) {
  /** Copies the lists. */
  public ImportReport {
    outcomes = List.copyOf(outcomes);
    workerPeakMegabytes = List.copyOf(workerPeakMegabytes);
  }

  /** How many files ended in {@code kind}. */
  public long count(ImportOutcome.Kind kind) {
    return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
  }

  /** Documents that the import added. */
  public long documentsAdded() {
    return outcomes.stream()
        .filter(outcome -> outcome.kind() == ImportOutcome.Kind.IMPORTED)
        .mapToLong(outcome -> outcome.documentIds().size())
        .sum();
  }
}
