package vn.vankho.segment;

import vn.vankho.model.Table;

/**
 * A table and where it stands.
 *
 * @param top upper edge in pixels of its page; where words have no places, number of its first line
 * @param isLine whether {@code top} is a line
 */
record PlacedTable(Table table, int top, boolean isLine) {
  /** Whether a line stands before the table in the document. */
  boolean isAfter(Line line) {
    return line.page() < table.page() || (line.page() == table.page() && isAbove(line));
  }

  private boolean isAbove(Line line) {
    return isLine
        ? line.words().get(0).line() < top
        : line.box().filter(box -> box.y() < top).isPresent();
  }
}
