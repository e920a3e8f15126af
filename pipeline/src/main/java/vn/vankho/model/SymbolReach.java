package vn.vankho.model;

/**
 * How far a character that an OCR engine read reaches on the page: up to its highest ink and down
 * to its lowest, with whatever marks stand over and under it.
 *
 * <p>An engine that knows no Vietnamese letters loses the marks, but not the room that they take.
 *
 * @param above percent of the height of a small letter such as {@code x}, from the baseline up
 * @param below the same from the baseline down; below 0 where all of it stands above
 * @param isShared whether ink of the characters beside it may be in it
 * @param ink how much of each cell of a grid is inked, a hexadecimal digit a cell, rows from top to
 *     bottom; empty where that was not measured
 */
public record SymbolReach(int above, int below, boolean isShared, String ink) {
  /** Cells of the grid to the height of a small letter. */
  public static final int CELLS_A_SMALL = 8;

  /** Columns of the grid, as many left of the middle of the character as right of it. */
  public static final int INK_COLUMNS = 12;

  /** Rows of the grid, and those of them that are above the baseline. */
  public static final int INK_ROWS = 20;

  public static final int INK_ROWS_ABOVE = 16;

  /** Cells of the grid. */
  public static final int INK_CELLS = INK_ROWS * INK_COLUMNS;

  /** Refuses ink of another grid. */
  public SymbolReach {
    if (!ink.isEmpty() && ink.length() != INK_CELLS) {
      throw new IllegalArgumentException(
          "ink of " + ink.length() + " cells: expected " + INK_CELLS);
    }
  }

  /** The reach of a character whose ink was not measured. */
  public SymbolReach(int above, int below, boolean isShared) {
    this(above, below, isShared, "");
  }
}
