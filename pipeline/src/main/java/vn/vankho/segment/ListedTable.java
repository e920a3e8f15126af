package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vankho.model.Page;
import vn.vankho.model.Word;

/**
 * Tables of a text without layout that stand there cell by cell, a line or more each: {@code TT},
 * {@code Nội dung}, {@code Đơn vị}, {@code 1}, {@code Nạo vét kênh}, {@code Sở Xây dựng}.
 *
 * <p>A line that begins with a small letter goes on with the cell before it. Of a row that still
 * has more cells than the head, the longest lines are taken for broken ones.
 */
final class ListedTable {
  private static final Pattern COUNT = Pattern.compile("\\W*(?:s?tt|so tt)\\W*");

  /** First words of a cell that says when, which often begin small. */
  private static final Pattern WHEN =
      Pattern.compile("(?:trước|tháng|quý|từ|đến|hằng|hàng|thường xuyên|chậm nhất)\\s.*");

  private static final Pattern TOTAL = Pattern.compile("(?:Tổng|TỔNG|Cộng|CỘNG)(?:\\s.{0,30})?");

  private static final Pattern FIGURE = Pattern.compile("[\\d.,%-]+");

  /** Heads of more lines are none. */
  private static final int LONGEST_HEAD = 30;

  /** Lines of a cell, at most, in the mean of a row. */
  private static final int LINES_A_CELL = 5;

  private static final int CELLS = 3;

  private final List<List<Word>> lines;
  private final List<String> texts;

  private ListedTable(List<List<Word>> lines) {
    this.lines = lines;
    this.texts =
        lines.stream()
            .map(
                words ->
                    words.stream()
                        .map(Word::text)
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.joining(" ")))
            .toList();
  }

  /** The tables of a page whose words have no places, in order; a head and two rows at least. */
  static List<WrittenTable> read(Page page) {
    ListedTable table = new ListedTable(page.lines());
    List<WrittenTable> tables = new ArrayList<>();
    int at = 0;
    while (at < table.texts.size()) {
      int end = table.opens(at) ? table.read(at, tables) : at;
      at = Math.max(end, at + 1);
    }
    return tables;
  }

  private boolean opens(int at) {
    return texts.get(at).length() <= 6 && COUNT.matcher(FoldedText.of(texts.get(at))).matches();
  }

  /** Adds the table whose head begins at a line; the line after it, or that line without one. */
  private int read(int from, List<WrittenTable> tables) {
    int first = from + 1;
    while (first < texts.size() && first - from < LONGEST_HEAD && !texts.get(first).equals("1")) {
      first++;
    }
    if (first >= texts.size() || !texts.get(first).equals("1")) {
      return from;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(cells(texts.subList(from, first)));
    int width = rows.get(0).size();
    int at = first;
    int plain = 0; // rows of which every line is a cell
    while (width >= CELLS
        && at < texts.size()
        && texts.get(at).equals(String.valueOf(rows.size()))) {
      int end = rowEnd(at, rows.size() + 1, width, rows.size() == plain + 1);
      List<String> row = texts.subList(at, end);
      if (row.size() == width) {
        plain++;
      } else {
        row = fitted(cells(row), width);
      }
      if (row.size() != width) {
        break;
      }
      rows.add(row);
      at = end;
    }
    at = total(at, width, rows);
    if (rows.size() < CELLS) {
      return from;
    }
    List<Word> words = lines.subList(from, at).stream().flatMap(List::stream).toList();
    tables.add(new WrittenTable(rows, words, words.get(0).line()));
    return at;
  }

  /** Adds the row of totals, whose figures stand in the last columns; the line after it. */
  private int total(int from, int width, List<List<String>> rows) {
    if (from >= texts.size() || !TOTAL.matcher(texts.get(from)).matches()) {
      return from;
    }
    int end = from + 1;
    while (end < texts.size()
        && end - from < width - 1
        && FIGURE.matcher(texts.get(end)).matches()) {
      end++;
    }
    int figures = end - from - 1;
    if (figures == 0) {
      return from;
    }
    List<String> row = new ArrayList<>(Collections.nCopies(width, ""));
    row.set(1, texts.get(from));
    for (int i = 0; i < figures; i++) {
      row.set(width - figures + i, texts.get(from + 1 + i));
    }
    rows.add(row);
    return end;
  }

  /**
   * Index behind the last line of a row: before the number of the next one or a cell too many.
   *
   * @param plain whether in all rows before it every line was a cell
   */
  private int rowEnd(int from, int next, int width, boolean plain) {
    int limit = Math.min(texts.size(), from + LINES_A_CELL * width);
    int number =
        from + width < limit
            ? texts.subList(from + width, limit).indexOf(String.valueOf(next))
            : -1;
    if (number >= 0) {
      return from + width + number;
    }
    if (plain && next > 2) {
      return Math.min(limit, from + width);
    }
    int cells = 1;
    for (int i = from + 1; i < limit; i++) {
      boolean begins = beginsCell(texts.get(i));
      if (begins && cells == width) {
        return i;
      }
      cells += begins ? 1 : 0;
    }
    return limit;
  }

  private static List<String> cells(List<String> lines) {
    List<String> cells = new ArrayList<>();
    for (String line : lines) {
      int last = cells.size() - 1;
      if (last < 1 || beginsCell(line)) {
        cells.add(line);
      } else {
        cells.set(last, cells.get(last) + " " + line);
      }
    }
    return cells;
  }

  private static boolean beginsCell(String line) {
    return Character.isUpperCase(line.codePointAt(0))
        || Character.isDigit(line.codePointAt(0))
        || WHEN.matcher(line).matches();
  }

  /** The cells with the longest joined to what follows them, until there are so many. */
  private static List<String> fitted(List<String> cells, int width) {
    List<String> fitted = new ArrayList<>(cells);
    while (fitted.size() > width) {
      int longest = 1;
      for (int i = 1; i + 1 < fitted.size(); i++) {
        longest = fitted.get(i).length() > fitted.get(longest).length() ? i : longest;
      }
      if (longest + 1 >= fitted.size()) {
        return cells;
      }
      fitted.set(longest, fitted.get(longest) + " " + fitted.remove(longest + 1));
    }
    return fitted;
  }
}
