package vn.vankho.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * Searches an index. It sees the index as it was when opened or last refreshed; others may write
 * meanwhile. Safe for use by many threads.
 */
public final class PlanSearcher implements AutoCloseable {
  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

  private static final Sort NEWEST_FIRST =
      new Sort(
          new SortField(Fields.DAY, SortField.Type.LONG, true),
          new SortField(Fields.ID, SortField.Type.STRING));

  private final Path path;
  private final @Nullable Directory directory;
  private final SearcherManager searchers;

  private PlanSearcher(Path path, @Nullable Directory directory, SearcherManager searchers) {
    this.path = path;
    this.directory = directory;
    this.searchers = searchers;
  }

  /**
   * Opens an index for searching.
   *
   * @throws PipelineException NOT_FOUND if there is none, INCOMPATIBLE if it must be rebuilt
   */
  public static PlanSearcher open(Path path) {
    IndexState state = PlanIndex.state(path);
    if (state == IndexState.MISSING) {
      throw new PipelineException(
          ExitCode.NOT_FOUND,
          "INDEX_MISSING",
          path + ": there is no search index; rebuild it from the archive");
    }
    if (state != IndexState.CURRENT) {
      throw IndexFailure.mustBeRebuilt(path, state, null);
    }
    Directory directory = null;
    SearcherManager searchers = null;
    try {
      directory = FSDirectory.open(path);
      searchers = new SearcherManager(directory, null);
      return new PlanSearcher(path, directory, searchers);
    } catch (IOException | IllegalArgumentException damaged) {
      throw IndexFailure.mustBeRebuilt(path, IndexState.DAMAGED, damaged);
    } finally {
      if (searchers == null) {
        IOUtils.closeWhileHandlingException(directory);
      }
    }
  }

  static PlanSearcher over(IndexWriter writer, Path path) {
    try {
      return new PlanSearcher(path, null, new SearcherManager(writer, null));
    } catch (IOException failed) {
      throw IndexFailure.storage("opening the index for searching", path, failed);
    }
  }

  /** From now on sees what was written until now. */
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException | AlreadyClosedException failed) {
      throw IndexFailure.storage("refreshing the index", path, failed);
    }
  }

  /** Documents that can be found. */
  public long size() {
    return with(searcher -> (long) searcher.getIndexReader().numDocs());
  }

  /**
   * Searches.
   *
   * @throws PipelineException USAGE if the query cannot be understood
   */
  public SearchResult search(SearchRequest request) {
    Optional<QueryNode> node = QueryParser.parse(request.query());
    if (node.isEmpty() && !request.query().isBlank()) {
      throw new PipelineException(
          ExitCode.USAGE,
          "QUERY_INVALID",
          "query not understood: '" + request.query() + "' has no letter or digit to look for");
    }
    Query strict = filtered(node.map(QueryCompiler::compile), request);
    Optional<Query> relaxed =
        node.flatMap(QueryCompiler::compileRelaxed)
            .map(query -> filtered(Optional.of(query), request));
    return with(searcher -> search(searcher, request, node, strict, relaxed));
  }

  private static Query filtered(Optional<Query> query, SearchRequest request) {
    return Conditions.filters(request)
        .add(query.orElseGet(MatchAllDocsQuery::new), Occur.MUST)
        .build();
  }

  private static SearchResult search(
      IndexSearcher searcher,
      SearchRequest request,
      Optional<QueryNode> node,
      Query strict,
      Optional<Query> relaxed)
      throws IOException {
    Sort order = node.isPresent() ? BEST_FIRST : NEWEST_FIRST;
    TopFieldDocs found = top(searcher, strict, order, request);
    boolean isRelaxed = false;
    if (found.totalHits.value == 0 && relaxed.isPresent()) {
      found = top(searcher, relaxed.get(), order, request);
      isRelaxed = found.totalHits.value > 0;
    }
    Highlighter highlighter = new Highlighter(node);
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (int i = request.offset(); i < found.scoreDocs.length; i++) {
      ScoreDoc scored = found.scoreDocs[i];
      double score = node.isPresent() ? score((FieldDoc) scored) : 0;
      hits.add(hit(stored.document(scored.doc), score, highlighter));
    }
    return new SearchResult(found.totalHits.value, isRelaxed, hits);
  }

  private static double score(FieldDoc scored) {
    return ((Number) scored.fields[0]).doubleValue();
  }

  private static TopFieldDocs top(
      IndexSearcher searcher, Query query, Sort order, SearchRequest request) throws IOException {
    int wanted = request.offset() + request.limit();
    return searcher.search(
        query, new TopFieldCollectorManager(order, wanted, null, Integer.MAX_VALUE));
  }

  private static Hit hit(Document stored, double score, Highlighter highlighter) {
    BytesRef layout = stored.getBinaryValue(Fields.STORED_LAYOUT);
    byte[] bytes = Arrays.copyOfRange(layout.bytes, layout.offset, layout.offset + layout.length);
    Highlighter.View view = highlighter.view(BodyText.read(stored.get(Fields.STORED_BODY), bytes));
    return new Hit(
        stored.get(Fields.STORED_ID),
        score,
        Optional.ofNullable(stored.get(Fields.STORED_DATE)),
        Optional.ofNullable(stored.get(Fields.STORED_YEAR)).map(Integer::valueOf),
        Optional.ofNullable(stored.get(Fields.STORED_ISSUER)),
        Optional.ofNullable(stored.get(Fields.STORED_NUMBER)),
        Optional.ofNullable(stored.get(Fields.STORED_TITLE)),
        Optional.ofNullable(stored.get(Fields.STORED_TYPE)),
        Optional.ofNullable(stored.get(Fields.STORED_PROVINCE)),
        view.page(),
        view.snippet(),
        view.boxes());
  }

  /** Something to be done with a searcher. */
  interface Use<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  <T> T with(Use<T> use) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return use.with(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException failed) {
      throw IndexFailure.storage("searching", path, failed);
    }
  }

  @Override
  public void close() {
    try {
      IOUtils.close(searchers, directory);
    } catch (IOException failed) {
      throw IndexFailure.storage("closing the index", path, failed);
    }
  }
}
