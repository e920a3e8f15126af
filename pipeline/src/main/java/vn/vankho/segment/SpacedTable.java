package vn.vankho.segment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.model.Page;
import vn.vankho.model.Word;

/**
 * Tables of a text without layout, whose cells tabs or runs of blanks part.
 *
 * <p>Between tabs every cell has its place, also an empty one. Between blanks a cell is of the
 * column in whose width it begins, and a line that leaves the first column empty goes on with the
 * row before it.
 */
final class SpacedTable {
  /** A header or a closing has two columns. */
  private static final int CELLS = 3;

  /** A cell may begin so many characters before the first line of its column. */
  private static final int SLACK = 3;

  /** Characters of a line of a head that only one column has. */
  private static final int LONGEST_OF_HEAD = 20;

  /** Words of a table's head, folded. */
  private static final Pattern HEAD =
      Pattern.compile(
          ".*\\b(?:tt|stt|noi dung|nhiem vu|cong viec|hoat dong|don vi|co quan|thoi gian|thoi han"
              + "|chi tieu|ten|so luong|ghi chu|kinh phi|chu tri|san pham|hang muc)\\b.*");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.)]?");

  /** Head of a column that counts the rows, folded. */
  private static final Pattern COUNT = Pattern.compile("\\W*(?:s?tt|so tt|so thu tu)\\W*");

  /** What opens a section or an entry and is no rest of a cell. */
  private static final Pattern MARKED =
      Pattern.compile("^(?:[-+*•]|[IVX]+[.)]|\\d{1,2}[.)]|\\p{Ll}\\)|Nơi nhận)(?:\\s|:|$).*");

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> starts;
  private final boolean tabbed;

  private SpacedTable(List<Integer> starts, boolean tabbed) {
    this.starts = starts;
    this.tabbed = tabbed;
  }

  /** The tables of a page whose words have no places, in order; a head and a row at least. */
  static List<WrittenTable> read(Page page) {
    List<WrittenTable> tables = new ArrayList<>();
    if (page.words().stream().noneMatch(word -> word.text().isBlank())) {
      return tables;
    }
    List<TextRow> run = new ArrayList<>();
    boolean tabbed = false;
    for (List<Word> words : page.lines()) {
      TextRow row = TextRow.of(words);
      if (!run.isEmpty() && !goesOn(row, tabbed)) {
        add(run, tables);
        run.clear();
        tabbed = false;
      }
      boolean begins = row.cells().size() >= CELLS || (row.isIndented() && !row.isEmpty());
      if (!run.isEmpty() || begins) {
        run.add(row);
        tabbed |= row.isTabbed();
      }
    }
    add(run, tables);
    return tables;
  }

  /** Whether a line may be of the table that the lines before it are of. */
  private static boolean goesOn(TextRow row, boolean tabbed) {
    boolean marked = row.cells().size() == 1 && MARKED.matcher(row.cells().get(0)).matches();
    return !row.isEmpty()
        && !marked
        && (tabbed ? row.isTabbed() : row.isIndented() || row.cells().size() > 1);
  }

  private static void add(List<TextRow> run, List<WrittenTable> tables) {
    int last = run.size();
    while (last > 0 && run.get(last - 1).cells().size() < 2) {
      last--; // the first line of what follows may be set in
    }
    int first = 0;
    while (first < last && run.get(first).cells().size() < 2 && !opensHead(run, first)) {
      first++;
    }
    List<TextRow> lines = run.subList(first, Math.max(first, last));
    List<TextRow> full = lines.stream().filter(row -> row.cells().size() >= CELLS).toList();
    boolean tabbed = full.stream().anyMatch(TextRow::isTabbed);
    if (full.size() < 2 || !isTable(lines, full)) {
      return;
    }
    SpacedTable table = new SpacedTable(tabbed ? List.of() : starts(full), tabbed);
    for (TextRow row : lines) {
      if (!table.add(row)) {
        return;
      }
    }
    List<Word> words = lines.stream().flatMap(row -> row.words().stream()).toList();
    tables.add(new WrittenTable(table.rows, words, words.get(0).line()));
  }

  /** Whether a line of one cell is the first of a head of two lines, and no title above it. */
  private static boolean opensHead(List<TextRow> run, int at) {
    String cell = String.join("", run.get(at).cells());
    return at + 1 < run.size()
        && run.get(at + 1).cells().size() >= CELLS
        && cell.length() <= LONGEST_OF_HEAD
        && Letters.capitals(cell) < 0.7;
  }

  /** Whether its first lines name columns, or its rows are numbered. */
  private static boolean isTable(List<TextRow> lines, List<TextRow> full) {
    boolean headed =
        lines.stream()
            .limit(3)
            .anyMatch(
                row ->
                    row.cells().size() >= CELLS
                        && HEAD.matcher(FoldedText.of(String.join(" ", row.cells()))).matches());
    long numbered =
        full.stream().filter(row -> NUMBER.matcher(row.cells().get(0)).matches()).count();
    return headed || numbered > 1;
  }

  /** Where the columns begin, of the line with most cells; a later one may begin further left. */
  private static List<Integer> starts(List<TextRow> full) {
    int most = full.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<Integer> starts = new ArrayList<>();
    for (TextRow row : full) {
      for (int i = 0; i < most && row.cells().size() == most; i++) {
        if (starts.size() <= i) {
          starts.add(row.starts().get(i));
        } else {
          starts.set(i, Math.min(starts.get(i), row.starts().get(i)));
        }
      }
    }
    return starts;
  }

  /** Adds a line; false where two of its cells would be of one column. */
  private boolean add(TextRow row) {
    if (tabbed) {
      rows.add(row.cells());
      return true;
    }
    List<String> cells = new ArrayList<>(starts.stream().map(start -> "").toList());
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < row.cells().size(); i++) {
      int column =
          row.cells().size() == starts.size() ? i : column(row.starts().get(i), row.cells().get(i));
      if (!used.add(column)) {
        return false;
      }
      cells.set(column, row.cells().get(i));
    }
    int last = rows.size() - 1;
    if (last >= 0 && (goesOn(cells) || rows.get(last).get(0).isEmpty())) {
      for (int i = 0; i < cells.size(); i++) {
        cells.set(i, (rows.get(last).get(i) + " " + cells.get(i)).strip());
      }
      rows.set(last, cells);
    } else {
      rows.add(cells);
    }
    return true;
  }

  /** Whether a line goes on with the row before it; of the head, with what names its columns. */
  private boolean goesOn(List<String> cells) {
    String first = cells.get(0);
    if (first.isEmpty()) {
      return true;
    }
    boolean counted = COUNT.matcher(FoldedText.of(rows.get(0).get(0))).matches();
    boolean head = counted && rows.size() == 1 && !NUMBER.matcher(first).matches();
    boolean partly = cells.contains("") && Character.isLowerCase(first.codePointAt(0));
    return (head && !first.matches("[IVX]+|[A-D]")) || (!counted && partly);
  }

  private int column(int start, String cell) {
    int column = 0;
    for (int i = 1; i < starts.size(); i++) {
      int middle = start + cell.length() / 2;
      boolean within = start >= starts.get(i) - SLACK;
      boolean narrow = cell.length() <= SLACK && middle >= starts.get(i);
      column = within || narrow ? i : column;
    }
    return column;
  }

  /**
   * A line as cells.
   *
   * @param words its words, wide gaps among them
   * @param cells the words between gaps
   * @param starts characters before each cell
   * @param isTabbed whether a tab parts cells
   * @param isIndented whether white space stands before the first cell
   */
  private record TextRow(
      List<Word> words,
      List<String> cells,
      List<Integer> starts,
      boolean isTabbed,
      boolean isIndented) {

    static TextRow of(List<Word> words) {
      List<String> cells = new ArrayList<>();
      List<Integer> starts = new ArrayList<>();
      boolean isTabbed = words.stream().anyMatch(TextRow::isTab);
      StringBuilder cell = new StringBuilder();
      int at = 0;
      boolean afterGap = true;
      for (Word word : words) {
        String text = word.text();
        if (text.isBlank() && (!isTabbed || isTab(word))) {
          if (!cell.isEmpty() || isTabbed) {
            cells.add(cell.toString());
            cell.setLength(0);
          }
          for (int more = 1; more < tabs(text); more++) {
            cells.add("");
          }
          at += text.length();
          afterGap = true;
        } else if (!text.isBlank()) {
          at += afterGap ? 0 : 1;
          if (cell.isEmpty()) {
            starts.add(at);
          }
          cell.append(cell.isEmpty() ? "" : " ").append(text);
          at += text.length();
          afterGap = false;
        }
      }
      if (!cell.isEmpty() || isTabbed) {
        cells.add(cell.toString());
      }
      boolean placed = words.stream().anyMatch(word -> word.box().isPresent());
      return placed
          ? new TextRow(words, List.of(), List.of(), false, false)
          : new TextRow(words, cells, starts, isTabbed, words.get(0).text().isBlank());
    }

    boolean isEmpty() {
      return cells.isEmpty();
    }

    private static boolean isTab(Word word) {
      return word.text().isBlank() && word.text().indexOf('\t') >= 0;
    }

    private static long tabs(String gap) {
      return gap.chars().filter(c -> c == '\t').count();
    }
  }
}
