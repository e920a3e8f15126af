package vn.vankho.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table in a workbook, filled row by row; only some rows are held at a time. Past the most rows
 * that Excel takes it goes on in a further sheet. One must be finished before the next is begun.
 *
 * <p>Every text is an inline string: it is never a formula, and unlike a shared one is not kept in
 * memory until the end.
 *
 * @param <T> what a row is about
 */
final class Sheet<T> {
  /** What a cell may hold, from Excel's specifications and limits. */
  static final int MOST_CHARACTERS = 32_767;

  private static final int ROWS_HELD = 500;

  /** Excel counts days from 1900 and takes 1900 for a leap year: right from March on. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private final Workbook workbook;
  private final String name;
  private final List<Column<T>> columns;
  private final int mostRows;
  private Worksheet sheet;
  private int rows;

  /**
   * Begins a table.
   *
   * @param mostRows of one sheet, its row of headings among them
   */
  Sheet(Workbook workbook, String name, List<Column<T>> columns, int mostRows) {
    this.workbook = workbook;
    this.name = name;
    this.columns = columns;
    this.mostRows = mostRows;
    this.sheet = begun();
  }

  private Worksheet begun() {
    Worksheet fresh = workbook.newWorksheet(name);
    for (int c = 0; c < columns.size(); c++) {
      fresh.inlineString(0, c, columns.get(c).heading());
      fresh.style(0, c).bold().wrapText(true).verticalAlignment("center").set();
      fresh.width(c, columns.get(c).width());
    }
    fresh.freezePane(0, 1);
    rows = 1;
    return fresh;
  }

  void add(T row) throws IOException {
    if (rows == mostRows) {
      finish();
      sheet = begun();
    }
    for (int c = 0; c < columns.size(); c++) {
      put(c, columns.get(c).of(row));
    }
    rows++;
    if (rows % ROWS_HELD == 0) {
      sheet.flush();
    }
  }

  private void put(int column, CellValue value) {
    if (value.number().isPresent()) {
      sheet.value(rows, column, value.number().getAsDouble());
    } else if (value.day().filter(day -> !day.isBefore(FIRST_DAY)).isPresent()) {
      sheet.value(rows, column, value.day().get());
      sheet.style(rows, column).format("dd/mm/yyyy").set();
    } else if (!value.text().isEmpty()) {
      sheet.inlineString(rows, column, fitting(value.text()));
    }
  }

  /** A text that is too long ends with an ellipsis; no pair of surrogates is cut in two. */
  private static String fitting(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    int end = MOST_CHARACTERS - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  void finish() throws IOException {
    sheet.setAutoFilter(0, 0, rows - 1, columns.size() - 1);
    sheet.finish();
  }
}
