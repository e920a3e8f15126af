package vn.vankho.index;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Chooses the best of those that match. Where they are many, Lucene walks only through the lists of
 * words that can still bring a document among the best (MAXSCORE), and the bits of those that match
 * tell it which documents count; where they are few, each is looked at.
 */
final class Chooser {
  /** If more than one document in so many matches, they are many. */
  private static final int FEW = 64;

  /** Documents after which the clock is looked at. */
  private static final int DOCUMENTS_AT_ONCE = 1 << 17;

  private final IndexSearcher searcher;
  private final Deadline deadline;
  private final Matches matches;

  Chooser(IndexSearcher searcher, Deadline deadline, Matches matches) {
    this.searcher = searcher;
    this.deadline = deadline;
    this.matches = matches;
  }

  /** How many documents there are to choose from. */
  long count() {
    return matches.count();
  }

  /** The first in an order that asks for no scores. */
  TopFieldDocs first(Sort order, int most) throws IOException {
    TopFieldCollector collector =
        new TopFieldCollectorManager(order, most, null, most).newCollector();
    matches.collect(collector);
    return collector.topDocs();
  }

  /**
   * The best by a score.
   *
   * @param choose matches every document that matches, and maybe others
   */
  TopFieldDocs best(Query choose, Sort order, int most) throws IOException {
    TopFieldCollector collector =
        new TopFieldCollectorManager(order, most, null, most).newCollector();
    Query query = searcher.rewrite(choose);
    Weight weight = searcher.createWeight(query, collector.scoreMode(), 1f);
    boolean canSkip = isDisjunctionOfTerms(query);
    for (Matches.Segment segment : matches.segments()) {
      ScorerSupplier supplier = weight.scorerSupplier(segment.leaf());
      if (supplier == null || deadline.shouldExit()) {
        continue;
      }
      try {
        LeafCollector leaf = collector.getLeafCollector(segment.leaf());
        if (canSkip && segment.count() > segment.bits().length() / FEW) {
          all(weight.bulkScorer(segment.leaf()), segment, leaf);
        } else {
          each(supplier.get(segment.count()), segment, leaf);
        }
      } catch (CollectionTerminatedException enough) {
        // The collector needs no more of this segment.
      }
    }
    return collector.topDocs();
  }

  /** Whether a query only adds up terms, however they are nested. */
  private static boolean isDisjunctionOfTerms(Query query) {
    if (query instanceof BoostQuery boosted) {
      return isDisjunctionOfTerms(boosted.getQuery());
    }
    if (query instanceof ConstantScoreQuery constant) {
      return isDisjunctionOfTerms(constant.getQuery());
    }
    return query instanceof TermQuery
        || query instanceof BooleanQuery either
            && either.getMinimumNumberShouldMatch() == 0
            && either.clauses().stream()
                .allMatch(
                    clause ->
                        clause.getOccur() == BooleanClause.Occur.SHOULD
                            && isDisjunctionOfTerms(clause.getQuery()));
  }

  private void all(BulkScorer scorer, Matches.Segment segment, LeafCollector leaf)
      throws IOException {
    int size = segment.bits().length();
    for (int from = 0; from < size && !deadline.shouldExit(); from += DOCUMENTS_AT_ONCE) {
      scorer.score(leaf, segment.bits(), from, Math.min(size, from + DOCUMENTS_AT_ONCE));
    }
  }

  private void each(Scorer scorer, Matches.Segment segment, LeafCollector leaf) throws IOException {
    leaf.setScorer(scorer);
    FixedBitSet bits = segment.bits();
    DocIdSetIterator documents = scorer.iterator();
    int doc = bits.nextSetBit(0);
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      int at = documents.docID() < doc ? documents.advance(doc) : documents.docID();
      if (at == doc) {
        leaf.collect(doc);
        at++;
      }
      doc = at < bits.length() ? bits.nextSetBit(at) : DocIdSetIterator.NO_MORE_DOCS;
    }
  }
}
