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
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Completes what a person has typed so far, straight from the index: nothing has to be built, and
 * what was just put in is proposed at once.
 *
 * <p>The words before the last must stand in what is proposed, the last may be the beginning of
 * one. A document's number is proposed where what was typed begins with a digit.
 */
final class Suggestions {
  /** Documents whose titles are looked at. */
  private static final int MOST_DOCUMENTS = 200;

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
      for (int each : SpreadSample.of(searcher, query, 3)) {
        String number =
            searcher
                .storedFields()
                .document(each, Set.of(Fields.STORED_NUMBER))
                .get(Fields.STORED_NUMBER);
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
      if (completion.isIn(names.words(i))) {
        FacetEntry entry = names.entry(i);
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
    Query query =
        completion.query(Fields.TITLE + Fields.FOLDED, Optional.of(Fields.TITLE + Fields.EXACT));
    Map<String, Long> found = new LinkedHashMap<>();
    BinaryDocValues cards = MultiDocValues.getBinaryValues(searcher.getIndexReader(), Fields.CARD);
    for (int each : SpreadSample.of(searcher, query, MOST_DOCUMENTS)) {
      if (cards != null && cards.advanceExact(each)) {
        Card.read(cards.binaryValue())
            .ref()
            .title()
            .filter(title -> completion.isIn(Tokens.of(title)))
            .ifPresent(title -> found.merge(title, 1L, Long::sum));
      }
    }
    return ranked(found, Suggestion.Kind.TITLE, limit);
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
