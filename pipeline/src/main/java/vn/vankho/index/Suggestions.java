package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Completes what a person has typed so far, straight from the index: nothing has to be built, and
 * what was just put in is proposed at once.
 *
 * <p>The words before the last must stand in what is proposed, the last may be the beginning of
 * one. A document's number is proposed where what was typed begins with a digit.
 */
final class Suggestions {
  /** Terms that are looked at for the word that is being typed. */
  private static final int MOST_TERMS_READ = 400;

  /** Of those, the most frequent are taken. */
  private static final int MOST_COMPLETIONS = 24;

  /** Documents whose titles are looked at. */
  private static final int MOST_DOCUMENTS = 60;

  /** Enough for the order; how many documents there are beyond that is not asked. */
  private static final int COUNTED_DOCUMENTS = 1_000;

  private final IndexSearcher searcher;
  private final FacetColumns columns;
  private final List<Token> tokens;
  private final int limit;

  private Suggestions(IndexSearcher searcher, FacetColumns columns, List<Token> tokens, int limit) {
    this.searcher = searcher;
    this.columns = columns;
    this.tokens = tokens;
    this.limit = limit;
  }

  static List<Suggestion> of(IndexSearcher searcher, FacetColumns columns, String typed, int limit)
      throws IOException {
    List<Token> tokens = Tokens.of(typed);
    if (tokens.isEmpty() || limit < 1) {
      return List.of();
    }
    Suggestions suggestions = new Suggestions(searcher, columns, tokens, limit);
    List<Suggestion> found = new ArrayList<>();
    if (Character.isDigit(typed.strip().charAt(0))) {
      found.addAll(suggestions.numbers(Codes.normal(typed)));
    }
    found.addAll(suggestions.issuers());
    found.addAll(suggestions.titles());
    return found.subList(0, Math.min(limit, found.size()));
  }

  private List<Suggestion> numbers(String beginning) throws IOException {
    Map<String, Long> printed = new LinkedHashMap<>();
    for (String form : completions(Fields.OWN_CODE, beginning, limit * 3)) {
      Query query = new TermQuery(new Term(Fields.OWN_CODE, form));
      for (ScoreDoc each : best(query, 3)) {
        String number = searcher.storedFields().document(each.doc).get(Fields.STORED_NUMBER);
        if (number != null && Codes.normal(number).startsWith(beginning)) {
          printed.merge(number, 1L, Math::max);
        }
      }
    }
    return ranked(printed, Suggestion.Kind.NUMBER, limit);
  }

  private List<Suggestion> issuers() throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      columns.of(leaf); // Makes the names of new segments known.
    }
    FacetNames names = columns.names(Facet.ISSUER);
    Map<String, Long> found = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      FacetEntry entry = names.entry(i);
      if (completes(Tokens.of(entry.label()))) {
        long documents =
            searcher.getIndexReader().docFreq(new Term(Facet.ISSUER.field(), entry.value()));
        if (documents > 0) {
          found.put(entry.label(), documents);
        }
      }
    }
    return ranked(found, Suggestion.Kind.ISSUER, Math.max(1, limit / 3));
  }

  private List<Suggestion> titles() throws IOException {
    String field = Fields.TITLE + Fields.FOLDED;
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Token token : tokens.subList(0, tokens.size() - 1)) {
      query.add(new TermQuery(new Term(field, token.folded())), Occur.MUST);
    }
    BooleanQuery.Builder last = new BooleanQuery.Builder();
    completions(field, last().folded(), MOST_COMPLETIONS)
        .forEach(word -> last.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
    query.add(last.build(), Occur.MUST);
    Map<String, Long> found = new LinkedHashMap<>();
    for (ScoreDoc each : best(query.build(), MOST_DOCUMENTS)) {
      Optional.ofNullable(
              searcher
                  .storedFields()
                  .document(each.doc, Set.of(Fields.STORED_TITLE))
                  .get(Fields.STORED_TITLE))
          .filter(title -> completes(Tokens.of(title)))
          .ifPresent(title -> found.merge(title, 1L, Long::sum));
    }
    return ranked(found, Suggestion.Kind.TITLE, limit);
  }

  private ScoreDoc[] best(Query query, int most) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(most, null, COUNTED_DOCUMENTS))
        .scoreDocs;
  }

  /** Whether a text has what was typed: side by side, the last word at least begun. */
  private boolean completes(List<Token> text) {
    for (int at = 0; at + tokens.size() <= text.size(); at++) {
      if (completesAt(text, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean completesAt(List<Token> text, int at) {
    for (int i = 0; i < tokens.size(); i++) {
      Token typed = tokens.get(i);
      Token found = text.get(at + i);
      boolean isLast = i == tokens.size() - 1;
      String wanted = typed.hasMarks() ? typed.exact() : typed.folded();
      String given = typed.hasMarks() ? found.exact() : found.folded();
      if (!(isLast ? given.startsWith(wanted) : given.equals(wanted))) {
        return false;
      }
    }
    return true;
  }

  private Token last() {
    return tokens.get(tokens.size() - 1);
  }

  /** The most frequent terms that begin so. */
  private List<String> completions(String field, String beginning, int most) throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
    if (terms == null) {
      return List.of();
    }
    Map<String, Integer> found = new LinkedHashMap<>();
    TermsEnum each = terms.iterator();
    BytesRef prefix = new BytesRef(beginning);
    if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return List.of();
    }
    for (BytesRef term = each.term();
        term != null && found.size() < MOST_TERMS_READ;
        term = each.next()) {
      if (!StringHelper.startsWith(term, prefix)) {
        break;
      }
      found.put(term.utf8ToString(), each.docFreq());
    }
    return found.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Suggestion> ranked(
      Map<String, Long> documents, Suggestion.Kind kind, int most) {
    return documents.entrySet().stream()
        .map(entry -> new Suggestion(entry.getKey(), kind, entry.getValue()))
        .sorted(
            Comparator.comparingLong(Suggestion::documents)
                .reversed()
                .thenComparing(Suggestion::text))
        .limit(most)
        .collect(Collectors.toList());
  }
}
