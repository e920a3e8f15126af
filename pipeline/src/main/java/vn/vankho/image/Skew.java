package vn.vankho.image;

import java.util.Arrays;
import vn.vankho.model.PageImage;

/**
 * How far the lines of text lean.
 *
 * <p>The feet of all letters are projected along each angle: at the right one they fall into few
 * rows. Feet are used, not pixels, so that rules, seals, shadows and specks do not vote.
 */
final class Skew {
  /** Scanners and hands lean a page by less; a page that leans more is left as it is. */
  static final double MAX_DEGREES = 6;

  private static final double COARSE_STEP = 0.1;
  private static final double FINE_STEP = 0.02;

  /** Half the width of the peak that is looked at. */
  private static final double PEAK_DEGREES = 0.3;

  /** The peak is what reaches this share of the best score. */
  private static final double PEAK_SHARE = 0.9;

  /** With fewer letters the answer is 0. */
  private static final int MIN_LETTERS = 40;

  /** The best angle's score over that of a usual angle; below it the answer is 0. */
  private static final double MIN_CONTRAST = 1.3;

  private final int[] x;
  private final int[] y;
  private final int letters;
  private final int binPx;
  private final int[] bins;
  private final int offset;

  private Skew(Components parts, PageImage page, int letterPx) {
    this.x = new int[parts.count()];
    this.y = new int[parts.count()];
    int found = 0;
    for (int part = 0; part < parts.count(); part++) {
      int height = parts.height(part);
      boolean isLetter =
          height * 5 >= letterPx * 3 && height <= letterPx * 2 && parts.width(part) <= letterPx * 3;
      if (isLetter) {
        x[found] = (parts.left(part) + parts.right(part)) / 2;
        y[found] = parts.bottom(part);
        found++;
      }
    }
    this.letters = found;
    this.binPx = Math.max(1, letterPx / 8);
    int reach = (int) (Math.tan(Math.toRadians(MAX_DEGREES + 1)) * page.widthPx()) + 1;
    this.bins = new int[(page.heightPx() + 2 * reach) / binPx + 2];
    this.offset = reach;
  }

  /**
   * Clockwise degrees by which the lines lean; 0 where that cannot be told.
   *
   * @param letterPx height of a usual letter
   */
  static double degrees(Components parts, PageImage page, int letterPx) {
    return new Skew(parts, page, letterPx).degrees();
  }

  private double degrees() {
    if (letters < MIN_LETTERS) {
      return 0;
    }
    double best = 0;
    long bestScore = -1;
    long sum = 0;
    int steps = (int) Math.round(MAX_DEGREES / COARSE_STEP);
    for (int step = -steps; step <= steps; step++) {
      long score = score(step * COARSE_STEP);
      sum += score;
      if (score > bestScore) {
        bestScore = score;
        best = step * COARSE_STEP;
      }
    }
    boolean isClear = bestScore >= MIN_CONTRAST * sum / (2 * steps + 1);
    return isClear && Math.abs(best) < MAX_DEGREES ? refined(best) : 0;
  }

  /** The middle of the peak: whole pixels make its top flat. */
  private double refined(double coarse) {
    int steps = (int) Math.round(PEAK_DEGREES / FINE_STEP);
    long[] scores = new long[2 * steps + 1];
    long best = 0;
    for (int step = -steps; step <= steps; step++) {
      scores[step + steps] = score(coarse + step * FINE_STEP);
      best = Math.max(best, scores[step + steps]);
    }
    double weights = 0;
    double sum = 0;
    for (int step = -steps; step <= steps; step++) {
      double weight = Math.max(0, scores[step + steps] - PEAK_SHARE * best);
      weights += weight;
      sum += weight * step;
    }
    return coarse + sum / weights * FINE_STEP;
  }

  /** Sum of the squares of how many feet fall into each row. */
  private long score(double degrees) {
    Arrays.fill(bins, 0);
    double slope = Math.tan(Math.toRadians(degrees));
    for (int letter = 0; letter < letters; letter++) {
      bins[((int) (y[letter] - x[letter] * slope) + offset) / binPx]++;
    }
    long score = 0;
    for (int count : bins) {
      score += (long) count * count;
    }
    return score;
  }
}
