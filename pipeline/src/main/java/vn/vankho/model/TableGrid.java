package vn.vankho.model;

import java.util.List;

/**
 * The rules of a table as they stand on the picture of a page: what divides it into cells.
 *
 * @param page 1-based number of the page in the source
 * @param rows number of rows, at least 1
 * @param columns number of columns, at least 1
 * @param cells from left to right, rows from top to bottom; a cell that spans several rows or
 *     columns is there once
 */
public record TableGrid(int page, int rows, int columns, List<Cell> cells) {
  /** Copies the cells. */
  public TableGrid {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "grid of " + rows + " rows and " + columns + " columns: expected at least 1");
    }
    cells = List.copyOf(cells);
  }

  /** A point in pixels of the upright page, as the boxes of words are; may lie beside it. */
  public record Corner(int x, int y) {}

  /**
   * A cell. It has corners and no box, because the rules lean with a page that is not straight.
   *
   * @param row 0-based, the first that it spans
   * @param column 0-based, the first that it spans
   * @param topLeft corner where its rules meet
   * @param topRight corner where its rules meet
   * @param bottomRight corner where its rules meet
   * @param bottomLeft corner where its rules meet
   */
  public record Cell(
      int row, int column, Corner topLeft, Corner topRight, Corner bottomRight, Corner bottomLeft) {

    /** Whether a point, in pixels of the upright page, lies inside. */
    public boolean contains(double x, double y) {
      return isRight(topLeft, topRight, x, y)
          && isRight(topRight, bottomRight, x, y)
          && isRight(bottomRight, bottomLeft, x, y)
          && isRight(bottomLeft, topLeft, x, y);
    }

    /** Whether a point lies at the right hand of who goes from one corner to the next. */
    private static boolean isRight(Corner from, Corner to, double x, double y) {
      return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) >= 0;
    }
  }
}
