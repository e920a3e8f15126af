package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.model.Table;

/**
 * Joins what of a table stands on several pages.
 *
 * <p>The table of a page goes on with that of the page before where no line stands between them,
 * they have as many columns, and its rows are counted on or its head is that one again.
 */
final class TableJoiner {
  private static final int NONE = -2;

  private final List<PlacedTable> tables = new ArrayList<>();

  /** The page that the last table ends; 0 where text stands behind it. */
  private int ended;

  /** The tables so far, each on the page on which it begins. */
  List<PlacedTable> tables() {
    return List.copyOf(tables);
  }

  /** Takes the tables of the next page and the lines beside them. */
  void add(int page, List<PlacedTable> found, List<Line> lines) {
    List<Line> text = lines.stream().filter(line -> Letters.count(line.text()) > 2).toList();
    if (found.isEmpty()) {
      ended = 0;
      return;
    }
    PlacedTable first = found.get(0);
    int from = 0;
    if (ended > 0 && ended == page - 1 && text.stream().noneMatch(first::isAfter)) {
      PlacedTable before = tables.get(tables.size() - 1);
      List<List<String>> rows = joined(before.table().rows(), first.table().rows());
      if (!rows.isEmpty()) {
        Table whole =
            new Table(before.table().page(), before.table().caption(), mended(first, rows));
        tables.set(tables.size() - 1, new PlacedTable(whole, before.top(), before.isLine()));
        from = 1;
      }
    }
    tables.addAll(found.subList(from, found.size()));
    boolean ends = text.stream().allMatch(found.get(found.size() - 1)::isAfter);
    ended = ends ? page : 0;
  }

  private static List<List<String>> mended(PlacedTable table, List<List<String>> rows) {
    return table.isLine() ? rows : CountColumn.mended(rows);
  }

  /** The rows of both, or none where the second is a table of its own. */
  private static List<List<String>> joined(List<List<String>> before, List<List<String>> after) {
    if (before.get(0).size() != after.get(0).size()) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>(before);
    if (FoldedText.of(String.join("|", before.get(0)))
        .equals(FoldedText.of(String.join("|", after.get(0))))) {
      rows.addAll(after.subList(1, after.size()));
      return rows;
    }
    int next = lastCount(before) + 1;
    if (counts(after, 0, next)) {
      rows.addAll(after);
      return rows;
    }
    if (after.get(0).get(0).isEmpty() && counts(after, 1, next)) {
      rows.set(rows.size() - 1, row(rows.get(rows.size() - 1), after.get(0)));
      rows.addAll(after.subList(1, after.size()));
      return rows;
    }
    return List.of();
  }

  /** A row that the end of a page parts. */
  private static List<String> row(List<String> upper, List<String> lower) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(upper.size(), lower.size()); i++) {
      cells.add((upper.get(i) + " " + lower.get(i)).strip());
    }
    return cells;
  }

  private static boolean counts(List<List<String>> rows, int at, int number) {
    return at < rows.size() && count(rows.get(at)) == number;
  }

  /** The number of the last row that is counted; one that none follows where none is. */
  private static int lastCount(List<List<String>> rows) {
    return rows.stream()
        .mapToInt(TableJoiner::count)
        .filter(n -> n > 0)
        .reduce((a, b) -> b)
        .orElse(NONE);
  }

  private static int count(List<String> row) {
    return TableHead.isCounted(row) ? Integer.parseInt(Letters.trim(row.get(0), ".)")) : 0;
  }
}
