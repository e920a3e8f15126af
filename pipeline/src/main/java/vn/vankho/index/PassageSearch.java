package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * Finds the passages that documents share, whatever was changed or misread in them. Sees the index
 * as its searcher does. Safe for use by many threads.
 */
public final class PassageSearch {
  /** Documents that are read to hold their passages against those of one. */
  private static final int MOST_READ = 400;

  /** Documents that a passage brings with it as candidates. */
  private static final int MOST_CANDIDATES = 20;

  /** Documents with a key that are gone through; a key that more have tells little. */
  private static final int MOST_HOLDERS = 2_000;

  private final PlanSearcher searcher;

  /** The passages of what a searcher sees. */
  public PassageSearch(PlanSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * The passages of a document that stand in others, those that tell most first. Other scans of the
   * same document are passed over.
   *
   * @param id whole id
   * @param copies most places to give of a passage, at least 1
   * @throws PipelineException NOT_FOUND if the index does not have the document
   */
  public List<ReusedPassage> of(String id, int copies) {
    return searcher.with(found -> new Reading(found).of(id, Math.max(1, copies)));
  }

  /**
   * The passages that most documents share, weighed by length and rarity.
   *
   * @param limit most to give, 1 to 1,000
   */
  public List<PassageSpread> mostReused(int limit) {
    if (limit < 1 || limit > 1_000) {
      throw new IllegalArgumentException("limit " + limit + ": expected 1 to 1000");
    }
    return searcher.with(found -> new PassageSpreads(found).most(limit));
  }

  /** Length times rarity; what every document has tells nothing. */
  static double score(int words, long documents, long all) {
    return words * Math.log((all + 1.0) / documents);
  }

  /** One look at one view of the index. */
  private static final class Reading {
    private final IndexSearcher searcher;
    private final Columns columns;
    private final long all;

    Reading(IndexSearcher searcher) {
      this.searcher = searcher;
      this.columns = new Columns(searcher.getIndexReader());
      this.all = searcher.getIndexReader().numDocs();
    }

    List<ReusedPassage> of(String id, int copies) throws IOException {
      List<Integer> own = columns.documents(Fields.ID, id, 1);
      if (own.isEmpty()) {
        throw new PipelineException(
            ExitCode.NOT_FOUND,
            "DOCUMENT_NOT_INDEXED",
            id + ": the search index does not have this document; rebuild it");
      }
      PassageDocument asked = PassageDocument.read(searcher, columns, own.get(0));
      Map<PassageText.Span, Long> sharing = new LinkedHashMap<>();
      List<PassageDocument> others = read(candidates(asked, own.get(0), sharing), asked);
      List<ReusedPassage> reused = new ArrayList<>();
      for (PassageText.Span span : asked.text().passages()) {
        List<PassageCopy> found = copies(asked, span, others);
        if (!found.isEmpty()) {
          long documents = Math.max(sharing.getOrDefault(span, 0L), found.size() + 1L);
          reused.add(
              new ReusedPassage(
                  asked.passage(span),
                  documents,
                  score(span.length(), documents, all),
                  found.subList(0, Math.min(copies, found.size()))));
        }
      }
      reused.sort(Comparator.comparingDouble(ReusedPassage::score).reversed());
      return reused;
    }

    private static List<PassageCopy> copies(
        PassageDocument asked, PassageText.Span span, List<PassageDocument> others) {
      List<PassageCopy> copies = new ArrayList<>();
      for (PassageDocument other : others) {
        other.copyOf(asked, span).ifPresent(copies::add);
      }
      copies.sort(
          Comparator.comparingDouble(PassageCopy::similarity)
              .reversed()
              .thenComparing(copy -> copy.passage().document().id()));
      return copies;
    }

    /** Documents that share keys, those that share most and the rarest first. */
    private List<Integer> candidates(
        PassageDocument asked, int own, Map<PassageText.Span, Long> sharing) throws IOException {
      Map<Integer, Double> passages = new HashMap<>();
      for (PassageText.Span span : asked.text().passages()) {
        Map<Integer, Double> weights = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (BytesRef key : asked.keys(span)) {
          List<Integer> holders = columns.documents(Fields.PASSAGE, key, MOST_HOLDERS);
          double rarity = Math.log((all + 1.0) / Math.max(1, holders.size()));
          for (int holder : holders) {
            weights.merge(holder, rarity, Double::sum);
            counts.merge(holder, 1, Integer::sum);
          }
        }
        sharing.put(span, counts.values().stream().filter(count -> count >= 2).count());
        weights.remove(own);
        heaviest(weights, MOST_CANDIDATES)
            .forEach(holder -> passages.merge(holder, weights.get(holder), Double::sum));
      }
      return heaviest(passages, MOST_READ);
    }

    private static List<Integer> heaviest(Map<Integer, Double> weights, int most) {
      return weights.entrySet().stream()
          .sorted(
              Map.Entry.<Integer, Double>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .limit(most)
          .toList();
    }

    private List<PassageDocument> read(List<Integer> documents, PassageDocument asked)
        throws IOException {
      List<PassageDocument> read = new ArrayList<>();
      for (int document : documents) {
        if (!asked.isSameWork(columns.card(document))) {
          read.add(PassageDocument.read(searcher, columns, document));
        }
      }
      return read;
    }
  }
}
