package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vankho.segment.TableLabeller.Placed;

/**
 * Finds a table by the numbers of its rows, from the places of the words alone.
 *
 * <p>It opens with a row whose first cell is {@code STT} or {@code TT}; its columns are the strips
 * that white space parts over the table's whole height; a row opens with the next number of the
 * first column. Pages without layout and tables without such a column give none.
 */
final class NumberedTable {
  private static final Set<String> FIRST_CELL = Set.of("stt", "tt", "sott");

  /** White space between columns, in heights of a word; spaces in a line stay under 0.5. */
  private static final double COLUMN_GAP = 0.7;

  private NumberedTable() {}

  /** The first such table among the words of a page. */
  static Optional<LaidTable> read(List<Placed> words, int pageWidth) {
    Optional<Placed> first =
        words.stream().filter(placed -> FIRST_CELL.contains(placed.folded())).findFirst();
    if (first.isEmpty() || pageWidth == 0) {
      return Optional.empty();
    }
    TableRegion region = TableRegion.below(first.get(), words, pageWidth);
    List<List<String>> rows = cells(region);
    boolean isTable = rows.size() >= 3 && rows.get(0).size() >= 3;
    return isTable
        ? Optional.of(new LaidTable(rows, region.words(), region.top(), region.height()))
        : Optional.empty();
  }

  private static List<List<String>> cells(TableRegion region) {
    List<int[]> columns = columns(region);
    List<List<String>> rows = new ArrayList<>();
    for (int[] band : region.bands()) {
      List<String> cells = new ArrayList<>();
      for (int[] column : columns) {
        cells.add(
            region.words().stream()
                .filter(w -> w.middleY() >= band[0] && w.middleY() < band[1])
                .filter(w -> w.middleX() >= column[0] && w.middleX() < column[1])
                .sorted(Placed.READING)
                .map(w -> w.word().text())
                .collect(
                    Collectors.collectingAndThen(Collectors.joining(" "), NumberedTable::bare)));
      }
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(cells);
      }
    }
    return rows;
  }

  /** A cell without what its rules were read as. */
  private static String bare(String cell) {
    return Letters.trim(cell, "|_[]");
  }

  /** Strips between white spaces that no word of a numbered row or of the head crosses. */
  private static List<int[]> columns(TableRegion region) {
    List<Placed> sorted =
        region.words().stream()
            .filter(region::isInNumberedRow)
            .sorted(Comparator.comparingInt(w -> w.box().x()))
            .toList();
    double gap = COLUMN_GAP * region.height();
    List<int[]> columns = new ArrayList<>();
    for (Placed word : sorted) {
      int[] last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
      if (last == null || word.box().x() > last[1] + gap) {
        columns.add(new int[] {word.box().x(), word.box().right()});
      } else {
        last[1] = Math.max(last[1], word.box().right());
      }
    }
    for (int i = 0; i + 1 < columns.size(); i++) {
      int middle = (columns.get(i)[1] + columns.get(i + 1)[0]) / 2;
      columns.get(i)[1] = middle;
      columns.get(i + 1)[0] = middle;
    }
    if (!columns.isEmpty()) {
      columns.get(0)[0] = 0;
      columns.get(columns.size() - 1)[1] = Integer.MAX_VALUE;
    }
    return columns;
  }
}
