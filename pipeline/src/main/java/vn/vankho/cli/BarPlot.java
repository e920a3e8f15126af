package vn.vankho.cli;

/** Bars of block characters, as long as their values, to an eighth of a cell. */
final class BarPlot {
  private static final int EIGHTHS = 8;
  private static final char FULL = '█';
  private static final String PARTS = " ▏▎▍▌▋▊▉";

  private final long largest;
  private final int cells;

  /**
   * @param largest the value of the longest bar
   * @param cells its length
   */
  BarPlot(long largest, int cells) {
    this.largest = largest;
    this.cells = cells;
  }

  /** The bar of a value; a value above 0 is always to be seen. */
  String bar(long value) {
    if (value <= 0 || largest <= 0) {
      return "";
    }
    int eighths = Math.max(1, Math.round((float) value * cells * EIGHTHS / largest));
    String whole = String.valueOf(FULL).repeat(eighths / EIGHTHS);
    int rest = eighths % EIGHTHS;
    return rest == 0 ? whole : whole + PARTS.charAt(rest);
  }
}
