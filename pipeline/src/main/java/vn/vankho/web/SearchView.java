package vn.vankho.web;

import java.util.List;
import java.util.Optional;

/**
 * A search page.
 *
 * @param query what was looked for
 * @param hidden fields that a form must carry to keep the choices made
 * @param from first year chosen, as text
 * @param to last year chosen, as text
 * @param isAsked whether anything was looked for
 * @param trouble why the query cannot be understood
 * @param total documents found
 * @param seconds that it took
 * @param isPartial whether time ran out
 * @param notes what was made of the query
 * @param hits of this page
 * @param near documents with most of the words, where few have all
 * @param facets sides by which the result can be narrowed
 * @param chosen choices made, each with the address without it
 * @param sorts orders to choose from
 * @param timeline documents by year
 * @param previous address of the page before
 * @param next address of the page after
 * @param first number of the first hit shown
 * @param last number of the last hit shown
 * @param unnarrowed address of the same without choices
 * @param export addresses of the result as files
 * @param keepAddress to which the search is sent to be kept
 * @param documents in the archive
 * @param examples queries to try
 */
public record SearchView(
    String query,
    List<Hidden> hidden,
    String from,
    String to,
    boolean isAsked,
    Optional<String> trouble,
    long total,
    double seconds,
    boolean isPartial,
    List<Note> notes,
    List<HitView> hits,
    List<HitView> near,
    List<FacetView> facets,
    List<Link> chosen,
    List<Link> sorts,
    Optional<YearPlot> timeline,
    Optional<String> previous,
    Optional<String> next,
    int first,
    int last,
    String unnarrowed,
    List<Link> export,
    String keepAddress,
    long documents,
    List<Link> examples) {

  /** A hidden field of a form. */
  public record Hidden(String name, String value) {}

  /** A link; {@code isCurrent} marks where one is. */
  public record Link(String label, String address, boolean isCurrent) {}

  /**
   * What was made of a query.
   *
   * @param before words before the link
   * @param label the query that is proposed; empty for none
   * @param address of the search for it
   */
  public record Note(String before, String label, String address) {}

  /** A piece of a snippet. */
  public record Piece(String text, boolean isMatch) {}

  /**
   * A hit.
   *
   * @param address of the document at the page of the snippet
   * @param title trích yếu, or what stands for it
   * @param facts number, issuer, date…
   * @param type of document
   * @param place page and section of the snippet
   * @param pieces of the snippet
   * @param picture address of a small picture of the page
   */
  public record HitView(
      String address,
      String title,
      List<String> facts,
      Optional<String> type,
      String place,
      List<Piece> pieces,
      String picture) {}

  /**
   * A side of a result.
   *
   * @param name of the parameter
   * @param title in words
   * @param values to choose
   * @param more number of values not shown
   */
  public record FacetView(String name, String title, List<FacetChoice> values, int more) {}

  /** A value to choose or to leave. */
  public record FacetChoice(String label, long count, boolean isSelected, String address) {}
}
