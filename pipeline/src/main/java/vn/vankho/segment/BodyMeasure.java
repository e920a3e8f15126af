package vn.vankho.segment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How wide the text of a document is set.
 *
 * @param width characters of a full line
 * @param edges of the text of the document; of no width where unknown
 * @param pages edges of the text on pages that lay elsewhere under the scanner
 */
record BodyMeasure(int width, Edges edges, Map<Integer, Edges> pages) {
  /** Share of the lines that are shorter than what counts as a full line. */
  private static final double FULL = 0.85;

  /** Edges measured in pixels vary less than numbers of characters do. */
  private static final double PLACED_SLACK = 0.25;

  /** With fewer lines the edges of a page are chance. */
  private static final int LEAST_LINES = 12;

  /** Widths of pages that are set alike differ by less, of the page's width. */
  private static final double SAME = 0.02;

  /** How far in from the left edge a first line stands, of the page's width. */
  private static final double LEAST_INDENT = 0.03;

  private static final double MOST_INDENT = 0.15;

  BodyMeasure {
    pages = Map.copyOf(pages);
  }

  /**
   * Left and right edge of text.
   *
   * @param left 0 to 1 of the page's width
   * @param right 0 to 1 of the page's width
   */
  record Edges(double left, double right) {
    private static Edges of(List<Line> lines) {
      double[] lefts = lines.stream().mapToDouble(Line::left).sorted().toArray();
      double[] rights = lines.stream().mapToDouble(Line::right).sorted().toArray();
      return new Edges(at(lefts, 0.2), at(rights, FULL));
    }

    private static double at(double[] sorted, double share) {
      return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }

    private boolean isAsWideAs(Edges other) {
      return Math.abs((right - left) - (other.right - other.left)) < SAME;
    }
  }

  /** Measures the lines; without lines a full line is 80 characters. */
  static BodyMeasure of(List<Line> lines) {
    int[] lengths =
        lines.stream()
            .mapToInt(line -> line.text().length())
            .filter(n -> n > 20)
            .sorted()
            .toArray();
    int width = lengths.length == 0 ? 80 : lengths[(int) (FULL * (lengths.length - 1))];
    List<Line> placed = lines.stream().filter(Line::isPlaced).toList();
    Edges edges = Edges.of(placed);
    return new BodyMeasure(Math.min(width, 160), edges, shifted(placed, edges));
  }

  /** A page whose lines all stand in, as those of a list do, is as wide as others no more. */
  private static Map<Integer, Edges> shifted(List<Line> placed, Edges edges) {
    Map<Integer, Edges> pages = new HashMap<>();
    placed.stream()
        .collect(Collectors.groupingBy(Line::page))
        .forEach(
            (page, lines) -> {
              Edges own = Edges.of(lines);
              if (lines.size() >= LEAST_LINES && own.isAsWideAs(edges)) {
                pages.put(page, own);
              }
            });
    return pages;
  }

  /** Whether the edges on the page are known. */
  boolean isPlaced() {
    return edges.right > 0;
  }

  /** Left edge of the text on the page of a line, 0 to 1 of its width; 0 where unknown. */
  double left(Line line) {
    return pages.getOrDefault(line.page(), edges).left;
  }

  /** Right edge of the text on the page of a line, 0 to 1 of its width; 0 where unknown. */
  double right(Line line) {
    return pages.getOrDefault(line.page(), edges).right;
  }

  /** Whether a line stands in as the first of a paragraph does. */
  boolean standsIn(Line line) {
    double indent = line.left() - left(line);
    return line.isPlaced() && isPlaced() && indent > LEAST_INDENT && indent < MOST_INDENT;
  }

  /** Whether a line begins at the left edge. */
  boolean isFlush(Line line) {
    return line.isPlaced() && isPlaced() && Math.abs(line.left() - left(line)) < SAME;
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
      double slack = (1 - share) * (right(line) - left(line));
      return line.right() + (word + 1) * letter < right(line) - slack * PLACED_SLACK;
    }
    return line.text().length() + 1 + word < share * width;
  }
}
