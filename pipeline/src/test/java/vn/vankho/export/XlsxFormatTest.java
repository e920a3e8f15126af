package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.Assignment;
import vn.vankho.model.Indicator;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDocuments;
import vn.vankho.model.PlanDraft;

class XlsxFormatTest {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
  private static final int CODE = column("Số, ký hiệu");
  private static final int DATE = column("Ngày, tháng, năm");
  private static final int YEAR = column("Năm");
  private static final int TITLE = column("Trích yếu nội dung");

  @TempDir private Path folder;

  private static int column(String heading) {
    return ArchiveColumns.ALL.stream().map(Column::heading).toList().indexOf(heading);
  }

  @Test
  void hasARowOfHeadingsAndARowADocument() throws IOException {
    PlanDocument plan = PlanDraft.of("a").number("02a/KH-SXD").title("Cây & \"hoa\"").build();

    List<Row> rows = rows(0, xlsx(plan));

    assertThat(rows).hasSize(2);
    assertThat(texts(rows.get(0)))
        .isEqualTo(ArchiveColumns.ALL.stream().map(Column::heading).toList());
    assertThat(rows.get(1).getCellText(0)).isEqualTo(plan.id());
    assertThat(rows.get(1).getCellText(CODE)).isEqualTo("02a/KH-SXD");
    assertThat(rows.get(1).getCellText(TITLE)).isEqualTo("Cây & \"hoa\"");
  }

  @Test
  void numbersAreNumbersAndWholeDatesAreDates() throws IOException {
    Row row = rows(0, xlsx(PlanDraft.of("a").date("2024-03-27").build())).get(1);

    assertThat(row.getCell(YEAR).getType()).isEqualTo(CellType.NUMBER);
    assertThat(row.getCellAsNumber(YEAR).orElseThrow().intValue()).isEqualTo(2024);
    assertThat(row.getCellAsDate(DATE)).contains(LocalDateTime.of(2024, 3, 27, 0, 0));
    assertThat(row.getCell(DATE).getDataFormatString()).isEqualTo("dd/mm/yyyy");
  }

  @Test
  void datesInPartAndDatesThatExcelCannotCountAreText() throws IOException {
    assertThat(dateCell("2024-03")).isEqualTo("03/2024");
    assertThat(dateCell("2024")).isEqualTo("2024");
    assertThat(dateCell("2024-02-30")).isEqualTo("30/02/2024");
    assertThat(dateCell("1899-12-31")).isEqualTo("31/12/1899");
  }

  private static String dateCell(String iso) throws IOException {
    Row row = rows(0, xlsx(PlanDraft.of("a").date(iso).build())).get(1);
    assertThat(row.getCell(DATE).getType()).isEqualTo(CellType.STRING);
    return row.getCellText(DATE);
  }

  @Test
  void textOfAScanIsNeverAFormula() throws IOException {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "{=1}")) {
      byte[] xlsx = xlsx(PlanDraft.of("a").title(formula).build());

      assertThat(rows(0, xlsx).get(1).getCell(TITLE).getType()).isEqualTo(CellType.STRING);
      assertThat(rows(0, xlsx).get(1).getCellText(TITLE)).isEqualTo(formula);
      assertThat(part(xlsx, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
    }
  }

  @Test
  void leavesOutCharactersThatXmlCannotHold() throws IOException {
    String title = "K\u0000ế\u0001 \u000Bho\uFFFEạch \uD83C\uDF33 \uD83C";

    Row row = rows(0, xlsx(PlanDraft.of("a").title(title).build())).get(1);

    assertThat(row.getCellText(TITLE)).isEqualTo("Kế hoạch \uD83C\uDF33 ");
  }

  @Test
  void cutsATextThatIsTooLongForACell() throws IOException {
    String tooLong = "🌳".repeat(20_000);

    String cell = rows(0, xlsx(PlanDraft.of("a").title(tooLong).build())).get(1).getCellText(TITLE);

    assertThat(cell).hasSize(32_767).startsWith("🌳🌳").endsWith("🌳…");
  }

  @Test
  void takesAnyDocument() throws IOException {
    for (int seed = 0; seed < 50; seed++) {
      PlanDocument plan = PlanDocuments.next(new Random(seed));

      assertThat(rows(0, xlsx(plan)).get(1).getCellText(0))
          .as("seed %d", seed)
          .isEqualTo(plan.id());
    }
  }

  @Test
  void freezesAndFiltersTheHeadings() throws IOException {
    String sheet = part(xlsx(PlanDraft.of("a").build()), "xl/worksheets/sheet1.xml");

    assertThat(sheet)
        .containsPattern("<pane [^>]*ySplit=\"1\"[^>]*state=\"frozen\"")
        .contains("<autoFilter ref=\"A1:AB2\"");
  }

  @Test
  void listsAssignmentsAndIndicatorsOnASheetOfTheirOwn() throws IOException {
    PlanDocument plan =
        PlanDraft.of("a")
            .number("1/KH-UBND")
            .assignments(
                new Assignment(
                    "Sở Y tế", List.of("Sở A", "Sở B"), "Kiểm tra", Optional.of("quý I"), "II.1"))
            .indicators(new Indicator("Đạt 88,5% hồ sơ", 88.5, "%", "I.2"))
            .build();

    List<Row> rows = rows(1, xlsx(PlanDraft.of("b").build(), plan));

    assertThat(rows).hasSize(3);
    assertThat(texts(rows.get(1)))
        .containsSequence("Nhiệm vụ", "II.1", "Kiểm tra", "Sở Y tế", "Sở A; Sở B", "quý I");
    assertThat(rows.get(2).getCellText(1)).isEqualTo("1/KH-UBND");
    assertThat(rows.get(2).getCellText(3)).isEqualTo("Chỉ tiêu");
    assertThat(rows.get(2).getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("88.5");
  }

  @Test
  void goesOnInAFurtherSheet_whenOneIsFull() throws IOException {
    PlanDocument[] plans =
        IntStream.range(0, 5)
            .mapToObj(i -> PlanDraft.of("plan " + i).build())
            .toArray(PlanDocument[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new XlsxFormat(3).write(List.of(plans), out);

    List<String> ids = new ArrayList<>();
    for (int sheet = 0; sheet < 3; sheet++) {
      List<Row> rows = rows(sheet, out.toByteArray());
      assertThat(rows.get(0).getCellText(0)).isEqualTo("Mã định danh");
      rows.stream().skip(1).forEach(row -> ids.add(row.getCellText(0)));
    }
    assertThat(ids).isEqualTo(Stream.of(plans).map(PlanDocument::id).toList());
  }

  @Test
  void holdsManyRows() throws IOException {
    PlanDocument plan = PlanDraft.of("a").title("Kế hoạch").build();

    List<Row> rows =
        rows(0, xlsx(IntStream.range(0, 1_201).mapToObj(i -> plan).toArray(PlanDocument[]::new)));

    assertThat(rows).hasSize(1_202).allMatch(row -> row.getCellCount() > TITLE);
  }

  private static byte[] xlsx(PlanDocument... documents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new XlsxFormat().write(List.of(documents), out);
    return out.toByteArray();
  }

  private static List<Row> rows(int index, byte[] xlsx) throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(xlsx), WITH_FORMATS)) {
      return workbook.getSheet(index).orElseThrow().read();
    }
  }

  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
  }

  /** By the list at the end of the file, as Excel reads it. */
  private String part(byte[] xlsx, String name) throws IOException {
    Path file = Files.write(folder.resolve("a.xlsx"), xlsx);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
