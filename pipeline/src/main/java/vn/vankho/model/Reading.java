package vn.vankho.model;

import java.util.List;

/**
 * All that was read from a source file: what the segmenter turns into plan documents.
 *
 * @param source the file; its page range covers all of it
 * @param pages restored, in order; a page that failed is absent and has a finding
 * @param findings trouble met while reading
 * @param provenance with what it was read
 */
public record Reading(
    SourceFile source, List<Page> pages, List<Finding> findings, Provenance provenance) {
  /** Copies the lists. */
  public Reading {
    pages = List.copyOf(pages);
    findings = List.copyOf(findings);
  }
}
