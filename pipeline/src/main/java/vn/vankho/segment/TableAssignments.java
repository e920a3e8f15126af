package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.model.Assignment;

/** Reads who does what by when from tables whose head names these columns. */
final class TableAssignments {
  private static final Pattern BETWEEN = Pattern.compile("\\s*[;\\n]\\s*");

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

    /** What a cell of the head announces. */
    private static Optional<Column> of(String cell) {
      return Arrays.stream(values())
          .filter(column -> TableHead.isNamed(cell, column.names))
          .findFirst();
    }
  }

  /** The assignments of the tables, in order. */
  static List<Assignment> read(List<PlacedTable> tables, TableSections sections) {
    List<Assignment> found = new ArrayList<>();
    Map<Column, Integer> columns = Map.of();
    int width = 0;
    for (PlacedTable placed : tables) {
      List<List<String>> rows = placed.table().rows();
      int head = head(rows);
      if (head >= 0) {
        columns = columns(rows.get(head));
        width = rows.get(head).size();
      } else if (rows.get(0).size() != width || !TableHead.isCounted(rows.get(0))) {
        continue;
      }
      Map<Column, Integer> named = columns;
      String section = sections.of(placed);
      rows.subList(head + 1, rows.size()).stream()
          .flatMap(row -> assignment(row, named, section).stream())
          .forEach(found::add);
    }
    return found;
  }

  /** Index of the row that names the columns; -1 where a table says in none who does what. */
  private static int head(List<List<String>> rows) {
    for (int row = 0; row < Math.min(TableHead.ROWS, rows.size()); row++) {
      Map<Column, Integer> columns = columns(rows.get(row));
      if (columns.containsKey(Column.RESPONSIBLE) && columns.containsKey(Column.TASK)) {
        return row;
      }
    }
    return -1;
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
    String named = cell(row, columns, Column.RESPONSIBLE);
    Optional<ActorBehind> roled = ActorBehind.roled(named);
    String responsible = roled.map(ActorBehind::who).orElse(named);
    boolean states = Letters.count(task) > 3 && Letters.count(responsible) > 1;
    String deadline = cell(row, columns, Column.DEADLINE);
    List<String> cooperating =
        Stream.concat(
                roled.stream().flatMap(it -> it.cooperating().stream()),
                BETWEEN
                    .splitAsStream(cell(row, columns, Column.COOPERATING))
                    .flatMap(list -> Cooperation.names(list).stream())
                    .map(name -> Letters.trim(name, ",;.-"))
                    .filter(name -> Letters.count(name) > 1))
            .toList();
    return states
        ? Optional.of(
            new Assignment(
                responsible,
                cooperating,
                task,
                Optional.of(deadline).filter(time -> !time.isEmpty() && !Task.saysHowOften(time)),
                section))
        : Optional.empty();
  }

  private static String cell(List<String> row, Map<Column, Integer> columns, Column column) {
    Integer at = columns.get(column);
    return at == null || at >= row.size() ? "" : Letters.trim(row.get(at), ";.,-–").strip();
  }
}
