package vn.vankho.research;

import java.util.List;

/**
 * Two documents held against each other.
 *
 * @param firstId id of the first
 * @param secondId id of the second
 * @param ignoresMarks whether words that differ in marks or case only count as the same, and
 *     punctuation counts for nothing
 * @param similarity share of words that both have in sections that answer to each other, 0 to 1
 * @param fields of the header
 * @param legalBases the clauses on which the documents rest, those of the first in its order, then
 *     what only the second has
 * @param sections in the order of the second document; what only the first has stands behind what
 *     it stood behind there
 * @param indicators targets, in the order of the first, then what only the second has
 * @param assignments tasks, in the same order
 */
public record Comparison(
    String firstId,
    String secondId,
    boolean ignoresMarks,
    double similarity,
    List<ComparedField> fields,
    List<ComparedSection> legalBases,
    List<ComparedSection> sections,
    List<ComparedIndicator> indicators,
    List<ComparedAssignment> assignments) {
  /** Copies the lists. */
  public Comparison {
    fields = List.copyOf(fields);
    legalBases = List.copyOf(legalBases);
    sections = List.copyOf(sections);
    indicators = List.copyOf(indicators);
    assignments = List.copyOf(assignments);
  }

  /** How many sections came out so. */
  public long count(ComparedSection.Change change) {
    return sections.stream().filter(section -> section.change() == change).count();
  }

  /** How many sections that both have stand elsewhere. */
  public long moved() {
    return sections.stream().filter(ComparedSection::isMoved).count();
  }
}
