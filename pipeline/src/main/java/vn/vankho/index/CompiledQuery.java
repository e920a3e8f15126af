package vn.vankho.index;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A query for each purpose.
 *
 * @param match tells which documents match
 * @param choose scores them so that the best of many are among the first, at little cost; matches
 *     others too, and not all
 * @param chooseWidely the same for few; matches all
 * @param rank scores them as they are to be ordered
 */
record CompiledQuery(Query match, Query choose, Query chooseWidely, Query rank) {
  /** Everything. */
  static final CompiledQuery ALL =
      new CompiledQuery(
          new MatchAllDocsQuery(),
          new MatchAllDocsQuery(),
          new MatchAllDocsQuery(),
          new MatchAllDocsQuery());

  /** The same within filters. */
  CompiledQuery within(BooleanQuery filters) {
    return filters.clauses().isEmpty()
        ? this
        : new CompiledQuery(within(filters, match), choose, chooseWidely, rank);
  }

  private static Query within(BooleanQuery filters, Query query) {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    filters.forEach(both::add);
    return both.add(query, Occur.MUST).build();
  }

  /** The same without what another matches. */
  CompiledQuery without(CompiledQuery other) {
    Query rest =
        new BooleanQuery.Builder().add(match, Occur.MUST).add(other.match, Occur.MUST_NOT).build();
    return new CompiledQuery(rest, choose, chooseWidely, rank);
  }
}
