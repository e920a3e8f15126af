package vn.vankho.ocr;

import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.WordInk;

/**
 * Draws the words of a page small: how much ink is in each cell of a grid that lies on the baseline
 * and is as large as the print.
 *
 * <p>Only ink between the left and the right of a word's box counts, but from above the marks of a
 * capital to below a descender, whatever the box says.
 */
public final class PageInk {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private final PageImage image;
  private final int bytesPerPixel;

  /** The words of a page. */
  public PageInk(PageImage image) {
    this.image = image;
    bytesPerPixel = image.format().bytesPerPixel();
  }

  /**
   * The ink of a word.
   *
   * @param baseline pixels from the top of the page, at the middle of the word
   * @param slope pixels that the line falls for each to the right
   * @param small pixels of the height of a small letter
   */
  public WordInk of(Rect word, double baseline, double slope, double small) {
    double cell = small / WordInk.CELLS_A_SMALL;
    double middle = word.x() + word.width() / 2.0;
    int columns = (int) Math.ceil(word.width() / cell);
    double[] ink = new double[columns * WordInk.ROWS];
    Tones tones = tones(word, baseline, cell);
    for (int x = word.x(); x < word.right(); x++) {
      double top = baseline + slope * (x + 0.5 - middle) - cell * WordInk.ROWS_ABOVE;
      int firstY = Math.max(0, (int) Math.floor(top));
      int lastY = Math.min(image.heightPx(), (int) Math.ceil(top + cell * WordInk.ROWS));
      for (int y = firstY; y < lastY; y++) {
        double darkness = tones.darkness(level(x, y));
        if (darkness > 0) {
          spread(darkness, (x - word.x()) / cell, (y - top) / cell, 1 / cell, ink);
        }
      }
    }
    StringBuilder digits = new StringBuilder(ink.length);
    for (double share : ink) {
      digits.append(DIGITS[(int) Math.round(WordInk.FULL * Math.min(1, share))]);
    }
    return new WordInk(digits.toString());
  }

  /** The brightest and the darkest about a word. */
  private record Tones(int paper, int print) {
    double darkness(int level) {
      return (double) (paper - level) / Math.max(1, paper - print);
    }
  }

  private Tones tones(Rect word, double baseline, double cell) {
    int firstY = Math.max(0, (int) Math.floor(baseline - cell * WordInk.ROWS_ABOVE));
    int lastY =
        Math.min(
            image.heightPx(),
            (int) Math.ceil(baseline + cell * (WordInk.ROWS - WordInk.ROWS_ABOVE)));
    int paper = 0;
    int print = 255;
    for (int y = firstY; y < lastY; y++) {
      for (int x = word.x(); x < word.right(); x++) {
        int level = level(x, y);
        paper = Math.max(paper, level);
        print = Math.min(print, level);
      }
    }
    return new Tones(paper, print);
  }

  /** Shares the ink of a pixel among the cells that it lies in; places and size in cells. */
  private static void spread(double darkness, double x, double y, double size, double[] ink) {
    int columns = ink.length / WordInk.ROWS;
    for (int column = (int) x; column < Math.min(columns, x + size); column++) {
      double wide = Math.min(column + 1, x + size) - Math.max(column, x);
      for (int row = Math.max(0, (int) y); row < Math.min(WordInk.ROWS, y + size); row++) {
        double high = Math.min(row + 1, y + size) - Math.max(row, y);
        ink[column * WordInk.ROWS + row] += darkness * high * wide;
      }
    }
  }

  private int level(int x, int y) {
    int at = (y * image.widthPx() + x) * bytesPerPixel;
    // Of colours the green one is most of the brightness, and the red of a seal is paper there.
    return image.samples()[at + bytesPerPixel / 2] & 0xff;
  }
}
