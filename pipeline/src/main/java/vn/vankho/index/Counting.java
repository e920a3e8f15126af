package vn.vankho.index;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;

/** Counts all that a query matches, by facets and for the overview. */
final class Counting {
  private final IndexSearcher searcher;
  private final FacetColumns columns;
  private final SearchRequest request;
  private final Retrieval retrieval;
  private final Map<Facet, FacetCounts> facets = new EnumMap<>(Facet.class);
  private OptionalLong total = OptionalLong.empty();

  Counting(
      IndexSearcher searcher, FacetColumns columns, SearchRequest request, Retrieval retrieval) {
    this.searcher = searcher;
    this.columns = columns;
    this.request = request;
    this.retrieval = retrieval;
  }

  /** Counts the facets asked for; each that has a selection as if it had none. */
  void countFacets(Optional<CompiledQuery> query) throws IOException {
    Set<Facet> plain = EnumSet.noneOf(Facet.class);
    plain.addAll(request.facets());
    plain.removeAll(request.selected().keySet());
    if (!plain.isEmpty()) {
      total = OptionalLong.of(count(query, plain, Optional.empty()));
    }
    for (Facet facet : request.facets()) {
      if (request.selected().containsKey(facet)) {
        count(query, EnumSet.of(facet), Optional.of(facet));
      }
    }
  }

  private long count(Optional<CompiledQuery> query, Set<Facet> counted, Optional<Facet> except)
      throws IOException {
    FacetCounter counter = new FacetCounter(columns, counted);
    searcher.search(retrieval.within(query, except).match(), new Sole<>(counter));
    for (Facet facet : counted) {
      Set<String> selected = request.selected().getOrDefault(facet, Set.of());
      facets.put(facet, counter.counts(facet, request.facetValues(), selected));
    }
    return counter.total();
  }

  /** What was counted. */
  Map<Facet, FacetCounts> facets() {
    return Map.copyOf(facets);
  }

  /** How many documents match, if counting facets told. */
  OptionalLong total() {
    return total;
  }

  Optional<Overview> overview(Optional<CompiledQuery> query) throws IOException {
    if (!request.overview()) {
      return Optional.empty();
    }
    OverviewCounter counter = new OverviewCounter(columns);
    searcher.search(retrieval.within(query, Optional.empty()).match(), new Sole<>(counter));
    return Optional.of(counter.overview());
  }
}
