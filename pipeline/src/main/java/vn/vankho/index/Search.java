package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** One search: the query as it is, then what else it may mean, then hits and counts. */
final class Search {
  /** No search takes longer than this, whatever is asked; what was found by then is given. */
  private static final long MOST_MILLIS = 2_000;

  private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);

  private final IndexSearcher searcher;
  private final FacetColumns columns;
  private final SearchRequest request;
  private final List<QueryNote> notes = new ArrayList<>();

  private Search(IndexSearcher searcher, FacetColumns columns, SearchRequest request) {
    this.searcher = searcher;
    this.columns = columns;
    this.request = request;
  }

  static SearchResult run(
      IndexSearcher shared, FacetColumns columns, SearchRequest request, Optional<QueryNode> node)
      throws IOException {
    IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
    searcher.setTimeout(new QueryTimeoutImpl(MOST_MILLIS));
    return new Search(searcher, columns, request).run(node);
  }

  /** Ids of everything that matches. */
  static List<String> ids(
      IndexSearcher shared, FacetColumns columns, SearchRequest request, Optional<QueryNode> node)
      throws IOException {
    Search search = new Search(new IndexSearcher(shared.getIndexReader()), columns, request);
    return search.ids(node);
  }

  private List<String> ids(Optional<QueryNode> node) throws IOException {
    Query query = filtered(node.map(QueryCompiler::compile), Optional.empty());
    int all = Math.max(1, searcher.count(query));
    TopFieldDocs found =
        searcher.search(
            query,
            new TopFieldCollectorManager(order(node.isPresent()), all, null, Integer.MAX_VALUE));
    StoredFields stored = searcher.storedFields();
    List<String> ids = new ArrayList<>();
    for (ScoreDoc each : found.scoreDocs) {
      ids.add(stored.document(each.doc, Set.of(Fields.STORED_ID)).get(Fields.STORED_ID));
    }
    return ids;
  }

  private SearchResult run(Optional<QueryNode> node) throws IOException {
    Optional<Query> query = node.map(QueryCompiler::compile);
    TopFieldDocs found = top(query);
    Optional<Query> relaxed = node.flatMap(QueryCompiler::compileRelaxed);
    if (found.totalHits.value == 0 && relaxed.isPresent()) {
      found = top(relaxed);
      if (found.totalHits.value > 0) {
        query = relaxed;
        notes.add(new QueryNote(QueryNote.Kind.RELAXED, request.query(), ""));
      }
    }
    List<Hit> hits = hits(found, new HitReader(new Highlighter(node), request.snippets()));
    Map<Facet, FacetCounts> facets = facets(query);
    Optional<Overview> overview = overview(query);
    return new SearchResult(
        found.totalHits.value, hits, facets, overview, notes, searcher.timedOut());
  }

  private Query filtered(Optional<Query> query, Optional<Facet> except) {
    return Conditions.filters(request, except)
        .add(query.orElseGet(MatchAllDocsQuery::new), Occur.MUST)
        .build();
  }

  private TopFieldDocs top(Optional<Query> query) throws IOException {
    int wanted = Math.max(1, request.offset() + request.limit());
    return searcher.search(
        filtered(query, Optional.empty()),
        new TopFieldCollectorManager(order(query.isPresent()), wanted, null, Integer.MAX_VALUE));
  }

  private Sort order(boolean hasQuery) {
    return switch (request.sort()) {
      case RELEVANCE -> hasQuery ? new Sort(SortField.FIELD_SCORE, BY_ID) : byDay(true);
      case NEWEST -> byDay(true);
      case OLDEST -> byDay(false);
    };
  }

  /** Documents without a date come last in both directions. */
  private static Sort byDay(boolean newestFirst) {
    SortField byDay = new SortField(Fields.DAY, SortField.Type.LONG, newestFirst);
    byDay.setMissingValue(newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
    return new Sort(byDay, BY_ID);
  }

  private List<Hit> hits(TopFieldDocs found, HitReader reader) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    int end = Math.min(found.scoreDocs.length, request.offset() + request.limit());
    for (int i = request.offset(); i < end; i++) {
      ScoreDoc scored = found.scoreDocs[i];
      hits.add(reader.read(stored.document(scored.doc), score((FieldDoc) scored)));
    }
    return hits;
  }

  private static double score(FieldDoc scored) {
    return scored.fields[0] instanceof Float score ? score.doubleValue() : 0;
  }

  private Map<Facet, FacetCounts> facets(Optional<Query> query) throws IOException {
    Map<Facet, FacetCounts> counted = new EnumMap<>(Facet.class);
    Set<Facet> plain = EnumSet.noneOf(Facet.class);
    plain.addAll(request.facets());
    plain.removeAll(request.selected().keySet());
    count(query, plain, Optional.empty(), counted);
    for (Facet facet : request.facets()) {
      if (request.selected().containsKey(facet)) {
        count(query, EnumSet.of(facet), Optional.of(facet), counted);
      }
    }
    return counted;
  }

  private void count(
      Optional<Query> query,
      Set<Facet> facets,
      Optional<Facet> except,
      Map<Facet, FacetCounts> counted)
      throws IOException {
    if (facets.isEmpty()) {
      return;
    }
    FacetCounter counter = new FacetCounter(columns, facets);
    searcher.search(filtered(query, except), counter);
    for (Facet facet : facets) {
      Set<String> selected = request.selected().getOrDefault(facet, Set.of());
      counted.put(facet, counter.counts(facet, request.facetValues(), selected));
    }
  }

  private Optional<Overview> overview(Optional<Query> query) throws IOException {
    if (!request.overview()) {
      return Optional.empty();
    }
    OverviewCounter counter = new OverviewCounter(columns);
    searcher.search(filtered(query, Optional.empty()), counter);
    return Optional.of(counter.overview());
  }
}
