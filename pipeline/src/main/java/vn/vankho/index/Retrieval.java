package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;

/**
 * Gets the documents that a query matches, in the order asked for. By relevance that takes two
 * looks: a cheap one at all, which chooses, and a closer one at the best, which puts them in order;
 * those behind them stay as they were chosen, so that pages fit together.
 */
final class Retrieval {
  /** Documents that are looked at closely. */
  private static final int RANKED = 100;

  private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);

  private final IndexSearcher searcher;
  private final SearchRequest request;

  Retrieval(IndexSearcher searcher, SearchRequest request) {
    this.searcher = searcher;
    this.request = request;
  }

  /** A document and what it scores. */
  record Scored(int doc, double score) {}

  /**
   * What matches.
   *
   * @param count how many, or at least how many
   * @param isExact whether the count is all
   * @param best the first of them
   */
  record Found(long count, boolean isExact, List<Scored> best) {
    static final Found NOTHING = new Found(0, true, List.of());

    /** Copies the documents. */
    Found {
      best = List.copyOf(best);
    }

    boolean isEmpty() {
      return count == 0;
    }

    /** Score of the first. */
    double bestScore() {
      return best.isEmpty() ? 0 : best.get(0).score();
    }
  }

  /** The first documents; with the filters of the request. */
  Found first(Optional<CompiledQuery> query, int wanted) throws IOException {
    CompiledQuery filtered = within(query, Optional.empty());
    Sort order = order(query.isPresent());
    boolean byScore = order.getSort()[0].getType() == SortField.Type.SCORE;
    int looked = byScore ? Math.max(wanted, RANKED) : wanted;
    TopFieldDocs chosen =
        searcher.search(
            byScore ? filtered.choose() : filtered.match(),
            new TopFieldCollectorManager(order, looked, null, looked));
    List<Scored> best = scored(chosen);
    if (byScore) {
      best = ranked(best, filtered.rank());
    }
    boolean isExact = chosen.totalHits.relation == TotalHits.Relation.EQUAL_TO;
    return new Found(
        chosen.totalHits.value, isExact, best.subList(0, Math.min(wanted, best.size())));
  }

  /** How many documents match. */
  long count(Optional<CompiledQuery> query) throws IOException {
    return searcher.count(within(query, Optional.empty()).match());
  }

  /** A query with the filters of the request, but for the selection of a facet. */
  CompiledQuery within(Optional<CompiledQuery> query, Optional<Facet> except) {
    return query.orElse(CompiledQuery.ALL).within(Conditions.filters(request, except).build());
  }

  private static List<Scored> scored(TopFieldDocs docs) {
    List<Scored> scored = new ArrayList<>();
    for (ScoreDoc each : docs.scoreDocs) {
      Object first = ((FieldDoc) each).fields[0];
      scored.add(new Scored(each.doc, first instanceof Float score ? score : 0));
    }
    return scored;
  }

  /**
   * Those that are looked at closely by their new score, equal ones as they were; then the rest.
   */
  private List<Scored> ranked(List<Scored> chosen, Query rank) throws IOException {
    List<Scored> close = chosen.subList(0, Math.min(RANKED, chosen.size()));
    ScoreDoc[] docs =
        close.stream().map(each -> new ScoreDoc(each.doc(), 0f)).toArray(ScoreDoc[]::new);
    TopDocs rescored =
        QueryRescorer.rescore(
            searcher,
            new TopDocs(new TotalHits(docs.length, TotalHits.Relation.EQUAL_TO), docs),
            rank,
            1.0,
            docs.length);
    Map<Integer, Double> scores = new HashMap<>();
    for (ScoreDoc each : rescored.scoreDocs) {
      scores.put(each.doc, (double) each.score);
    }
    List<Scored> ranked = new ArrayList<>();
    close.forEach(each -> ranked.add(new Scored(each.doc(), scores.getOrDefault(each.doc(), 0.0))));
    ranked.sort(Comparator.comparingDouble(Scored::score).reversed());
    ranked.addAll(chosen.subList(close.size(), chosen.size()));
    return ranked;
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
}
