package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vankho.model.PlanDocument;

/**
 * A workbook of Office Open XML (ECMA-376) for Excel and LibreOffice: on the sheet {@code Văn bản}
 * a row a document with the columns of the CSV, on {@code Nhiệm vụ và chỉ tiêu} a row an assignment
 * or indicator.
 *
 * <p>Numbers are numbers and whole dates are dates; a date that the page gives in part is text, and
 * so is the running number, which may be {@code 02a}. Characters that XML cannot hold are left out;
 * a text longer than a cell takes ends with an ellipsis. No text of a scan becomes a formula.
 *
 * <p>The documents are gone through twice, once for each sheet.
 */
public final class XlsxFormat implements CollectionFormat {
  private final int mostRows;

  /** The format. */
  public XlsxFormat() {
    this(Worksheet.MAX_ROWS);
  }

  /** Sheets of fewer rows, for tests. */
  XlsxFormat(int mostRows) {
    this.mostRows = mostRows;
  }

  @Override
  public void write(Iterable<PlanDocument> documents, OutputStream out) throws IOException {
    // Not closed on the way out of a failure: that would write more to an output that has failed.
    Workbook workbook = new Workbook(out, "Văn Khố", null);
    Sheet<PlanDocument> plans = new Sheet<>(workbook, "Văn bản", ArchiveColumns.ALL, mostRows);
    for (PlanDocument document : documents) {
      plans.add(document);
    }
    plans.finish();
    Sheet<PlannedItem> items =
        new Sheet<>(workbook, "Nhiệm vụ và chỉ tiêu", PlannedItem.COLUMNS, mostRows);
    for (PlanDocument document : documents) {
      for (Iterator<PlannedItem> each = PlannedItem.of(document).iterator(); each.hasNext(); ) {
        items.add(each.next());
      }
    }
    items.finish();
    workbook.finish();
  }
}
