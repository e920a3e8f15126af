package vn.vankho.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.vankho.index.QueryNode.Condition;
import vn.vankho.text.Folding;

/** Conditions on fields, from a query or from beside it. */
final class Conditions {
  /** {@code 2024}, {@code 2021..2025}, {@code 2021-2025}, {@code 2021..}; not {@code 24}. */
  private static final Pattern YEARS = Pattern.compile("(\\d{4})?(?:(\\.\\.|-|–)(\\d{4})?)?");

  private Conditions() {}

  /**
   * All the filters of a request; empty clauses if there are none.
   *
   * @param except a facet whose selection does not count
   */
  static BooleanQuery.Builder filters(SearchRequest request, Optional<Facet> except) {
    BooleanQuery.Builder filters = new BooleanQuery.Builder();
    if (request.yearFrom().isPresent() || request.yearTo().isPresent()) {
      filters.add(
          years(
              request.yearFrom().orElse(Integer.MIN_VALUE),
              request.yearTo().orElse(Integer.MAX_VALUE)),
          Occur.FILTER);
    }
    request.province().ifPresent(given -> filters.add(province(given), Occur.FILTER));
    request.issuer().ifPresent(given -> filters.add(name(Fields.ISSUER, given), Occur.FILTER));
    request.type().ifPresent(given -> filters.add(type(given), Occur.FILTER));
    request.level().ifPresent(given -> filters.add(level(given), Occur.FILTER));
    request.signer().ifPresent(given -> filters.add(name(Fields.SIGNER, given), Occur.FILTER));
    request
        .selected()
        .forEach(
            (facet, values) -> {
              if (!except.equals(Optional.of(facet))) {
                filters.add(selected(facet, values), Occur.FILTER);
              }
            });
    return filters;
  }

  private static Query selected(Facet facet, Set<String> values) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    values.forEach(
        value -> either.add(new TermQuery(new Term(facet.field(), value)), Occur.SHOULD));
    return new ConstantScoreQuery(either.build());
  }

  private static Query level(String value) {
    return new TermQuery(new Term(Fields.LEVEL, Levels.term(value)));
  }

  /** A condition out of a query. */
  static Query query(Condition condition) {
    String value = condition.value();
    return switch (condition.field()) {
      case NUMBER -> number(Fields.OWN_CODE, value);
      case CITES -> number(Fields.CITED_CODE, value);
      case YEAR -> years(value);
      case DATE -> days(value);
      case PROVINCE -> province(value);
      case ISSUER -> name(Fields.ISSUER, value);
      case TYPE -> type(value);
      case SIGNER -> name(Fields.SIGNER, value);
      case RECIPIENT -> name(Fields.RECIPIENT, value);
      case TITLE -> title(value);
      case LEVEL -> level(value);
      case SECTION -> name(Fields.HEADING, value);
    };
  }

  /** Whether a value of several words is one that is known of a field. */
  static boolean isKnown(QueryField field, String value) {
    return switch (field) {
      case PROVINCE -> ProvinceNames.isKnown(Provinces.term(value));
      case TYPE -> DocumentTypes.isKnown(value);
      case LEVEL -> Levels.isKnown(value);
      case DATE -> Days.of(value).isPresent();
      default -> false;
    };
  }

  private static Query number(String field, String value) {
    return new TermQuery(new Term(field, Codes.normal(value)));
  }

  private static Query province(String value) {
    return new TermQuery(new Term(Fields.PROVINCE, Provinces.term(value)));
  }

  private static Query type(String value) {
    return new TermQuery(new Term(Fields.TYPE, DocumentTypes.folded(value)));
  }

  /** The words of a name, side by side. */
  private static Query name(String field, String value) {
    List<Token> tokens = Tokens.of(Folding.fold(value));
    return tokens.isEmpty()
        ? new MatchNoDocsQuery("a name without letters")
        : Tiers.sideBySide(field, tokens, true);
  }

  private static Query title(String value) {
    List<Token> tokens = Tokens.of(value);
    if (tokens.isEmpty()) {
      return new MatchNoDocsQuery("a title without letters");
    }
    boolean folded = tokens.stream().noneMatch(Token::hasMarks);
    return Tiers.sideBySide(Fields.TITLE + (folded ? Fields.FOLDED : Fields.EXACT), tokens, folded);
  }

  private static Query years(String value) {
    Matcher range = YEARS.matcher(value);
    boolean understood = range.matches() && (range.group(1) != null || range.group(3) != null);
    if (!understood) {
      throw new QueryException(QueryException.Fault.NO_YEAR, value);
    }
    int from = range.group(1) == null ? Integer.MIN_VALUE : Integer.parseInt(range.group(1));
    int to = range.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(range.group(3));
    return years(from, range.group(2) == null ? from : to);
  }

  private static Query days(String value) {
    Days days =
        Days.of(value).orElseThrow(() -> new QueryException(QueryException.Fault.NO_DATE, value));
    if (days.from() > days.to()) {
      throw new QueryException(QueryException.Fault.DATES_REVERSED, value);
    }
    return NumericDocValuesField.newSlowRangeQuery(Fields.DAY, days.from(), days.to());
  }

  private static Query years(int from, int to) {
    if (from > to) {
      throw new QueryException(QueryException.Fault.YEARS_REVERSED, from, to);
    }
    return IntPoint.newRangeQuery(Fields.YEAR, from, to);
  }
}
