package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "Có 12/12 thôn treo băng rôn, tổ chức tuần tra|Có 12/12 thôn treo băng rôn|12|thôn",
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

  @Test
  void takesNoTarget_fromDatesAndNumbersOfDocuments() {
    assertThat(read("Thực hiện Quyết định số 15/2020/QĐ-TTg trước ngày 12/12/2023 tại 03 nơi"))
        .isEmpty();
  }

  private static List<Indicator> read(String text) {
    return Readings.document("KẾ HOẠCH\nVệ sinh môi trường\nI. CHỈ TIÊU\n1. " + text + ".\n")
        .indicators();
  }
}
