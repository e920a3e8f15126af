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
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;

/** One search: the query as it is, then what else it may mean, then hits and counts. */
final class Search {
  /** No search takes longer than this, whatever is asked; what was found by then is given. */
  private static final long MOST_MILLIS = 2_000;

  /** Beyond so many hits nobody misses those that have only most of the words. */
  private static final int MOST_NEAR = 10;

  /** How much better than those with all words those with most must be to be given instead. */
  private static final double CLEARLY_BETTER = 1.3;

  private static final TopFieldDocs NONE =
      new TopFieldDocs(
          new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0], new SortField[0]);

  private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);

  private final IndexSearcher searcher;
  private final FacetColumns columns;
  private final SearchRequest request;

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
    Optional<QueryNode> read = inSection(node.map(new AbbreviationReader(new ArrayList<>())::read));
    Query query = filtered(read.map(QueryCompiler::compile), Optional.empty());
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
    Attempt attempt = best(node);
    TopFieldDocs others = near(attempt);
    if (best(others) > CLEARLY_BETTER * best(attempt.found())) {
      // All the words are there only with other marks, or far apart, and not what is meant.
      attempt = relaxed(List.of(attempt));
      others = NONE;
    }
    HitReader reader = new HitReader(new Highlighter(attempt.node()), request.snippets());
    List<Hit> hits = hits(attempt.found(), request.offset(), reader);
    List<Hit> near = hits(others, 0, reader);
    Map<Facet, FacetCounts> facets = facets(attempt.query());
    Optional<Overview> overview = overview(attempt.query());
    return new SearchResult(
        attempt.found().totalHits.value,
        hits,
        near,
        facets,
        overview,
        attempt.notes(),
        searcher.timedOut());
  }

  /** A reading of the query, and what it finds. */
  private record Attempt(
      Optional<QueryNode> node, Optional<Query> query, TopFieldDocs found, List<QueryNote> notes) {
    boolean isRelaxed() {
      return notes.stream().anyMatch(note -> note.kind() == QueryNote.Kind.RELAXED);
    }

    boolean isEmpty() {
      return found.totalHits.value == 0;
    }
  }

  /**
   * The query as it is; if that finds nothing, what its keys would have been with the input method
   * on; then with words that the index has in place of those that it does not; then with most of
   * its words.
   */
  private Attempt best(Optional<QueryNode> node) throws IOException {
    Attempt plain = attempt(node, List.of());
    if (!plain.isEmpty() || node.isEmpty() || searcher.timedOut()) {
      return plain;
    }
    String text = request.query();
    List<QueryNote> said = new ArrayList<>();
    Optional<String> keys = new Rewording(text, node.get()).asKeystrokes();
    if (keys.isPresent()) {
      said.add(new QueryNote(QueryNote.Kind.KEYSTROKES, text, keys.get()));
      text = keys.get();
    }
    Attempt typed = keys.isPresent() ? reworded(text, said, plain) : plain;
    if (!typed.isEmpty()) {
      return typed;
    }
    Optional<String> corrected =
        new Rewording(text, typed.node().orElseThrow()).corrected(new Vocabulary(searcher));
    Attempt mended = typed;
    if (corrected.isPresent()) {
      said.add(new QueryNote(QueryNote.Kind.CORRECTED, text, corrected.get()));
      mended = reworded(corrected.get(), said, typed);
    }
    return mended.isEmpty() ? relaxed(List.of(mended, typed, plain)) : mended;
  }

  private Attempt reworded(String text, List<QueryNote> said, Attempt otherwise)
      throws IOException {
    Optional<QueryNode> node = QueryParser.parse(text);
    return node.isEmpty() ? otherwise : attempt(node, List.copyOf(said));
  }

  private Attempt attempt(Optional<QueryNode> parsed, List<QueryNote> said) throws IOException {
    List<QueryNote> notes = new ArrayList<>(said);
    Optional<QueryNode> node = parsed.map(new AbbreviationReader(notes)::read);
    Optional<QueryNode> restricted = inSection(node);
    Optional<Query> query = restricted.map(QueryCompiler::compile);
    return new Attempt(restricted, query, top(query), notes);
  }

  /** The query within the section that the request names beside it. */
  private Optional<QueryNode> inSection(Optional<QueryNode> node) {
    if (request.section().isEmpty()) {
      return node;
    }
    List<QueryNode> parts = new ArrayList<>();
    List<QueryNode> excluded = new ArrayList<>();
    parts.add(new QueryNode.Condition(QueryField.SECTION, request.section().get()));
    if (node.isPresent() && node.get() instanceof QueryNode.All all) {
      parts.addAll(all.required());
      excluded.addAll(all.excluded());
    } else {
      node.ifPresent(parts::add);
    }
    return Optional.of(new QueryNode.All(parts, excluded));
  }

  /** Most words of the first reading that finds anything so; the last reading if none does. */
  private Attempt relaxed(List<Attempt> readings) throws IOException {
    for (Attempt reading : readings) {
      Optional<Query> query = reading.node().flatMap(QueryCompiler::compileRelaxed);
      if (query.isPresent()) {
        TopFieldDocs found = top(query);
        if (found.totalHits.value > 0) {
          List<QueryNote> notes = new ArrayList<>(reading.notes());
          notes.add(new QueryNote(QueryNote.Kind.RELAXED, request.query(), ""));
          return new Attempt(reading.node(), query, found, notes);
        }
      }
    }
    return readings.get(readings.size() - 1);
  }

  private Query filtered(Optional<Query> query, Optional<Facet> except) {
    return Conditions.filters(request, except)
        .add(query.orElseGet(MatchAllDocsQuery::new), Occur.MUST)
        .build();
  }

  private TopFieldDocs top(Optional<Query> query) throws IOException {
    return top(query, Math.max(1, request.offset() + request.limit()));
  }

  private TopFieldDocs top(Optional<Query> query, int wanted) throws IOException {
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

  /**
   * Documents with most of the words, where those that have all of them leave room. In an order by
   * date they would stand among the wrong ones.
   */
  private TopFieldDocs near(Attempt attempt) throws IOException {
    long strict = attempt.found().totalHits.value;
    int room = (int) Math.min(request.limit(), MOST_NEAR - strict);
    boolean isWanted =
        strict > 0 && room > 0 && request.offset() == 0 && request.sort() == SortOrder.RELEVANCE;
    Optional<Query> most =
        isWanted && !attempt.isRelaxed()
            ? attempt.node().flatMap(QueryCompiler::compileRelaxed)
            : Optional.empty();
    if (most.isEmpty()) {
      return NONE;
    }
    BooleanQuery.Builder others = new BooleanQuery.Builder();
    others.add(most.get(), Occur.MUST);
    attempt.query().ifPresent(all -> others.add(all, Occur.MUST_NOT));
    return top(Optional.of(others.build()), room);
  }

  private static double best(TopFieldDocs found) {
    return found.scoreDocs.length == 0 ? 0 : score((FieldDoc) found.scoreDocs[0]);
  }

  private List<Hit> hits(TopFieldDocs found, int from, HitReader reader) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    int end = Math.min(found.scoreDocs.length, from + request.limit());
    for (int i = from; i < end; i++) {
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
