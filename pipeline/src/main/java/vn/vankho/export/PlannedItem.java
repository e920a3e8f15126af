package vn.vankho.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vankho.model.Assignment;
import vn.vankho.model.Indicator;
import vn.vankho.model.PlanDocument;

/**
 * An assignment or an indicator of a plan, as a row of a table.
 *
 * @param document the plan
 * @param kind {@code Nhiệm vụ} or {@code Chỉ tiêu}
 * @param section path of markers of the section it stands in
 * @param text what is to be done or reached
 * @param responsible the body that leads
 * @param cooperating the bodies that take part
 * @param deadline as printed
 * @param value the target as a number
 * @param unit what the number counts
 */
record PlannedItem(
    PlanDocument document,
    String kind,
    String section,
    String text,
    String responsible,
    String cooperating,
    String deadline,
    CellValue value,
    String unit) {
  static final List<Column<PlannedItem>> COLUMNS =
      List.of(
          ofDocument(ArchiveColumns.ID),
          ofDocument(ArchiveColumns.CODE),
          ofDocument(ArchiveColumns.ISSUER),
          text("Loại", 11, PlannedItem::kind),
          text("Mục", 11, PlannedItem::section),
          text("Nội dung", 70, PlannedItem::text),
          text("Chủ trì", 30, PlannedItem::responsible),
          text("Phối hợp", 30, PlannedItem::cooperating),
          text("Thời hạn", 18, PlannedItem::deadline),
          new Column<>("Giá trị", 10, PlannedItem::value),
          text("Đơn vị", 12, PlannedItem::unit));

  /** Those of a plan, assignments first. */
  static Stream<PlannedItem> of(PlanDocument document) {
    return Stream.concat(
        document.assignments().stream().map(assignment -> of(document, assignment)),
        document.indicators().stream().map(indicator -> of(document, indicator)));
  }

  private static PlannedItem of(PlanDocument document, Assignment assignment) {
    return new PlannedItem(
        document,
        "Nhiệm vụ",
        assignment.section(),
        assignment.task(),
        assignment.responsible(),
        String.join("; ", assignment.cooperating()),
        assignment.deadline().orElse(""),
        CellValue.of(""),
        "");
  }

  private static PlannedItem of(PlanDocument document, Indicator indicator) {
    return new PlannedItem(
        document,
        "Chỉ tiêu",
        indicator.section(),
        indicator.text(),
        "",
        "",
        "",
        CellValue.of(indicator.value()),
        indicator.unit());
  }

  private static Column<PlannedItem> ofDocument(Column<PlanDocument> column) {
    return new Column<>(column.heading(), column.width(), item -> column.of(item.document()));
  }

  private static Column<PlannedItem> text(
      String heading, int width, Function<PlannedItem, String> value) {
    return new Column<>(heading, width, item -> CellValue.of(value.apply(item)));
  }
}
