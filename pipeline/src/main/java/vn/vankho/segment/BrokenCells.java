package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Puts the lines of a row into its cells, where more lines stand there than cells: by what is known
 * of the columns from rows that read clearly.
 *
 * <p>A cell was broken where the next word had no room any more: what would have had room in the
 * widest line of the column is another cell.
 */
final class BrokenCells {
  /** Costs, in characters by which a line is too long for its column. */
  private static final int HAD_ROOM = 12;

  private static final int OTHER_KIND = 15;
  private static final int UNDUE = 15;
  private static final int EMPTY = 9;
  private static final int SMALL_BEGINS = 8;
  private static final int CAPITAL_GOES_ON = 2;

  /** More than any row costs. */
  private static final int FAR = 1_000_000;

  private static final Pattern FIGURE = Pattern.compile("[\\d.,%-]+");

  private static final Pattern TIME =
      Pattern.compile(
          "(?iu)(?:trước|tháng|quý|từ|đến|hết|hằng|hàng|thường xuyên|chậm nhất|năm|ngày|trong)(?:\\s.*)?"
              + "|\\d{1,2}/\\d.*|(?:19|20)\\d{2}\\s.*");

  /** Words behind which a cell goes on. Accepts {@code 2026 và}, {@code Bộ Y tế,}. */
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(?iu)(?:,|(?<!\\p{L})(?:và|của|các|với|cho|tại|về|số|theo|hoặc|trước|trong|đến|hết|từ|thứ|(?<=, )(?:bộ|sở|cục|vụ|ban|viện)))$");

  /** Accepts {@code Trước ngày}, {@code Quý}; not {@code Hằng tháng}. */
  private static final Pattern OPENS_TIME =
      Pattern.compile("(?iu)(?<!\\p{L}|hằng |hàng |mỗi )(?:ngày|tháng|quý|năm)$");

  private static final Pattern NUMBER = Pattern.compile("(?:\\d|[IVX]+(?!\\p{L})).*");

  /** For a cell of less than half the letters of all others of its column. */
  private static final int TOO_SHORT = 3;

  private final int[] widest;
  private final int[] shortest;
  private final Kind[] kinds;
  private final boolean[] small;

  /** What a cell holds by its first line. */
  private enum Kind {
    FIGURE,
    TIME,
    TEXT;

    private static Kind of(String line) {
      boolean figure = BrokenCells.FIGURE.matcher(line).matches();
      return figure ? FIGURE : BrokenCells.TIME.matcher(line).matches() ? TIME : TEXT;
    }
  }

  /**
   * Given rows that read clearly.
   *
   * @param clear the lines of each cell of each row, at least one row
   */
  BrokenCells(List<List<List<String>>> clear) {
    int width = clear.get(0).size();
    this.widest = new int[width];
    this.shortest = new int[width];
    this.kinds = new Kind[width];
    this.small = new boolean[width];
    Arrays.fill(kinds, Kind.TEXT);
    for (int column = 0; column < width; column++) {
      int at = column;
      List<List<String>> cells = clear.stream().map(row -> row.get(at)).toList();
      widest[at] = cells.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(0);
      shortest[at] = cells.stream().mapToInt(cell -> cell.get(0).length()).min().orElse(0);
      small[at] = cells.stream().anyMatch(cell -> isSmall(cell.get(0)));
      Kind kind = Kind.of(cells.get(0).get(0));
      boolean alike = cells.stream().allMatch(cell -> Kind.of(cell.get(0)) == kind);
      kinds[at] = alike ? kind : Kind.TEXT;
    }
  }

  /** Whether a line only goes on with the one before it: {@code Trước ngày}, {@code 15/3}. */
  static boolean goesOn(String before, String line) {
    return UNFINISHED.matcher(before).find()
        || (OPENS_TIME.matcher(before).find() && NUMBER.matcher(line).matches());
  }

  /**
   * Number of lines of a row.
   *
   * @param lines that may be of it
   * @param least so many are of it; more, where the last column holds another kind of cells
   */
  int end(List<String> lines, int least) {
    Kind last = kinds[kinds.length - 1];
    for (int i = least - 1; i < lines.size() && last != Kind.TEXT; i++) {
      if (Kind.of(lines.get(i)) == last) {
        return i + 1;
      }
    }
    return least;
  }

  /** The cells that some lines make, the first of which is the number of the row. */
  List<String> fitted(List<String> lines) {
    int columns = widest.length;
    int[][] cost = new int[lines.size()][columns];
    boolean[][] begins = new boolean[lines.size()][columns];
    for (int line = 0; line < lines.size(); line++) {
      for (int column = 0; column < columns; column++) {
        int begun = line == 0 || column == 0 ? 0 : cost[line - 1][column - 1];
        int goes = line == 0 || column == 0 ? FAR : cost[line - 1][column];
        begun = (line == 0) == (column == 0) ? begun + start(lines.get(line), column) : FAR;
        begun += line > 0 && goesOn(lines.get(line - 1), lines.get(line)) ? UNDUE : 0;
        goes = goes >= FAR ? FAR : goes + join(lines.get(line - 1), lines.get(line), column);
        begins[line][column] = begun <= goes;
        int excess = Math.max(0, lines.get(line).length() - widest[column]);
        cost[line][column] = Math.min(FAR, Math.min(begun, goes) + excess);
      }
    }
    return cells(lines, cost, begins);
  }

  private int start(String line, int column) {
    Kind kind = Kind.of(line);
    boolean other = kind != kinds[column] && (kinds[column] != Kind.TEXT || kind == Kind.FIGURE);
    boolean odd = kind == Kind.TEXT && isSmall(line) && !small[column];
    boolean rest = kind == Kind.TEXT && line.length() * 2 < shortest[column];
    return (other ? OTHER_KIND : 0) + (odd ? SMALL_BEGINS : 0) + (rest ? TOO_SHORT : 0);
  }

  private int join(String before, String line, int column) {
    int end = line.indexOf(' ');
    int word = end < 0 ? line.length() : end;
    boolean room = before.length() + 1 + word <= widest[column] && !goesOn(before, line);
    return (room ? HAD_ROOM : 0) + (isSmall(line) ? 0 : CAPITAL_GOES_ON);
  }

  private static boolean isSmall(String line) {
    return Character.isLowerCase(line.codePointAt(0));
  }

  /** The cells, of which the last, for notes, may be empty. */
  private static List<String> cells(List<String> lines, int[][] cost, boolean[][] begins) {
    int column = begins[0].length - 1;
    List<String> cells =
        new ArrayList<>(IntStream.rangeClosed(0, column).mapToObj(i -> "").toList());
    int[] whole = cost[lines.size() - 1];
    column -= whole[column - 1] + EMPTY < whole[column] ? 1 : 0;
    for (int line = lines.size() - 1; line >= 0; line--) {
      cells.set(column, (lines.get(line) + " " + cells.get(column)).strip());
      column -= begins[line][column] && column > 0 ? 1 : 0;
    }
    return cells;
  }
}
