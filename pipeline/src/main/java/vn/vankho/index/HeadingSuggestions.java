package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Headings of sections that complete what is typed. They are counted in a column of so many
 * documents; how a heading is written is read of a few, since one of them may be misread.
 */
final class HeadingSuggestions {
  /** Documents whose headings are looked at. */
  private static final int MOST_DOCUMENTS = 1_000;

  /** What is longer fills the search field and is a sentence rather than a heading. */
  private static final int MOST_WORDS = 16;

  /** Documents that are asked how a heading is written. */
  private static final int WITNESSES = 5;

  private final IndexSearcher searcher;
  private final Completion completion;

  private HeadingSuggestions(IndexSearcher searcher, Completion completion) {
    this.searcher = searcher;
    this.completion = completion;
  }

  /**
   * What of a query is the beginning of a heading.
   *
   * @param before what stands before that and stays, up to the colon
   * @param words the heading so far
   */
  record Typed(String before, String words) {
    /** {@code cải cách mục:"tổ ch}; not {@code mục:"tổ chức" ph}, which goes on behind it. */
    private static final Pattern OPEN_CONDITION =
        Pattern.compile(
            "(?s)(?<before>(?:.*\\s)?\\(?(?<name>[\\p{L}\\p{M}]+):)\\s*[\"“”„]?(?<words>[^\":“”„]*)");

    /** The condition at the end of a query, if that is about sections. */
    static Optional<Typed> inCondition(String query) {
      Matcher open = OPEN_CONDITION.matcher(query);
      boolean isOpen =
          open.matches()
              && QueryField.named(open.group("name")).equals(Optional.of(QueryField.SECTION));
      return isOpen
          ? Optional.of(new Typed(open.group("before"), open.group("words")))
          : Optional.empty();
    }

    /** The whole of what was typed. */
    static Typed whole(String query) {
      return new Typed("mục:", query);
    }

    private String completed(String heading) {
      return before + '"' + heading.replaceAll("[\"“”„«»\\s]+", " ").strip() + '"';
    }
  }

  /** The most frequent headings, most frequent first. */
  static List<Suggestion> of(IndexSearcher searcher, Typed typed, int most) throws IOException {
    List<Token> tokens = Tokens.of(typed.words());
    return tokens.isEmpty()
        ? List.of()
        : new HeadingSuggestions(searcher, new Completion(searcher, tokens)).best(typed, most);
  }

  private List<Suggestion> best(Typed typed, int most) throws IOException {
    List<Suggestion> best = new ArrayList<>();
    for (Map.Entry<String, List<Integer>> heading : byFrequency()) {
      if (best.size() == most) {
        break;
      }
      asWritten(heading.getKey(), heading.getValue())
          .map(
              text ->
                  new Suggestion(
                      text,
                      Suggestion.Kind.HEADING,
                      heading.getValue().size(),
                      typed.completed(text)))
          .ifPresent(best::add);
    }
    return best;
  }

  /** Folded headings and the documents that have them. */
  private List<Map.Entry<String, List<Integer>>> byFrequency() throws IOException {
    Map<String, List<Integer>> documents = new LinkedHashMap<>();
    BinaryDocValues column =
        MultiDocValues.getBinaryValues(searcher.getIndexReader(), Fields.SECTIONS);
    for (int each : documents()) {
      if (column != null && column.advanceExact(each)) {
        for (String heading : new LinkedHashSet<>(HeadedSections.headings(column.binaryValue()))) {
          documents.computeIfAbsent(heading, key -> new ArrayList<>()).add(each);
        }
      }
    }
    return documents.entrySet().stream()
        .filter(heading -> fits(heading.getKey()))
        .sorted(
            Comparator.<Map.Entry<String, List<Integer>>>comparingInt(
                    heading -> -heading.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  /** As far as folded words tell. */
  private boolean fits(String folded) {
    List<Token> words = Tokens.of(folded);
    return words.size() <= MOST_WORDS && completion.mayBeIn(words);
  }

  private int[] documents() throws IOException {
    Query query = completion.query(Fields.HEADING, Optional.empty());
    return SpreadSample.of(searcher, query, MOST_DOCUMENTS);
  }

  /** How most of a few documents write a heading; empty if none as it was typed. */
  private Optional<String> asWritten(String folded, List<Integer> documents) throws IOException {
    Map<String, Integer> spellings = new LinkedHashMap<>();
    for (int each : documents.subList(0, Math.min(WITNESSES, documents.size()))) {
      for (String heading : new LinkedHashSet<>(headings(each))) {
        if (HeadedSections.words(heading).equals(folded) && completion.isIn(Tokens.of(heading))) {
          spellings.merge(heading, 1, Integer::sum);
        }
      }
    }
    return spellings.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .map(heading -> heading.replaceAll("\\s+", " ").strip());
  }

  private List<String> headings(int document) throws IOException {
    Document stored = searcher.storedFields().document(document, Set.of(Fields.STORED_SECTIONS));
    BytesRef sections = stored.getBinaryValue(Fields.STORED_SECTIONS);
    return sections == null
        ? List.of()
        : SectionMap.read(sections).sections().stream()
            .map(SectionSpan::heading)
            .flatMap(Optional::stream)
            .toList();
  }
}
