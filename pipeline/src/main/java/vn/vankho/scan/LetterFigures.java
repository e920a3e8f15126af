package vn.vankho.scan;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/**
 * Counts the figures of a filled path that may be parts of letters: programs that turn fonts into
 * figures leave a page without text.
 *
 * <p>Accepted: closed figures of a letter's size that have a curve or more than four sides.
 * Rejected: the rules of tables, which are rectangles, and whatever is larger.
 */
final class LetterFigures {
  /** In points: the mark of a small letter, and a capital of a title. */
  private static final double LEAST_HEIGHT = 1;

  private static final double MOST_HEIGHT = 40;
  private static final double MOST_WIDTH = 60;

  private static final int SIDES_OF_RECTANGLE = 4;

  private int found;
  private int sides;
  private boolean curved;
  private double left;
  private double right;
  private double top;
  private double bottom;

  private LetterFigures() {}

  /** The figures of a path in points of a page. */
  static int in(Path2D path) {
    LetterFigures figures = new LetterFigures();
    figures.begin();
    double[] at = new double[6];
    for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
      int kind = steps.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        figures.end();
        figures.reach(at[0], at[1]);
      } else if (kind != PathIterator.SEG_CLOSE) {
        int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
        figures.curved |= last > 0;
        figures.sides++;
        figures.reach(at[last], at[last + 1]);
      }
    }
    figures.end();
    return figures.found;
  }

  private void begin() {
    sides = 0;
    curved = false;
    left = Double.POSITIVE_INFINITY;
    right = Double.NEGATIVE_INFINITY;
    top = Double.POSITIVE_INFINITY;
    bottom = Double.NEGATIVE_INFINITY;
  }

  private void reach(double x, double y) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }

  private void end() {
    double height = bottom - top;
    boolean isLetter =
        (curved || sides > SIDES_OF_RECTANGLE)
            && height >= LEAST_HEIGHT
            && height <= MOST_HEIGHT
            && right - left <= MOST_WIDTH;
    found += isLetter ? 1 : 0;
    begin();
  }
}
