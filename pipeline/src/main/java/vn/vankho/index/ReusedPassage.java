package vn.vankho.index;

import java.util.List;

/**
 * A passage of a document that stands in others too.
 *
 * @param passage where it stands in the document asked about
 * @param documents about how many documents have it, this one included
 * @param score length times rarity: what tells most stands first
 * @param copies where it stands elsewhere, most similar first
 */
public record ReusedPassage(
    Passage passage, long documents, double score, List<PassageCopy> copies) {
  /** Copies the list. */
  public ReusedPassage {
    copies = List.copyOf(copies);
  }
}
