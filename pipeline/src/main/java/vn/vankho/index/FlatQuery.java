package vn.vankho.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A query that only adds up terms, without nesting: Lucene passes over the lists of words that can
 * no longer bring a document among the best only where the words are clauses side by side. What was
 * nested scores the same so.
 */
final class FlatQuery {
  private final IndexSearcher searcher;
  private final TermCache terms;
  private final Map<Term, Float> boosts = new LinkedHashMap<>();

  private FlatQuery(IndexSearcher searcher, TermCache terms) {
    this.searcher = searcher;
    this.terms = terms;
  }

  /** The query in that form; empty if it is no sum of terms. */
  static Optional<Query> of(IndexSearcher searcher, TermCache terms, Query query)
      throws IOException {
    FlatQuery flat = new FlatQuery(searcher, terms);
    return flat.add(query, 1f) ? Optional.of(flat.query()) : Optional.empty();
  }

  private boolean add(Query query, float boost) {
    if (query instanceof BoostQuery boosted) {
      return add(boosted.getQuery(), boost * boosted.getBoost());
    }
    if (query instanceof TermQuery term) {
      boosts.merge(term.getTerm(), boost, Float::sum);
      return true;
    }
    if (!(query instanceof BooleanQuery either) || either.getMinimumNumberShouldMatch() > 0) {
      return false;
    }
    for (BooleanClause clause : either) {
      if (clause.getOccur() != Occur.SHOULD || !add(clause.getQuery(), boost)) {
        return false;
      }
    }
    return true;
  }

  private Query query() throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Map.Entry<Term, Float> each : boosts.entrySet()) {
      TermStates states = terms.of(searcher, each.getKey());
      if (states.docFreq() > 0) {
        query.add(
            new BoostQuery(new TermQuery(each.getKey(), states), each.getValue()), Occur.SHOULD);
      }
    }
    return query.build();
  }
}
