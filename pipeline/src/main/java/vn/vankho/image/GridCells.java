package vn.vankho.image;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.model.TableGrid;
import vn.vankho.model.TableGrid.Corner;

/** The cells that crossing rules make: where a wall is missing, cells are merged. */
final class GridCells {
  /** Rules this many inches beside one another are one edge of cells: double and worn rules. */
  private static final double EDGE_INCHES = 1 / 12.0;

  /** A wall stands where rules take this share of the cell's side. */
  private static final double WALL_SHARE = 0.6;

  private final List<GridEdge> rowEdges;
  private final List<GridEdge> columnEdges;
  private final int rows;
  private final int columns;

  /** For each place, row by row, the place at the top left of the cell that it belongs to. */
  private final int[] cell;

  GridCells(List<Rule> across, List<Rule> down, int dpi) {
    rowEdges = GridEdge.of(across, EDGE_INCHES * dpi);
    columnEdges = GridEdge.of(down, EDGE_INCHES * dpi);
    rows = rowEdges.size() - 1;
    columns = columnEdges.size() - 1;
    cell = new int[Math.max(0, rows) * Math.max(0, columns)];
    merge();
  }

  /** Whether there are two rows and two columns at least. */
  boolean isTable() {
    return rows >= 2 && columns >= 2;
  }

  int widthPx() {
    return (int) (columnEdges.get(columns).middle() - columnEdges.get(0).middle());
  }

  private void merge() {
    for (int place = 0; place < cell.length; place++) {
      cell[place] = place;
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int place = row * columns + column;
        if (column + 1 < columns && !hasWall(columnEdges, column + 1, rowEdges, row)) {
          unite(place, place + 1);
        }
        if (row + 1 < rows && !hasWall(rowEdges, row + 1, columnEdges, column)) {
          unite(place, place + columns);
        }
      }
    }
    partCrooked();
  }

  /** Whether an edge has a rule on the side that two edges of the other direction bound. */
  private static boolean hasWall(List<GridEdge> edges, int edge, List<GridEdge> others, int first) {
    GridEdge wall = edges.get(edge);
    double from = others.get(first).crossing(wall);
    double to = others.get(first + 1).crossing(wall);
    return wall.covered(from, to) >= WALL_SHARE * (to - from);
  }

  private void unite(int one, int other) {
    int kept = Math.min(cell[one], cell[other]);
    int gone = Math.max(cell[one], cell[other]);
    for (int place = 0; place < cell.length; place++) {
      cell[place] = cell[place] == gone ? kept : cell[place];
    }
  }

  /** A merged cell is a rectangle; where worn rules make it another shape, it is taken apart. */
  private void partCrooked() {
    for (int place = 0; place < cell.length; place++) {
      if (cell[place] == place && !isRectangle(place)) {
        for (int other = place; other < cell.length; other++) {
          cell[other] = cell[other] == place ? other : cell[other];
        }
      }
    }
  }

  private boolean isRectangle(int first) {
    int count = 0;
    for (int place : cell) {
      count += place == first ? 1 : 0;
    }
    int[] span = span(first);
    boolean startsThere = span[1] == first % columns;
    return startsThere && (span[2] - first / columns + 1) * (span[3] - span[1] + 1) == count;
  }

  /** First row, first column, last row and last column of a cell. */
  private int[] span(int first) {
    int[] span = {rows, columns, 0, 0};
    for (int place = 0; place < cell.length; place++) {
      if (cell[place] == first) {
        span[0] = Math.min(span[0], place / columns);
        span[1] = Math.min(span[1], place % columns);
        span[2] = Math.max(span[2], place / columns);
        span[3] = Math.max(span[3], place % columns);
      }
    }
    return span;
  }

  /** The grid, placed on the page before cleaning. */
  TableGrid grid(Placement placement, int pageNumber) {
    List<TableGrid.Cell> cells = new ArrayList<>();
    for (int place = 0; place < cell.length; place++) {
      if (cell[place] == place) {
        int[] span = span(place);
        cells.add(
            new TableGrid.Cell(
                span[0],
                span[1],
                corner(span[0], span[1], placement),
                corner(span[0], span[3] + 1, placement),
                corner(span[2] + 1, span[3] + 1, placement),
                corner(span[2] + 1, span[1], placement)));
      }
    }
    return new TableGrid(pageNumber, rows, columns, cells);
  }

  private Corner corner(int rowEdge, int columnEdge, Placement placement) {
    GridEdge across = rowEdges.get(rowEdge);
    GridEdge down = columnEdges.get(columnEdge);
    double y = across.crossing(down);
    double x = down.crossing(across);
    return new Corner(
        (int) Math.round(placement.fromX(x, y)), (int) Math.round(placement.fromY(x, y)));
  }
}
