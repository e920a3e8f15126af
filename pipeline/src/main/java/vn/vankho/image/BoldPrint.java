package vn.vankho.image;

import java.util.Arrays;
import vn.vankho.model.PageImage;
import vn.vankho.model.PageImage.Format;

/**
 * What is printed bold, without the thinner lines that run through it.
 *
 * <p>The signer's position and name are set bold (Decree 30/2020/NĐ-CP, annex I, boxes 7a and 7b);
 * the legend of a seal and a pen's stroke are thinner than the stems of bold letters. Rows of dark
 * pixels as long as a stem is wide are kept, and of the rest what lies next to them: the thin parts
 * of the same letters.
 */
public final class BoldPrint {
  /** Stems of 13 pt bold are 8 to 9 px wide at 300 dpi, where lines of print are 42 px high. */
  private static final double STEM = 1 / 7.0;

  /** The serifs and thin strokes of a letter reach about so far from its stems. */
  private static final double REACH = 1 / 14.0;

  private static final int DARK_BELOW = 128;

  private BoldPrint() {}

  /**
   * The image, in gray, with bold print alone.
   *
   * @param lineHeightPx height of its lines of print
   */
  public static PageImage of(PageImage image, int lineHeightPx) {
    boolean[] dark = dark(image);
    boolean[] kept = stems(image, dark, Math.max(2, (int) Math.round(STEM * lineHeightPx)));
    for (int i = 0; i < Math.round(REACH * lineHeightPx); i++) {
      kept = grown(image, dark, kept);
    }
    byte[] print = image.samples().clone();
    for (int i = 0; i < print.length; i++) {
      if (!kept[i]) {
        print[i] = (byte) 255;
      }
    }
    return new PageImage(image.widthPx(), image.heightPx(), image.dpi(), Format.GRAY, print);
  }

  private static boolean[] dark(PageImage image) {
    boolean[] dark = new boolean[image.samples().length];
    for (int i = 0; i < dark.length; i++) {
      dark[i] = (image.samples()[i] & 0xff) < DARK_BELOW;
    }
    return dark;
  }

  private static boolean[] stems(PageImage image, boolean[] dark, int leastPx) {
    boolean[] stems = new boolean[dark.length];
    for (int row = 0; row < dark.length; row += image.widthPx()) {
      int start = -1;
      for (int x = 0; x <= image.widthPx(); x++) {
        boolean isDark = x < image.widthPx() && dark[row + x];
        if (isDark && start < 0) {
          start = x;
        } else if (!isDark && start >= 0) {
          if (x - start >= leastPx) {
            Arrays.fill(stems, row + start, row + x, true);
          }
          start = -1;
        }
      }
    }
    return stems;
  }

  /** With the dark pixels that touch one that is kept. */
  private static boolean[] grown(PageImage image, boolean[] dark, boolean[] kept) {
    boolean[] grown = kept.clone();
    for (int y = 0; y < image.heightPx(); y++) {
      for (int x = 0; x < image.widthPx(); x++) {
        int at = y * image.widthPx() + x;
        grown[at] |= dark[at] && touches(image, kept, x, y);
      }
    }
    return grown;
  }

  private static boolean touches(PageImage image, boolean[] kept, int x, int y) {
    for (int row = Math.max(0, y - 1); row <= Math.min(image.heightPx() - 1, y + 1); row++) {
      for (int column = Math.max(0, x - 1);
          column <= Math.min(image.widthPx() - 1, x + 1);
          column++) {
        if (kept[row * image.widthPx() + column]) {
          return true;
        }
      }
    }
    return false;
  }
}
