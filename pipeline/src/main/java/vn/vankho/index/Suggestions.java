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
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Completes what a person has typed so far, straight from the index: nothing has to be built, and
 * what was just put in is proposed at once.
 *
 * <p>The words before the last must stand in what is proposed, the last may be the beginning of
 * one. A document's number is proposed where what was typed begins with a digit.
 */
final class Suggestions {
  /** Documents whose titles are looked at. */
  private static final int MOST_DOCUMENTS = 60;

  /** Enough for the order; how many documents there are beyond that is not asked. */
  private static final int COUNTED_DOCUMENTS = 1_000;

  /** Of the suggestions, one in so many may be a heading. */
  private static final int SHARE_OF_HEADINGS = 4;

  private final IndexSearcher searcher;
  private final FacetColumns columns;
  private final Completion completion;
  private final int limit;

  private Suggestions(
      IndexSearcher searcher, FacetColumns columns, Completion completion, int limit) {
    this.searcher = searcher;
    this.columns = columns;
    this.completion = completion;
    this.limit = limit;
  }

  static List<Suggestion> of(IndexSearcher searcher, FacetColumns columns, String typed, int limit)
      throws IOException {
    List<Token> tokens = Tokens.of(typed);
    if (tokens.isEmpty() || limit < 1) {
      return List.of();
    }
    Optional<HeadingSuggestions.Typed> condition = HeadingSuggestions.Typed.inCondition(typed);
    if (condition.isPresent()) {
      return HeadingSuggestions.of(searcher, condition.get(), limit);
    }
    return new Suggestions(searcher, columns, new Completion(searcher, tokens), limit).of(typed);
  }

  /** Headings come last, in places that are kept for them. */
  private List<Suggestion> of(String typed) throws IOException {
    List<Suggestion> headings =
        HeadingSuggestions.of(
            searcher,
            HeadingSuggestions.Typed.whole(typed),
            Math.max(1, limit / SHARE_OF_HEADINGS));
    List<Suggestion> found = new ArrayList<>();
    if (Character.isDigit(typed.strip().charAt(0))) {
      found.addAll(numbers(Codes.normal(typed)));
    }
    found.addAll(issuers());
    found.addAll(titles());
    int kept = limit > 1 ? headings.size() : 0;
    List<Suggestion> all = new ArrayList<>(found.subList(0, Math.min(limit - kept, found.size())));
    all.addAll(headings);
    return all.subList(0, Math.min(limit, all.size()));
  }

  private List<Suggestion> numbers(String beginning) throws IOException {
    Map<String, Long> printed = new LinkedHashMap<>();
    for (String form : Completion.terms(searcher, Fields.OWN_CODE, beginning, limit * 3)) {
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
      if (completion.isIn(Tokens.of(entry.label()))) {
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
    Query query = completion.query(Fields.TITLE + Fields.FOLDED);
    Map<String, Long> found = new LinkedHashMap<>();
    for (ScoreDoc each : best(query, MOST_DOCUMENTS)) {
      Optional.ofNullable(
              searcher
                  .storedFields()
                  .document(each.doc, Set.of(Fields.STORED_TITLE))
                  .get(Fields.STORED_TITLE))
          .filter(title -> completion.isIn(Tokens.of(title)))
          .ifPresent(title -> found.merge(title, 1L, Long::sum));
    }
    return ranked(found, Suggestion.Kind.TITLE, limit);
  }

  private ScoreDoc[] best(Query query, int most) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(most, null, COUNTED_DOCUMENTS))
        .scoreDocs;
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
