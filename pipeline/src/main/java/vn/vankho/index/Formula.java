package vn.vankho.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/** A part of a query as it scores documents of one segment after the other. */
abstract class Formula {
  /** The score of a document that does not match. */
  static final float NO_MATCH = Float.NaN;

  /** From now on documents are those of these places. */
  abstract void enter(Places places) throws IOException;

  /**
   * What a document scores; asked in the order of the documents.
   *
   * @param index among those of the places
   */
  abstract float score(int index) throws IOException;

  /** Matches everything. */
  static final class Everything extends Formula {
    private final float score;

    Everything(float score) {
      this.score = score;
    }

    @Override
    void enter(Places places) {}

    @Override
    float score(int index) {
      return score;
    }
  }

  /** The same score wherever a part matches. */
  static final class Constant extends Formula {
    private final Formula part;
    private final float score;

    Constant(Formula part, float score) {
      this.part = part;
      this.score = score;
    }

    @Override
    void enter(Places places) throws IOException {
      part.enter(places);
    }

    @Override
    float score(int index) throws IOException {
      return Float.isNaN(part.score(index)) ? NO_MATCH : score;
    }
  }

  /** Words side by side, each place with a choice of words; one place for a single word. */
  static final class Phrase extends Formula {
    private final String field;
    private final int[][] slots;
    private final int[] offsets;
    private final @Nullable SimScorer scorer;
    private @Nullable Places places;
    private long[] norms = {};

    /**
     * @param slots numbers of the words that may stand at each place
     * @param offsets of the places
     * @param scorer null if no document has any of the words
     */
    Phrase(String field, int[][] slots, int[] offsets, @Nullable SimScorer scorer) {
      this.field = field;
      this.slots = slots;
      this.offsets = offsets;
      this.scorer = scorer;
    }

    @Override
    void enter(Places entered) throws IOException {
      places = entered;
      norms = entered.norms(field);
    }

    @Override
    float score(int index) {
      Places read = places;
      if (scorer == null || read == null) {
        return NO_MATCH;
      }
      boolean isWord = slots.length == 1 && slots[0].length == 1;
      int frequency = isWord ? read.frequency(slots[0][0], index) : frequency(read, index);
      return frequency == 0 ? NO_MATCH : scorer.score(frequency, norms[index]);
    }

    private int frequency(Places read, int index) {
      for (int[] slot : slots) {
        boolean isThere = false;
        for (int word : slot) {
          isThere |= read.frequency(word, index) > 0;
        }
        if (!isThere) {
          return 0;
        }
      }
      int frequency = 0;
      for (int word : slots[0]) {
        int[] positions = read.positions(word);
        for (int at = read.from(word, index); at < read.to(word, index); at++) {
          frequency += continues(read, index, positions[at] - offsets[0]) ? 1 : 0;
        }
      }
      return frequency;
    }

    private boolean continues(Places read, int index, int start) {
      for (int slot = 1; slot < slots.length; slot++) {
        if (!hasAny(read, index, slots[slot], start + offsets[slot])) {
          return false;
        }
      }
      return true;
    }

    private static boolean hasAny(Places read, int index, int[] words, int position) {
      for (int word : words) {
        int[] positions = read.positions(word);
        int at = read.from(word, index);
        int end = read.to(word, index);
        while (at < end && positions[at] < position) {
          at++;
        }
        if (at < end && positions[at] == position) {
          return true;
        }
      }
      return false;
    }
  }

  /** Several parts, as Lucene joins them. */
  static final class Joined extends Formula {
    private final List<Clause> clauses;
    private final int least;

    /** A part and how it counts. */
    record Clause(Formula part, Occur occur) {}

    /**
     * @param least of the optional parts that must match
     */
    Joined(List<Clause> clauses, int least) {
      this.clauses = List.copyOf(clauses);
      this.least = least;
    }

    @Override
    void enter(Places places) throws IOException {
      for (Clause clause : clauses) {
        clause.part().enter(places);
      }
    }

    @Override
    float score(int index) throws IOException {
      double sum = 0;
      int matched = 0;
      for (Clause clause : clauses) {
        float score = clause.part().score(index);
        boolean isMatch = !Float.isNaN(score);
        Occur occur = clause.occur();
        if (occur == Occur.MUST_NOT ? isMatch : !isMatch && occur != Occur.SHOULD) {
          return NO_MATCH;
        }
        if (isMatch && occur != Occur.FILTER && occur != Occur.MUST_NOT) {
          sum += score;
          matched += occur == Occur.SHOULD ? 1 : 0;
        }
      }
      return matched < least ? NO_MATCH : (float) sum;
    }
  }

  /** Whatever else Lucene can score. */
  static final class Other extends Formula {
    private final Weight weight;
    private @Nullable Scorer scorer;
    private @Nullable Places places;

    Other(Weight weight) {
      this.weight = weight;
    }

    @Override
    void enter(Places entered) throws IOException {
      places = entered;
      scorer = weight.scorer(entered.leaf());
    }

    @Override
    float score(int index) throws IOException {
      if (scorer == null || places == null) {
        return NO_MATCH;
      }
      int doc = places.doc(index);
      DocIdSetIterator documents = scorer.iterator();
      int at = documents.docID() < doc ? documents.advance(doc) : documents.docID();
      return at == doc ? scorer.score() : NO_MATCH;
    }
  }
}
