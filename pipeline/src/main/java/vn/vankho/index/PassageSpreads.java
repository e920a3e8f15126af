package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/**
 * The passages that most documents of a collection share.
 *
 * <p>All keys are gone through once; those whose spread and rarity promise most are followed to a
 * document, where the passage is read, and from there to the others.
 */
final class PassageSpreads {
  /** Keys followed for each passage wanted: a passage has ten, and some are of one another. */
  private static final int KEYS_FOLLOWED = 12;

  private static final int EXAMPLES = 5;

  /** Documents kept in memory, about 100 kB each. */
  private static final int MOST_KEPT = 500;

  /** Cards read to tell provinces and years. */
  private static final int MOST_COUNTED = 5_000;

  /** Keys of a passage that a document must have to be counted. */
  private static final int FEWEST_SHARED = 2;

  private final IndexSearcher searcher;
  private final Columns columns;
  private final long all;
  private final Map<Integer, PassageDocument> read = new HashMap<>();

  private record Promise(BytesRef key, double value) {}

  /** A passage, a document that has it, and of each work one document that shares keys with it. */
  private record Shared(
      int holder, PassageText.Span span, Map<String, Integer> works, double score) {}

  PassageSpreads(IndexSearcher searcher) {
    this.searcher = searcher;
    this.columns = new Columns(searcher.getIndexReader());
    this.all = searcher.getIndexReader().numDocs();
  }

  List<PassageSpread> most(int limit) throws IOException {
    List<Shared> found = new ArrayList<>();
    Set<BytesRef> told = new HashSet<>();
    for (Promise promise : promises(limit * KEYS_FOLLOWED)) {
      if (!told.contains(promise.key())) {
        follow(promise.key(), told).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparingDouble(Shared::score).reversed());
    List<PassageSpread> spreads = new ArrayList<>();
    for (Shared each : found) {
      if (spreads.size() < limit) {
        spread(each).ifPresent(spreads::add);
      }
    }
    return spreads;
  }

  /** The keys that promise most, best first. */
  private List<Promise> promises(int most) throws IOException {
    PriorityQueue<Promise> best = new PriorityQueue<>(Comparator.comparingDouble(Promise::value));
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.PASSAGE);
    if (terms == null) {
      return List.of();
    }
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      int having = each.docFreq();
      double value = having < 2 ? 0 : worth(having);
      if (value > 0 && (best.size() < most || value > best.element().value())) {
        best.add(new Promise(BytesRef.deepCopyOf(term), value));
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    return best.stream()
        .sorted(Comparator.comparingDouble(Promise::value).reversed().thenComparing(Promise::key))
        .toList();
  }

  /** Greatest for what many share and most do not: formulas that all have are worth nothing. */
  private double worth(long documents) {
    return Math.log(1.0 + documents) * Math.log((all + 1.0) / documents);
  }

  private Optional<Shared> follow(BytesRef key, Set<BytesRef> told) throws IOException {
    for (int number : columns.documents(Fields.PASSAGE, key, 1)) {
      PassageDocument holder = document(number);
      for (PassageText.Span span : holder.text().passages()) {
        Set<BytesRef> keys = holder.keys(span);
        if (keys.contains(key)) {
          told.addAll(keys);
          return Optional.of(shared(number, span, keys)).filter(s -> s.works().size() > 1);
        }
      }
    }
    return Optional.empty();
  }

  /** The documents that have enough keys of a passage, scans of one document once. */
  private Shared shared(int holder, PassageText.Span span, Set<BytesRef> keys) throws IOException {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (BytesRef key : keys) {
      columns
          .documents(Fields.PASSAGE, key, MOST_COUNTED)
          .forEach(document -> counts.merge(document, 1, Integer::sum));
    }
    int fewest = Math.min(FEWEST_SHARED, keys.size());
    Map<String, Integer> works = new LinkedHashMap<>();
    works.put(work(columns.card(holder)), holder);
    for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
      if (each.getValue() >= fewest) {
        works.putIfAbsent(work(columns.card(each.getKey())), each.getKey());
      }
    }
    return new Shared(holder, span, works, span.length() * worth(works.size()));
  }

  private Optional<PassageSpread> spread(Shared shared) throws IOException {
    PassageDocument holder = document(shared.holder());
    List<PassageCopy> copies = new ArrayList<>();
    List<Card> cards = new ArrayList<>();
    for (int number : shared.works().values()) {
      Optional<PassageCopy> copy =
          number == shared.holder() || copies.size() == EXAMPLES
              ? Optional.empty()
              : document(number).copyOf(holder, shared.span());
      copy.ifPresent(copies::add);
      // Whoever shares keys by chance is found out where it is read; the many others are believed.
      if (number == shared.holder() || copy.isPresent() || copies.size() == EXAMPLES) {
        cards.add(columns.card(number));
      }
    }
    if (copies.isEmpty()) {
      return Optional.empty();
    }
    copies.sort(Comparator.comparingDouble(PassageCopy::similarity).reversed());
    return Optional.of(
        new PassageSpread(
            holder.passage(shared.span()),
            cards.size(),
            counts(cards.stream().map(card -> card.ref().province().orElse("")).toList()),
            counts(years(cards)),
            shared.score(),
            copies));
  }

  private static List<Integer> years(List<Card> cards) {
    return cards.stream()
        .map(card -> card.ref().date())
        .flatMap(Optional::stream)
        .filter(date -> date.length() >= 4)
        .map(date -> Integer.valueOf(date.substring(0, 4)))
        .toList();
  }

  private static <T> Map<T, Long> counts(List<T> values) {
    Map<T, Long> counts = new HashMap<>();
    values.forEach(value -> counts.merge(value, 1L, Long::sum));
    return counts;
  }

  /** One name for all scans of a document. */
  private static String work(Card card) {
    DocumentRef ref = card.ref();
    return ref.codeNumber().isEmpty()
        ? ref.id()
        : Codes.normal(ref.codeNumber().get())
            + '|'
            + ref.date().orElse("")
            + '|'
            + card.provinceId()
            + '|'
            + ref.issuer().map(Bodies::plain).orElse("");
  }

  private PassageDocument document(int document) throws IOException {
    PassageDocument known = read.get(document);
    if (known == null) {
      if (read.size() >= MOST_KEPT) {
        read.clear();
      }
      known = PassageDocument.read(searcher, columns, document);
      read.put(document, known);
    }
    return known;
  }
}
