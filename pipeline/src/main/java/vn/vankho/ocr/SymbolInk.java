package vn.vankho.ocr;

import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.SymbolReach;

/**
 * Draws the characters of a page small: how much ink is in each cell of a grid that lies on the
 * baseline and is as large as the print.
 *
 * <p>Only ink between the left and the right of a character's box counts, but from above the marks
 * of a capital to below a descender, whatever the box says.
 */
public final class SymbolInk {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private final PageImage image;
  private final int bytesPerPixel;

  /** The characters of a page. */
  public SymbolInk(PageImage image) {
    this.image = image;
    bytesPerPixel = image.format().bytesPerPixel();
  }

  /**
   * The ink of a character.
   *
   * @param baseline pixels from the top of the page
   * @param small pixels of the height of a small letter
   */
  public String of(Rect symbol, double baseline, double small) {
    double cell = small / SymbolReach.CELLS_A_SMALL;
    double left = symbol.x() + symbol.width() / 2.0 - cell * SymbolReach.INK_COLUMNS / 2;
    double top = baseline - cell * SymbolReach.INK_ROWS_ABOVE;
    int firstX = Math.max(symbol.x(), (int) Math.floor(left));
    int lastX = Math.min(symbol.right(), (int) Math.ceil(left + cell * SymbolReach.INK_COLUMNS));
    int firstY = Math.max(0, (int) Math.floor(top));
    int lastY = Math.min(image.heightPx(), (int) Math.ceil(top + cell * SymbolReach.INK_ROWS));
    int paper = 0;
    int print = 255;
    for (int y = firstY; y < lastY; y++) {
      for (int x = firstX; x < lastX; x++) {
        int level = level(x, y);
        paper = Math.max(paper, level);
        print = Math.min(print, level);
      }
    }
    double[] ink = new double[SymbolReach.INK_CELLS];
    double range = Math.max(1, paper - print);
    for (int y = firstY; y < lastY; y++) {
      for (int x = firstX; x < lastX; x++) {
        spread((paper - level(x, y)) / range, (x - left) / cell, (y - top) / cell, 1 / cell, ink);
      }
    }
    StringBuilder digits = new StringBuilder(ink.length);
    for (double share : ink) {
      digits.append(DIGITS[(int) Math.round(15 * Math.min(1, share))]);
    }
    return digits.toString();
  }

  /**
   * How much ink stands in each column of a word between the baseline and the height of a small
   * letter, as a share of that height.
   */
  double[] columns(Rect word, double baseline, double small) {
    int top = Math.max(0, (int) Math.round(baseline - small));
    int bottom = Math.min(image.heightPx(), (int) Math.round(baseline));
    double[] columns = new double[word.width()];
    int paper = 1;
    for (int x = 0; x < columns.length; x++) {
      for (int y = top; y < bottom; y++) {
        int level = level(word.x() + x, y);
        paper = Math.max(paper, level);
        columns[x] -= level;
      }
    }
    for (int x = 0; x < columns.length; x++) {
      columns[x] = (columns[x] / paper + Math.max(0, bottom - top)) / small;
    }
    return columns;
  }

  /** Shares the ink of a pixel among the cells that it lies in; places and size in cells. */
  private static void spread(double darkness, double x, double y, double size, double[] ink) {
    for (int row = Math.max(0, (int) y); row < Math.min(SymbolReach.INK_ROWS, y + size); row++) {
      double high = Math.min(row + 1, y + size) - Math.max(row, y);
      for (int column = Math.max(0, (int) x);
          column < Math.min(SymbolReach.INK_COLUMNS, x + size);
          column++) {
        double wide = Math.min(column + 1, x + size) - Math.max(column, x);
        ink[row * SymbolReach.INK_COLUMNS + column] += darkness * high * wide;
      }
    }
  }

  private int level(int x, int y) {
    int at = (y * image.widthPx() + x) * bytesPerPixel;
    // Of colours the green one is most of the brightness, and the red of a seal is paper there.
    return image.samples()[at + bytesPerPixel / 2] & 0xff;
  }
}
