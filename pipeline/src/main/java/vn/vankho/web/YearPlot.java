package vn.vankho.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.vankho.index.YearCount;

/**
 * Documents by year as columns of a drawing whose units are pixels at its least size; it is drawn
 * as wide as there is room, and its columns with it.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param base where the columns stand
 * @param columns early first
 * @param most the highest count
 */
public record YearPlot(int width, int height, int base, List<Column> columns, long most) {
  private static final int COLUMN_WIDTH = 22;
  private static final int GAP = 4;
  private static final int PLOT_HEIGHT = 72;
  private static final int LABEL_HEIGHT = 18;

  /** Labels of years do not touch from this distance on. */
  private static final int LABEL_WIDTH = 40;

  /**
   * A year.
   *
   * @param year of issue
   * @param count documents
   * @param x left edge
   * @param y upper edge
   * @param columnWidth width
   * @param columnHeight height; at least 2 where there is a document
   * @param hasLabel whether there is room for its name
   * @param address of the documents
   */
  public record Column(
      int year,
      long count,
      int x,
      int y,
      int columnWidth,
      int columnHeight,
      boolean hasLabel,
      String address) {}

  private static final int FEW = 4;
  private static final int SOME = 8;

  /** A distance from the left as a share of the width, for SVG: {@code 12.50%}. */
  public String across(int x) {
    return String.format(Locale.ROOT, "%.2f%%", 100.0 * x / width);
  }

  /** How wide it may get before its columns look like walls. */
  public String room() {
    if (columns.size() <= FEW) {
      return "few";
    }
    return columns.size() <= SOME ? "some" : "many";
  }

  static YearPlot of(List<YearCount> timeline, Function<Integer, String> address) {
    long most = timeline.stream().mapToLong(YearCount::count).max().orElse(0);
    int step = COLUMN_WIDTH + GAP;
    int every = Math.max(1, (LABEL_WIDTH + step - 1) / step);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < timeline.size(); i++) {
      YearCount year = timeline.get(i);
      int height =
          year.count() == 0
              ? 0
              : (int) Math.max(2, Math.round((double) PLOT_HEIGHT * year.count() / most));
      boolean hasLabel = (timeline.size() - 1 - i) % every == 0;
      columns.add(
          new Column(
              year.year(),
              year.count(),
              GAP + i * step,
              PLOT_HEIGHT - height + GAP,
              COLUMN_WIDTH,
              height,
              hasLabel,
              address.apply(year.year())));
    }
    return new YearPlot(
        GAP + Math.max(1, timeline.size()) * step,
        PLOT_HEIGHT + GAP + LABEL_HEIGHT,
        PLOT_HEIGHT + GAP,
        List.copyOf(columns),
        most);
  }
}
