package vn.vankho.image;

import vn.vankho.model.PageImage;
import vn.vankho.model.PageImage.Format;

/**
 * Turns colour pages gray and takes coloured ink away: red seals, incoming stamps, blue signatures.
 *
 * <p>A pixel's colour counts by its chroma, the difference between its strongest and weakest
 * channel. Seal red on paper is light in its strongest channel; print under a seal is dark in all
 * three, so it stays. The weight between plain gray and lifted gray is continuous, because JPEG
 * spreads colour over the edges of letters.
 */
public final class ColourInk {
  /** Below this chroma a pixel is gray: JPEG noise on black print reaches about 20. */
  private static final int GRAY_CHROMA = 24;

  /** From this chroma on a pixel is coloured throughout. */
  private static final int FULL_CHROMA = 64;

  /** Ink whose strongest channel is darker than this is print under a seal and is kept. */
  private static final int PRINT_MAX = 90;

  /** Ink whose strongest channel is lighter than this vanishes. */
  private static final int INK_MAX = 150;

  /** Least share of coloured pixels at which removal is worth its risk. */
  private static final double MIN_SHARE = 0.0002;

  private static final int DARK = 110;

  /**
   * From here on red exceeds the other channels by more than noise; beyond the range it is full.
   */
  private static final int LEAST_RED = 16;

  private static final int RED_RANGE = 40;

  private ColourInk() {}

  /** How much of a page is coloured, and how much is black print; shares of all pixels. */
  record Census(double coloured, double print) {}

  /** Plain gray by the eye's weights (ITU-R BT.601); a gray image is returned as it is. */
  public static PageImage toGray(PageImage image) {
    if (image.format() == Format.GRAY) {
      return image;
    }
    byte[] rgb = image.samples();
    byte[] gray = new byte[image.widthPx() * image.heightPx()];
    for (int i = 0, at = 0; i < gray.length; i++, at += 3) {
      gray[i] = (byte) luma(rgb[at] & 0xff, rgb[at + 1] & 0xff, rgb[at + 2] & 0xff);
    }
    return gray(image, gray);
  }

  /** Whether a colour page has coloured ink beside more black print, so that taking it helps. */
  public static boolean isWorthRemoving(PageImage image) {
    if (image.format() == Format.GRAY) {
      return false;
    }
    Census census = census(image);
    return census.coloured() >= MIN_SHARE && census.print() > census.coloured() / 2;
  }

  private static Census census(PageImage image) {
    byte[] rgb = image.samples();
    int coloured = 0;
    int print = 0;
    int pixels = image.widthPx() * image.heightPx();
    for (int at = 0; at < rgb.length; at += 3) {
      int red = rgb[at] & 0xff;
      int green = rgb[at + 1] & 0xff;
      int blue = rgb[at + 2] & 0xff;
      int max = Math.max(red, Math.max(green, blue));
      int chroma = chroma(red, green, blue);
      if (chroma >= FULL_CHROMA) {
        coloured++;
      } else if (max < DARK) {
        print++;
      }
    }
    return new Census((double) coloured / pixels, (double) print / pixels);
  }

  /** The page in gray without its coloured ink; a gray image is returned as it is. */
  public static PageImage remove(PageImage image) {
    if (image.format() == Format.GRAY) {
      return image;
    }
    byte[] rgb = image.samples();
    byte[] gray = new byte[image.widthPx() * image.heightPx()];
    for (int i = 0, at = 0; i < gray.length; i++, at += 3) {
      gray[i] = (byte) withoutInk(rgb[at] & 0xff, rgb[at + 1] & 0xff, rgb[at + 2] & 0xff);
    }
    return gray(image, gray);
  }

  /**
   * The coloured ink of a page's upper part alone, dark on white: what {@link #remove} takes away.
   *
   * @param image in colour
   * @param heightPx of the part, at most the page's
   */
  public static PageImage alone(PageImage image, int heightPx) {
    byte[] rgb = image.samples();
    byte[] gray = new byte[image.widthPx() * heightPx];
    for (int i = 0, at = 0; i < gray.length; i++, at += 3) {
      int colour = chroma(rgb[at] & 0xff, rgb[at + 1] & 0xff, rgb[at + 2] & 0xff) - GRAY_CHROMA;
      int full = FULL_CHROMA - GRAY_CHROMA;
      gray[i] = (byte) (255 - 255 * Math.max(0, Math.min(colour, full)) / full);
    }
    return new PageImage(image.widthPx(), heightPx, image.dpi(), Format.GRAY, gray);
  }

  /**
   * The red ink of a page alone, dark on white: seals, and the names that are stamped with them.
   *
   * @param image in colour
   */
  public static PageImage red(PageImage image) {
    byte[] rgb = image.samples();
    byte[] gray = new byte[image.widthPx() * image.heightPx()];
    for (int i = 0, at = 0; i < gray.length; i++, at += 3) {
      int others = Math.max(rgb[at + 1] & 0xff, rgb[at + 2] & 0xff);
      int redness = Math.max(0, Math.min((rgb[at] & 0xff) - others - LEAST_RED, RED_RANGE));
      gray[i] = (byte) (255 - 255 * redness / RED_RANGE);
    }
    return gray(image, gray);
  }

  private static int chroma(int red, int green, int blue) {
    return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
  }

  private static int withoutInk(int red, int green, int blue) {
    int luma = luma(red, green, blue);
    int max = Math.max(red, Math.max(green, blue));
    int chroma = chroma(red, green, blue);
    if (chroma <= GRAY_CHROMA) {
      return luma;
    }
    int colour = Math.min(chroma - GRAY_CHROMA, FULL_CHROMA - GRAY_CHROMA);
    int light = Math.max(0, Math.min(max - PRINT_MAX, INK_MAX - PRINT_MAX));
    int lifted = max + (255 - max) * light / (INK_MAX - PRINT_MAX);
    return luma + (lifted - luma) * colour / (FULL_CHROMA - GRAY_CHROMA);
  }

  private static int luma(int red, int green, int blue) {
    return (77 * red + 150 * green + 29 * blue) >> 8;
  }

  private static PageImage gray(PageImage like, byte[] samples) {
    return new PageImage(like.widthPx(), like.heightPx(), like.dpi(), Format.GRAY, samples);
  }
}
