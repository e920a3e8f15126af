package vn.vankho.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What makes a document look for others like it: its most telling words, by how often it has them
 * and how few documents do, as in Lucene's MoreLikeThis; and the words of its title.
 */
final class SimilarDocuments {
  private static final int MOST_WORDS = 24;

  /** Words that only this document has cannot find another. */
  private static final int FEWEST_DOCUMENTS = 2;

  private record Weighted(String word, double weight) {}

  private SimilarDocuments() {}

  /** The query for what is like a text. */
  static Query query(IndexReader reader, String title, String body) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Weighted each : telling(reader, Tokens.of(body))) {
      add(Fields.BODY, each, 1f, query);
    }
    for (Weighted each : telling(reader, Tokens.of(title))) {
      add(Fields.TITLE, each, 2f, query);
    }
    return query.build();
  }

  private static void add(String field, Weighted word, float boost, BooleanQuery.Builder query) {
    query.add(
        new BoostQuery(
            new TermQuery(new Term(field + Fields.EXACT, word.word())),
            boost * (float) word.weight()),
        Occur.SHOULD);
  }

  private static List<Weighted> telling(IndexReader reader, List<Token> tokens) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (Token token : tokens) {
      if (Character.isLetter(token.exact().charAt(0)) && token.exact().length() > 1) {
        counts.merge(token.exact(), 1, Integer::sum);
      }
    }
    PriorityQueue<Weighted> best =
        new PriorityQueue<>(
            Comparator.comparingDouble(Weighted::weight).thenComparing(Weighted::word));
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      int having = reader.docFreq(new Term(Fields.BODY + Fields.EXACT, each.getKey()));
      if (having >= FEWEST_DOCUMENTS) {
        double rarity = Math.log(1 + (double) reader.numDocs() / having);
        best.add(new Weighted(each.getKey(), Math.sqrt(each.getValue()) * rarity));
        if (best.size() > MOST_WORDS) {
          best.remove();
        }
      }
    }
    double most = best.stream().mapToDouble(Weighted::weight).max().orElse(1);
    return best.stream()
        .map(each -> new Weighted(each.word(), each.weight() / most))
        .sorted(Comparator.comparingDouble(Weighted::weight).reversed())
        .toList();
  }
}
