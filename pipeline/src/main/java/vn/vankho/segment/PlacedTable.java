package vn.vankho.segment;

import vn.vankho.model.Table;

/**
 * A table and where it stands.
 *
 * @param top upper edge in pixels of its page
 */
record PlacedTable(Table table, int top) {
  /** Whether a line stands before the table in the document. */
  boolean isAfter(Line line) {
    return line.page() < table.page()
        || (line.page() == table.page() && line.box().filter(box -> box.y() < top).isPresent());
  }
}
