package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vankho.model.Page;
import vn.vankho.model.Word;

/**
 * A table of a text without layout.
 *
 * @param rows its cells; none where it is the rest of a table of the page before
 * @param words of the page that it takes
 * @param line number of its first line on the page
 */
record WrittenTable(List<List<String>> rows, List<Word> words, int line) {
  WrittenTable {
    rows = List.copyOf(rows);
    words = List.copyOf(words);
  }

  /** The tables of a page whose words have no places, in order, given those that stand in lines. */
  static List<WrittenTable> read(Page page, List<WrittenTable> listed) {
    List<WrittenTable> tables = new ArrayList<>(BarredTable.read(page));
    tables.addAll(SpacedTable.read(page));
    tables.addAll(listed);
    tables.sort(Comparator.comparingInt(WrittenTable::line));
    return tables;
  }
}
