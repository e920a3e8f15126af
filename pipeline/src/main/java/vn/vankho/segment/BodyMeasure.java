package vn.vankho.segment;

import java.util.Arrays;
import java.util.List;

/**
 * How wide the text of a document is set.
 *
 * @param width characters of a full line
 * @param left left edge of the text, 0 to 1 of the page's width; 0 where unknown
 * @param right right edge of the text, 0 to 1 of the page's width; 0 where unknown
 */
record BodyMeasure(int width, double left, double right) {
  /** Share of the lines that are shorter than what counts as a full line. */
  private static final double FULL = 0.85;

  /** Edges measured in pixels vary less than numbers of characters do. */
  private static final double PLACED_SLACK = 0.25;

  /** Measures the lines; without lines a full line is 80 characters. */
  static BodyMeasure of(List<Line> lines) {
    int[] lengths =
        lines.stream()
            .mapToInt(line -> line.text().length())
            .filter(n -> n > 20)
            .sorted()
            .toArray();
    double[] rights =
        lines.stream().filter(Line::isPlaced).mapToDouble(Line::right).sorted().toArray();
    double[] lefts =
        lines.stream().filter(Line::isPlaced).mapToDouble(Line::left).sorted().toArray();
    int width = lengths.length == 0 ? 80 : lengths[(int) (FULL * (lengths.length - 1))];
    return new BodyMeasure(Math.min(width, 160), at(lefts, 0.2), at(rights, FULL));
  }

  private static double at(double[] sorted, double share) {
    double[] copy = Arrays.copyOf(sorted, sorted.length);
    return copy.length == 0 ? 0 : copy[(int) (share * (copy.length - 1))];
  }

  /** Whether the edges on the page are known. */
  boolean isPlaced() {
    return right > 0;
  }

  /**
   * Whether {@code line} was ended although the first word of {@code next} would have fitted.
   *
   * @param share of the full width that must have sufficed: less is surer
   */
  boolean endsEarly(Line line, Line next, double share) {
    int space = next.text().indexOf(' ');
    int word = space < 0 ? next.text().length() : space;
    if (line.isPlaced() && isPlaced() && line.box().isPresent()) {
      double letter = (line.right() - line.left()) / Math.max(1, line.text().length());
      double slack = (1 - share) * (right - left);
      return line.right() + (word + 1) * letter < right - slack * PLACED_SLACK;
    }
    return line.text().length() + 1 + word < share * width;
  }
}
