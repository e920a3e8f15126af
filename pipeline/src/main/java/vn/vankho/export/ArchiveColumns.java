package vn.vankho.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vankho.model.Evidence;
import vn.vankho.model.Finding;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.ProvinceRef;
import vn.vankho.model.Signer;
import vn.vankho.model.SourceFile;

/**
 * The columns of the list of an archive's documents, under the names that Circular 05/2025/TT-BNV
 * and Decree 30/2020/NĐ-CP annex VI give the fields of an archive, then the product's own.
 */
final class ArchiveColumns {
  static final Column<PlanDocument> ID = text("Mã định danh", 20, PlanDocument::id);
  static final Column<PlanDocument> CODE =
      column("Số, ký hiệu", 18, d -> CellValue.of(d.codeNumber()));
  static final Column<PlanDocument> ISSUER =
      column("Cơ quan ban hành", 30, d -> CellValue.of(d.issuer()));
  static final Column<PlanDocument> TITLE =
      column("Trích yếu nội dung", 60, d -> CellValue.of(d.title()));
  static final Column<PlanDocument> RECIPIENTS =
      text("Nơi nhận", 40, d -> String.join("; ", d.recipients()));
  static final Column<PlanDocument> WARNINGS = text("Cảnh báo", 30, ArchiveColumns::warnings);

  /** All of them, in their order. */
  static final List<Column<PlanDocument>> ALL =
      List.of(
          ID,
          column("Số", 8, d -> CellValue.of(d.number())),
          column("Ký hiệu", 14, d -> CellValue.of(d.symbol())),
          CODE,
          column(
              "Ngày, tháng, năm", 16, d -> d.date().map(CellValue::date).orElse(CellValue.of(""))),
          column("Năm", 7, d -> d.year().map(CellValue::count).orElse(CellValue.of(""))),
          column("Tên loại văn bản", 18, d -> CellValue.of(d.documentType())),
          ISSUER,
          column("Cơ quan chủ quản", 30, d -> CellValue.of(d.parentBody())),
          column("Cấp", 10, d -> CellValue.of(d.issuerLevel())),
          TITLE,
          column("Tỉnh khi ban hành", 18, d -> CellValue.of(d.province().map(ProvinceRef::name))),
          column("Mã tỉnh", 14, d -> CellValue.of(d.province().map(ProvinceRef::id))),
          column("Mã tỉnh hiện nay", 14, d -> CellValue.of(d.province().map(ProvinceRef::current))),
          column("Thẩm quyền ký", 18, d -> CellValue.of(d.signer().flatMap(Signer::authority))),
          column("Chức vụ người ký", 20, d -> CellValue.of(d.signer().flatMap(Signer::position))),
          column("Người ký", 20, d -> CellValue.of(d.signer().flatMap(Signer::name))),
          RECIPIENTS,
          column("Độ mật", 10, d -> CellValue.of(d.security())),
          column("Độ khẩn", 12, d -> CellValue.of(d.urgency())),
          count("Số trang", d -> pages(d.source())),
          text("Tên tệp", 30, d -> d.source().fileName()),
          count("Trang đầu", d -> d.source().firstPage()),
          count("Trang cuối", d -> d.source().lastPage()),
          text("SHA-256", 20, d -> d.source().sha256()),
          column("Độ tin cậy nhận dạng", 12, d -> CellValue.share(confidence(d.pages()))),
          text("Trường suy ra", 20, ArchiveColumns::inferred),
          WARNINGS);

  /** Of what a search found: the place and its citation, then those of its document. */
  static final List<Column<CitedPlace>> OF_PLACES = ofPlaces();

  private ArchiveColumns() {}

  private static List<Column<CitedPlace>> ofPlaces() {
    List<Column<CitedPlace>> columns = new ArrayList<>();
    columns.add(new Column<>("Trích dẫn", 60, p -> CellValue.of(p.citation())));
    columns.add(new Column<>("Mã trích dẫn", 24, p -> CellValue.of(p.locator().toString())));
    columns.add(new Column<>("Trang", 7, p -> CellValue.of(p.page())));
    columns.add(new Column<>("Mục", 8, p -> CellValue.of(p.sectionPath())));
    columns.add(new Column<>("Đoạn trích", 60, p -> CellValue.of(CitedNames.line(p.excerpt()))));
    for (Column<PlanDocument> column : ALL) {
      columns.add(new Column<>(column.heading(), column.width(), p -> column.of(p.document())));
    }
    return List.copyOf(columns);
  }

  private static Column<PlanDocument> column(
      String heading, int width, Function<PlanDocument, CellValue> value) {
    return new Column<>(heading, width, value);
  }

  private static Column<PlanDocument> text(
      String heading, int width, Function<PlanDocument, String> value) {
    return new Column<>(heading, width, d -> CellValue.of(value.apply(d)));
  }

  private static Column<PlanDocument> count(String heading, Function<PlanDocument, Integer> value) {
    return new Column<>(heading, 11, d -> CellValue.count(value.apply(d)));
  }

  private static int pages(SourceFile source) {
    return source.lastPage() - source.firstPage() + 1;
  }

  /** Mean over the words of all pages; empty where there are none. */
  private static OptionalDouble confidence(List<Page> pages) {
    double sum = 0;
    long words = 0;
    for (Page page : pages) {
      sum += page.confidence() * page.words().size();
      words += page.words().size();
    }
    return words == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / words);
  }

  private static String inferred(PlanDocument document) {
    return document.evidence().entrySet().stream()
        .filter(entry -> entry.getValue().source() == Evidence.Source.INFERRED)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining("; "));
  }

  private static String warnings(PlanDocument document) {
    return document.warnings().stream()
        .map(Finding::code)
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
