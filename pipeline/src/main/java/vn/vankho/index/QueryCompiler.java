package vn.vankho.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.vankho.index.QueryNode.All;
import vn.vankho.index.QueryNode.Any;
import vn.vankho.index.QueryNode.Coded;
import vn.vankho.index.QueryNode.Condition;
import vn.vankho.index.QueryNode.Run;

/**
 * Turns a query as understood into one of Lucene, and decides with it what ranks above what.
 *
 * <p>A query without marks looks in the folded tier alone: whoever types {@code ke hoach} means
 * {@code kế hoạch}. A query with marks also finds what is equal only when folded, but ranks it
 * lower: OCR loses marks, and people leave them out. Words that stand side by side in the query
 * count more where they stand side by side in the document, since Vietnamese words are written in
 * syllables.
 */
final class QueryCompiler {
  /** A match that is only folded, beside one as written, where the query has marks. */
  private static final float FOLDED_BESIDE_EXACT = 0.35f;

  private static final float IN_BODY = 1f;
  private static final float IN_TITLE = 2.5f;
  private static final float IN_HEADER = 1f;

  /**
   * Beside single words. Measured on 400 phrases of three to five syllables drawn from the 27
   * sample documents, without marks: MRR 0.79 with 0.6 and no reward for the whole, 0.94 with 4 and
   * 6, 0.96 with 4 and 12.
   */
  private static final float SIDE_BY_SIDE = 3f;

  /** The whole query word for word, beside single words. */
  private static final float UNBROKEN = 12f;

  /** Above any score of words: a document's own number names it. */
  private static final float OWN_NUMBER = 1000f;

  private static final float CITED_NUMBER = 20f;

  /** Pairs beyond this many add cost and no knowledge. */
  private static final int MOST_PAIRS = 16;

  /** Of the words of a query that no document has all of, this share must be there. */
  private static final double SHARE_WHEN_RELAXED = 0.6;

  private final boolean hasMarks;
  private final boolean relaxed;

  private QueryCompiler(boolean hasMarks, boolean relaxed) {
    this.hasMarks = hasMarks;
    this.relaxed = relaxed;
  }

  /** The query that asks for all that the node asks for. */
  static Query compile(QueryNode node) {
    return new QueryCompiler(hasMarks(node), false).of(node);
  }

  /** One that asks for most of its words only; empty where it has too few to leave any out. */
  static Optional<Query> compileRelaxed(QueryNode node) {
    boolean canRelax =
        node instanceof All all
            && all.required().stream().filter(part -> part instanceof Run).count() >= 3;
    return canRelax
        ? Optional.of(new QueryCompiler(hasMarks(node), true).of(node))
        : Optional.empty();
  }

  /** Whether anything in a query is written with marks. */
  static boolean hasMarks(QueryNode node) {
    if (node instanceof Run run) {
      return run.tokens().stream().anyMatch(Token::hasMarks);
    }
    if (node instanceof All all) {
      return all.required().stream().anyMatch(QueryCompiler::hasMarks)
          || all.excluded().stream().anyMatch(QueryCompiler::hasMarks);
    }
    if (node instanceof Any any) {
      return any.choices().stream().anyMatch(QueryCompiler::hasMarks);
    }
    return false;
  }

  private Query of(QueryNode node) {
    if (node instanceof Run run) {
      return run(run.tokens());
    }
    if (node instanceof Coded number) {
      return number(number);
    }
    if (node instanceof Condition condition) {
      return new BoostQuery(new ConstantScoreQuery(Conditions.query(condition)), 0f);
    }
    if (node instanceof Any any) {
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      any.choices().forEach(choice -> either.add(of(choice), Occur.SHOULD));
      return either.build();
    }
    return all((All) node);
  }

  private Query all(All all) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    int words = 0;
    boolean hasPositive = false;
    for (QueryNode part : all.required()) {
      if (part instanceof Condition condition) {
        query.add(Conditions.query(condition), Occur.FILTER);
      } else if (relaxed && part instanceof Run) {
        some.add(of(part), Occur.SHOULD);
        words++;
      } else {
        query.add(of(part), Occur.MUST);
        hasPositive = true;
      }
    }
    if (words > 0) {
      some.setMinimumNumberShouldMatch((int) Math.ceil(words * SHARE_WHEN_RELAXED));
      query.add(some.build(), Occur.MUST);
      hasPositive = true;
    }
    if (!hasPositive) {
      query.add(new MatchAllDocsQuery(), Occur.MUST);
    }
    all.excluded().forEach(part -> query.add(excluded(part), Occur.MUST_NOT));
    addNeighbours(all.required(), query);
    return query.build();
  }

  /** Rewards words that stand in the document as they do in the query: in pairs, and in full. */
  private void addNeighbours(List<QueryNode> parts, BooleanQuery.Builder query) {
    List<Token> unbroken = new ArrayList<>();
    int runs = 0;
    int pairs = 0;
    for (int i = 0; i <= parts.size(); i++) {
      if (i < parts.size() && parts.get(i) instanceof Run run) {
        if (runs > 0 && pairs < MOST_PAIRS && parts.get(i - 1) instanceof Run before) {
          query.add(new BoostQuery(run(joined(before, run)), SIDE_BY_SIDE), Occur.SHOULD);
          pairs++;
        }
        unbroken.addAll(run.tokens());
        runs++;
      } else {
        if (runs > 2) {
          query.add(new BoostQuery(run(unbroken), UNBROKEN), Occur.SHOULD);
        }
        unbroken = new ArrayList<>();
        runs = 0;
      }
    }
  }

  private static List<Token> joined(Run first, Run second) {
    List<Token> pair = new ArrayList<>(first.tokens());
    pair.addAll(second.tokens());
    return pair;
  }

  private Query run(List<Token> tokens) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    float folded = hasMarks ? FOLDED_BESIDE_EXACT : 1f;
    addTiers(Fields.BODY, IN_BODY, folded, tokens, query);
    addTiers(Fields.TITLE, IN_TITLE, folded, tokens, query);
    addTiers(Fields.HEADER, IN_HEADER, folded, tokens, query);
    if (tokens.size() == 1) {
      query.add(
          new BoostQuery(
              new ConstantScoreQuery(
                  new TermQuery(new Term(Fields.OWN_CODE, Codes.normal(tokens.get(0).folded())))),
              IN_TITLE),
          Occur.SHOULD);
    }
    return query.build();
  }

  private void addTiers(
      String field, float boost, float folded, List<Token> tokens, BooleanQuery.Builder query) {
    query.add(
        new BoostQuery(sideBySide(field + Fields.FOLDED, tokens, true), boost * folded),
        Occur.SHOULD);
    if (hasMarks) {
      query.add(
          new BoostQuery(sideBySide(field + Fields.EXACT, tokens, false), boost), Occur.SHOULD);
    }
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

  private Query number(Coded number) {
    return new BooleanQuery.Builder()
        .add(constant(Fields.OWN_CODE, number.form(), OWN_NUMBER), Occur.SHOULD)
        .add(constant(Fields.ANY_CODE, number.form(), CITED_NUMBER), Occur.SHOULD)
        .add(of(number.asText()), Occur.SHOULD)
        .build();
  }

  private static Query constant(String field, String term, float score) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), score);
  }

  /** What is excluded with marks is excluded as written; without marks, however it is marked. */
  private Query excluded(QueryNode node) {
    if (node instanceof Run run) {
      boolean folded = run.tokens().stream().noneMatch(Token::hasMarks);
      String tier = folded ? Fields.FOLDED : Fields.EXACT;
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (String field : List.of(Fields.BODY, Fields.TITLE, Fields.HEADER)) {
        query.add(sideBySide(field + tier, run.tokens(), folded), Occur.SHOULD);
      }
      return query.build();
    }
    return of(node);
  }
}
