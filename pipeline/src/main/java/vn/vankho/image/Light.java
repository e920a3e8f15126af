package vn.vankho.image;

import java.util.Arrays;
import vn.vankho.model.PageImage;

/**
 * The light on a page: how bright the paper is from place to place, and the page as if it were lit
 * evenly.
 *
 * <p>The paper's brightness is taken tile by tile as a high percentile, which print does not reach,
 * then smoothed and interpolated.
 */
final class Light {
  /** Tiles a side of an inch: 5 mm, more than a line of text, so that every tile shows paper. */
  private static final int TILES_PER_INCH = 5;

  /** Share of a tile's pixels that are darker than its paper: bold capitals cover about a third. */
  private static final double PAPER_PERCENTILE = 0.8;

  /** Share of a tile's pixels that the strokes of a few letters in it cover. */
  private static final double STROKE_PERCENTILE = 0.02;

  /** Strokes lighter than this share of the paper are pale. */
  private static final double PALE = 0.6;

  /** Tiles of pale strokes that three short lines of text have. */
  private static final int PALE_TILES = 30;

  /** Paper that varies less than this over the page, of 255, is left alone. */
  private static final int EVEN_RANGE = 24;

  /** Paper brighter than this, of 255, is left alone. */
  private static final int BRIGHT = 200;

  /** Tiles darker than this share of the page's paper show a picture or an edge, not paper. */
  private static final double DARKEST_PAPER = 0.3;

  private final PageImage page;
  private final int tilePx;
  private final int columns;
  private final int rows;
  private final int[] darkest;
  private final int[] paper;

  private Light(PageImage page) {
    this.page = page;
    this.tilePx = Math.max(8, page.dpi() / TILES_PER_INCH);
    this.columns = (page.widthPx() + tilePx - 1) / tilePx;
    this.rows = (page.heightPx() + tilePx - 1) / tilePx;
    this.darkest = new int[columns * rows];
    this.paper = smooth(fillDark(tiles()));
  }

  /** Measures the light on a gray page. */
  public static Light of(PageImage gray) {
    return new Light(gray);
  }

  /** Whether the paper is bright and the same all over, so that there is nothing to do. */
  public boolean isEven() {
    int[] sorted = paper.clone();
    Arrays.sort(sorted);
    int low = sorted[sorted.length / 20];
    int high = sorted[sorted.length - 1 - sorted.length / 20];
    return high - low < EVEN_RANGE && sorted[sorted.length / 2] >= BRIGHT;
  }

  /** Whether there are places with strokes, all of them pale: pale print, the back, or stains. */
  public boolean hasPalePlaces() {
    int pale = 0;
    for (int tile = 0; tile < paper.length; tile++) {
      boolean isStroke = darkest[tile] <= paper[tile] - PalePrint.LEAST_BESIDE_DARK;
      pale += isStroke && darkest[tile] > PALE * paper[tile] ? 1 : 0;
    }
    return pale >= PALE_TILES;
  }

  /** The page with paper at 255 everywhere and print as dark, in proportion, as it was. */
  public PageImage normalised() {
    byte[] source = page.samples();
    byte[] result = new byte[source.length];
    int width = page.widthPx();
    int[] row = new int[width];
    for (int y = 0; y < page.heightPx(); y++) {
      paperRow(y, row);
      int at = y * width;
      for (int x = 0; x < width; x++, at++) {
        result[at] = (byte) Math.min(255, (source[at] & 0xff) * 255 / row[x]);
      }
    }
    return new PageImage(width, page.heightPx(), page.dpi(), page.format(), result);
  }

  /** The paper's brightness along one row of pixels, 1 to 255. */
  private void paperRow(int y, int[] into) {
    double tileY = Math.max(0, Math.min(rows - 1.0, (y + 0.5) / tilePx - 0.5));
    int top = Math.min((int) tileY, Math.max(0, rows - 2));
    int below = Math.min(top + 1, rows - 1);
    double down = tileY - top;
    double[] blended = new double[columns];
    for (int column = 0; column < columns; column++) {
      blended[column] =
          paper[top * columns + column] * (1 - down) + paper[below * columns + column] * down;
    }
    for (int x = 0; x < into.length; x++) {
      double tileX = Math.max(0, Math.min(columns - 1.0, (x + 0.5) / tilePx - 0.5));
      int left = Math.min((int) tileX, Math.max(0, columns - 2));
      double across = tileX - left;
      double value =
          blended[left] * (1 - across) + blended[Math.min(left + 1, columns - 1)] * across;
      into[x] = Math.max(1, (int) value);
    }
  }

  private int[] tiles() {
    int[] tiles = new int[columns * rows];
    int[] histogram = new int[256];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        Arrays.fill(histogram, 0);
        int count = count(row, column, histogram);
        darkest[row * columns + column] = percentile(histogram, count, STROKE_PERCENTILE);
        tiles[row * columns + column] = percentile(histogram, count, PAPER_PERCENTILE);
      }
    }
    return tiles;
  }

  private int count(int row, int column, int[] histogram) {
    int right = Math.min(page.widthPx(), (column + 1) * tilePx);
    int bottom = Math.min(page.heightPx(), (row + 1) * tilePx);
    byte[] samples = page.samples();
    for (int y = row * tilePx; y < bottom; y++) {
      int base = y * page.widthPx();
      for (int x = column * tilePx; x < right; x++) {
        histogram[samples[base + x] & 0xff]++;
      }
    }
    return (right - column * tilePx) * (bottom - row * tilePx);
  }

  private static int percentile(int[] histogram, int count, double share) {
    int remaining = (int) (count * share);
    int level = 0;
    while (level < 255 && remaining >= histogram[level]) {
      remaining -= histogram[level];
      level++;
    }
    return level;
  }

  /** Lifts tiles that show no paper to the darkest that still may be paper. */
  private static int[] fillDark(int[] tiles) {
    int[] sorted = tiles.clone();
    Arrays.sort(sorted);
    int floor = Math.max(1, (int) (sorted[sorted.length / 2] * DARKEST_PAPER));
    return Arrays.stream(tiles).map(tile -> Math.max(tile, floor)).toArray();
  }

  /** Median of each tile and its neighbours: a tile full of print does not count. */
  private int[] smooth(int[] tiles) {
    int[] smoothed = new int[tiles.length];
    int[] around = new int[9];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int count = 0;
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
          for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
            around[count++] = tiles[y * columns + x];
          }
        }
        Arrays.sort(around, 0, count);
        smoothed[row * columns + column] = around[count / 2];
      }
    }
    return smoothed;
  }
}
