package vn.vankho.image;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.model.PageImage;
import vn.vankho.model.PageImage.Format;

/**
 * Long thin strokes that run across a page's lines like a ruled line, as the flourish of a
 * signature does through a printed name.
 *
 * <p>In every column of pixels such a stroke is a short run of dark ones. Runs of columns side by
 * side are linked to a chain, over gaps where the stroke crosses a letter; a chain that is longer
 * than anything thin in a letter is a pen's. Where a letter crosses it the run is longer, is no
 * part of the chain, and stays.
 */
public final class PenStrokes {
  /** A pen's stroke is at most this thick; print's thin strokes are too, but short. */
  private static final double THICKEST_MM = 0.7;

  /** Longer than the thin parts of letters that touch. */
  private static final double LEAST_LENGTH_MM = 7;

  /** A letter that a stroke crosses hides it for at most so long. */
  private static final double WIDEST_GAP_MM = 1.4;

  private static final int DARK_BELOW = 128;
  private static final double MM_AN_INCH = 25.4;

  private PenStrokes() {}

  /** Dark pixels {@code top} to {@code bottom - 1} of a column. */
  private record Run(int x, int top, int bottom) {
    double centre() {
      return (top + bottom) / 2.0;
    }
  }

  /** A stroke as far as it was followed. */
  private static final class Chain {
    final List<Run> runs = new ArrayList<>();

    Run last() {
      return runs.get(runs.size() - 1);
    }

    int length() {
      return last().x - runs.get(0).x;
    }

    /** Where it would be at a column beyond its end. */
    double at(int x) {
      Run back = runs.get(Math.max(0, runs.size() - 12));
      Run last = last();
      double slope = last.x == back.x ? 0 : (last.centre() - back.centre()) / (last.x - back.x);
      return last.centre() + Math.max(-1, Math.min(slope, 1)) * (x - last.x);
    }
  }

  /** The image, in gray, without its long strokes. */
  public static PageImage removed(PageImage image) {
    double mm = image.dpi() / MM_AN_INCH;
    byte[] cleared = image.samples().clone();
    for (Chain chain : chains(image, mm)) {
      if (chain.length() >= LEAST_LENGTH_MM * mm) {
        for (Run run : chain.runs) {
          int from = Math.max(0, run.top - 1);
          int to = Math.min(image.heightPx(), run.bottom + 1);
          for (int y = from; y < to; y++) {
            cleared[y * image.widthPx() + run.x] = (byte) 255;
          }
        }
      }
    }
    return new PageImage(image.widthPx(), image.heightPx(), image.dpi(), Format.GRAY, cleared);
  }

  private static List<Chain> chains(PageImage image, double mm) {
    int thickest = (int) Math.round(THICKEST_MM * mm);
    int gap = (int) Math.round(WIDEST_GAP_MM * mm);
    List<Chain> all = new ArrayList<>();
    List<Chain> open = new ArrayList<>();
    for (int x = 0; x < image.widthPx(); x++) {
      int column = x;
      open.removeIf(chain -> column - chain.last().x > gap);
      for (Run run : runs(image, x, thickest)) {
        Chain nearest = null;
        double distance = 0;
        for (Chain chain : open) {
          double off = Math.abs(chain.at(x) - run.centre());
          boolean fits = chain.last().x < x && off <= 1.5 + 0.15 * (x - chain.last().x);
          if (fits && (nearest == null || off < distance)) {
            nearest = chain;
            distance = off;
          }
        }
        if (nearest == null) {
          nearest = new Chain();
          all.add(nearest);
          open.add(nearest);
        }
        nearest.runs.add(run);
      }
    }
    return all;
  }

  private static List<Run> runs(PageImage image, int x, int thickest) {
    List<Run> runs = new ArrayList<>();
    int start = -1;
    for (int y = 0; y <= image.heightPx(); y++) {
      boolean dark =
          y < image.heightPx() && (image.samples()[y * image.widthPx() + x] & 0xff) < DARK_BELOW;
      if (dark && start < 0) {
        start = y;
      } else if (!dark && start >= 0) {
        if (y - start <= thickest) {
          runs.add(new Run(x, start, y));
        }
        start = -1;
      }
    }
    return runs;
  }
}
