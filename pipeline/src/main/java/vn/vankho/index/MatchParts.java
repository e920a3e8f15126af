package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A query taken apart into what a document must have and must not have. In each segment the
 * frequent parts are joined as bits, the rare ones are walked through, and what is costly to tell
 * (phrases, sections) is only asked of documents that have all else.
 */
final class MatchParts {
  /** Smaller segments come and go, and cost little. */
  private static final int FEWEST_DOCUMENTS = 10_000;

  /** A part that is rarer than one document in so many is walked through. */
  private static final int RARE = 64;

  /** Documents after which the clock is looked at. */
  private static final int DOCUMENTS_AT_ONCE = 1 << 10;

  private final IndexSearcher searcher;
  private final MatchCache cache;
  private final Deadline deadline;
  private final List<Part> required = new ArrayList<>();
  private final List<Part> excluded = new ArrayList<>();

  MatchParts(IndexSearcher searcher, MatchCache cache, Query match, Deadline deadline) {
    this.searcher = searcher;
    this.cache = cache;
    this.deadline = deadline;
    take(match);
  }

  private void take(Query query) {
    if (query instanceof BoostQuery boosted) {
      take(boosted.getQuery());
    } else if (query instanceof ConstantScoreQuery constant) {
      take(constant.getQuery());
    } else if (query instanceof BooleanQuery both && isConjunction(both)) {
      for (BooleanClause clause : both) {
        if (clause.isRequired()) {
          take(clause.getQuery());
        } else if (clause.isProhibited()) {
          excluded.add(new Part(clause.getQuery()));
        }
      }
    } else if (!(query instanceof MatchAllDocsQuery)) {
      required.add(new Part(query));
    }
  }

  /** Whether optional clauses do not decide what matches. */
  private static boolean isConjunction(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() == 0
        && query.clauses().stream().anyMatch(BooleanClause::isRequired);
  }

  /** A part, whose weight is only made where no segment has it ready. */
  private final class Part {
    private final Query query;
    private @Nullable Weight weight;

    Part(Query query) {
      this.query = query;
    }

    @Nullable ScorerSupplier in(LeafReaderContext leaf) throws IOException {
      if (weight == null) {
        weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
      }
      return weight.scorerSupplier(leaf);
    }
  }

  /** The documents of a segment that match; none if time is up. */
  FixedBitSet in(LeafReaderContext leaf) throws IOException {
    int size = leaf.reader().maxDoc();
    List<FixedBitSet> frequent = new ArrayList<>();
    List<Scorer> rare = new ArrayList<>();
    List<Scorer> costly = new ArrayList<>();
    for (Part part : required) {
      FixedBitSet ready = ready(leaf, part);
      if (ready != null) {
        frequent.add(ready);
        continue;
      }
      ScorerSupplier supplier = part.in(leaf);
      if (supplier == null || deadline.shouldExit()) {
        return new FixedBitSet(size);
      }
      Scorer scorer = supplier.get(Long.MAX_VALUE);
      if (scorer.twoPhaseIterator() != null) {
        costly.add(scorer);
      } else if (isFrequent(leaf, scorer)) {
        frequent.add(kept(leaf, part, scorer));
      } else {
        rare.add(scorer);
      }
    }
    FixedBitSet bits = joined(size, frequent, rare);
    for (Scorer scorer : costly) {
      keep(bits, scorer, true);
    }
    for (Part part : excluded) {
      exclude(leaf, part, bits);
    }
    keepLive(bits, leaf.reader().getLiveDocs());
    return bits;
  }

  private @Nullable FixedBitSet ready(LeafReaderContext leaf, Part part) {
    IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
    return leaf.reader().maxDoc() < FEWEST_DOCUMENTS || segment == null
        ? null
        : cache.get(segment, part.query);
  }

  private static boolean isFrequent(LeafReaderContext leaf, Scorer scorer) {
    int size = leaf.reader().maxDoc();
    return size >= FEWEST_DOCUMENTS
        && leaf.reader().getCoreCacheHelper() != null
        && scorer.iterator().cost() >= size / RARE;
  }

  private FixedBitSet kept(LeafReaderContext leaf, Part part, Scorer scorer) throws IOException {
    FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
    bits.or(scorer.iterator());
    cache.put(leaf.reader().getCoreCacheHelper(), part.query, bits);
    return bits;
  }

  private FixedBitSet joined(int size, List<FixedBitSet> frequent, List<Scorer> rare)
      throws IOException {
    FixedBitSet bits = null;
    rare.sort((a, b) -> Long.compare(a.iterator().cost(), b.iterator().cost()));
    for (Scorer scorer : rare) {
      if (bits == null) {
        bits = new FixedBitSet(size);
        bits.or(scorer.iterator());
      } else {
        keep(bits, scorer, true);
      }
    }
    for (FixedBitSet each : frequent) {
      if (bits == null) {
        bits = each.clone();
      } else {
        bits.and(each);
      }
    }
    if (bits == null) {
      bits = new FixedBitSet(size);
      bits.set(0, size);
    }
    return bits;
  }

  private void exclude(LeafReaderContext leaf, Part part, FixedBitSet bits) throws IOException {
    ScorerSupplier supplier = part.in(leaf);
    if (supplier != null) {
      keep(bits, supplier.get(Long.MAX_VALUE), false);
    }
  }

  /** Keeps of some documents those that a scorer matches, or does not; none if time is up. */
  private void keep(FixedBitSet bits, Scorer scorer, boolean whereMatched) throws IOException {
    TwoPhaseIterator costly = scorer.twoPhaseIterator();
    DocIdSetIterator documents = costly == null ? scorer.iterator() : costly.approximation();
    int looked = 0;
    for (int doc = next(bits, 0); doc < bits.length(); doc = next(bits, doc + 1)) {
      int at = documents.docID() < doc ? documents.advance(doc) : documents.docID();
      boolean isMatched = at == doc && (costly == null || costly.matches());
      if (isMatched != whereMatched) {
        bits.clear(doc);
      }
      if (++looked % DOCUMENTS_AT_ONCE == 0 && deadline.shouldExit()) {
        bits.clear(doc, bits.length());
      }
    }
  }

  private static int next(FixedBitSet bits, int from) {
    return from < bits.length() ? bits.nextSetBit(from) : bits.length();
  }

  private static void keepLive(FixedBitSet bits, @Nullable Bits live) {
    if (live == null) {
      return;
    }
    for (int doc = next(bits, 0); doc < bits.length(); doc = next(bits, doc + 1)) {
      if (!live.get(doc)) {
        bits.clear(doc);
      }
    }
  }
}
