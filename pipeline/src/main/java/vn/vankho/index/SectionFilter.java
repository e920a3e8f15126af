package vn.vankho.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import vn.vankho.index.QueryNode.Abbreviated;
import vn.vankho.index.QueryNode.All;
import vn.vankho.index.QueryNode.Any;
import vn.vankho.index.QueryNode.Coded;
import vn.vankho.index.QueryNode.Run;
import vn.vankho.index.QueryNode.SpelledOut;

/** Restricts the words of a query to sections under a heading. */
final class SectionFilter {
  private static final String BODY = Fields.BODY + Fields.FOLDED;

  private final String heading;

  private SectionFilter(String heading) {
    this.heading = heading;
  }

  /**
   * The filter for a part of a query; empty where that has no words.
   *
   * @param heading words of the heading
   */
  static Optional<Query> of(QueryNode part, String heading) {
    return new SectionFilter(HeadedSections.words(heading)).of(part);
  }

  private Optional<Query> of(QueryNode part) {
    if (part instanceof Run run) {
      return Optional.of(inSection(near(run.tokens())));
    }
    if (part instanceof Abbreviated abbreviation) {
      List<SpanQuery> either = new ArrayList<>();
      either.add(term(abbreviation.abbreviation().term()));
      abbreviation.abbreviation().meanings().forEach(meaning -> either.add(near(meaning)));
      return Optional.of(inSection(new SpanOrQuery(either.toArray(SpanQuery[]::new))));
    }
    if (part instanceof SpelledOut words) {
      Query all = combined(words.words(), Occur.FILTER).orElseThrow();
      return Optional.of(
          new BooleanQuery.Builder()
              .add(all, Occur.SHOULD)
              .add(inSection(term(words.abbreviation().term())), Occur.SHOULD)
              .build());
    }
    if (part instanceof Coded number) {
      return of(number.asText());
    }
    if (part instanceof All all) {
      return combined(all.required(), Occur.FILTER);
    }
    if (part instanceof Any any) {
      return combined(any.choices(), Occur.SHOULD);
    }
    return Optional.empty();
  }

  private Optional<Query> combined(List<? extends QueryNode> parts, Occur occur) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parts.forEach(part -> of(part).ifPresent(each -> query.add(each, occur)));
    BooleanQuery built = query.build();
    return built.clauses().isEmpty() ? Optional.empty() : Optional.of(built);
  }

  private Query inSection(SpanQuery words) {
    return new InSectionQuery(words, heading);
  }

  private static SpanQuery near(List<Token> tokens) {
    SpanQuery[] terms =
        tokens.stream().map(token -> term(token.folded())).toArray(SpanQuery[]::new);
    return terms.length == 1 ? terms[0] : new SpanNearQuery(terms, 0, true);
  }

  private static SpanQuery term(String term) {
    return new SpanTermQuery(new Term(BODY, term));
  }
}
