package vn.vankho.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import vn.vankho.index.QueryNode.Abbreviated;
import vn.vankho.index.QueryNode.All;
import vn.vankho.index.QueryNode.Any;
import vn.vankho.index.QueryNode.Coded;
import vn.vankho.index.QueryNode.Condition;
import vn.vankho.index.QueryNode.Run;
import vn.vankho.index.QueryNode.SpelledOut;

/**
 * Turns a query as understood into one of Lucene, and decides with it what ranks above what.
 *
 * <p>A query without marks looks in the folded tier alone: whoever types {@code ke hoach} means
 * {@code kế hoạch}. A query with marks also finds what is equal only when folded, but ranks it
 * lower: OCR loses marks, and people leave them out. Lower still ranks what only an alternative of
 * a restored word has. Words that stand side by side in the query count more where they stand side
 * by side in the document, since Vietnamese words are written in syllables.
 *
 * <p>What must match and what only adds to the score are clauses of their own: the first are few
 * and in one field, so that most documents are passed over without looking at the second. To choose
 * the best of those that match, all are clauses that only add, and the lists of frequent words,
 * which add little, are passed over ({@link Chooser}).
 */
final class QueryCompiler {
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

  private final Tiers tiers;
  private final boolean relaxed;

  /** Whether documents are only to be scored, what matches being known. */
  private final boolean isChoosing;

  private final boolean isRanking;
  private final Occur needed;

  private QueryCompiler(QueryNode node, boolean relaxed, Tiers.Purpose purpose) {
    this.tiers = new Tiers(hasMarks(node), purpose);
    this.relaxed = relaxed;
    this.isChoosing = purpose.isChoosing();
    this.isRanking = purpose == Tiers.Purpose.RANK;
    this.needed = isChoosing ? Occur.SHOULD : Occur.MUST;
  }

  /** The query that asks for all that the node asks for. */
  static CompiledQuery compile(QueryNode node) {
    return compile(node, false);
  }

  private static CompiledQuery compile(QueryNode node, boolean relaxed) {
    return new CompiledQuery(
        new QueryCompiler(node, relaxed, Tiers.Purpose.MATCH).of(node),
        new QueryCompiler(node, relaxed, Tiers.Purpose.CHOOSE).of(node),
        new QueryCompiler(node, relaxed, Tiers.Purpose.CHOOSE_WIDELY).of(node),
        new QueryCompiler(node, relaxed, Tiers.Purpose.RANK).of(node));
  }

  /** One that asks for most of its words only; empty where it has too few to leave any out. */
  static Optional<CompiledQuery> compileRelaxed(QueryNode node) {
    boolean canRelax =
        node instanceof All all
            && words(all.required()).stream().filter(QueryCompiler::isWord).count() >= 3;
    return canRelax ? Optional.of(compile(node, true)) : Optional.empty();
  }

  private static boolean isWord(QueryNode part) {
    return part instanceof Run || part instanceof Abbreviated;
  }

  /** Whether anything in a query is written with marks; those of abbreviations do not count. */
  static boolean hasMarks(QueryNode node) {
    if (node instanceof Run run) {
      return run.tokens().stream().anyMatch(Token::hasMarks);
    }
    if (node instanceof SpelledOut words) {
      return words.words().stream().anyMatch(QueryCompiler::hasMarks);
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
    if (node instanceof Condition condition) {
      return new BoostQuery(new ConstantScoreQuery(Conditions.query(condition)), 0f);
    }
    if (node instanceof Any any) {
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      any.choices().forEach(choice -> either.add(of(choice), Occur.SHOULD));
      return either.build();
    }
    if (node instanceof All all) {
      return all(all);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    TitleReward title = new TitleReward();
    add(node, query, title);
    if (node instanceof SpelledOut words) {
      addNeighbours(List.of(words), query, title);
    }
    title.addTo(query, !isChoosing);
    return query.build();
  }

  private Query all(All all) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<QueryNode> parts = relaxed ? words(all.required()) : all.required();
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    TitleReward title = new TitleReward();
    int words = 0;
    boolean hasPositive = false;
    List<Condition> sections = sections(parts);
    for (QueryNode part : parts) {
      if (part instanceof Condition condition) {
        filter(condition, query);
      } else if (relaxed && part instanceof Run run) {
        some.add(inSections(run, sections), Occur.SHOULD);
        tiers.addOptional(run.tokens(), 1f, query, title);
        words++;
      } else if (relaxed && part instanceof Abbreviated abbreviation) {
        some.add(abbreviated(abbreviation.abbreviation()), Occur.SHOULD);
        words++;
      } else {
        add(part, query, title);
        addSections(part, sections, query);
        hasPositive = true;
      }
    }
    if (words > 0) {
      int most = isChoosing ? 0 : (int) Math.ceil(words * SHARE_WHEN_RELAXED);
      some.setMinimumNumberShouldMatch(most);
      query.add(some.build(), needed);
      hasPositive = true;
    }
    if (!hasPositive) {
      query.add(new MatchAllDocsQuery(), needed);
    }
    if (!isChoosing) {
      all.excluded().forEach(part -> query.add(excluded(part), Occur.MUST_NOT));
    }
    addNeighbours(parts, query, title);
    title.addTo(query, !isChoosing);
    return query.build();
  }

  private void filter(Condition condition, BooleanQuery.Builder query) {
    if (!isChoosing) {
      query.add(Conditions.query(condition), Occur.FILTER);
    }
  }

  /** A word that must stand in certain sections, if there are any. */
  private Query inSections(Run run, List<Condition> sections) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(tiers.required(run.tokens()), needed);
    addSections(run, sections, query);
    return query.build();
  }

  private void addSections(QueryNode part, List<Condition> sections, BooleanQuery.Builder query) {
    if (isChoosing) {
      return;
    }
    for (Condition section : sections) {
      SectionFilter.of(part, section.value()).ifPresent(filter -> query.add(filter, Occur.FILTER));
    }
  }

  private static List<Condition> sections(List<QueryNode> parts) {
    List<Condition> sections = new ArrayList<>();
    for (QueryNode part : parts) {
      if (part instanceof Condition condition && condition.field() == QueryField.SECTION) {
        sections.add(condition);
      }
    }
    return sections;
  }

  /** The parts with what is often abbreviated as plain words. */
  private static List<QueryNode> words(List<QueryNode> parts) {
    List<QueryNode> words = new ArrayList<>();
    for (QueryNode part : parts) {
      if (part instanceof SpelledOut meaning) {
        words.addAll(meaning.words());
      } else {
        words.add(part);
      }
    }
    return words;
  }

  /** Adds what a part asks for: that it be there, and what it is worth. */
  private void add(QueryNode part, BooleanQuery.Builder query, TitleReward title) {
    if (part instanceof Run run) {
      query.add(tiers.required(run.tokens()), needed);
      tiers.addOptional(run.tokens(), 1f, query, title);
    } else if (part instanceof Coded number) {
      query.add(number(number), needed);
    } else if (part instanceof Abbreviated abbreviation) {
      query.add(abbreviated(abbreviation.abbreviation()), needed);
    } else if (part instanceof SpelledOut words) {
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      BooleanQuery.Builder whole = new BooleanQuery.Builder();
      words.words().forEach(run -> whole.add(tiers.required(run.tokens()), needed));
      either.add(whole.build(), Occur.SHOULD);
      either.add(
          new BoostQuery(tiers.marker(words.abbreviation().term()), worthOf(words.words().size())),
          Occur.SHOULD);
      query.add(either.build(), needed);
      words.words().forEach(run -> tiers.addOptional(run.tokens(), 1f, query, title));
    } else {
      query.add(of(part), needed);
    }
  }

  /** As much as its words and their pairs, each of which has the weight of two words. */
  private static float worthOf(int words) {
    return words + 2 * SIDE_BY_SIDE * (words - 1);
  }

  private Query abbreviated(Abbreviation abbreviation) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(tiers.marker(abbreviation.term()), Occur.SHOULD);
    for (List<Token> meaning : abbreviation.meanings()) {
      if (meaning.size() > 1 && !isRanking) {
        // One term at its place: as a phrase, all documents with its common words were looked into.
        either.add(tiers.marker(Abbreviation.term(meaning)), Occur.SHOULD);
        continue;
      }
      either.add(tiers.required(meaning), Occur.SHOULD);
      TitleReward title = new TitleReward();
      tiers.addOptional(meaning, 1f, either, title);
      title.addTo(either, !isChoosing);
    }
    return either.build();
  }

  /** Rewards words that stand in the document as they do in the query: in pairs, and in full. */
  private void addNeighbours(
      List<? extends QueryNode> parts, BooleanQuery.Builder query, TitleReward title) {
    List<Run> chain = new ArrayList<>();
    int pairs = 0;
    for (QueryNode part : parts) {
      List<Run> runs =
          part instanceof Run run
              ? List.of(run)
              : part instanceof SpelledOut l ? l.words() : List.of();
      if (runs.isEmpty()) {
        addUnbroken(chain, query, title);
        chain = new ArrayList<>();
      }
      for (Run run : runs) {
        if (!chain.isEmpty() && pairs++ < MOST_PAIRS) {
          List<Token> pair = new ArrayList<>(chain.get(chain.size() - 1).tokens());
          pair.addAll(run.tokens());
          tiers.addOptionalPhrase(pair, SIDE_BY_SIDE, query, title);
        }
        chain.add(run);
      }
    }
    addUnbroken(chain, query, title);
  }

  private void addUnbroken(List<Run> chain, BooleanQuery.Builder query, TitleReward title) {
    if (chain.size() > 2) {
      List<Token> all = chain.stream().flatMap(run -> run.tokens().stream()).toList();
      tiers.addOptionalPhrase(all, UNBROKEN, query, title);
    }
  }

  private Query number(Coded number) {
    return new BooleanQuery.Builder()
        .add(Tiers.constant(Fields.OWN_CODE, number.form(), OWN_NUMBER), Occur.SHOULD)
        .add(Tiers.constant(Fields.ANY_CODE, number.form(), CITED_NUMBER), Occur.SHOULD)
        .add(of(number.asText()), Occur.SHOULD)
        .build();
  }

  /** What is excluded with marks is excluded as written; without marks, however it is marked. */
  private Query excluded(QueryNode node) {
    return node instanceof Run run ? Tiers.anywhere(run.tokens()) : of(node);
  }
}
