package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Reading;
import vn.vankho.model.Table;
import vn.vankho.model.TableGrid;
import vn.vankho.model.TableGrid.Cell;
import vn.vankho.model.TableGrid.Corner;

class RuledTableTest {
  /** Upper left corner of the first cell of all grids here: the third line, the fourth letter. */
  private static final int LEFT = 160;

  private static final int TOP = 195;
  private static final int ROW = 88;
  private static final int COLUMN = 255;

  @Test
  void keepsRowsAndCells_whereNoColumnNumbersTheRows() {
    Table table =
        table(
            """
            Văn bản

               Nội dung       Đơn vị         Số lượng

               Giống lúa      kg             1.200

               Phân bón       tấn            35
            """,
            grid(3, 3));

    assertThat(table.rows())
        .containsExactly(
            List.of("Nội dung", "Đơn vị", "Số lượng"),
            List.of("Giống lúa", "kg", "1.200"),
            List.of("Phân bón", "tấn", "35"));
  }

  @Test
  void joinsTheLinesOfACell_andPartsOfACodeWithoutABlank() {
    Table table =
        table(
            """
            Văn bản

               Kế hoạch       Số
               năm 2024       ký hiệu
               Phòng dịch     96/KH-
               mùa hè         SXD
            """,
            grid(2, 2));

    assertThat(table.rows())
        .containsExactly(
            List.of("Kế hoạch năm 2024", "Số ký hiệu"), List.of("Phòng dịch mùa hè", "96/KH-SXD"));
  }

  @Test
  void dropsWhatRulesWereReadAs() {
    Table table =
        table(
            """
            Văn bản

               |Nội dung    | [Số            [1]

               |Lúa|___     | |35|           _
            """,
            grid(2, 3));

    assertThat(table.rows())
        .containsExactly(List.of("Nội dung", "Số", "[1]"), List.of("Lúa", "35", ""));
  }

  @Test
  void partsAWordThatARuleWasReadInto() {
    Table table =
        table(
            """
            Văn bản

               Năm trước      2024|2025

               Tổng           1              2
            """,
            grid(2, 3, 195 + 10 * 17 + 120));

    assertThat(table.rows()).contains(List.of("Năm trước", "2024", "2025"));
  }

  @Test
  void putsTheTextOfAMergedCellInItsFirstPlace() {
    TableGrid parted = grid(2, 3);
    List<Cell> cells = new ArrayList<>(parted.cells());
    Cell left = cells.remove(1);
    Cell right = cells.remove(1);
    cells.add(
        1,
        new Cell(0, 1, left.topLeft(), right.topRight(), right.bottomRight(), left.bottomLeft()));

    Table table =
        table(
            """
            Văn bản

               Chỉ tiêu       Năm 2024 và năm 2025

               Hộ nghèo       4,2%           3,9%
            """,
            new TableGrid(1, 2, 3, cells));

    assertThat(table.rows())
        .containsExactly(
            List.of("Chỉ tiêu", "Năm 2024 và năm 2025", ""), List.of("Hộ nghèo", "4,2%", "3,9%"));
  }

  @Test
  void dropsEmptyOuterRowsAndColumns() {
    Table table =
        table(
            """
            Văn bản



               Nội dung       Số lượng

               Giống lúa      1.200
            """,
            grid(4, 3));

    assertThat(table.rows())
        .containsExactly(List.of("Nội dung", "Số lượng"), List.of("Giống lúa", "1.200"));
  }

  @Test
  void takesNoNoteInABoxForATable() {
    String page =
        """
        Văn bản

           Lưu ý          hồ sơ

        """;

    PlanDocument document = document(page, grid(2, 3));

    assertThat(document.tables()).isEmpty();
    assertThat(document.text()).contains("Lưu ý hồ sơ");
  }

  @Test
  void takesTheWordsOfTheTable_andItsCaption_outOfTheRunningText() {
    PlanDocument document =
        document(
            """
            1. Nội dung thực hiện
               Bảng 2. Định mức
               Nội dung       Số

               1. Giống       35

            2. Tổ chức thực hiện
            """,
            grid(2, 2));

    assertThat(document.tables())
        .extracting(table -> table.caption().orElse(""))
        .containsExactly("Bảng 2. Định mức");
    assertThat(document.text()).containsOnlyOnce("Giống");
    assertThat(document.sections())
        .extracting(section -> section.marker())
        .containsExactly("1", "2");
  }

  private static Table table(String page, TableGrid grid) {
    List<Table> tables = document(page, grid).tables();
    assertThat(tables).hasSize(1);
    return tables.get(0);
  }

  private static PlanDocument document(String page, TableGrid grid) {
    Reading reading = Readings.placed(page);
    return new Segmenter()
        .segment(
            new Reading(
                reading.source(),
                reading.pages(),
                List.of(grid),
                reading.findings(),
                reading.provenance(),
                reading.maker()))
        .get(0);
  }

  /** Rows of two lines, columns of fifteen letters. */
  private static TableGrid grid(int rows, int columns) {
    return grid(rows, columns, LEFT + 2 * COLUMN);
  }

  private static TableGrid grid(int rows, int columns, int third) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int left = column == 2 ? third : LEFT + column * COLUMN;
        int right = column == 1 ? third : LEFT + (column + 1) * COLUMN;
        int top = TOP + row * ROW;
        cells.add(
            new Cell(
                row,
                column,
                new Corner(left, top),
                new Corner(right, top),
                new Corner(right, top + ROW),
                new Corner(left, top + ROW)));
      }
    }
    return new TableGrid(1, rows, columns, cells);
  }
}
