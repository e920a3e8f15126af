package vn.vankho.model;

import java.util.List;
import java.util.Optional;

/**
 * All that was read from a source file: what the segmenter turns into plan documents.
 *
 * @param source the file; its page range covers all of it
 * @param pages restored, in order; a page that failed is absent and has a finding
 * @param grids the rules of tables on those pages, in order
 * @param findings trouble met while reading
 * @param provenance with what it was read
 * @param maker the programs that the file says made it, as it says it
 */
public record Reading(
    SourceFile source,
    List<Page> pages,
    List<TableGrid> grids,
    List<Finding> findings,
    Provenance provenance,
    Optional<String> maker) {
  /** Copies the lists. */
  public Reading {
    pages = List.copyOf(pages);
    grids = List.copyOf(grids);
    findings = List.copyOf(findings);
  }

  /** Of pages on which no rules of tables are known, such as plain text. */
  public Reading(
      SourceFile source, List<Page> pages, List<Finding> findings, Provenance provenance) {
    this(source, pages, List.of(), findings, provenance, Optional.empty());
  }

  /** The grids of one page, by its number. */
  public List<TableGrid> gridsOf(Page page) {
    return grids.stream().filter(grid -> grid.page() == page.number()).toList();
  }
}
