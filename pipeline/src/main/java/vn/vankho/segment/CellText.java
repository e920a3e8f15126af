package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.model.TableGrid.Cell;
import vn.vankho.segment.TableLabeller.Placed;

/** The text of a cell: its words in lines, the lines joined. */
final class CellText {
  /** Middles of words of one line lie within this many heights of a word; lines are 1.5 apart. */
  private static final double SAME_LINE = 0.6;

  /**
   * An end of a line that goes on without a blank: {@code 96/KH-}, {@code 2021-}; not {@code -}.
   */
  private static final Pattern GOES_ON = Pattern.compile(".*[\\p{Lu}\\d][-/]");

  /** The same for the line after it: {@code /KH-SXD}. */
  private static final Pattern CONTINUES = Pattern.compile("/\\p{Lu}.*");

  private final Cell cell;
  private final double height;

  /** For a cell of a page whose words have the given height. */
  CellText(Cell cell, double height) {
    this.cell = cell;
    this.height = height;
  }

  /** The text of the words that lie in the cell. */
  String of(List<Placed> words) {
    StringBuilder text = new StringBuilder();
    for (List<Placed> line : lines(words)) {
      String joined = line(line);
      if (joined.isEmpty()) {
        continue;
      }
      boolean isOne =
          (GOES_ON.matcher(text).matches() && Character.isLetterOrDigit(joined.codePointAt(0)))
              || (CONTINUES.matcher(joined).matches() && isCode(text));
      text.append(text.isEmpty() || isOne ? "" : " ").append(joined);
    }
    return text.toString();
  }

  private static boolean isCode(StringBuilder text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
  }

  private static String line(List<Placed> words) {
    StringBuilder text = new StringBuilder();
    for (Placed word : words) {
      String bare = RuledTable.bare(word.word().text());
      text.append(text.isEmpty() || bare.isEmpty() ? "" : " ").append(bare);
    }
    return text.toString();
  }

  private List<List<Placed>> lines(List<Placed> words) {
    List<Placed> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(this::level));
    List<List<Placed>> lines = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (Placed word : sorted) {
      if (level(word) - last > SAME_LINE * height) {
        lines.add(new ArrayList<>());
        last = level(word);
      }
      lines.get(lines.size() - 1).add(word);
    }
    lines.forEach(line -> line.sort(Comparator.comparingInt(word -> word.box().x())));
    return lines;
  }

  /** How far a word's middle lies below the upper rule of the cell, which leans as its lines do. */
  private double level(Placed word) {
    double across = cell.topRight().x() - cell.topLeft().x();
    double lean = across < 1 ? 0 : (cell.topRight().y() - cell.topLeft().y()) / across;
    return word.middleY() - cell.topLeft().y() - lean * (word.middleX() - cell.topLeft().x());
  }
}
