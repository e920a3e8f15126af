package vn.vankho.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Some of the documents that match a query, from all parts of the index: documents stand in it as
 * they were imported, often a province or a year at a time, and the first ones speak for those
 * alone.
 */
final class SpreadSample {
  private static final int PARTS = 16;

  /** Documents that are looked into, whether they match or not; a bound for what is typed on. */
  private static final int MOST_LOOKED_INTO = 20_000;

  private final int size;
  private final int[] taken;
  private int count;
  private int looked;

  private SpreadSample(int size, int most) {
    this.size = size;
    this.taken = new int[most];
  }

  /**
   * Takes a sample.
   *
   * @param most documents to take; fewer if no more match, or are found in time
   * @return their numbers, rising
   */
  static int[] of(IndexSearcher searcher, Query query, int most) throws IOException {
    SpreadSample sample = new SpreadSample(searcher.getIndexReader().maxDoc(), most);
    Weight weight =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        sample.take(scorer, leaf);
      }
    }
    return Arrays.copyOf(sample.taken, sample.count);
  }

  private void take(Scorer scorer, LeafReaderContext leaf) throws IOException {
    TwoPhaseIterator phrase = scorer.twoPhaseIterator();
    DocIdSetIterator documents = phrase == null ? scorer.iterator() : phrase.approximation();
    Bits live = leaf.reader().getLiveDocs();
    int doc = documents.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      int part = (int) ((long) (leaf.docBase + doc) * PARTS / size) + 1;
      if (count >= share(taken.length, part) || looked >= share(MOST_LOOKED_INTO, part)) {
        // What a part leaves over, the later ones may have.
        int next = (int) ceil((long) size * part, PARTS) - leaf.docBase;
        doc =
            next < leaf.reader().maxDoc() ? documents.advance(next) : DocIdSetIterator.NO_MORE_DOCS;
        continue;
      }
      looked++;
      if ((live == null || live.get(doc)) && (phrase == null || phrase.matches())) {
        taken[count++] = leaf.docBase + doc;
      }
      doc = documents.nextDoc();
    }
  }

  private static long share(int of, int parts) {
    return ceil((long) of * parts, PARTS);
  }

  private static long ceil(long number, int divisor) {
    return (number + divisor - 1) / divisor;
  }
}
