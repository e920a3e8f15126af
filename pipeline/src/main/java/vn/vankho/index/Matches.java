package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents that match a query, as bits for each segment: told once, then used for the total,
 * the counts of facets and the choice of the best.
 */
final class Matches {
  static final Matches NONE = new Matches(List.of());

  private final List<Segment> segments;
  private final long count;

  /**
   * Those of one segment.
   *
   * @param bits never to be changed
   * @param count how many bits are set; never 0
   */
  record Segment(LeafReaderContext leaf, FixedBitSet bits, int count) {
    void collect(LeafCollector collector) throws IOException {
      int size = bits.length();
      for (int doc = bits.nextSetBit(0); doc != DocIdSetIterator.NO_MORE_DOCS; ) {
        collector.collect(doc);
        doc = doc + 1 < size ? bits.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
      }
    }
  }

  private Matches(List<Segment> segments) {
    this.segments = segments;
    this.count = segments.stream().mapToLong(Segment::count).sum();
  }

  /**
   * @param match scores are not asked for
   */
  static Matches of(IndexSearcher searcher, MatchCache cache, Query match, Deadline deadline)
      throws IOException {
    MatchParts parts = new MatchParts(searcher, cache, match, deadline);
    List<Segment> segments = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FixedBitSet bits = parts.in(leaf);
      int count = bits.cardinality();
      if (count > 0) {
        segments.add(new Segment(leaf, bits, count));
      }
    }
    return new Matches(segments);
  }

  List<Segment> segments() {
    return segments;
  }

  long count() {
    return count;
  }

  /** Shows a collector that wants no scores every document. */
  void collect(Collector collector) throws IOException {
    for (Segment segment : segments) {
      try {
        segment.collect(collector.getLeafCollector(segment.leaf()));
      } catch (CollectionTerminatedException enough) {
        // The collector needs no more of this segment.
      }
    }
  }
}
