package vn.vankho.index;

import java.util.List;

/**
 * How often a document is named in an archive.
 *
 * @param work as most precisely named
 * @param match whether it is in the archive
 * @param targets the documents of the archive that are meant; none where missing
 * @param documents how many documents name it, at least 1
 * @param examples some that name it
 */
public record CitedCount(
    CitedWork work,
    CitationMatch match,
    List<DocumentRef> targets,
    long documents,
    List<DocumentRef> examples) {
  /** Copies the lists. */
  public CitedCount {
    targets = List.copyOf(targets);
    examples = List.copyOf(examples);
  }
}
