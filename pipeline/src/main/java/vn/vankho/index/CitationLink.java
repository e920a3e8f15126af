package vn.vankho.index;

import java.util.List;

/**
 * A citation: one document names another.
 *
 * @param from the document that names
 * @param role what is named is to it
 * @param work what is named, as it is named
 * @param match how it was led back to the archive
 * @param targets documents of the archive that are meant: none where missing, one or copies of one
 *     where found or likely, the candidates where ambiguous
 * @param doubts why it is only likely; empty where found
 * @param distance steps from the document that was asked about, at least 1
 */
public record CitationLink(
    DocumentRef from,
    CitationRole role,
    CitedWork work,
    CitationMatch match,
    List<DocumentRef> targets,
    List<CitationDoubt> doubts,
    int distance) {
  /** Copies the lists. */
  public CitationLink {
    targets = List.copyOf(targets);
    doubts = List.copyOf(doubts);
  }
}
