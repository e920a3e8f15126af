package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Indicator;

class IndicatorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Đến năm 2025, 100% xã, phường có điểm thu gom; dân tự đóng góp"
            + "|Đến năm 2025, 100% xã, phường có điểm thu gom|100|%",
        "Mỗi con trâu, bò dự trữ ít nhất 300 kg rơm, cỏ khô, hoàn thành trong quý IV"
            + "|Mỗi con trâu, bò dự trữ ít nhất 300 kg rơm, cỏ khô|300|kg",
        "Tỷ lệ tiêm đạt cao, trong đó đàn chó nuôi đạt 90%|đàn chó nuôi đạt 90%|90|%",
        "100% cơ quan, đơn vị tự chấm điểm ít nhất 02 lần|100% cơ quan, đơn vị tự chấm điểm ít nhất"
            + " 02 lần|100|%",
        "Đến năm 2027, rà soát, cập nhật 80% hồ sơ của 12 thôn"
            + "|Đến năm 2027, rà soát, cập nhật 80% hồ sơ của 12 thôn|80|%",
        "Mở lớp bơi cho 350 cán bộ, chiến sĩ|Mở lớp bơi cho 350 cán bộ, chiến sĩ|350|cán bộ, chiến sĩ",
        "Mục tiêu 3: Trên 70% bến có phao|Trên 70% bến có phao|70|%",
        "Bình quân hằng năm, giảm 4% số vụ đuối nước|Bình quân hằng năm, giảm 4% số vụ đuối nước|4|%",
        "80% người làm công tác an toàn, vệ sinh lao động được tập huấn"
            + "|80% người làm công tác an toàn, vệ sinh lao động được tập huấn|80|%",
        "Mở trạm bơm ở ít nhất 12 xã, thị trấn|Mở trạm bơm ở ít nhất 12 xã, thị trấn|12|xã, thị trấn",
        "Tối thiểu 09 tỉnh, thành phố dùng chung sổ|Tối thiểu 09 tỉnh, thành phố dùng chung sổ|9"
            + "|tỉnh, thành phố",
        "Đội kịch thiếu nhi thu hút 45 học sinh|Đội kịch thiếu nhi thu hút 45 học sinh|45|học sinh",
        "Nhiều tổ dân phố trồng hoa, trong đó có 7 tổ mới|có 7 tổ mới|7|tổ",
        "Có 12/12 thôn treo băng rôn, tổ chức tuần tra|Có 12/12 thôn treo băng rôn|12|thôn",
        "Nâng giờ phát lên 30 phút mỗi ngày|Nâng giờ phát lên 30 phút mỗi ngày|30|phút",
        "Tiến hành phúc tra ngẫu nhiên 40 hộ|Tiến hành phúc tra ngẫu nhiên 40 hộ|40|hộ",
        "Đến ngày 31/8/2013 giải tỏa xong 9 chợ|Đến ngày 31/8/2013 giải tỏa xong 9 chợ|9|chợ",
        "Tặng 20 xe lăn cho trạm y tế|Tặng 20 xe lăn cho trạm y tế|20|xe lăn",
        "Diện tích bình quân mỗi bến: 50-70m2|Diện tích bình quân mỗi bến: 50-70m2|50|m2",
        "Số phòng tối thiểu: 4 phòng/căn hộ vào năm 2031|Số phòng tối thiểu: 4 phòng/căn hộ vào năm 2031|4"
            + "|phòng/căn hộ",
        "Trả kết quả không quá 05 ngày làm việc|Trả kết quả không quá 05 ngày làm việc|5|ngày làm"
            + " việc",
      })
  void takesTheWholeClauseOfATarget(String text, String clause, double value, String unit) {
    List<Indicator> found = read(text);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).text()).isEqualTo(clause);
    assertThat(found.get(0).value()).isEqualTo(value);
    assertThat(found.get(0).unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sàn bình quân là 12m2/người năm 2031 và 15m2/người năm 2041",
        "Sàn bình quân là 12m2/người năm 2031, 15m2/người năm 2041",
      })
  void takesRatesOfTheSameForTargetsOfTheirOwn(String text) {
    assertThat(read(text))
        .extracting(Indicator::text)
        .containsExactly("Sàn bình quân là 12m2/người năm 2031", "15m2/người năm 2041");
  }

  @Test
  void takesNoTarget_fromWhereSomethingIsDone() {
    assertThat(read("Thực hiện trên địa bàn 8 huyện của tỉnh")).isEmpty();
  }

  @Test
  void takesNoTarget_fromDatesAndNumbersOfDocuments() {
    assertThat(read("Thực hiện Quyết định số 15/2020/QĐ-TTg trước ngày 12/12/2023 tại 03 nơi"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kết luận họp gửi đến người có trách nhiệm trong 02 ngày làm việc",
        "Quét theo lô; mỗi lô không quá 5.000 trang",
        "Nhiệm vụ có kinh phí trên 05 tỷ đồng kiểm tra kỹ hơn",
      })
  void takesLimitsForTargets_onlyWhereASectionSaysWhatIsToBeReached(String text) {
    assertThat(read("NHIỆM VỤ", text)).isEmpty();
  }

  @Test
  void takesHowLongSomethingTakes_alsoAmongTheTasks() {
    assertThat(read("NHIỆM VỤ", "Thời gian luân chuyển hồ sơ không quá 4 giờ")).hasSize(1);
  }

  @Test
  void takesTheSumThatABudgetProvides() {
    assertThat(read("KINH PHÍ", "Ngân sách xã bố trí 75 triệu đồng")).hasSize(1);
  }

  @Test
  void keepsWhatStandsInBracketsTogether() {
    assertThat(read("Thu gom 80% rác (hữu cơ, vô cơ; cả chất thải y tế), phân loại tại nguồn"))
        .extracting(Indicator::text)
        .containsExactly("Thu gom 80% rác (hữu cơ, vô cơ; cả chất thải y tế)");
  }

  private static List<Indicator> read(String text) {
    return read("CHỈ TIÊU", text);
  }

  private static List<Indicator> read(String heading, String text) {
    return Readings.document("KẾ HOẠCH\nVệ sinh môi trường\nI. " + heading + "\n1. " + text + ".\n")
        .indicators();
  }
}
