package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.model.Assignment;
import vn.vankho.model.Section;

/** Reads who does what by when from tables whose head names these columns. */
final class TableAssignments {
  /** The head stands among so many rows; above it may be a title or the numbers of columns. */
  private static final int HEAD_ROWS = 3;

  private static final Pattern BETWEEN = Pattern.compile("\\s*[;\\n]\\s*|,\\s+(?=\\p{Lu}|các )");

  private TableAssignments() {}

  private enum Column {
    DEADLINE("thoi gian|thoi han|tien do|hoan thanh"),
    COOPERATING("phoi hop"),
    RESPONSIBLE(
        "chu tri|phu trach|don vi thuc hien|co quan thuc hien|nguoi thuc hien|bo phan thuc hien|chiu trach nhiem|dau moi|phan cong"),
    TASK("noi dung|nhiem vu|cong viec|hoat dong");

    /** Names of the column, parted by bars. */
    private final String names;

    Column(String names) {
      this.names = names;
    }

    private boolean isNamed(Set<String> words) {
      return Arrays.stream(names.split("\\|", -1))
          .anyMatch(name -> words.containsAll(List.of(name.split(" ", -1))));
    }

    /** What a cell of the head announces; its words may have been read in another order. */
    private static Optional<Column> of(String cell) {
      Set<String> words = new HashSet<>(Letters.words(FoldedText.of(cell)));
      return Arrays.stream(values()).filter(column -> column.isNamed(words)).findFirst();
    }
  }

  /** The assignments of the tables, in order. */
  static List<Assignment> read(
      List<PlacedTable> tables, List<Paragraph> outlined, List<Section> sections, Zones zones) {
    List<Assignment> found = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    Map<Column, Integer> columns = Map.of();
    int width = 0;
    for (PlacedTable placed : tables) {
      List<List<String>> rows = placed.table().rows();
      int head = head(rows);
      if (head >= 0) {
        columns = columns(rows.get(head));
        width = rows.get(head).size();
      } else if (rows.get(0).size() != width || !isCounted(rows.get(0))) {
        continue;
      }
      Map<Column, Integer> named = columns;
      if (paths.isEmpty()) {
        collect(sections, "", paths);
      }
      String section = section(placed, outlined, paths, zones);
      rows.subList(head + 1, rows.size()).stream()
          .flatMap(row -> assignment(row, named, section).stream())
          .forEach(found::add);
    }
    return found;
  }

  /** Index of the row that names the columns; -1 where a table says in none who does what. */
  private static int head(List<List<String>> rows) {
    for (int row = 0; row < Math.min(HEAD_ROWS, rows.size()); row++) {
      Map<Column, Integer> columns = columns(rows.get(row));
      if (columns.containsKey(Column.RESPONSIBLE) && columns.containsKey(Column.TASK)) {
        return row;
      }
    }
    return -1;
  }

  /** Whether a row is counted, so that it may go on with the table of the page before. */
  private static boolean isCounted(List<String> row) {
    return row.get(0).matches("\\d{1,3}[.)]?");
  }

  private static Map<Column, Integer> columns(List<String> head) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 0; i < head.size(); i++) {
      int at = i;
      Column.of(head.get(i)).ifPresent(column -> columns.putIfAbsent(column, at));
    }
    return columns;
  }

  private static Optional<Assignment> assignment(
      List<String> row, Map<Column, Integer> columns, String section) {
    String task = cell(row, columns, Column.TASK);
    String responsible = cell(row, columns, Column.RESPONSIBLE);
    boolean states = Letters.count(task) > 3 && Letters.count(responsible) > 1;
    String deadline = cell(row, columns, Column.DEADLINE);
    List<String> cooperating =
        BETWEEN
            .splitAsStream(cell(row, columns, Column.COOPERATING))
            .map(name -> Letters.trim(name, ",;.-"))
            .filter(name -> Letters.count(name) > 1)
            .toList();
    return states
        ? Optional.of(
            new Assignment(
                responsible,
                cooperating,
                task,
                Optional.of(deadline).filter(time -> !time.isEmpty()),
                section))
        : Optional.empty();
  }

  private static String cell(List<String> row, Map<Column, Integer> columns, Column column) {
    Integer at = columns.get(column);
    return at == null || at >= row.size() ? "" : Letters.trim(row.get(at), ";.,-–").strip();
  }

  /** Path of the numbered section in which a table stands; empty in an annex. */
  private static String section(
      PlacedTable table, List<Paragraph> outlined, List<String> paths, Zones zones) {
    if (!zones.closing().isEmpty() && table.isAfter(zones.closing().get(0))) {
      return "";
    }
    long before =
        outlined.stream()
            .filter(paragraph -> paragraph.marker().isPresent())
            .filter(paragraph -> table.isAfter(paragraph.lines().get(0)))
            .count();
    return before == 0 || before > paths.size() ? "" : paths.get((int) before - 1);
  }

  /** The paths of all sections in the order of the text; that of a bullet is its parent's. */
  private static void collect(List<Section> sections, String parent, List<String> paths) {
    for (Section section : sections) {
      boolean bullet = !Character.isLetterOrDigit(section.marker().charAt(0));
      String path =
          bullet ? parent : parent.isEmpty() ? section.marker() : parent + "." + section.marker();
      paths.add(path);
      collect(section.children(), path, paths);
    }
  }
}
