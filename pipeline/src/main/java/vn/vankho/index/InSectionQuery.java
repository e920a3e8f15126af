package vn.vankho.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanWeight;
import org.apache.lucene.queries.spans.Spans;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Documents in which words stand in a section with a given heading, or below one. Where sections
 * begin and end is a doc value; it is only read of documents that have the words.
 */
final class InSectionQuery extends Query {
  private final SpanQuery words;
  private final String heading;

  /**
   * @param words in {@link Fields#BODY}, folded
   * @param heading as {@link HeadedSections#words} gives it
   */
  InSectionQuery(SpanQuery words, String heading) {
    this.words = words;
    this.heading = heading;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    // Not by the searcher, whose cache would wrap it in a weight without spans.
    SpanWeight inner = words.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1f);
    BytesRef sought = new BytesRef(heading);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable Scorer scorer(LeafReaderContext leaf) throws IOException {
        Spans spans = inner.getSpans(leaf, SpanWeight.Postings.POSITIONS);
        BinaryDocValues sections = leaf.reader().getBinaryDocValues(Fields.SECTIONS);
        if (spans == null || sections == null) {
          return null;
        }
        return new ConstantScoreScorer(
            this, score(), scoreMode, new InSection(spans, sections, sought));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return true;
      }
    };
  }

  /** Looks at each place where the words stand. */
  private static final class InSection extends TwoPhaseIterator {
    private final Spans spans;
    private final @Nullable TwoPhaseIterator words;
    private final BinaryDocValues values;
    private final BytesRef heading;
    private final HeadedSections sections = new HeadedSections();

    InSection(Spans spans, BinaryDocValues values, BytesRef heading) {
      super(approximation(spans));
      this.spans = spans;
      this.words = spans.asTwoPhaseIterator();
      this.values = values;
      this.heading = heading;
    }

    private static DocIdSetIterator approximation(Spans spans) {
      TwoPhaseIterator words = spans.asTwoPhaseIterator();
      return words == null ? spans : words.approximation();
    }

    @Override
    public boolean matches() throws IOException {
      if (!values.advanceExact(approximation.docID())) {
        return false;
      }
      sections.read(values.binaryValue(), heading);
      if (sections.isEmpty() || (words != null && !words.matches())) {
        return false;
      }
      while (spans.nextStartPosition() != Spans.NO_MORE_POSITIONS) {
        if (sections.cover(spans.startPosition(), spans.endPosition())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public float matchCost() {
      return 100 + (words == null ? spans.positionsCost() : words.matchCost());
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return words.toString(field) + " in" + heading;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InSectionQuery that
        && words.equals(that.words)
        && heading.equals(that.heading);
  }

  @Override
  public int hashCode() {
    return Objects.hash(words, heading);
  }
}
