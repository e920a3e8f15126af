package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.model.Assignment;

/**
 * Who does what, as directives and decisions word it, and plans that are made of their sentences.
 */
class DirectiveWorkTest {
  /** As wide as the text is set, so that shorter lines end paragraphs. */
  private static final String WIDE =
      "Sông nước của tỉnh mỗi năm một khác, bến cũ bồi, bến mới lở, dân đi lại khó.\n";

  private static List<Assignment> assignments(String body) {
    return Readings.document("KẾ HOẠCH\nBến bãi\n" + WIDE.repeat(4) + body).assignments();
  }

  private static List<Assignment> shared(String items) {
    return assignments("I. TỔ CHỨC THỰC HIỆN\n" + items);
  }

  private static List<String> tasks(List<Assignment> assignments) {
    return assignments.stream().map(it -> it.responsible() + ": " + it.task()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chủ tịch UBND tỉnh giao cho Sở Xây dựng chủ trì lập quy hoạch bến|Sở Xây dựng: lập quy hoạch bến",
        "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành khẩn trương rà soát bến|Các sở, ngành: khẩn trương rà soát bến",
        "Đối với các bến tự mở, Thanh tra Sở kiểm tra giấy phép|Thanh tra Sở: kiểm tra giấy phép",
        "Liên đoàn Lao động tỉnh theo dõi bến của công nhân|Liên đoàn Lao động tỉnh: theo dõi bến của công nhân",
        "Cục Xuất nhập khẩu thống kê hàng qua bến|Cục Xuất nhập khẩu: thống kê hàng qua bến",
        "UBND tỉnh, các tổ chức hội: Hội Nông dân, Hội Phụ nữ vận động hội viên giữ bến"
            + "|UBND tỉnh, các tổ chức hội: Hội Nông dân, Hội Phụ nữ: vận động hội viên giữ bến",
      })
  void namesWhoActs(String sentence, String work) {
    assertThat(tasks(shared("1. " + sentence + ".\n2. Phòng Y tế báo cáo.\n"))).startsWith(work);
  }

  @Test
  void givesWhatSaysHowOften_toTheBodyBeforeIt() {
    assertThat(
            tasks(
                shared(
                    "1. UBND các huyện ven sông lập bến. Hằng năm báo cáo Bộ Xây dựng, Ban Chỉ đạo"
                        + " đường thủy kết quả mở bến.\n2. Phòng Y tế báo cáo.\n")))
        .contains(
            "UBND các huyện ven sông: Hằng năm báo cáo Bộ Xây dựng, Ban Chỉ đạo đường thủy kết quả"
                + " mở bến");
  }
}
