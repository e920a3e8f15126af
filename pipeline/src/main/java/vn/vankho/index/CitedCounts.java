package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Counts how often documents are named. Only those with most citations are looked at closely. */
final class CitedCounts {
  private static final int EXAMPLES = 5;

  private final IndexReader reader;
  private final Columns columns;
  private final CitationResolver resolver;

  /** A document as named: number, date or none, region. */
  private record Named(String identity, long documents) {
    String undated() {
      String[] parts = identity.split("\\|", -1);
      return parts[0] + "||" + parts[parts.length - 1];
    }

    boolean isDated() {
      return !identity.equals(undated());
    }
  }

  CitedCounts(IndexReader reader) {
    this.reader = reader;
    this.columns = new Columns(reader);
    this.resolver = new CitationResolver(columns);
  }

  /** The documents named most often; of equally many, by number. */
  List<CitedCount> most(boolean onlyMissing, int limit) throws IOException {
    Map<String, CitedCount> counts = new LinkedHashMap<>();
    for (Named named : mergedUndated(all())) {
      if (counts.size() >= limit) {
        break;
      }
      count(named)
          .filter(count -> !onlyMissing || count.match() == CitationMatch.MISSING)
          .ifPresent(count -> counts.merge(key(count, named), count, CitedCounts::sum));
    }
    List<CitedCount> most = new ArrayList<>(counts.values());
    most.sort(Comparator.comparingLong(CitedCount::documents).reversed());
    return most;
  }

  private static String key(CitedCount count, Named named) {
    boolean isOne = count.match() == CitationMatch.FOUND || count.match() == CitationMatch.LIKELY;
    return isOne ? count.targets().get(0).id() : named.identity();
  }

  private static CitedCount sum(CitedCount first, CitedCount second) {
    return new CitedCount(
        first.work(),
        first.match(),
        first.targets(),
        first.documents() + second.documents(),
        first.examples());
  }

  private List<Named> all() throws IOException {
    List<Named> all = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Fields.GRAPH_IDENTITY);
    if (terms == null) {
      return all;
    }
    TermsEnum each = terms.iterator();
    Bits live = MultiBits.getLiveDocs(reader);
    PostingsEnum postings = null;
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      long documents = each.docFreq();
      if (live != null) {
        documents = 0;
        postings = each.postings(postings, PostingsEnum.NONE);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          documents += live.get(postings.docID()) ? 1 : 0;
        }
      }
      if (documents > 0) {
        all.add(new Named(term.utf8ToString(), documents));
      }
    }
    return all;
  }

  /** Citations without a date count for the one dated document of their number, if there is one. */
  private static List<Named> mergedUndated(List<Named> all) {
    Map<String, List<Named>> dated = new HashMap<>();
    for (Named named : all) {
      if (named.isDated()) {
        dated.computeIfAbsent(named.undated(), key -> new ArrayList<>(1)).add(named);
      }
    }
    Map<String, Long> counts = new HashMap<>();
    for (Named named : all) {
      List<Named> same = dated.getOrDefault(named.undated(), List.of());
      boolean joins = !named.isDated() && same.size() == 1;
      counts.merge(joins ? same.get(0).identity() : named.identity(), named.documents(), Long::sum);
    }
    List<Named> merged = new ArrayList<>(counts.size());
    counts.forEach((identity, documents) -> merged.add(new Named(identity, documents)));
    merged.sort(
        Comparator.comparingLong(Named::documents).reversed().thenComparing(Named::identity));
    return merged;
  }

  private Optional<CitedCount> count(Named named) throws IOException {
    List<Integer> citing = columns.documents(Fields.GRAPH_IDENTITY, named.identity(), EXAMPLES);
    List<DocumentRef> examples = new ArrayList<>();
    Optional<CitedWork> work = Optional.empty();
    Optional<Card> first = Optional.empty();
    for (int document : citing) {
      Card card = columns.card(document);
      examples.add(card.ref());
      for (Reference reference : columns.references(document)) {
        if (CitationKey.identity(reference.work(), card).equals(named.identity())) {
          work =
              Optional.of(
                  work.map(w -> Reference.fuller(w, reference.work())).orElse(reference.work()));
          first = first.or(() -> Optional.of(card));
        }
      }
    }
    if (work.isEmpty() || first.isEmpty()) {
      return Optional.empty();
    }
    CitationResolver.Resolved resolved = resolver.resolve(work.get(), first.get());
    return Optional.of(
        new CitedCount(
            work.get(), resolved.match(), resolved.targets(), named.documents(), examples));
  }
}
