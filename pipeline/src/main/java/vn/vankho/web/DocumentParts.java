package vn.vankho.web;

import java.util.List;
import java.util.Optional;

/**
 * What the tabs of a document show beside its text.
 *
 * @param fields of its header and closing
 * @param outline its sections, in order, with their depth
 * @param bases clauses on which it rests
 * @param cited every other document that it names
 * @param citing documents of the archive that name it
 * @param graph the same as a drawing
 * @param assignments who does what
 * @param indicators measurable targets
 * @param tables of the document
 * @param warnings what a person should look at
 * @param provenance with what it was made
 */
public record DocumentParts(
    List<Field> fields,
    List<OutlineItem> outline,
    List<Basis> bases,
    List<Cited> cited,
    List<DocumentView.Similar> citing,
    CitationPlot graph,
    List<Task> assignments,
    List<Target> indicators,
    List<TableView> tables,
    List<Warning> warnings,
    List<Field> provenance) {

  /**
   * A field.
   *
   * @param name in the JSON contract
   * @param label in words
   * @param value as text; empty where the page gives none
   * @param sure how sure it is, in words; empty where that is not known
   * @param isDoubtful whether a person should look at it
   * @param note how it was come by
   * @param place address of the page on which it stands
   */
  public record Field(
      String name,
      String label,
      String value,
      String sure,
      boolean isDoubtful,
      String note,
      Optional<String> place) {}

  /** A section of the outline. */
  public record OutlineItem(
      int level, String marker, String heading, String text, int page, String address) {}

  /** A clause on which the document rests. */
  public record Basis(String text, List<Cited> citations) {}

  /**
   * A document that is named.
   *
   * @param label number, kind and date
   * @param text words that name it
   * @param match {@code found}, {@code likely}, {@code ambiguous} or {@code missing}
   * @param targets documents of the archive that are meant, or may be
   * @param search address of a search for others that name it
   */
  public record Cited(
      String label, String text, String match, List<SearchView.Link> targets, String search) {}

  /** Who does what by when. */
  public record Task(
      String responsible, String cooperating, String task, String deadline, String section) {}

  /** A measurable target. */
  public record Target(String text, String value, String section) {}

  /** A table. */
  public record TableView(String caption, int page, List<List<String>> rows) {}

  /**
   * Something to look at.
   *
   * @param title its kind in words, or its code where there are none
   * @param explanation what it means and what to do; empty for a kind that has no words
   * @param message in English, as it was noted when the document was read
   * @param address of the page it is about
   */
  public record Warning(
      String title, String explanation, String message, Optional<String> address) {}
}
