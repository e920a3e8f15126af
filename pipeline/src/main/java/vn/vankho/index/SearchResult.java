package vn.vankho.index;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found.
 *
 * @param total documents that match
 * @param hits in the order asked for
 * @param near documents with most of the words, where few have all of them; not among the hits, the
 *     total and the counts
 * @param facets those asked for
 * @param overview if asked for
 * @param notes what was made of the query beside what it says
 * @param isPartial whether the time for one search ran out, so that documents may be missing and
 *     counts be too low
 */
public record SearchResult(
    long total,
    List<Hit> hits,
    List<Hit> near,
    Map<Facet, FacetCounts> facets,
    Optional<Overview> overview,
    List<QueryNote> notes,
    boolean isPartial) {
  /** Copies the collections; facets in their order. */
  public SearchResult {
    hits = List.copyOf(hits);
    near = List.copyOf(near);
    Map<Facet, FacetCounts> ordered = new EnumMap<>(Facet.class);
    ordered.putAll(facets);
    facets = Collections.unmodifiableMap(ordered);
    notes = List.copyOf(notes);
  }

  /** Whether no document had all the words, so that those with most of them are given. */
  public boolean relaxed() {
    return note(QueryNote.Kind.RELAXED).isPresent();
  }

  /** The first note of a kind. */
  public Optional<QueryNote> note(QueryNote.Kind kind) {
    return notes.stream().filter(note -> note.kind() == kind).findFirst();
  }
}
