package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * What a few documents score by a query, the same as Lucene says. A query that rewards words in
 * pairs, in phrases and in several fields names each word many times, and Lucene reads its list as
 * often; here it is read once for all documents, and what is side by side is told in memory.
 */
final class CloseLook {
  private final IndexSearcher searcher;
  private final TermCache terms;
  private final Map<Term, Places.Word> words = new LinkedHashMap<>();
  private final Map<String, CollectionStatistics> fields = new HashMap<>();

  private CloseLook(IndexSearcher searcher, TermCache terms) {
    this.searcher = searcher;
    this.terms = terms;
  }

  /**
   * Scores of documents.
   *
   * @param query not rewritten
   * @param documents in any order
   * @return in the order of the documents; 0 for those that do not match
   */
  static float[] scores(IndexSearcher searcher, TermCache terms, Query query, int[] documents)
      throws IOException {
    return new CloseLook(searcher, terms).scores(query, documents);
  }

  private float[] scores(Query query, int[] documents) throws IOException {
    Formula formula = formula(query, 1f);
    int[] sorted = documents.clone();
    Arrays.sort(sorted);
    float[] inOrder = new float[sorted.length];
    int from = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = from;
      while (end < sorted.length && sorted[end] < leaf.docBase + leaf.reader().maxDoc()) {
        end++;
      }
      if (end > from) {
        int[] own = Arrays.stream(sorted, from, end).map(doc -> doc - leaf.docBase).toArray();
        formula.enter(new Places(leaf, own, List.copyOf(words.values())));
        for (int i = 0; i < own.length; i++) {
          float score = formula.score(i);
          inOrder[from + i] = Float.isNaN(score) ? 0 : score;
        }
        from = end;
      }
    }
    float[] scores = new float[documents.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = inOrder[Arrays.binarySearch(sorted, documents[i])];
    }
    return scores;
  }

  private Formula formula(Query query, float boost) throws IOException {
    if (query instanceof BoostQuery boosted) {
      return formula(boosted.getQuery(), boost * boosted.getBoost());
    }
    if (query instanceof ConstantScoreQuery constant) {
      return new Formula.Constant(formula(constant.getQuery(), 1f), boost);
    }
    if (query instanceof TermQuery term) {
      return phrase(new Term[][] {{term.getTerm()}}, new int[] {0}, boost);
    }
    if (query instanceof PhraseQuery phrase && phrase.getSlop() == 0) {
      Term[][] slots =
          Arrays.stream(phrase.getTerms()).map(term -> new Term[] {term}).toArray(Term[][]::new);
      return phrase(slots, phrase.getPositions(), boost);
    }
    if (query instanceof MultiPhraseQuery phrase && phrase.getSlop() == 0) {
      return phrase(phrase.getTermArrays(), phrase.getPositions(), boost);
    }
    if (query instanceof BooleanQuery joined) {
      return joined(joined, boost);
    }
    if (query instanceof MatchAllDocsQuery) {
      return new Formula.Everything(boost);
    }
    return new Formula.Other(
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost));
  }

  private Formula joined(BooleanQuery query, float boost) throws IOException {
    List<Formula.Joined.Clause> clauses = new ArrayList<>();
    boolean needsOptional = true;
    for (BooleanClause clause : query) {
      clauses.add(new Formula.Joined.Clause(formula(clause.getQuery(), boost), clause.getOccur()));
      needsOptional &= !clause.isRequired();
    }
    // What is cheap to tell and decides comes first.
    clauses.sort((a, b) -> Boolean.compare(isOptional(a), isOptional(b)));
    int least = query.getMinimumNumberShouldMatch();
    return new Formula.Joined(clauses, needsOptional ? Math.max(1, least) : least);
  }

  private static boolean isOptional(Formula.Joined.Clause clause) {
    return clause.occur() == Occur.SHOULD;
  }

  private Formula phrase(Term[][] slots, int[] offsets, float boost) throws IOException {
    int[][] numbers = new int[slots.length][];
    List<TermStatistics> statistics = new ArrayList<>();
    for (int slot = 0; slot < slots.length; slot++) {
      numbers[slot] = new int[slots[slot].length];
      for (int i = 0; i < slots[slot].length; i++) {
        Places.Word word = word(slots[slot][i]);
        numbers[slot][i] = word.number();
        if (slots.length > 1) {
          word.wantPositions();
        }
        TermStates states = word.states();
        if (states.docFreq() > 0) {
          statistics.add(
              searcher.termStatistics(word.term(), states.docFreq(), states.totalTermFreq()));
        }
      }
    }
    String field = slots[0][0].field();
    return new Formula.Phrase(field, numbers, offsets, scorer(field, statistics, boost));
  }

  private @Nullable SimScorer scorer(String field, List<TermStatistics> statistics, float boost)
      throws IOException {
    CollectionStatistics all = fields.get(field);
    if (all == null) {
      all = searcher.collectionStatistics(field);
      if (all == null) {
        return null;
      }
      fields.put(field, all);
    }
    return statistics.isEmpty()
        ? null
        : searcher.getSimilarity().scorer(boost, all, statistics.toArray(TermStatistics[]::new));
  }

  private Places.Word word(Term term) throws IOException {
    Places.Word known = words.get(term);
    if (known == null) {
      known = new Places.Word(term, terms.of(searcher, term), words.size());
      words.put(term, known);
    }
    return known;
  }
}
