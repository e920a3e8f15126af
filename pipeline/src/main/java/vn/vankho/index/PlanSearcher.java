package vn.vankho.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * Searches an index. It sees the index as it was when opened or last refreshed; others may write
 * meanwhile. Safe for use by many threads.
 */
public final class PlanSearcher implements AutoCloseable {
  /** Nobody types more before looking; the rest is not read. */
  private static final int LONGEST_TYPED = 100;

  /** Searches at once: what each takes is the processor, and side by side all would end late. */
  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final Semaphore searching = new Semaphore(AT_ONCE, true);
  private final Path path;
  private final @Nullable Directory directory;
  private final SearcherManager searchers;
  private final SearchMemory memory = new SearchMemory();

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
    Optional<QueryNode> node = parsed(request.query());
    searching.acquireUninterruptibly();
    try {
      return with(searcher -> Search.run(searcher, memory, request, node));
    } finally {
      searching.release();
    }
  }

  private static Optional<QueryNode> parsed(String query) {
    Optional<QueryNode> node = QueryParser.parse(query);
    if (node.isEmpty() && !query.isBlank()) {
      throw new QueryException(QueryException.Fault.NO_LETTER, query);
    }
    return node;
  }

  /**
   * Completes what is being typed.
   *
   * @param typed with or without marks; any text
   * @param limit most suggestions to give
   */
  public List<Suggestion> suggest(String typed, int limit) {
    String read = typed.length() <= LONGEST_TYPED ? typed : typed.substring(0, LONGEST_TYPED);
    return with(searcher -> Suggestions.of(searcher, memory.columns(), read, limit));
  }

  /**
   * Documents like one, most like it first; none if the index does not have it. Their snippets are
   * how they begin.
   */
  public List<Hit> similar(String documentId, int limit) {
    return with(
        searcher -> {
          Optional<Document> document = document(searcher, documentId);
          return document.isEmpty() ? List.of() : similar(searcher, document.get(), limit);
        });
  }

  private static List<Hit> similar(IndexSearcher searcher, Document document, int limit)
      throws IOException {
    String title = Optional.ofNullable(document.get(Fields.STORED_TITLE)).orElse("");
    Query like =
        new BooleanQuery.Builder()
            .add(
                SimilarDocuments.query(
                    searcher.getIndexReader(), title, document.get(Fields.STORED_BODY)),
                Occur.MUST)
            .add(byId(document.get(Fields.STORED_ID)), Occur.MUST_NOT)
            .build();
    HitReader reader = new HitReader(new Highlighter(Optional.empty()), true);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc each : searcher.search(like, Math.max(1, limit)).scoreDocs) {
      hits.add(reader.read(searcher.storedFields().document(each.doc), each.score));
    }
    return hits.subList(0, Math.min(limit, hits.size()));
  }

  /**
   * Where a query's words stand on the pages of a document, pages without any left out; empty if
   * the index does not have the document.
   *
   * @throws PipelineException USAGE if the query cannot be understood
   */
  public List<PageHighlights> highlight(String documentId, String query) {
    Highlighter highlighter =
        new Highlighter(parsed(query).map(new AbbreviationReader(new ArrayList<>())::read));
    return with(
        searcher ->
            document(searcher, documentId)
                .map(document -> highlighter.pages(StoredText.of(document)))
                .orElse(List.of()));
  }

  /**
   * Ids of all documents that match, in the order asked for; limit and offset do not count.
   *
   * @throws PipelineException USAGE if the query cannot be understood
   */
  public List<String> ids(SearchRequest request) {
    Optional<QueryNode> node = parsed(request.query());
    return with(searcher -> Search.ids(searcher, memory, request, node));
  }

  private static Optional<Document> document(IndexSearcher searcher, String id) throws IOException {
    ScoreDoc[] found = searcher.search(byId(id), 1).scoreDocs;
    return found.length == 0
        ? Optional.empty()
        : Optional.of(searcher.storedFields().document(found[0].doc));
  }

  private static Query byId(String id) {
    return new TermQuery(new Term(Fields.ID, id));
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
