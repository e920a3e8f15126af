package vn.vankho.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDocuments;
import vn.vankho.model.PlanDraft;
import vn.vankho.store.PlanDocumentJson;

class ExportsTest {
  private static final PlanDocument PLAN =
      PlanDraft.of("a")
          .fileName("ke hoach.pdf")
          .number("780/KH-SXD")
          .issuer("Sở Xây dựng")
          .date("2024-03-27")
          .province("binh-phuoc", "Bình Phước", "dong-nai")
          .title("Cải cách \"hành chính\", năm 2024")
          .signer("Nông Văn Niệp")
          .recipients("Như Điều 3", "Lưu: VT")
          .pages("Kế hoạch\ncải cách")
          .build();

  @TempDir private Path folder;

  @Test
  void jsonLinesHoldEachDocumentInFull() throws IOException {
    List<PlanDocument> documents =
        Stream.of(1, 2, 3).map(seed -> PlanDocuments.next(new Random(seed))).toList();
    StringBuilder out = new StringBuilder();

    Exports.jsonLines(documents.stream(), out);

    assertThat(out.toString().lines().map(line -> PlanDocumentJson.read(line.getBytes(UTF_8))))
        .isEqualTo(documents);
  }

  @Test
  void csvHasARowOfHeadingsAndARowADocument() throws IOException {
    List<String> rows = csv(PLAN);

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0)).startsWith("Mã định danh,Số,Ký hiệu,").contains("Trích yếu nội dung");
    assertThat(rows.get(1))
        .startsWith(PLAN.id() + ",780,KH-SXD,780/KH-SXD,27/03/2024,2024,KẾ HOẠCH,Sở Xây dựng,")
        .contains(",\"Cải cách \"\"hành chính\"\", năm 2024\",Bình Phước,binh-phuoc,dong-nai,")
        .contains(",Nông Văn Niệp,Như Điều 3; Lưu: VT,")
        .contains(",1,ke hoach.pdf,1,1," + PLAN.id() + ",0.90,");
  }

  @Test
  void csvKeepsALineBreakInsideQuotes() throws IOException {
    StringBuilder out = new StringBuilder();

    Exports.csv(Stream.of(PlanDraft.of("a").title("một\nhai").build()), false, out);

    assertThat(out).contains(",\"một\nhai\",");
  }

  @Test
  void csvDisarmsFormulas() throws IOException {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1")) {
      assertThat(csv(PlanDraft.of("a").title(formula).build()).get(1))
          .contains(",'" + formula + ",");
    }
  }

  @Test
  void csvBeginsWithAByteOrderMarkOnRequest() throws IOException {
    StringBuilder out = new StringBuilder();

    Exports.csv(Stream.of(PLAN), true, out);

    assertThat(out.charAt(0)).isEqualTo('\uFEFF');
  }

  @Test
  void textPutsAFormFeedBetweenDocuments() throws IOException {
    StringBuilder out = new StringBuilder();

    Exports.text(Stream.of(PLAN, PLAN), out);

    assertThat(out).hasToString("Kế hoạch\ncải cách\n\fKế hoạch\ncải cách\n");
  }

  @Test
  void textFilesAreNamedByDocument() throws IOException {
    PlanDocument second = PlanDraft.of("a").ordinal(2).pages("hai").build();

    assertThat(Exports.textFiles(Stream.of(PLAN, second), folder.resolve("out"))).isEqualTo(2);

    assertThat(Files.readString(folder.resolve("out/" + PLAN.id() + ".txt")))
        .isEqualTo("Kế hoạch\ncải cách\n");
    assertThat(folder.resolve("out/" + PLAN.id() + "-2.txt")).exists();
  }

  @Test
  void textFilesNameTheFileThatCannotBeWritten() throws IOException {
    Path blocked = folder.resolve("out");
    Files.createDirectories(blocked.resolve(PLAN.id() + ".txt"));

    assertThatThrownBy(() -> Exports.textFiles(Stream.of(PLAN), blocked))
        .isInstanceOfSatisfying(
            PipelineException.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.STORAGE))
        .hasMessageContaining(PLAN.id());
  }

  private static List<String> csv(PlanDocument document) throws IOException {
    StringBuilder out = new StringBuilder();
    Exports.csv(Stream.of(document), false, out);
    return List.of(out.toString().split("\r\n"));
  }
}
