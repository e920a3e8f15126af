package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Assignment;
import vn.vankho.model.Finding;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Table;

/** Tables of plain text that stand there cell by cell. */
class ListedTableTest {
  private static final String HEAD = "TT\nNội dung công việc\nĐơn vị\nchủ trì\nThời hạn\n";

  private static PlanDocument plan(String table) {
    return Readings.document(
        "KẾ HOẠCH\nMùa khô\nI. PHÂN CÔNG\n" + table + "II. KINH PHÍ\n1. Xã chi.\n");
  }

  private static List<List<String>> rows(String table) {
    return plan(table).tables().stream().map(Table::rows).findFirst().orElse(List.of());
  }

  @Test
  void joinsLinesThatGoOn_andPartsRowsByTheirNumbers() {
    assertThat(
            rows(HEAD + "1\nNạo vét\nkênh\nSở Xây dựng\nQuý I\n2\nMở lớp\nTrạm Y tế\ntrước 15/3\n"))
        .containsExactly(
            List.of("TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời hạn"),
            List.of("1", "Nạo vét kênh", "Sở Xây dựng", "Quý I"),
            List.of("2", "Mở lớp", "Trạm Y tế", "trước 15/3"));
  }

  @Test
  void readsWhoDoesWhat() {
    assertThat(
            plan(HEAD + "1\nNạo vét kênh\nSở Xây dựng\nQuý I\n2\nMở lớp\nTrạm Y tế\nQuý II\n")
                .assignments())
        .contains(new Assignment("Trạm Y tế", List.of(), "Mở lớp", Optional.of("Quý II"), "I"));
  }

  @Test
  void keepsSmallCells_whereEveryLineIsOne() {
    assertThat(rows("TT\nMặt hàng\nĐơn vị\nNăm 2015\n1\nGạo\ntấn\n5.200\n2\nDầu\nnghìn lít\n870\n"))
        .contains(List.of("1", "Gạo", "tấn", "5.200"), List.of("2", "Dầu", "nghìn lít", "870"));
  }

  @Test
  void joinsTheLongestLine_whereARowHasACellTooMany() {
    assertThat(
            rows(
                "TT\nĐơn vị\nĐiện\nNước\n1\nTổng cục Tiêu chuẩn Đo lường\nChất lượng\n5.660\n9,5\n"
                    + "2\nCục Thú y\n310\n8\n"))
        .contains(List.of("1", "Tổng cục Tiêu chuẩn Đo lường Chất lượng", "5.660", "9,5"));
  }

  @Test
  void setsTheFiguresOfARowOfTotals_inTheLastColumns() {
    assertThat(
            rows(
                "TT\nDự án\nKhởi công\nVốn\n1\nBến A\n2024\n12\n2\nBến B\n2025\n30\nTổng cộng\n42\n"))
        .last()
        .isEqualTo(List.of("", "Tổng cộng", "", "42"));
  }

  @Test
  void goesOnAfterTheEndOfAPage() {
    PlanDocument plan =
        plan(
            HEAD
                + "1\nNạo vét kênh\nSở Xây dựng\nTháng\n4/2026\n\f2\n2\nMở lớp\nTrạm Y tế\nQuý II\n"
                + "3\nKiểm tra kho\nCông an\nQuý III\n");
    assertThat(plan.tables())
        .containsExactly(
            new Table(
                1,
                Optional.empty(),
                List.of(
                    List.of("TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời hạn"),
                    List.of("1", "Nạo vét kênh", "Sở Xây dựng", "Tháng 4/2026"),
                    List.of("2", "Mở lớp", "Trạm Y tế", "Quý II"),
                    List.of("3", "Kiểm tra kho", "Công an", "Quý III"))));
    assertThat(plan.sections().get(0).text()).isEmpty();
    assertThat(plan.warnings()).extracting(Finding::code).doesNotContain("PAGE_BLANK");
  }

  @Test
  void joinsWhatHadNoRoomBeside_whereCellsAreBrokenBeforeCapitals() {
    assertThat(
            rows(
                HEAD
                    + "1\nRà soát quy hoạch các khu đông dân\nSở Xây dựng\nQuý I\n"
                    + "2\nĐăng tin trên báo và đài của Thanh\nHóa, trang thông tin của các huyện\n"
                    + "Trạm Y tế\nQuý II\n3\nMở lớp\nCông an\nQuý III\n"))
        .contains(
            List.of(
                "2",
                "Đăng tin trên báo và đài của Thanh Hóa, trang thông tin của các huyện",
                "Trạm Y tế",
                "Quý II"));
  }

  @Test
  void endsTheLastRow_whereItsColumnEnds() {
    assertThat(
            rows(
                "TT\nNội dung\nĐơn vị phối hợp\nThời hạn\n1\nMở lớp\nCác trạm y tế\n12/11/2025\n"
                    + "2\nNạo vét\nPhòng Kinh tế\n14/11/2025\n3\nTổng kết\nCác xã, phường và\nSở\n15/12/2025\n"))
        .last()
        .isEqualTo(List.of("3", "Tổng kết", "Các xã, phường và Sở", "15/12/2025"));
  }

  @Test
  void takesALoneAbbreviation_forNoTable() {
    assertThat(rows("TT\nMở lớp cho cán bộ.\n")).isEmpty();
  }

  @Test
  void goesOnWithACell_behindALineThatIsUnfinished() {
    assertThat(
            rows(
                HEAD
                    + "1\nNạo vét kênh\nSở Xây dựng,\nCông an tỉnh\nQuý\nII/2026\n"
                    + "2\nMở lớp\nSở Y tế, Sở\nNội vụ\n2026 và\nhằng năm\n"
                    + "3\nKiểm tra kho\nCông an\nQuý III\n"))
        .contains(
            List.of("1", "Nạo vét kênh", "Sở Xây dựng, Công an tỉnh", "Quý II/2026"),
            List.of("2", "Mở lớp", "Sở Y tế, Sở Nội vụ", "2026 và hằng năm"));
  }

  @Test
  void leavesTheLastCellEmpty_whereTheLinesBeforeItFill() {
    assertThat(
            rows(
                "TT\nNội dung\nĐơn vị\nThời hạn\nGhi chú\n"
                    + "1\nNạo vét kênh mương nội đồng\nSở Xây dựng\nTháng 3/2026\nVốn của tỉnh\n"
                    + "2\nMở lớp tập huấn cho cán bộ thôn\nTrạm Y tế\nTháng 4/2026\nVốn của xã\n"
                    + "3\nTrồng rừng phòng hộ ven biển và\nrừng ngập mặn\nHạt Kiểm lâm\nTháng 5/2026\n"
                    + "4\nKiểm tra kho hàng dự trữ\nCông an\nTháng 6/2026\nVốn của tỉnh\n"))
        .contains(
            List.of(
                "3",
                "Trồng rừng phòng hộ ven biển và rừng ngập mặn",
                "Hạt Kiểm lâm",
                "Tháng 5/2026",
                ""));
  }

  @Test
  void saysNoDeadline_whereACellOnlySaysHowOften() {
    assertThat(
            plan(HEAD
                    + "1\nNạo vét kênh\nSở Xây dựng\nThường xuyên\n2\nMở lớp\nTrạm Y tế\nQuý II\n")
                .assignments())
        .extracting(Assignment::deadline)
        .containsExactly(Optional.empty(), Optional.of("Quý II"));
  }

  @Test
  void givesTheWorkOfAnAnnexNoSection() {
    assertThat(
            Readings.document(
                    "KẾ HOẠCH\nMùa khô\nI. PHÂN CÔNG\n1. Sở Y tế mở lớp./.\n\f2\nPHỤ LỤC\n"
                        + HEAD
                        + "1\nNạo vét kênh\nSở Xây dựng\nQuý I\n2\nMở lớp\nTrạm Y tế\nQuý II\n")
                .assignments())
        .extracting(Assignment::section)
        .containsExactly("I.1", "", "");
  }

  @Test
  void takesTheLineAboveThatNamesIt_forItsCaption() {
    PlanDocument plan =
        plan(
            "Việc chia theo bảng sau:\nBảng phân công trực lũ\n"
                + HEAD
                + "1\nNạo vét kênh\nSở Xây dựng\nQuý I\n2\nMở lớp\nTrạm Y tế\nQuý II\n");

    assertThat(plan.tables())
        .extracting(Table::caption)
        .containsExactly(Optional.of("Bảng phân công trực lũ"));
    assertThat(plan.sections().get(0).text()).isEqualTo("Việc chia theo bảng sau:");
  }
}
