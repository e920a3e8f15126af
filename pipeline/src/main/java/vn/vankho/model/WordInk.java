package vn.vankho.model;

/**
 * How a word looks: how much ink is in each cell of a grid that lies over it, on its baseline and
 * as large as its print.
 *
 * @param cells a hexadecimal digit a cell, from paper to full ink; column after column from the
 *     left edge of the word, each from the top down
 */
public record WordInk(String cells) {
  /** Cells to the height of a small letter such as {@code x}. */
  public static final int CELLS_A_SMALL = 8;

  /**
   * Rows of the grid, and those of them that are above the baseline: room for a capital's marks.
   */
  public static final int ROWS = 20;

  public static final int ROWS_ABOVE = 16;

  /** What a digit counts up to. */
  public static final int FULL = 15;

  /** Refuses a column that is not whole. */
  public WordInk {
    if (cells.length() % ROWS != 0) {
      throw new IllegalArgumentException(
          "ink of " + cells.length() + " cells: expected columns of " + ROWS);
    }
  }

  /** How many columns there are. */
  public int columns() {
    return cells.length() / ROWS;
  }

  /** Share of a cell that is inked, 0 to 1. */
  public float level(int column, int row) {
    return Character.digit(cells.charAt(column * ROWS + row), FULL + 1) / (float) FULL;
  }
}
