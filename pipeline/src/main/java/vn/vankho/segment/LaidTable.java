package vn.vankho.segment;

import java.util.List;
import vn.vankho.segment.TableLabeller.Placed;

/**
 * A table as it was found on a page.
 *
 * @param rows its cells
 * @param words of the page that it takes
 * @param top upper edge in pixels of the page
 * @param height of a word in pixels, the median
 */
record LaidTable(List<List<String>> rows, List<Placed> words, int top, double height) {
  LaidTable {
    rows = List.copyOf(rows);
    words = List.copyOf(words);
  }
}
