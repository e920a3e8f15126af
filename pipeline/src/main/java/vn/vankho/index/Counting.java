package vn.vankho.index;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts all that a query matches, by facets and for the overview. */
final class Counting {
  private final FacetColumns columns;
  private final SearchRequest request;
  private final Retrieval retrieval;
  private final Map<Facet, FacetCounts> facets = new EnumMap<>(Facet.class);

  Counting(FacetColumns columns, SearchRequest request, Retrieval retrieval) {
    this.columns = columns;
    this.request = request;
    this.retrieval = retrieval;
  }

  /**
   * Counts the facets asked for; each that has a selection as if it had none.
   *
   * @param matches of the query
   */
  void countFacets(Optional<CompiledQuery> query, Matches matches) throws IOException {
    Set<Facet> plain = EnumSet.noneOf(Facet.class);
    plain.addAll(request.facets());
    plain.removeAll(request.selected().keySet());
    if (!plain.isEmpty()) {
      count(matches, plain);
    }
    for (Facet facet : request.facets()) {
      if (request.selected().containsKey(facet)) {
        count(retrieval.matches(query, Optional.of(facet)), EnumSet.of(facet));
      }
    }
  }

  private void count(Matches matches, Set<Facet> counted) throws IOException {
    FacetCounter counter = new FacetCounter(columns, counted);
    counter.count(matches);
    for (Facet facet : counted) {
      Set<String> selected = request.selected().getOrDefault(facet, Set.of());
      facets.put(facet, counter.counts(facet, request.facetValues(), selected));
    }
  }

  /** What was counted. */
  Map<Facet, FacetCounts> facets() {
    return Map.copyOf(facets);
  }

  Optional<Overview> overview(Matches matches) throws IOException {
    if (!request.overview()) {
      return Optional.empty();
    }
    OverviewCounter counter = new OverviewCounter(columns);
    matches.collect(counter);
    return Optional.of(counter.overview());
  }
}
