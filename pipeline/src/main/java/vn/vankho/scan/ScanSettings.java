package vn.vankho.scan;

import vn.vankho.model.PageImage;

/**
 * What the scan stage may be told; every component changes the output.
 *
 * @param renderDpi dots per inch at which a PDF page is drawn that is not one whole-page image, 72
 *     to 1200
 * @param maxPixels pixels of a page image beyond which it is scaled down, at least 1 million
 * @param maxDeclaredPixels pixels that a file may declare for one image; beyond it the image is
 *     refused before it is decoded
 * @param maxPages pages of one file beyond which it is refused
 */
public record ScanSettings(int renderDpi, long maxPixels, long maxDeclaredPixels, int maxPages) {
  /** 300 dpi, 60 million pixels after scaling, 250 million declared, 5,000 pages. */
  public static final ScanSettings DEFAULTS = new ScanSettings(300, 60_000_000, 250_000_000, 5_000);

  /** Checks the ranges. */
  public ScanSettings {
    if (renderDpi < 72 || renderDpi > 1200) {
      throw new IllegalArgumentException("renderDpi " + renderDpi + ": expected 72 to 1200");
    }
    long most = (long) PageImage.MAX_SIDE_PX * PageImage.MAX_SIDE_PX;
    if (maxPixels < 1_000_000 || maxPixels > most) {
      throw new IllegalArgumentException(
          "maxPixels " + maxPixels + ": expected 1000000 to " + most);
    }
    if (maxDeclaredPixels < maxPixels) {
      throw new IllegalArgumentException(
          "maxDeclaredPixels " + maxDeclaredPixels + ": expected at least " + maxPixels);
    }
    if (maxPages < 1) {
      throw new IllegalArgumentException("maxPages " + maxPages + ": expected at least 1");
    }
  }
}
