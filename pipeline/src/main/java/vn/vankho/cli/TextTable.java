package vn.vankho.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rows of text in columns of the width that their widest cell takes on a terminal. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final Set<Integer> rightAligned = new HashSet<>();
  private int widthLimit = Integer.MAX_VALUE;

  /** Columns of numbers, by 0-based index. */
  TextTable alignRight(int... columns) {
    for (int column : columns) {
      rightAligned.add(column);
    }
    return this;
  }

  /** Cuts the last column so that no line takes more cells than this. */
  TextTable limitWidth(int cells) {
    widthLimit = cells;
    return this;
  }

  /** Adds a row; rows may have different numbers of cells. */
  TextTable row(String... cells) {
    rows.add(Stream.of(cells).map(Printable::of).toList());
    return this;
  }

  void print(PrintWriter out) {
    int[] widths = widths();
    for (List<String> row : rows) {
      out.println(line(row, widths));
    }
  }

  private int[] widths() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    return widths;
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      if (i > 0) {
        line.append(GAP);
      }
      String cell = row.get(i);
      if (rightAligned.contains(i)) {
        line.append(DisplayWidth.padLeft(cell, widths[i]));
      } else if (i < widths.length - 1) {
        line.append(DisplayWidth.padRight(cell, widths[i]));
      } else {
        int left = widthLimit - DisplayWidth.of(line.toString());
        line.append(DisplayWidth.cut(cell, Math.max(left, 1)));
      }
    }
    return line.toString().stripTrailing();
  }
}
