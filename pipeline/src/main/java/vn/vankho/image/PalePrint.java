package vn.vankho.image;

import java.util.Arrays;
import java.util.Optional;
import vn.vankho.model.PageImage;

/**
 * Print so pale that a page of it looks blank, or that is lost beside dark print: a worn ribbon,
 * toner that ran out, pencil, carbon copies.
 *
 * <p>It is looked for on the page smoothed by a window of 3 x 3 pixels, so that the grain of the
 * paper does not hide it. The back of a sheet may shine through as palely; whether what is found
 * can be read is for the engine to say.
 */
public final class PalePrint {
  /** Of all pixels, at least this share belongs to the strokes of a page with a few lines. */
  private static final double INK_SHARE = 0.002;

  /** Levels, of 255, between paper and print; less is the unevenness of paper. */
  private static final int LEAST_CONTRAST = 16;

  /** The same beside dark print: where the back shines through less, it does the front no harm. */
  static final int LEAST_BESIDE_DARK = 32;

  /** The print stands out from the grain of the paper by so many times the grain. */
  private static final double LEAST_OF_GRAIN = 2;

  /** Finer grain than this is left as it is: smoothing would blur the marks of letters. */
  private static final double FINE_OF_GRAIN = 20;

  /** A line of text has more parts of the height of letters; blotches and stains have fewer. */
  private static final int FEWEST_LETTERS = 20;

  /** A page with more parts of dark print than a stamp, a signature and a line is no pale page. */
  private static final int MOST_DARK = 60;

  /** The pale letters of a pale page are so many times its dark parts. */
  private static final int LEAST_OF_DARK = 4;

  /** Letters are 1/30 to 1/3 inch high. */
  private static final int LETTERS_PER_INCH = 30;

  private static final int INITIALS_PER_INCH = 3;

  /** Dark print has a soft edge, up to 1/40 inch wide where it was scanned or packed badly. */
  private static final int EDGES_PER_INCH = 40;

  /** Some of it is darker than its measure, by this part of its distance from paper. */
  private static final int DEEPEST = 8;

  /** What print becomes, of 255; paper becomes 255. */
  private static final int PRINT = 30;

  /** The median distance from the mean of a normal distribution, in standard deviations. */
  private static final double MEDIAN_OF_NORMAL = 0.6745;

  private final PageImage page;
  private final int paper;
  private final int ink;

  private PalePrint(PageImage page, int paper, int ink) {
    this.page = page;
    this.paper = paper;
    this.ink = ink;
  }

  /**
   * The pale print of a gray page of even light; empty if there is none.
   *
   * @param dark parts of dark print on the page: of one with many, see {@link #beside}
   */
  static Optional<PalePrint> of(PageImage gray, int dark) {
    int least = Math.max(FEWEST_LETTERS, LEAST_OF_DARK * dark);
    return dark > MOST_DARK ? Optional.empty() : of(gray, Blankness.PRINT, LEAST_CONTRAST, least);
  }

  private static Optional<PalePrint> of(
      PageImage gray, int darkBelow, int leastContrast, int leastLetters) {
    PageImage smooth = smoothed(gray);
    int[] levels = Threshold.histogram(smooth);
    int paper = Threshold.percentile(levels, 0.5);
    Arrays.fill(levels, 0, darkBelow, 0);
    int ink = Threshold.percentile(levels, INK_SHARE);
    int contrast = paper - ink;
    double grain = grain(gray, smooth);
    boolean standsOut = contrast >= leastContrast && contrast >= LEAST_OF_GRAIN * grain;
    if (!standsOut || letters(smooth, (paper + ink) / 2) < leastLetters) {
      return Optional.empty();
    }
    boolean isFine = contrast >= FINE_OF_GRAIN * grain;
    return Optional.of(new PalePrint(isFine ? gray : smooth, paper, ink));
  }

  /** What is pale on a gray page beside its dark print; empty if there is nothing. */
  public static Optional<PalePrint> beside(PageImage gray) {
    int threshold = Threshold.otsu(gray);
    int paper = Threshold.percentile(Threshold.histogram(gray), 0.5);
    return of(withoutDark(gray, threshold, paper), 0, LEAST_BESIDE_DARK, FEWEST_LETTERS);
  }

  /** A page from which this was taken, with paper in its place. */
  public PageImage removedFrom(PageImage gray) {
    int white = Math.max(1, ink - (paper - ink) / DEEPEST);
    byte[] result = gray.samples().clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) Math.min(255, (result[i] & 0xff) * 255 / white);
    }
    return like(gray, result);
  }

  /** The print as dark as print is elsewhere, alone on its page; coarse grain is smoothed. */
  public PageImage darkened() {
    byte[] levels = new byte[256];
    for (int level = 0; level < levels.length; level++) {
      int dark = PRINT + (level - ink) * (255 - PRINT) / (paper - ink);
      levels[level] = (byte) Math.max(0, Math.min(255, dark));
    }
    byte[] result = page.samples().clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = levels[result[i] & 0xff];
    }
    return like(page, result);
  }

  private static int letters(PageImage smooth, int threshold) {
    Components parts = Components.of(smooth, threshold);
    int least = Math.max(3, smooth.dpi() / LETTERS_PER_INCH);
    int most = smooth.dpi() / INITIALS_PER_INCH;
    int letters = 0;
    for (int part = 0; part < parts.count(); part++) {
      letters += parts.height(part) >= least && parts.height(part) <= most ? 1 : 0;
    }
    return letters;
  }

  /** The page with paper where it is dark, and around. */
  private static PageImage withoutDark(PageImage gray, int threshold, int paper) {
    int width = gray.widthPx();
    int reach = Math.max(2, gray.dpi() / EDGES_PER_INCH);
    Components parts = Components.of(gray, threshold);
    byte[] result = gray.samples().clone();
    for (int run = 0; run < parts.runs(); run++) {
      int from = Math.max(0, parts.runFrom(run) - reach);
      int to = Math.min(width, parts.runTo(run) + reach);
      int last = Math.min(gray.heightPx() - 1, parts.runY(run) + reach);
      for (int y = Math.max(0, parts.runY(run) - reach); y <= last; y++) {
        Arrays.fill(result, y * width + from, y * width + to, (byte) paper);
      }
    }
    return like(gray, result);
  }

  /** How far pixels lie from the mean of their window, the middle one of all, in levels. */
  private static double grain(PageImage gray, PageImage smooth) {
    int[] distances = new int[256];
    for (int i = 0; i < gray.samples().length; i++) {
      distances[Math.abs((gray.samples()[i] & 0xff) - (smooth.samples()[i] & 0xff))]++;
    }
    return Threshold.percentile(distances, 0.5) / MEDIAN_OF_NORMAL;
  }

  private static PageImage smoothed(PageImage gray) {
    int width = gray.widthPx();
    int height = gray.heightPx();
    byte[] source = gray.samples();
    byte[] result = new byte[source.length];
    int[] columns = new int[width];
    for (int y = 0; y < height; y++) {
      int above = Math.max(0, y - 1) * width;
      int at = y * width;
      int below = Math.min(height - 1, y + 1) * width;
      for (int x = 0; x < width; x++) {
        columns[x] =
            (source[above + x] & 0xff) + (source[at + x] & 0xff) + (source[below + x] & 0xff);
      }
      for (int x = 0; x < width; x++) {
        int sum = columns[Math.max(0, x - 1)] + columns[x] + columns[Math.min(width - 1, x + 1)];
        result[at + x] = (byte) ((sum + 4) / 9);
      }
    }
    return like(gray, result);
  }

  private static PageImage like(PageImage page, byte[] samples) {
    return new PageImage(page.widthPx(), page.heightPx(), page.dpi(), page.format(), samples);
  }
}
