package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;

/** One search: the query as it is, then what else it may mean, then hits and counts. */
final class Search {
  /** No search takes longer than this, whatever is asked; what was found by then is given. */
  private static final long MOST_MILLIS = 2_000;

  /** Beyond so many hits nobody misses those that have only most of the words. */
  private static final int MOST_NEAR = 10;

  /** How much better than those with all words those with most must be to be given instead. */
  private static final double CLEARLY_BETTER = 1.3;

  private final IndexSearcher searcher;
  private final SearchMemory memory;
  private final SearchRequest request;
  private final Deadline deadline;
  private final Retrieval retrieval;

  private Search(
      IndexSearcher shared, SearchMemory memory, SearchRequest request, Deadline deadline) {
    this.searcher = new IndexSearcher(shared.getIndexReader());
    this.searcher.setTimeout(deadline);
    this.searcher.setQueryCache(null); // Of what is worth it, MatchCache has the bits.
    this.memory = memory;
    this.request = request;
    this.deadline = deadline;
    this.retrieval = new Retrieval(searcher, request, memory, deadline);
  }

  static SearchResult run(
      IndexSearcher shared, SearchMemory memory, SearchRequest request, Optional<QueryNode> node)
      throws IOException {
    return new Search(shared, memory, request, new Deadline(MOST_MILLIS)).run(node);
  }

  /** Ids of everything that matches. */
  static List<String> ids(
      IndexSearcher shared, SearchMemory memory, SearchRequest request, Optional<QueryNode> node)
      throws IOException {
    return new Search(shared, memory, request, Deadline.none()).ids(node);
  }

  private List<String> ids(Optional<QueryNode> node) throws IOException {
    Optional<QueryNode> read = inSection(node.map(new AbbreviationReader(new ArrayList<>())::read));
    Optional<CompiledQuery> query = read.map(QueryCompiler::compile);
    int all = (int) Math.max(1, retrieval.matches(query, Optional.empty()).count());
    StoredFields stored = searcher.storedFields();
    List<String> ids = new ArrayList<>();
    for (Retrieval.Scored each : retrieval.first(query, all).best()) {
      ids.add(stored.document(each.doc(), Set.of(Fields.STORED_ID)).get(Fields.STORED_ID));
    }
    return ids;
  }

  private SearchResult run(Optional<QueryNode> node) throws IOException {
    Attempt attempt = best(node);
    Retrieval.Found others = near(attempt);
    if (others.bestScore() > CLEARLY_BETTER * attempt.found().bestScore()) {
      // All the words are there only with other marks, or far apart, and not what is meant.
      attempt = relaxed(List.of(attempt));
      others = Retrieval.Found.NOTHING;
    }
    List<QueryNote> notes = new ArrayList<>(attempt.notes());
    proposal(attempt).ifPresent(notes::add);
    if (attempt.isEmpty() || attempt.isRelaxed()) {
      QueryField.unknownIn(request.query())
          .map(name -> new QueryNote(QueryNote.Kind.UNKNOWN_FIELD, name, QueryField.all()))
          .ifPresent(notes::add);
    }
    HitReader reader = new HitReader(new Highlighter(attempt.node()), request.snippets());
    List<Hit> hits = hits(attempt.found(), request.offset(), reader);
    List<Hit> near = hits(others, 0, reader);
    Matches matches = attempt.found().matches();
    Counting counting = new Counting(memory.columns(), request, retrieval);
    counting.countFacets(attempt.query(), matches);
    Optional<Overview> overview = counting.overview(matches);
    return new SearchResult(
        matches.count(), hits, near, counting.facets(), overview, notes, deadline.isMissed());
  }

  /** A reading of the query, and what it finds. */
  private record Attempt(
      Optional<QueryNode> node,
      Optional<CompiledQuery> query,
      Retrieval.Found found,
      List<QueryNote> notes) {
    boolean isRelaxed() {
      return notes.stream().anyMatch(note -> note.kind() == QueryNote.Kind.RELAXED);
    }

    boolean isEmpty() {
      return found.isEmpty();
    }
  }

  /**
   * The query as it is; if that finds nothing, what its keys would have been with the input method
   * on; then with words that the index has in place of those that it does not; then with most of
   * its words, as typed first: a correction under which no document has all the words is a guess.
   */
  private Attempt best(Optional<QueryNode> node) throws IOException {
    Attempt plain = attempt(node, List.of());
    if (!plain.isEmpty() || node.isEmpty() || deadline.isMissed()) {
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
    return mended.isEmpty() ? relaxed(List.of(typed, plain, mended)) : mended;
  }

  /** What may be meant, on the first page of what the query finds as it is. */
  private Optional<QueryNote> proposal(Attempt attempt) throws IOException {
    boolean isAsTyped =
        attempt.notes().stream().allMatch(note -> note.kind() == QueryNote.Kind.ABBREVIATION);
    if (attempt.isEmpty()
        || attempt.node().isEmpty()
        || !isAsTyped
        || request.offset() > 0
        || deadline.isMissed()) {
      return Optional.empty();
    }
    return new Proposal(new Vocabulary(searcher), this::count)
        .of(request.query(), attempt.node().get(), attempt.found().count());
  }

  private long count(String text) throws IOException {
    Optional<QueryNode> node =
        QueryParser.parse(text).map(new AbbreviationReader(new ArrayList<>())::read);
    return retrieval.matches(inSection(node).map(QueryCompiler::compile), Optional.empty()).count();
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
    Optional<CompiledQuery> query = restricted.map(QueryCompiler::compile);
    return new Attempt(restricted, query, first(query), notes);
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
      Optional<CompiledQuery> query = reading.node().flatMap(QueryCompiler::compileRelaxed);
      Retrieval.Found found = query.isPresent() ? first(query) : Retrieval.Found.NOTHING;
      if (!found.isEmpty()) {
        List<QueryNote> notes = new ArrayList<>(reading.notes());
        notes.add(new QueryNote(QueryNote.Kind.RELAXED, request.query(), ""));
        return new Attempt(reading.node(), query, found, notes);
      }
    }
    return readings.get(readings.size() - 1);
  }

  private Retrieval.Found first(Optional<CompiledQuery> query) throws IOException {
    return retrieval.first(query, Math.max(1, request.offset() + request.limit()));
  }

  /**
   * Documents with most of the words, where those that have all of them leave room. In an order by
   * date they would stand among the wrong ones.
   */
  private Retrieval.Found near(Attempt attempt) throws IOException {
    long strict = attempt.found().count();
    int room = (int) Math.min(request.limit(), MOST_NEAR - strict);
    boolean isWanted =
        strict > 0 && room > 0 && request.offset() == 0 && request.sort() == SortOrder.RELEVANCE;
    Optional<CompiledQuery> most =
        isWanted && !attempt.isRelaxed()
            ? attempt.node().flatMap(QueryCompiler::compileRelaxed)
            : Optional.empty();
    return most.isEmpty()
        ? Retrieval.Found.NOTHING
        : retrieval.first(
            most.map(query -> query.without(attempt.query().orElse(CompiledQuery.ALL))), room);
  }

  private List<Hit> hits(Retrieval.Found found, int from, HitReader reader) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    int end = Math.min(found.best().size(), from + request.limit());
    for (int i = from; i < end; i++) {
      Retrieval.Scored scored = found.best().get(i);
      hits.add(reader.read(stored.document(scored.doc()), scored.score()));
    }
    return hits;
  }
}
