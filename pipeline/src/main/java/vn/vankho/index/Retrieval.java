package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Gets the documents that a query matches, in the order asked for. By relevance that takes two
 * looks: a cheap one at all, which chooses, and a closer one at the best, which puts them in order;
 * those behind them stay as they were chosen, so that pages fit together.
 */
final class Retrieval {
  /** Documents that are looked at closely. */
  private static final int RANKED = 100;

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final SearchMemory memory;
  private final Deadline deadline;

  Retrieval(IndexSearcher searcher, SearchRequest request, SearchMemory memory, Deadline deadline) {
    this.searcher = searcher;
    this.request = request;
    this.memory = memory;
    this.deadline = deadline;
  }

  /** A document and what it scores. */
  record Scored(int doc, double score) {}

  /**
   * What matches.
   *
   * @param matches all
   * @param best the first of them
   */
  record Found(Matches matches, List<Scored> best) {
    static final Found NOTHING = new Found(Matches.NONE, List.of());

    /** Copies the documents. */
    Found {
      best = List.copyOf(best);
    }

    /** How many match. */
    long count() {
      return matches.count();
    }

    boolean isEmpty() {
      return matches.count() == 0;
    }

    /** Score of the first. */
    double bestScore() {
      return best.isEmpty() ? 0 : best.get(0).score();
    }
  }

  /** The first documents; with the filters of the request. */
  Found first(Optional<CompiledQuery> query, int wanted) throws IOException {
    Matches matches = matches(query, Optional.empty());
    if (matches.count() == 0) {
      return Found.NOTHING;
    }
    CompiledQuery compiled = query.orElse(CompiledQuery.ALL);
    Sort order = order(query.isPresent());
    Chooser chooser = new Chooser(searcher, deadline, matches);
    List<Scored> best;
    if (order.getSort()[0].getType() == SortField.Type.SCORE) {
      int looked = Math.max(wanted, RANKED);
      best = ranked(chosen(chooser, compiled, order, looked), compiled.rank());
    } else {
      best = scored(chooser.first(order, wanted));
    }
    return new Found(matches, best.subList(0, Math.min(wanted, best.size())));
  }

  /**
   * Those to look at: of many the best by the cheaper choice, and behind them, where it has not
   * enough, others by the wider one. Which comes when does not depend on how many are asked for, so
   * that a longer list begins as a shorter one.
   */
  private List<Scored> chosen(Chooser chooser, CompiledQuery query, Sort order, int most)
      throws IOException {
    if (chooser.count() <= RANKED) {
      return scored(chooser.best(flat(query.chooseWidely()), order, most));
    }
    List<Scored> chosen = scored(chooser.best(flat(query.choose()), order, most));
    if (chosen.size() < Math.min(most, chooser.count())) {
      Set<Integer> known = chosen.stream().map(Scored::doc).collect(Collectors.toSet());
      scored(chooser.best(flat(query.chooseWidely()), order, most)).stream()
          .filter(each -> !known.contains(each.doc()))
          .limit(most - chosen.size())
          .forEach(chosen::add);
    }
    return chosen;
  }

  private Query flat(Query query) throws IOException {
    return FlatQuery.of(searcher, memory.terms(), query).orElse(query);
  }

  /** What matches a query and the filters of the request, but for the selection of a facet. */
  Matches matches(Optional<CompiledQuery> query, Optional<Facet> except) throws IOException {
    BooleanQuery filters = Conditions.filters(request, except).build();
    Query match = query.orElse(CompiledQuery.ALL).within(filters).match();
    return Matches.of(searcher, memory.matches(), match, deadline);
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
    int[] docs = close.stream().mapToInt(Scored::doc).toArray();
    float[] scores = CloseLook.scores(searcher, memory.terms(), rank, docs);
    List<Scored> ranked = new ArrayList<>();
    for (int i = 0; i < docs.length; i++) {
      ranked.add(new Scored(docs[i], scores[i]));
    }
    ranked.sort(Comparator.comparingDouble(Scored::score).reversed());
    ranked.addAll(chosen.subList(close.size(), chosen.size()));
    return ranked;
  }

  private Sort order(boolean hasQuery) {
    return switch (request.sort()) {
      case RELEVANCE -> hasQuery ? new Sort(SortField.FIELD_SCORE, IdOrder.FIELD) : byDay(true);
      case NEWEST -> byDay(true);
      case OLDEST -> byDay(false);
    };
  }

  /** Documents without a date come last in both directions. */
  private static Sort byDay(boolean newestFirst) {
    SortField byDay = new SortField(Fields.DAY, SortField.Type.LONG, newestFirst);
    byDay.setMissingValue(newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
    return new Sort(byDay, IdOrder.FIELD);
  }
}
