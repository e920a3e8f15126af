package vn.vankho.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.vankho.model.PlanDocument;

/**
 * CSV: the fields of each document in a row, under a row of headings; UTF-8.
 *
 * <p>RFC 4180: commas, CRLF, quotes doubled. A cell that a spreadsheet would take for a formula
 * gets an apostrophe in front; the text of a scan may hold anything.
 */
public final class CsvFormat implements CollectionFormat, ResultFormat {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final boolean withByteOrderMark;

  /**
   * The format.
   *
   * @param withByteOrderMark whether to begin with a byte order mark, without which Excel takes
   *     UTF-8 for the local code page
   */
  public CsvFormat(boolean withByteOrderMark) {
    this.withByteOrderMark = withByteOrderMark;
  }

  @Override
  public void write(Iterable<PlanDocument> documents, OutputStream out) throws IOException {
    table(ArchiveColumns.ALL, documents, out);
  }

  /** The place and its citation first, then the fields of its document. */
  @Override
  public void writePlaces(Iterable<CitedPlace> places, OutputStream out) throws IOException {
    table(ArchiveColumns.OF_PLACES, places, out);
  }

  private <T> void table(List<Column<T>> columns, Iterable<T> rows, OutputStream out)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (withByteOrderMark) {
      text.append(BYTE_ORDER_MARK);
    }
    row(columns.stream().map(Column::heading).toList(), text);
    for (T row : rows) {
      row(columns.stream().map(column -> column.of(row).text()).toList(), text);
    }
    text.flush();
  }

  private static void row(List<String> cells, Appendable out) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(quoted(guarded(cells.get(i))));
    }
    out.append("\r\n");
  }

  /** OWASP: spreadsheets take cells that begin so for formulas. */
  private static String guarded(String cell) {
    boolean isFormula = !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
    return isFormula ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
