package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * Who cites whom in an archive, read from its index. Sees the index as its searcher does. Safe for
 * use by many threads.
 *
 * <p>A citation from one document and the same citation to the other are one: both come from
 * leading back what the first names.
 */
public final class CitationGraph {
  /** Steps beyond which nearly everything rests on nearly everything. */
  public static final int DEEPEST = 5;

  /** More of an archive's most cited documents nobody looks through. */
  public static final int MOST_COUNTED = 1_000;

  /** Citations of one neighbourhood; more nobody looks through. */
  static final int MOST_LINKS = 2_000;

  /** Documents gone through to see whether they cite one. */
  private static final int MOST_CITING = 20_000;

  private final PlanSearcher searcher;

  /** The graph of what a searcher sees. */
  public CitationGraph(PlanSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * What a document rests on and what rests on it.
   *
   * @param id whole id
   * @param depth steps to go, 1 to {@value #DEEPEST}
   * @throws PipelineException NOT_FOUND if the index does not have the document
   */
  public CitationNeighbourhood around(String id, int depth) {
    if (depth < 1 || depth > DEEPEST) {
      throw new IllegalArgumentException("depth " + depth + ": expected 1 to " + DEEPEST);
    }
    return searcher.with(found -> new Walk(found.getIndexReader()).around(id, depth));
  }

  /**
   * The documents named most often.
   *
   * @param onlyMissing whether only those that the archive does not have
   * @param limit most to give, 1 to {@value #MOST_COUNTED}
   */
  public List<CitedCount> mostCited(boolean onlyMissing, int limit) {
    if (limit < 1 || limit > MOST_COUNTED) {
      throw new IllegalArgumentException("limit " + limit + ": expected 1 to " + MOST_COUNTED);
    }
    return searcher.with(found -> new CitedCounts(found.getIndexReader()).most(onlyMissing, limit));
  }

  /** One walk over one view of the index. */
  private static final class Walk {
    private final IndexReader reader;
    private final Columns columns;
    private final CitationResolver resolver;
    private boolean isComplete = true;

    Walk(IndexReader reader) {
      this.reader = reader;
      this.columns = new Columns(reader);
      this.resolver = new CitationResolver(columns);
    }

    CitationNeighbourhood around(String id, int depth) throws IOException {
      int start =
          document(id)
              .orElseThrow(
                  () ->
                      new PipelineException(
                          ExitCode.NOT_FOUND,
                          "DOCUMENT_NOT_INDEXED",
                          id + ": the search index does not have this document; rebuild it"));
      List<CitationLink> cites = spread(start, depth, this::cited);
      List<CitationLink> citedBy = spread(start, depth, this::citing);
      return new CitationNeighbourhood(columns.card(start).ref(), cites, citedBy, isComplete);
    }

    private Optional<Integer> document(String id) throws IOException {
      return columns.documents(Fields.ID, id, 1).stream().findFirst();
    }

    /** One step from a document: the links, and into {@code next} the documents they lead to. */
    private interface Step {
      List<CitationLink> from(int document, int distance, Set<String> next) throws IOException;
    }

    private List<CitationLink> spread(int start, int depth, Step step) throws IOException {
      List<CitationLink> links = new ArrayList<>();
      Set<String> seen = new HashSet<>(Set.of(columns.card(start).ref().id()));
      List<Integer> ring = List.of(start);
      for (int distance = 1; distance <= depth && !ring.isEmpty(); distance++) {
        Set<String> next = new LinkedHashSet<>();
        for (int document : ring) {
          links.addAll(step.from(document, distance, next));
          if (links.size() > MOST_LINKS) {
            isComplete = false;
            return links.subList(0, MOST_LINKS);
          }
        }
        next.removeIf(id -> !seen.add(id));
        ring = new ArrayList<>();
        for (String id : next) {
          document(id).ifPresent(ring::add);
        }
      }
      return links;
    }

    private List<CitationLink> cited(int document, int distance, Set<String> next)
        throws IOException {
      Card card = columns.card(document);
      List<CitationLink> links = new ArrayList<>();
      for (Reference reference : columns.references(document)) {
        CitationLink link = link(card, reference, distance);
        links.add(link);
        if (link.match() != CitationMatch.AMBIGUOUS) {
          link.targets().forEach(target -> next.add(target.id()));
        }
      }
      return links;
    }

    private List<CitationLink> citing(int document, int distance, Set<String> next)
        throws IOException {
      Card card = columns.card(document);
      String id = card.ref().id();
      List<CitationLink> links = new ArrayList<>();
      for (int citing : mayCite(card)) {
        Card citingCard = columns.card(citing);
        for (Reference reference : columns.references(citing)) {
          if (links.size() < MOST_LINKS && mayMean(reference, card)) {
            CitationLink link = link(citingCard, reference, distance);
            if (link.targets().stream().anyMatch(target -> target.id().equals(id))) {
              links.add(link);
              next.add(citingCard.ref().id());
            }
          }
        }
      }
      return links;
    }

    /** Documents with a citation that shares a term with a document. */
    private Set<Integer> mayCite(Card card) throws IOException {
      Set<Integer> found = new LinkedHashSet<>();
      for (String term : CitationKey.termsOfCiting(card)) {
        if (reader.docFreq(new Term(Fields.GRAPH_NAMES, term)) > MOST_CITING) {
          isComplete = false;
        }
        found.addAll(columns.documents(Fields.GRAPH_NAMES, term, MOST_CITING));
      }
      return found;
    }

    private static boolean mayMean(Reference reference, Card card) {
      Set<String> own = CitationKey.termsOfCiting(card);
      return CitationKey.terms(reference.work()).stream().anyMatch(own::contains);
    }

    private CitationLink link(Card from, Reference reference, int distance) throws IOException {
      CitationResolver.Resolved resolved = resolver.resolve(reference.work(), from);
      return new CitationLink(
          from.ref(),
          reference.role(),
          reference.work(),
          resolved.match(),
          resolved.targets(),
          resolved.doubts(),
          distance);
    }
  }
}
