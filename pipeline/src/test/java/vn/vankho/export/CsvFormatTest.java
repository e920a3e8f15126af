package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;

class CsvFormatTest {
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

  @Test
  void hasARowOfHeadingsAndARowADocument() throws IOException {
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
  void keepsALineBreakInsideQuotes() throws IOException {
    String out = Written.by(new CsvFormat(false), PlanDraft.of("a").title("một\nhai").build());

    assertThat(out).contains(",\"một\nhai\",");
  }

  @Test
  void disarmsFormulas() throws IOException {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1")) {
      assertThat(csv(PlanDraft.of("a").title(formula).build()).get(1))
          .contains(",'" + formula + ",");
    }
  }

  @Test
  void beginsWithAByteOrderMarkOnRequest() throws IOException {
    assertThat(Written.by(new CsvFormat(true), PLAN)).startsWith("\uFEFFMã định danh,");
  }

  private static List<String> csv(PlanDocument document) throws IOException {
    return List.of(Written.by(new CsvFormat(false), document).split("\r\n"));
  }
}
