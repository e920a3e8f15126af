package vn.vankho.index;

import java.util.List;

/**
 * What was found.
 *
 * @param total documents that match
 * @param relaxed whether no document had all the words, so that those with most of them are given
 * @param hits best first; those of equal score by id
 */
public record SearchResult(long total, boolean relaxed, List<Hit> hits) {
  /** Copies the hits. */
  public SearchResult {
    hits = List.copyOf(hits);
  }
}
