package vn.vankho.image;

/**
 * A straight line of print along the rows of a picture: the pixels it consists of, held as sums, so
 * that two pieces of a line can be joined without going back to the picture.
 *
 * @param from where it begins along the rows
 * @param to one past its end
 * @param area number of its pixels
 * @param sumX of its pixels' places along the rows
 * @param sumY of its pixels' places across the rows
 * @param sumXx of the squares of the former
 * @param sumXy of the products of both
 */
record Rule(int from, int to, double area, double sumX, double sumY, double sumXx, double sumXy) {
  /** The run of pixels of one row. */
  static Rule ofRun(int row, int from, int to) {
    double count = to - from;
    double sum = count * (from + to - 1) / 2;
    double squares = below(to) - below(from);
    return new Rule(from, to, count, sum, count * row, squares, sum * row);
  }

  /** Sum of the squares of all whole numbers below {@code n}. */
  private static double below(double n) {
    return (n - 1) * n * (2 * n - 1) / 6;
  }

  /** Both as one line. */
  Rule with(Rule other) {
    return new Rule(
        Math.min(from, other.from),
        Math.max(to, other.to),
        area + other.area,
        sumX + other.sumX,
        sumY + other.sumY,
        sumXx + other.sumXx,
        sumXy + other.sumXy);
  }

  /** The same line so many pixels further across the rows. */
  Rule moved(double by) {
    return new Rule(from, to, area, sumX, sumY + by * area, sumXx, sumXy + by * sumX);
  }

  /** Place along the rows, in the middle of the line's pixels. */
  double middle() {
    return sumX / area;
  }

  int length() {
    return to - from;
  }

  /** Pixels that the line moves across for one pixel along, by least squares. */
  double slope() {
    double spread = sumXx - sumX * sumX / area;
    return spread < 1 ? 0 : (sumXy - sumX * sumY / area) / spread;
  }

  /** Place across the rows where the line, if it has the given slope, passes a place along them. */
  double at(double x, double slope) {
    return sumY / area + (x - sumX / area) * slope;
  }

  /** The same with its own slope. */
  double at(double x) {
    return at(x, slope());
  }
}
