package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Indicator;

/** Targets that a plan states in a table. */
class TableIndicatorsTest {
  private static List<Indicator> read(String... rows) {
    String table = Arrays.stream(rows).collect(Collectors.joining("\n"));
    return Readings.document(
            "KẾ HOẠCH\nMùa khô\nI. YÊU CẦU\n1. Làm kịp thời.\nII. SỐ LIỆU\n"
                + table
                + "\nIII. KINH PHÍ\n1. Xã chi.\n")
        .indicators();
  }

  @Test
  void readsATarget_ofEachRow() {
    assertThat(
            read(
                "TT | Chỉ tiêu | Đơn vị tính | Kế hoạch",
                "1 | Diện tích tưới lúa | ha | 29.640",
                "2 | Hệ số sử dụng nước | % | 72,5"))
        .containsExactly(
            new Indicator("Diện tích tưới lúa", 29640, "ha", "II"),
            new Indicator("Hệ số sử dụng nước", 72.5, "%", "II"));
  }

  @Test
  void readsTheUnit_behindTheValueInBracketsOrInTheHead() {
    assertThat(
            read(
                "TT | Mục tiêu | Giao năm 2026 (hộ)",
                "1 | Tỷ lệ dân dùng nước sạch | ≥ 95%",
                "2 | Rừng trồng mới (ha) | Trên 120",
                "3 | Hộ thoát nghèo | 85 trở lên"))
        .extracting(Indicator::value, Indicator::unit)
        .containsExactly(tuple(95.0, "%"), tuple(120.0, "ha"), tuple(85.0, "hộ"));
  }

  @Test
  void takesTheFigures_ofWhatIsPlanned_notOfWhatWasReached() {
    assertThat(
            read(
                "TT | Chỉ tiêu | ĐVT | Thực hiện năm 2025 | Kế hoạch năm 2026",
                "1 | Sản lượng thóc | tấn | 5.200 | 5.700",
                "2 | Sản lượng ngô | tấn | 640 | 690"))
        .extracting(Indicator::value)
        .containsExactly(5700.0, 690.0);
  }

  @Test
  void readsNone_whereATableReportsWhatWasReached() {
    assertThat(
            read(
                "TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2025 | Thực hiện năm 2025",
                "1 | Sản lượng thóc | tấn | 5.200 | 5.700"))
        .isEmpty();
  }

  @Test
  void readsTheFigures_thatAreHeadedAsTargets() {
    assertThat(
            read(
                "TT | Nội dung | Đơn vị | Chỉ tiêu giao",
                "1 | Trồng cây phân tán | cây | 12.000",
                "2 | Mở lớp tập huấn | lớp | 8"))
        .containsExactly(
            new Indicator("Trồng cây phân tán", 12000, "cây", "II"),
            new Indicator("Mở lớp tập huấn", 8, "lớp", "II"));
  }

  @Test
  void readsNone_whereAmountsOfOtherThingsAreListed() {
    assertThat(read("TT | Mặt hàng | Đơn vị | Năm 2026", "1 | Gạo tẻ | tấn | 5.200")).isEmpty();
    assertThat(read("TT | Đơn vị | Chỉ tiêu tuyển dụng", "1 | Trường Lê Lợi | 12")).isEmpty();
    assertThat(read("TT | Mục tiêu | Số lượng", "1 | Bảo vệ kho hàng | 12 lượt")).isEmpty();
  }

  @Test
  void passesOverGroupsNumbersOfColumnsAndRowsWithoutUnit() {
    assertThat(
            read(
                "TT | Chỉ tiêu | Đơn vị tính | Kế hoạch",
                "A | B | C | 1",
                "I | Về kinh tế | | ",
                "1 | Thu ngân sách | tỷ đồng | 46,2",
                "2 | Số doanh nghiệp mới | | 30"))
        .containsExactly(new Indicator("Thu ngân sách", 46.2, "tỷ đồng", "II"));
  }
}
