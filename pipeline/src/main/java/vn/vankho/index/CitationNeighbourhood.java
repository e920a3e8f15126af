package vn.vankho.index;

import java.util.List;

/**
 * What a document rests on and what rests on it.
 *
 * @param document the one asked about
 * @param cites what it names, and what those name in turn, nearest first
 * @param citedBy what names it, and what names those in turn, nearest first; an ambiguous citation
 *     counts where this document is among its candidates
 * @param isComplete whether nothing was left out for the sake of size
 */
public record CitationNeighbourhood(
    DocumentRef document,
    List<CitationLink> cites,
    List<CitationLink> citedBy,
    boolean isComplete) {
  /** Copies the lists. */
  public CitationNeighbourhood {
    cites = List.copyOf(cites);
    citedBy = List.copyOf(citedBy);
  }
}
