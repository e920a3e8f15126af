package vn.vankho.image;

/**
 * Where on a page a small part stands in relation to the letters: a map in cells of two pixels.
 *
 * <p>Vietnamese letters carry marks above, one dot below, and points follow at the foot; each of
 * these is a place of its own, so that parts there are compared with noise of the same places.
 */
final class Places {
  /** Far from all print. */
  static final int FAR = 0;

  /** Near print, where no mark or point stands. */
  static final int BESIDE = 1;

  /** Under the middle of a letter, where "ạ" has its dot. */
  static final int BELOW = 2;

  /** Over a letter, where dots, accents and hooks stand. */
  static final int ABOVE = 3;

  /** To the right of a letter's foot, where full stops, commas and colons stand. */
  static final int FOOT = 4;

  /** Covered by print or touching it, where a speck is no part of its own. */
  static final int PRINT = 5;

  /** Number of the kinds of places. */
  static final int KINDS = 6;

  private static final int CELL_PX = 2;

  private final int columns;
  private final int rows;
  private final int letterPx;
  private final byte[] cells;

  /**
   * @param letterPx height of a usual letter
   */
  Places(int widthPx, int heightPx, int letterPx) {
    this.columns = widthPx / CELL_PX + 1;
    this.rows = heightPx / CELL_PX + 1;
    this.letterPx = letterPx;
    this.cells = new byte[columns * rows];
  }

  /** Marks the places around a large part. */
  void around(Components parts, int part) {
    int left = parts.left(part);
    int right = parts.right(part);
    int top = parts.top(part);
    int bottom = parts.bottom(part);
    int half = letterPx / 2;
    mark(BESIDE, left - half, top - half, right + half, bottom + half);
    int height = parts.height(part);
    if (height * 5 < letterPx * 3 || height > letterPx * 2) {
      return; // a mark, a rule, a seal
    }
    mark(ABOVE, left, top - letterPx * 4 / 5, right, top);
    mark(FOOT, right, bottom - letterPx / 3, right + half, bottom + letterPx / 6);
    boolean isOneLetter = parts.width(part) <= letterPx * 4 / 3;
    int margin = isOneLetter ? parts.width(part) / 4 : 0;
    mark(BELOW, left + margin, bottom, right - margin, bottom + half);
  }

  /** Marks a run of print. */
  void print(int y, int fromX, int toX) {
    mark(PRINT, fromX - 1, y - 1, toX + 1, y + 2);
  }

  private void mark(int place, int left, int top, int right, int bottom) {
    int fromX = Math.max(0, left) / CELL_PX;
    int toX = Math.min(columns - 1, right / CELL_PX);
    int fromY = Math.max(0, top) / CELL_PX;
    int toY = Math.min(rows - 1, bottom / CELL_PX);
    for (int y = fromY; y <= toY; y++) {
      for (int x = fromX; x <= toX; x++) {
        int at = y * columns + x;
        cells[at] = (byte) Math.max(cells[at], place);
      }
    }
  }

  /** The kind of place at a pixel. */
  int at(int x, int y) {
    return cells[y / CELL_PX * columns + x / CELL_PX];
  }

  /** How many cells each kind of place covers; at least 1 each. */
  long[] areas() {
    long[] areas = new long[KINDS];
    for (byte cell : cells) {
      areas[cell]++;
    }
    for (int place = 0; place < KINDS; place++) {
      areas[place] = Math.max(1, areas[place]);
    }
    return areas;
  }
}
