package vn.vankho.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.Evidence;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.ProvinceRef;
import vn.vankho.model.Signer;
import vn.vankho.model.SourceFile;

/**
 * One row a document, under the names that Circular 05/2025/TT-BNV and Decree 30/2020/NĐ-CP annex
 * VI give the fields of an archive, then the product's own.
 *
 * <p>RFC 4180: commas, CRLF, quotes doubled. A cell that a spreadsheet would take for a formula
 * gets an apostrophe in front; the text of a scan may hold anything.
 */
final class Csv {
  /** A column: its heading and what stands in it. */
  private record Column(String heading, Cell cell) {}

  /** What stands in a column of a document. */
  private interface Cell {
    String of(PlanDocument document);
  }

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Mã định danh", PlanDocument::id),
          new Column("Số", d -> d.number().orElse("")),
          new Column("Ký hiệu", d -> d.symbol().orElse("")),
          new Column("Số, ký hiệu", d -> d.codeNumber().orElse("")),
          new Column("Ngày, tháng, năm", d -> d.date().map(Csv::vietnameseDate).orElse("")),
          new Column("Năm", d -> d.year().map(String::valueOf).orElse("")),
          new Column("Tên loại văn bản", d -> d.documentType().orElse("")),
          new Column("Cơ quan ban hành", d -> d.issuer().orElse("")),
          new Column("Cơ quan chủ quản", d -> d.parentBody().orElse("")),
          new Column("Cấp", d -> d.issuerLevel().map(String::valueOf).orElse("")),
          new Column("Trích yếu nội dung", d -> d.title().orElse("")),
          new Column("Tỉnh khi ban hành", d -> d.province().map(ProvinceRef::name).orElse("")),
          new Column("Mã tỉnh", d -> d.province().map(ProvinceRef::id).orElse("")),
          new Column("Tỉnh hiện nay", d -> d.province().map(ProvinceRef::current).orElse("")),
          new Column("Thẩm quyền ký", d -> d.signer().flatMap(Signer::authority).orElse("")),
          new Column("Chức vụ người ký", d -> d.signer().flatMap(Signer::position).orElse("")),
          new Column("Người ký", d -> d.signer().flatMap(Signer::name).orElse("")),
          new Column("Nơi nhận", d -> String.join("; ", d.recipients())),
          new Column("Độ mật", d -> d.security().orElse("")),
          new Column("Độ khẩn", d -> d.urgency().orElse("")),
          new Column("Số trang", d -> String.valueOf(pages(d.source()))),
          new Column("Tên tệp", d -> d.source().fileName()),
          new Column("Trang đầu", d -> String.valueOf(d.source().firstPage())),
          new Column("Trang cuối", d -> String.valueOf(d.source().lastPage())),
          new Column("SHA-256", d -> d.source().sha256()),
          new Column("Độ tin cậy nhận dạng", d -> confidence(d.pages())),
          new Column("Trường suy ra", Csv::inferred),
          new Column("Cảnh báo", Csv::warnings));

  private Csv() {}

  static void writeHeading(Appendable out) throws IOException {
    write(COLUMNS.stream().map(Column::heading).toList(), out);
  }

  static void write(PlanDocument document, Appendable out) throws IOException {
    write(COLUMNS.stream().map(column -> column.cell().of(document)).toList(), out);
  }

  private static void write(List<String> cells, Appendable out) throws IOException {
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

  /** {@code 27/03/2024}, {@code 03/2024}, {@code 2024}: as people and the archive rules write. */
  private static String vietnameseDate(String iso) {
    String[] parts = iso.split("-", -1);
    StringBuilder date = new StringBuilder();
    for (int i = parts.length - 1; i >= 0; i--) {
      date.append(parts[i]).append(i > 0 ? "/" : "");
    }
    return date.toString();
  }

  private static int pages(SourceFile source) {
    return source.lastPage() - source.firstPage() + 1;
  }

  /** Mean over the words of all pages, two decimals; empty where there are none. */
  private static String confidence(List<Page> pages) {
    double sum = 0;
    long words = 0;
    for (Page page : pages) {
      sum += page.confidence() * page.words().size();
      words += page.words().size();
    }
    return words == 0 ? "" : String.format(Locale.ROOT, "%.2f", sum / words);
  }

  private static String inferred(PlanDocument document) {
    return String.join(
        "; ",
        document.evidence().entrySet().stream()
            .filter(entry -> entry.getValue().source() == Evidence.Source.INFERRED)
            .map(Map.Entry::getKey)
            .toList());
  }

  private static String warnings(PlanDocument document) {
    Optional<String> joined =
        document.warnings().stream()
            .map(warning -> warning.code())
            .distinct()
            .reduce((a, b) -> a + "; " + b);
    return joined.orElse("");
  }
}
