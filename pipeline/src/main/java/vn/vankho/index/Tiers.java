package vn.vankho.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How words are looked for in the tiers of the text: as written, folded, and tolerant, which is
 * what restored words may be instead.
 *
 * <p>The folded body has every word of title and header too, so that it alone decides whether a
 * word is there; the other fields and tiers say what that is worth.
 */
final class Tiers {
  /** A match that is only folded, beside one as written, where the query has marks. */
  private static final float FOLDED_BESIDE_EXACT = 0.2f;

  private static final float IN_TITLE = 2.5f;
  private static final float IN_HEADER = 1f;

  private static final float PHRASE_IN_TITLE = 1f;

  /** Headers are short, and {@code chủ tịch} stands in many: less than rare words anywhere. */
  private static final float PHRASE_IN_HEADER = 0.3f;

  /** A phrase that holds only with what words may be instead. */
  private static final float DOUBTFUL_PHRASE = 0.1f;

  private static final String BODY = Fields.BODY + Fields.FOLDED;

  private final boolean hasMarks;
  private final Purpose purpose;
  private final float folded;

  /** What a query is for; each adds more to the score than the one before, at more cost. */
  enum Purpose {
    /** To tell which documents match, for counting. */
    MATCH,
    /**
     * To find those that are worth a closer look where many match: single words, only as the query
     * writes them, and pairs as one term each. What has a word otherwise is not among the best of
     * many, and a list that adds hardly anything costs as much as any other.
     */
    CHOOSE,
    /** The same where few match: words in all tiers. */
    CHOOSE_WIDELY,
    /** To put a few in order: phrases in all fields and tiers. */
    RANK;

    /** Whether it is to find what is worth a closer look. */
    boolean isChoosing() {
      return this == CHOOSE || this == CHOOSE_WIDELY;
    }
  }

  /**
   * @param hasMarks whether the query has any, and so asks for writing as it is
   */
  Tiers(boolean hasMarks, Purpose purpose) {
    this.hasMarks = hasMarks;
    this.purpose = purpose;
    this.folded = hasMarks ? FOLDED_BESIDE_EXACT : 1f;
  }

  /** What a document must match to have the tokens side by side in any tier. */
  Query required(List<Token> tokens) {
    return tokens.size() == 1 ? requiredWord(tokens.get(0)) : requiredPhrase(tokens);
  }

  private Query requiredWord(Token token) {
    boolean isNumber = token.folded().chars().findFirst().orElse(0) <= '9';
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    if (isFoldedSought()) {
      either.add(boosted(new TermQuery(new Term(BODY, token.folded())), folded), Occur.SHOULD);
    }
    if (purpose != Purpose.CHOOSE) {
      addDoubted(token, either);
    }
    if (isNumber) {
      either.add(constant(Fields.OWN_CODE, Codes.normal(token.folded()), IN_TITLE), Occur.SHOULD);
    }
    return either.build();
  }

  private boolean isFoldedSought() {
    return purpose != Purpose.CHOOSE || !hasMarks;
  }

  private void addDoubted(Token token, BooleanQuery.Builder either) {
    for (int likelihood : Doubts.CLASSES) {
      Term term = new Term(BODY, Doubts.term(token.folded(), likelihood));
      float weight = folded * Doubts.weight(likelihood);
      either.add(boosted(new TermQuery(term), weight), Occur.SHOULD);
    }
  }

  private Query requiredPhrase(List<Token> tokens) {
    MultiPhraseQuery.Builder doubtful = new MultiPhraseQuery.Builder();
    for (Token token : tokens) {
      List<Term> terms = new ArrayList<>();
      terms.add(new Term(BODY, token.folded()));
      for (int likelihood : Doubts.CLASSES) {
        terms.add(new Term(BODY, Doubts.term(token.folded(), likelihood)));
      }
      doubtful.add(terms.toArray(Term[]::new));
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(boosted(doubtful.build(), DOUBTFUL_PHRASE), Occur.SHOULD);
    either.add(boosted(sideBySide(BODY, tokens, true), folded), Occur.SHOULD);
    for (String field : List.of(Fields.TITLE, Fields.HEADER)) {
      either.add(boosted(sideBySide(field + Fields.FOLDED, tokens, true), folded), Occur.SHOULD);
    }
    return either.build();
  }

  /** Adds what else tokens side by side are worth: as written, in the title, in the header. */
  void addOptional(List<Token> tokens, float boost, BooleanQuery.Builder query, TitleReward title) {
    addOptional(tokens, boost, IN_HEADER, query);
    title.addWord(inTier(Fields.TITLE, tokens, boost * IN_TITLE));
  }

  private void addOptional(
      List<Token> tokens, float boost, float inHeader, BooleanQuery.Builder query) {
    if (hasMarks) {
      optional(Fields.BODY + Fields.EXACT, tokens, boost, query);
    }
    if (!purpose.isChoosing()) {
      query.add(inTier(Fields.HEADER, tokens, boost * inHeader), Occur.SHOULD);
    }
  }

  /** Adds what a phrase is worth that need not be there at all. */
  void addOptionalPhrase(
      List<Token> tokens, float boost, BooleanQuery.Builder query, TitleReward title) {
    if (purpose.isChoosing() && tokens.size() == 2) {
      String pair = PairRuns.term(tokens.get(0), tokens.get(1));
      query.add(boosted(new TermQuery(new Term(Fields.PAIRS, pair)), boost), Occur.SHOULD);
    }
    if (purpose != Purpose.RANK) {
      return;
    }
    query.add(boosted(sideBySide(BODY, tokens, true), boost * folded), Occur.SHOULD);
    addOptional(tokens, boost, PHRASE_IN_HEADER, query);
    title.addPhrase(inTier(Fields.TITLE, tokens, boost * PHRASE_IN_TITLE));
  }

  private Query inTier(String field, List<Token> tokens, float boost) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    if (isFoldedSought()) {
      Query anyMarks = sideBySide(field + Fields.FOLDED, tokens, true);
      either.add(boosted(anyMarks, boost * folded), Occur.SHOULD);
    }
    if (hasMarks) {
      optional(field + Fields.EXACT, tokens, boost, either);
    }
    return either.build();
  }

  private static void optional(
      String field, List<Token> tokens, float boost, BooleanQuery.Builder query) {
    query.add(boosted(sideBySide(field, tokens, false), boost), Occur.SHOULD);
  }

  /** An abbreviation that stands as a word. */
  Query marker(String term) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(new TermQuery(new Term(BODY, term)), Occur.SHOULD);
    either.add(
        boosted(new TermQuery(new Term(Fields.TITLE + Fields.FOLDED, term)), IN_TITLE),
        Occur.SHOULD);
    either.add(
        boosted(new TermQuery(new Term(Fields.HEADER + Fields.FOLDED, term)), IN_HEADER),
        Occur.SHOULD);
    return either.build();
  }

  /** Tokens side by side in any field; as written if they have marks. */
  static Query anywhere(List<Token> tokens) {
    boolean unmarked = tokens.stream().noneMatch(Token::hasMarks);
    String tier = unmarked ? Fields.FOLDED : Fields.EXACT;
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String field : List.of(Fields.BODY, Fields.TITLE, Fields.HEADER)) {
      query.add(sideBySide(field + tier, tokens, unmarked), Occur.SHOULD);
    }
    return query.build();
  }

  static Query sideBySide(String field, List<Token> tokens, boolean folded) {
    if (tokens.size() == 1) {
      return new TermQuery(new Term(field, text(tokens.get(0), folded)));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    tokens.forEach(token -> phrase.add(new Term(field, text(token, folded))));
    return phrase.build();
  }

  private static String text(Token token, boolean folded) {
    return folded ? token.folded() : token.exact();
  }

  static Query constant(String field, String term, float score) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), score);
  }

  private static Query boosted(Query query, float boost) {
    return new BoostQuery(query, boost);
  }
}
