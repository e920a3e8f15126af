package vn.vankho.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import vn.vankho.text.Folding;

/** Words that are being typed: all but the last are whole, the last may be the beginning of one. */
final class Completion {
  /** Terms that are looked at for the word that is being typed. */
  private static final int MOST_TERMS_READ = 2_000;

  /** Of those, the most frequent are taken. */
  private static final int MOST_COMPLETIONS = 100;

  private final IndexSearcher searcher;
  private final List<Token> tokens;

  /**
   * @param tokens at least one
   */
  Completion(IndexSearcher searcher, List<Token> tokens) {
    this.searcher = searcher;
    this.tokens = List.copyOf(tokens);
  }

  /** Whether a text has what was typed: side by side, the last word at least begun. */
  boolean isIn(List<Token> text) {
    return isIn(text, true);
  }

  /** The same of a text whose marks are not known. */
  boolean mayBeIn(List<Token> folded) {
    return isIn(folded, false);
  }

  private boolean isIn(List<Token> text, boolean byMarks) {
    for (int at = 0; at + tokens.size() <= text.size(); at++) {
      if (standsAt(text, at, byMarks)) {
        return true;
      }
    }
    return false;
  }

  private boolean standsAt(List<Token> text, int at, boolean byMarks) {
    for (int i = 0; i < tokens.size(); i++) {
      Token typed = tokens.get(i);
      Token found = text.get(at + i);
      boolean isLast = i == tokens.size() - 1;
      boolean asWritten = byMarks && typed.hasMarks();
      String wanted = asWritten ? typed.exact() : typed.folded();
      String given = asWritten ? found.exact() : found.folded();
      if (!(isLast ? given.startsWith(wanted) : given.equals(wanted))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Documents that have the words side by side in a field of folded terms.
   *
   * @param exact the same field with terms as written, in which words with marks must stand too
   */
  Query query(String folded, Optional<String> exact) throws IOException {
    int last = tokens.size() - 1;
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (Token token : tokens.subList(0, last)) {
      phrase.add(new Term(folded, token.folded()));
      if (exact.isPresent() && token.hasMarks()) {
        query.add(new TermQuery(new Term(exact.get(), token.exact())), Occur.FILTER);
      }
    }
    List<String> endings;
    if (exact.isPresent() && tokens.get(last).hasMarks()) {
      List<String> written =
          terms(searcher, exact.get(), tokens.get(last).exact(), MOST_COMPLETIONS);
      query.add(anyOf(exact.get(), written), Occur.FILTER);
      endings = written.stream().map(Folding::fold).distinct().toList();
    } else {
      endings = terms(searcher, folded, tokens.get(last).folded(), MOST_COMPLETIONS);
    }
    if (last == 0) {
      return query.add(anyOf(folded, endings), Occur.FILTER).build();
    }
    phrase.add(endings.stream().map(word -> new Term(folded, word)).toArray(Term[]::new));
    return query.add(phrase.build(), Occur.FILTER).build();
  }

  private static Query anyOf(String field, List<String> words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.forEach(word -> any.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
    return any.build();
  }

  /** The most frequent terms of a field that begin so. */
  static List<String> terms(IndexSearcher searcher, String field, String beginning, int most)
      throws IOException {
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
}
