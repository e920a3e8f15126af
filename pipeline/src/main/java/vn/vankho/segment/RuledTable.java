package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.vankho.model.Rect;
import vn.vankho.model.TableGrid;
import vn.vankho.model.TableGrid.Cell;
import vn.vankho.model.Word;
import vn.vankho.segment.TableLabeller.Placed;

/** Puts the words of a page into the cells of a grid. */
final class RuledTable {
  /** What rules are read as. */
  private static final String STROKES = "|_[]";

  private final TableGrid grid;
  private final List<Placed> words = new ArrayList<>();
  private final List<Placed> pieces = new ArrayList<>();
  private final double height;

  private RuledTable(TableGrid grid, List<Placed> all) {
    this.grid = grid;
    Rect bounds = bounds(grid);
    this.height = Placed.medianHeight(all);
    for (Placed word : all) {
      boolean isStroke = bare(word.word().text()).isEmpty();
      if (isStroke ? touches(bounds, word.box()) : cellAt(word).isPresent()) {
        words.add(word);
        pieces.addAll(pieces(word));
      }
    }
  }

  /**
   * The table that a grid makes of words; none where they stand in one row or one column, which is
   * a note in a box or the frame of a form.
   */
  static Optional<LaidTable> read(TableGrid grid, List<Placed> words) {
    RuledTable table = new RuledTable(grid, words);
    List<List<String>> rows = trimmed(table.rows());
    boolean isTable = rows.size() >= 2 && rows.get(0).size() >= 2;
    return isTable
        ? Optional.of(
            new LaidTable(CountColumn.mended(rows), table.words, bounds(grid).y(), table.height))
        : Optional.empty();
  }

  /** The parts of a word that a rule was read into: {@code NS|TT}. */
  private static List<Placed> pieces(Placed word) {
    String text = word.word().text();
    if (bare(text).indexOf('|') < 0) {
      return List.of(word);
    }
    List<Placed> pieces = new ArrayList<>();
    double letter = (double) word.box().width() / text.length();
    int at = 0;
    for (String part : text.split("\\|", -1)) {
      int left = word.box().x() + (int) (at * letter);
      Rect box =
          new Rect(left, word.box().y(), (int) (part.length() * letter), word.box().height());
      Word piece = Word.read(part, box, word.word().confidence(), word.word().line());
      pieces.add(new Placed(piece, box));
      at += part.length() + 1;
    }
    return pieces;
  }

  private static Rect bounds(TableGrid grid) {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = 0;
    int bottom = 0;
    for (Cell cell : grid.cells()) {
      left = Math.min(left, Math.min(cell.topLeft().x(), cell.bottomLeft().x()));
      top = Math.min(top, Math.min(cell.topLeft().y(), cell.topRight().y()));
      right = Math.max(right, Math.max(cell.topRight().x(), cell.bottomRight().x()));
      bottom = Math.max(bottom, Math.max(cell.bottomLeft().y(), cell.bottomRight().y()));
    }
    left = Math.max(0, left);
    top = Math.max(0, top);
    return new Rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  private static boolean touches(Rect one, Rect other) {
    return one.x() <= other.right()
        && other.x() <= one.right()
        && one.y() <= other.bottom()
        && other.y() <= one.bottom();
  }

  private Optional<Cell> cellAt(Placed word) {
    return grid.cells().stream()
        .filter(cell -> cell.contains(word.middleX(), word.middleY()))
        .findFirst();
  }

  /** All rows, as long as one another: a merged cell's text stands in its first place. */
  private List<List<String>> rows() {
    String[][] rows = new String[grid.rows()][grid.columns()];
    for (String[] row : rows) {
      Arrays.fill(row, "");
    }
    for (Cell cell : grid.cells()) {
      List<Placed> inside =
          pieces.stream().filter(w -> cell.contains(w.middleX(), w.middleY())).toList();
      rows[cell.row()][cell.column()] = new CellText(cell, height).of(inside);
    }
    return Arrays.stream(rows).map(Arrays::asList).toList();
  }

  /** A word without what the rules beside it were read as; a pair of brackets stays. */
  static String bare(String word) {
    boolean isBracketed = word.startsWith("[") && word.endsWith("]") && word.length() > 2;
    return isBracketed ? word : Letters.trim(word, STROKES);
  }

  /** The rows without the outer rows and columns that hold nothing. */
  private static List<List<String>> trimmed(List<List<String>> rows) {
    return turned(withoutOuter(turned(withoutOuter(rows))));
  }

  private static List<List<String>> withoutOuter(List<List<String>> rows) {
    int from = 0;
    int to = rows.size();
    while (from < to && isBlank(rows.get(from))) {
      from++;
    }
    while (to > from && isBlank(rows.get(to - 1))) {
      to--;
    }
    return rows.subList(from, to);
  }

  private static boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(String::isEmpty);
  }

  /** Rows become columns. */
  private static List<List<String>> turned(List<List<String>> rows) {
    int width = rows.isEmpty() ? 0 : rows.get(0).size();
    List<List<String>> columns = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      int at = column;
      columns.add(rows.stream().map(row -> row.get(at)).toList());
    }
    return Collections.unmodifiableList(columns);
  }
}
