package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.vankho.model.Indicator;
import vn.vankho.model.Table;

/**
 * Reads targets from tables whose head names a column of targets and one of what is planned.
 *
 * <p>What a column holds is told by its head and by its cells: {@code Chỉ tiêu} heads the names of
 * targets as well as their figures. Tables that report what was reached, or list amounts of other
 * things, have none.
 */
final class TableIndicators {
  private static final String TARGETS = "chi tieu|muc tieu";

  /** Heads of columns whose cells say what is measured, where another gives the targets. */
  private static final String CONTENTS = "noi dung|nhiem vu|tieu chi";

  /** Heads of what is planned besides those that name targets. */
  private static final String PLANNED = "ke hoach|kh|giao|phan dau|nam";

  private static final String REACHED =
      "thuc hien|ket qua|th|uoc|dat duoc|hien trang|thuc trang|ty le|so sanh|tang|giam|cung ky";

  private static final Pattern UNIT_HEAD =
      Pattern.compile("(?:don vi(?: tinh)?|dvt|dv tinh|\\(?don vi tinh\\)?)");

  /** Opens the head of what is planned, whatever else it says: {@code Kế hoạch thực hiện}. */
  private static final Pattern PLAN = Pattern.compile("\\W*(?:ke hoach|kh)\\b");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private static final String BOUND =
      "(?iu:(?:đạt|phấn đấu|từ|trên|dưới|còn|tăng|giảm|khoảng|ít nhất|tối thiểu|không dưới|không quá)\\s){1,2}";

  /** Accepts {@code 29.640}, {@code ≥ 85%}, {@code Trên 90 hộ}, {@code 8,5 - 9}. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:[≥≤<>=~]+\\s*|"
              + BOUND
              + ")?(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d{1,9}(?:[.,]\\d+)?)"
              + "(?:\\s?(?:-|–|đến)\\s?\\d[\\d.,]*)?\\s*(%|(?!trở lên)\\p{Ll}[\\p{L}²³ /]{0,24}?)?(?:\\s*trở lên)?");

  private static final Pattern BRACKETED = Pattern.compile("\\(([^()]{1,25})\\)");

  private static final Pattern CAPTION_UNIT =
      Pattern.compile("^(?:Đơn vị tính|Đơn vị|ĐVT)\\s*:\\s*(.{1,25})$");

  /** Characters of a unit; a longer cell names a body or a thing. */
  private static final int LONGEST_UNIT = 30;

  private final Table table;
  private final int head;
  private final String section;

  private TableIndicators(Table table, int head, String section) {
    this.table = table;
    this.head = head;
    this.section = section;
  }

  /** The targets of the tables, in order. */
  static List<Indicator> read(List<PlacedTable> tables, TableSections sections) {
    List<Indicator> found = new ArrayList<>();
    for (PlacedTable placed : tables) {
      int head = head(placed.table().rows());
      if (head >= 0) {
        found.addAll(new TableIndicators(placed.table(), head, sections.of(placed)).indicators());
      }
    }
    return found;
  }

  /** Index of the row that names a column of targets; -1 where none does. */
  private static int head(List<List<String>> rows) {
    for (int row = 0; row < Math.min(TableHead.ROWS, rows.size() - 1); row++) {
      long cells = rows.get(row).stream().filter(cell -> !cell.isEmpty()).count();
      if (cells > 1 && rows.get(row).stream().anyMatch(c -> TableHead.isNamed(c, TARGETS))) {
        return row;
      }
    }
    return -1;
  }

  private List<Indicator> indicators() {
    List<String> names = table.rows().get(head);
    OptionalInt values = values();
    OptionalInt text = values.isPresent() ? text(names.get(values.getAsInt())) : values;
    if (text.isEmpty()) {
      return List.of();
    }
    OptionalInt unit =
        first(i -> UNIT_HEAD.matcher(FoldedText.of(names.get(i))).matches() && !isFigures(i));
    List<Indicator> found = new ArrayList<>();
    for (List<String> row : body()) {
      String printed = unit.stream().mapToObj(row::get).findFirst().orElse("").strip();
      indicator(row.get(text.getAsInt()), row.get(values.getAsInt()), printed, values.getAsInt())
          .ifPresent(found::add);
    }
    return found;
  }

  /** The column of what is planned, of several that for the latest year. */
  private OptionalInt values() {
    List<String> names = table.rows().get(head);
    OptionalInt latest = OptionalInt.empty();
    int reached = -1;
    for (int i = 0; i < names.size(); i++) {
      if (!isFigures(i)) {
        continue;
      }
      if (isReached(names.get(i))) {
        reached = Math.max(reached, year(names.get(i)));
      } else if (TableHead.isNamed(names.get(i), TARGETS + "|" + PLANNED)
          && (latest.isEmpty() || year(names.get(i)) > year(names.get(latest.getAsInt())))) {
        latest = OptionalInt.of(i);
      }
    }
    return latest.isPresent() && reports(reached, year(names.get(latest.getAsInt())))
        ? OptionalInt.empty()
        : latest;
  }

  private static boolean isReached(String name) {
    return TableHead.isNamed(name, REACHED) && !PLAN.matcher(FoldedText.of(name)).lookingAt();
  }

  /**
   * Whether what was reached stands beside what had been planned for the same time.
   *
   * @param reached latest year of results, 0 for one that is not named, -1 without results
   * @param planned the same of the plan
   */
  private static boolean reports(int reached, int planned) {
    return planned == 0 ? reached == 0 : reached >= planned;
  }

  /** The last year that the head of a column names; 0 where it names none. */
  private static int year(String name) {
    return YEAR.matcher(name).results().mapToInt(r -> Integer.parseInt(r.group())).max().orElse(0);
  }

  /** The column that says what is to be reached, given the head of the figures. */
  private OptionalInt text(String values) {
    List<String> names = table.rows().get(head);
    OptionalInt targets = first(i -> TableHead.isNamed(names.get(i), TARGETS) && !isFigures(i));
    return targets.isPresent() || !TableHead.isNamed(values, TARGETS)
        ? targets
        : first(i -> TableHead.isNamed(names.get(i), CONTENTS) && !isFigures(i));
  }

  private OptionalInt first(IntPredicate column) {
    return IntStream.range(0, table.rows().get(head).size()).filter(column).findFirst();
  }

  /** The rows below the head that have a cell for each of its columns. */
  private List<List<String>> body() {
    int width = table.rows().get(head).size();
    return table.rows().stream().skip(head + 1L).filter(row -> row.size() == width).toList();
  }

  /** Whether most cells of a column that hold something hold a figure. */
  private boolean isFigures(int column) {
    List<String> cells =
        body().stream().map(row -> row.get(column).strip()).filter(c -> !c.isEmpty()).toList();
    long figures = cells.stream().filter(cell -> VALUE.matcher(cell).matches()).count();
    return figures * 2 > cells.size();
  }

  private Optional<Indicator> indicator(String target, String value, String unit, int column) {
    String text = Letters.trim(target, "-–+•*;.");
    Matcher figure = VALUE.matcher(value.strip());
    if (Letters.count(text) < 4 || unit.length() > LONGEST_UNIT || !figure.matches()) {
      return Optional.empty();
    }
    String own = figure.group(2) == null ? "" : figure.group(2).strip();
    String measured = !own.isEmpty() ? own : !unit.isEmpty() ? unit : unitElsewhere(text, column);
    return measured.isEmpty()
        ? Optional.empty()
        : IndicatorLabeller.value(figure.group(1))
            .map(number -> new Indicator(text, number, measured, section));
  }

  /** The unit that stands in brackets, behind the target or in a head, or in the caption. */
  private String unitElsewhere(String text, int column) {
    for (String name : List.of(text, table.rows().get(head).get(column))) {
      Matcher bracketed = BRACKETED.matcher(name);
      if (bracketed.find()) {
        return Letters.trim(
            bracketed.group(1).replaceFirst("^(?:ĐVT|[Đđ]ơn vị(?: tính)?)\\s*:", ""), "");
      }
    }
    return table
        .caption()
        .map(CAPTION_UNIT::matcher)
        .filter(Matcher::matches)
        .map(unit -> unit.group(1).strip())
        .orElse("");
  }
}
