package vn.vankho.export;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param <T> what a row is about
 * @param heading in Vietnamese
 * @param width sensible width in a spreadsheet, in characters
 * @param value what a row has there
 */
record Column<T>(String heading, int width, Function<T, CellValue> value) {
  CellValue of(T row) {
    return value.apply(row);
  }
}
