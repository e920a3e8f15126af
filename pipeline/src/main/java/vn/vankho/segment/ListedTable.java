package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vankho.model.Page;
import vn.vankho.model.Word;

/**
 * Tables of a text without layout that stand there cell by cell, a line or more each: {@code TT},
 * {@code Nội dung}, {@code Đơn vị}, {@code 1}, {@code Nạo vét kênh}, {@code Sở Xây dựng}.
 *
 * <p>A line that begins with a small letter goes on with the cell before it. Rows that then have as
 * many cells as the head, or as many lines, say how wide the columns are and what they hold; by
 * that the lines of the other rows are put into cells. A table may go on over the ends of pages.
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

  /** Lines by which the last row may be longer than its capitals say. */
  private static final int MORE_LINES = 3;

  /** What opens a section or an entry, and is of no row. */
  private static final Pattern MARKED = Pattern.compile("(?:[IVX]+[.)]|\\d{1,2}[.)]|[-+*])\\s.*");

  private final List<PageLine> lines;
  private final List<String> texts;
  private final Map<Integer, List<WrittenTable>> found = new HashMap<>();

  private ListedTable(List<PageLine> lines) {
    this.lines = lines;
    this.texts = lines.stream().map(PageLine::text).toList();
  }

  /** A line of the page of the given number. */
  private record PageLine(int page, List<Word> words, String text) {
    static PageLine of(int page, List<Word> words) {
      return new PageLine(
          page,
          words,
          words.stream()
              .map(Word::text)
              .filter(word -> !word.isBlank())
              .collect(Collectors.joining(" ")));
    }
  }

  /**
   * The tables of pages whose words have no places, by the number of the page, in order; a head and
   * two rows at least. On the later pages of one that goes on stands its rest, words without rows.
   */
  static Map<Integer, List<WrittenTable>> read(List<Page> pages) {
    List<PageLine> lines = new ArrayList<>();
    for (Page page : pages) {
      boolean placed = page.words().stream().anyMatch(word -> word.box().isPresent());
      List<List<Word>> words = placed ? List.of() : page.lines();
      List<PageLine> own = words.stream().map(w -> PageLine.of(page.number(), w)).toList();
      boolean numbered =
          !own.isEmpty()
              && Letters.trim(own.get(0).text(), "-–—~").equals(String.valueOf(page.number()));
      lines.addAll(own.subList(numbered ? 1 : 0, own.size()));
    }
    ListedTable table = new ListedTable(lines);
    int at = 0;
    while (at < table.texts.size()) {
      int end = table.opens(at) ? table.read(at) : at;
      at = Math.max(end, at + 1);
    }
    return table.found;
  }

  private boolean opens(int at) {
    return texts.get(at).length() <= 6 && COUNT.matcher(FoldedText.of(texts.get(at))).matches();
  }

  /** Adds the table whose head begins at a line; the line after it, or that line without one. */
  private int read(int from) {
    int first = from + 1;
    while (first < texts.size() && first - from < LONGEST_HEAD && !texts.get(first).equals("1")) {
      first++;
    }
    if (first >= texts.size() || !texts.get(first).equals("1")) {
      return from;
    }
    List<String> head = joined(cells(texts.subList(from, first)));
    int width = head.size();
    List<List<String>> ranges = new ArrayList<>();
    int plain = 0; // rows of which every line is a cell
    int at = first;
    while (width >= CELLS
        && at < texts.size()
        && texts.get(at).equals(String.valueOf(ranges.size() + 1))) {
      int end = rowEnd(at, ranges.size() + 2, width, ranges.size() == plain);
      if (end - at < width) {
        break;
      }
      ranges.add(texts.subList(at, end));
      plain += end - at == width ? 1 : 0;
      at = end;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(head);
    at = first + addRows(ranges, first, rows);
    at = total(at, width, rows);
    if (rows.size() < CELLS) {
      return from;
    }
    add(rows, from, at);
    return at;
  }

  private void add(List<List<String>> rows, int from, int end) {
    Map<Integer, List<PageLine>> pages =
        lines.subList(from, end).stream()
            .collect(Collectors.groupingBy(PageLine::page, TreeMap::new, Collectors.toList()));
    int begins = lines.get(from).page();
    pages.forEach(
        (page, own) -> {
          List<Word> words = own.stream().flatMap(line -> line.words().stream()).toList();
          List<List<String>> held = page == begins ? rows : List.of();
          found
              .computeIfAbsent(page, number -> new ArrayList<>())
              .add(new WrittenTable(held, words, words.get(0).line()));
        });
  }

  /**
   * Adds the rows that some ranges of lines make, as far as they fit; the number of their lines.
   */
  private int addRows(List<List<String>> ranges, int first, List<List<String>> rows) {
    int width = rows.get(0).size();
    List<List<List<String>>> clear =
        ranges.stream()
            .limit(Math.max(0, ranges.size() - 1)) // no number tells where the last one ends
            .map(range -> cellsOf(range, width))
            .filter(row -> row.size() == width)
            .toList();
    Optional<BrokenCells> broken =
        clear.isEmpty() ? Optional.empty() : Optional.of(new BrokenCells(clear));
    int taken = 0;
    for (int i = 0; i < ranges.size(); i++) {
      List<String> range = ranges.get(i);
      List<List<String>> cells = cellsOf(range, width);
      if (broken.isPresent() && i == ranges.size() - 1) {
        range = last(first + taken, range, broken.get());
        cells = cellsOf(range, width);
      }
      List<String> row = joined(cells);
      if (row.size() != width && broken.isPresent()) {
        row = broken.get().fitted(range);
      } else if (row.size() != width) {
        row = fitted(row, width);
      }
      if (row.size() != width) {
        break;
      }
      rows.add(row);
      taken += range.size();
    }
    return taken;
  }

  /** The lines of the last row, which no number of a next one ends. */
  private List<String> last(int from, List<String> range, BrokenCells broken) {
    int limit = from + range.size();
    int furthest = Math.min(texts.size(), limit + MORE_LINES);
    while (limit < furthest && !MARKED.matcher(texts.get(limit)).matches()) {
      limit++;
    }
    int end = broken.end(texts.subList(from, limit), range.size());
    return texts.subList(from, from + end);
  }

  /** The lines of each cell of a row: each whole line is one where there are as many as columns. */
  private static List<List<String>> cellsOf(List<String> range, int width) {
    boolean whole =
        IntStream.range(1, range.size())
            .noneMatch(i -> BrokenCells.goesOn(range.get(i - 1), range.get(i)));
    return whole && range.size() == width ? range.stream().map(List::of).toList() : cells(range);
  }

  private static List<String> joined(List<List<String>> cells) {
    return cells.stream().map(cell -> String.join(" ", cell)).toList();
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
      boolean begins = beginsCell(texts.get(i - 1), texts.get(i));
      if (begins && cells == width) {
        return i;
      }
      cells += begins ? 1 : 0;
    }
    return limit;
  }

  private static List<List<String>> cells(List<String> lines) {
    List<List<String>> cells = new ArrayList<>();
    for (String line : lines) {
      int last = cells.size() - 1;
      if (last < 1 || beginsCell(cells.get(last).get(cells.get(last).size() - 1), line)) {
        cells.add(new ArrayList<>(List.of(line)));
      } else {
        cells.get(last).add(line);
      }
    }
    return cells;
  }

  private static boolean beginsCell(String before, String line) {
    return !BrokenCells.goesOn(before, line)
        && (Character.isUpperCase(line.codePointAt(0))
            || Character.isDigit(line.codePointAt(0))
            || WHEN.matcher(line).matches());
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
