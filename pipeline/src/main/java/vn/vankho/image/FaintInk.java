package vn.vankho.image;

import java.util.Arrays;
import vn.vankho.model.PageImage;
import vn.vankho.model.PageImage.Format;
import vn.vankho.model.Rect;

/**
 * Ink that is darker than paper and clearly lighter than print: a seal on a page that was scanned
 * in gray.
 *
 * <p>Print is measured on the whole page, so that a seal that fills a region is not taken for it.
 */
public final class FaintInk {
  /** Of the pixels darker than half the paper, this share belongs to the cores of letters. */
  private static final double CORE_SHARE = 0.2;

  /** Ink this share of the way from print to paper begins to vanish: half-way to a red seal. */
  private static final double FAINT_FROM = 0.25;

  /** Slope with which it vanishes; letters keep a soft edge. */
  private static final int SLOPE = 4;

  /** Fewer dark pixels than this make no measure. */
  private static final int FEWEST_PIXELS = 500;

  private final int print;
  private final int paper;

  private FaintInk(int print, int paper) {
    this.print = print;
    this.paper = paper;
  }

  /** Measures print and paper of a gray page. */
  public static FaintInk of(PageImage page) {
    requireGray(page);
    int[] histogram = new int[256];
    for (byte sample : page.samples()) {
      histogram[sample & 0xff]++;
    }
    int paper = percentile(histogram, 256, 0.5);
    int dark = Arrays.stream(histogram, 0, paper / 2).sum();
    int print = dark < FEWEST_PIXELS ? 0 : percentile(histogram, paper / 2, CORE_SHARE);
    return new FaintInk(print, paper);
  }

  private static int percentile(int[] histogram, int end, double share) {
    long all = Arrays.stream(histogram, 0, end).asLongStream().sum();
    long sum = 0;
    for (int level = 0; level < end; level++) {
      sum += histogram[level];
      if (sum >= share * all && sum > 0) {
        return level;
      }
    }
    return end - 1;
  }

  /** A region of the page; {@code region} must lie inside it. */
  public static PageImage cut(PageImage page, Rect region) {
    requireGray(page);
    byte[] part = new byte[region.width() * region.height()];
    for (int row = 0; row < region.height(); row++) {
      int from = (region.y() + row) * page.widthPx() + region.x();
      System.arraycopy(page.samples(), from, part, row * region.width(), region.width());
    }
    return new PageImage(region.width(), region.height(), page.dpi(), Format.GRAY, part);
  }

  /** The image, of the page or cut from it, with faint ink turned to paper. */
  public PageImage removed(PageImage image) {
    requireGray(image);
    int from = (int) Math.round(print + FAINT_FROM * (paper - print));
    byte[] samples = image.samples();
    byte[] cleared = new byte[samples.length];
    for (int i = 0; i < samples.length; i++) {
      int level = samples[i] & 0xff;
      cleared[i] = (byte) (level <= from ? level : Math.min(255, level + SLOPE * (level - from)));
    }
    return new PageImage(image.widthPx(), image.heightPx(), image.dpi(), Format.GRAY, cleared);
  }

  private static void requireGray(PageImage image) {
    if (image.format() != Format.GRAY) {
      throw new IllegalArgumentException("image in colour: expected gray");
    }
  }
}
