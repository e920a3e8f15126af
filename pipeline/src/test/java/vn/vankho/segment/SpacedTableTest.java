package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Assignment;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Section;
import vn.vankho.model.Table;

/** Tables of plain text, whose cells only white space parts. */
class SpacedTableTest {
  private static final String HEAD =
      "TT   Nội dung công việc          Đơn vị chủ trì       Phối hợp        Thời gian\n"
          + "                                                                     hoàn thành\n";
  private static final String ROWS =
      "1    Rà soát thủ tục hành chính   Văn phòng HĐND và   Công an xã;     Trước 15/3/2026\n"
          + "     của xã                       UBND xã             Trạm Y tế\n"
          + "2    Lắp điểm truy cập            Phòng Kinh tế                       Quý II/2026\n";

  private static PlanDocument plan(String text) {
    return new Segmenter()
        .segment(Readings.spaced("KẾ HOẠCH\nChuyển đổi số\nI. PHÂN CÔNG\n" + text))
        .get(0);
  }

  @Test
  void joinsTheLinesOfARow_byTheColumnsInWhichTheyBegin() {
    assertThat(plan(HEAD + ROWS + "II. KINH PHÍ\n").tables())
        .extracting(Table::rows)
        .containsExactly(
            List.of(
                List.of(
                    "TT",
                    "Nội dung công việc",
                    "Đơn vị chủ trì",
                    "Phối hợp",
                    "Thời gian hoàn thành"),
                List.of(
                    "1",
                    "Rà soát thủ tục hành chính của xã",
                    "Văn phòng HĐND và UBND xã",
                    "Công an xã; Trạm Y tế",
                    "Trước 15/3/2026"),
                List.of("2", "Lắp điểm truy cập", "Phòng Kinh tế", "", "Quý II/2026")));
  }

  @Test
  void readsWhoDoesWhat_andTakesTheRowsForNoSections() {
    PlanDocument plan = plan(HEAD + ROWS + "II. KINH PHÍ\n1. Ngân sách xã.\n");
    assertThat(plan.assignments())
        .contains(
            new Assignment(
                "Phòng Kinh tế", List.of(), "Lắp điểm truy cập", Optional.of("Quý II/2026"), "I"))
        .hasSize(2);
    assertThat(plan.sections()).extracting(Section::marker).containsExactly("I", "II");
    assertThat(plan.sections().get(0).children()).isEmpty();
  }

  @Test
  void keepsEmptyCellsBetweenTabs() {
    PlanDocument plan =
        plan(
            "STT\tNhiệm vụ\tCơ quan chủ trì\tPhối hợp\tThời hạn\n"
                + "1\tRà soát thủ tục\tVăn phòng\t\tQuý I\nII. KINH PHÍ\n");
    assertThat(plan.tables().get(0).rows().get(1))
        .containsExactly("1", "Rà soát thủ tục", "Văn phòng", "", "Quý I");
    assertThat(plan.assignments())
        .extracting(Assignment::deadline)
        .containsExactly(Optional.of("Quý I"));
  }

  @Test
  void goesOnWithTheTableOfThePageBefore_whereItsRowsAreCounted() {
    Table first = plan(HEAD + ROWS).tables().get(0);
    Table next =
        new Table(2, Optional.empty(), List.of(List.of("3", "Mở lớp", "Trạm Y tế", "", "Tháng 9")));
    List<PlacedTable> tables =
        List.of(new PlacedTable(first, 3, true), new PlacedTable(next, 0, true));
    Zones zones =
        new Zones(
            List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(TableAssignments.read(tables, new TableSections(List.of(), List.of(), zones)))
        .extracting(Assignment::responsible)
        .containsExactly("Văn phòng HĐND và UBND xã", "Phòng Kinh tế", "Trạm Y tế");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nơi nhận:              TM. ỦY BAN NHÂN DÂN\n- Lưu: VT.                    CHỦ TỊCH\n",
        "     CHỦ TỊCH       PHÓ CHỦ TỊCH      THƯ KÝ\n   Lê Văn Mẫu     Trần Thị Mẫu    Vũ Mẫu\n",
        "1. Rà soát   thủ tục  của xã   theo quý;\n2. Mở   lớp  cho cán  bộ trẻ.\n",
      })
  void takesColumnsOfAHeaderOrAClosing_forNoTable(String text) {
    assertThat(plan(text).tables()).isEmpty();
  }

  @Test
  void citesWhatOnlyATableNames() {
    String row =
        "3    Công khai theo Nghị định      Văn phòng HĐND và   Công an xã      Trước 15/4/2026\n"
            + "     số 61/2018/NĐ-CP              UBND xã\n";
    assertThat(plan(HEAD + ROWS + row + "II. KINH PHÍ\n1. Ngân sách xã.\n").citations())
        .extracting(citation -> citation.codeNumber().orElse(""))
        .containsExactly("61/2018/NĐ-CP");
  }
}
