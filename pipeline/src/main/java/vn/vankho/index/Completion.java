package vn.vankho.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Words that are being typed: all but the last are whole, the last may be the beginning of one. */
final class Completion {
  /** Terms that are looked at for the word that is being typed. */
  private static final int MOST_TERMS_READ = 400;

  /** Of those, the most frequent are taken. */
  private static final int MOST_COMPLETIONS = 24;

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

  /** Documents that have the words in a field of folded terms, wherever in it. */
  Query query(String field) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Token token : tokens.subList(0, tokens.size() - 1)) {
      query.add(new TermQuery(new Term(field, token.folded())), Occur.MUST);
    }
    BooleanQuery.Builder last = new BooleanQuery.Builder();
    terms(searcher, field, tokens.get(tokens.size() - 1).folded(), MOST_COMPLETIONS)
        .forEach(word -> last.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
    return query.add(last.build(), Occur.MUST).build();
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
