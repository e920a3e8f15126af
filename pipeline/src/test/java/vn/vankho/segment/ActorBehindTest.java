package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Assignment;

/** Tasks that name who does them only behind what is to be done. */
class ActorBehindTest {
  private static Optional<Assignment> read(String sentence) {
    return ActorBehind.read(sentence, false).map(it -> it.in("III.2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Phát động quyên góp sách cũ (Tỉnh Đoàn chủ trì) trước ngày 20/11/2022."
            + "| Tỉnh Đoàn | Phát động quyên góp sách cũ | trước ngày 20/11/2022",
        "Kiểm đếm tài sản do Phòng Quản trị thực hiện, kết thúc chậm nhất ngày 31/12/2019."
            + "| Phòng Quản trị | Kiểm đếm tài sản | chậm nhất ngày 31/12/2019",
        "Việc in thẻ dự thi do Phòng Khảo thí đảm nhiệm; hoàn thành trong tháng 5/2018."
            + "| Phòng Khảo thí | in thẻ dự thi | trong tháng 5/2018",
        "Việc kẻ vạch sân thi do nhân viên bảo vệ thực hiện, xong trước ngày 05/3/2018."
            + "| Nhân viên bảo vệ | kẻ vạch sân thi | trước ngày 05/3/2018",
        "Việc giữ sổ họp do Thư ký đoàn kiểm tra đảm nhiệm."
            + "| Thư ký đoàn kiểm tra | giữ sổ họp |",
        "Việc dựng trại hè do Tổng phụ trách Đội đảm nhiệm."
            + "| Tổng phụ trách Đội | dựng trại hè |",
        "Biên tập kỷ yếu hội nghị, giao Văn phòng Huyện ủy phụ trách."
            + "| Văn phòng Huyện ủy | Biên tập kỷ yếu hội nghị |"
      })
  void readsWhoActs_behindWhatIsDone(String sentence, String who, String task, String deadline) {
    assertThat(read(sentence))
        .contains(new Assignment(who, List.of(), task, Optional.ofNullable(deadline), "III.2"));
  }

  @Test
  void readsWhoHelps_inTheSameBrackets() {
    assertThat(
            read(
                "Hội diễn văn nghệ quần chúng (Sở Nội vụ chủ trì, Đoàn khối các cơ quan phối hợp)"))
        .contains(
            new Assignment(
                "Sở Nội vụ",
                List.of("Đoàn khối các cơ quan"),
                "Hội diễn văn nghệ quần chúng",
                Optional.empty(),
                "III.2"));
  }

  @Test
  void readsWhoHelps_behindALink() {
    assertThat(
            read(
                "Lập danh mục hồ sơ do Phòng Lưu trữ chủ trì, phối hợp với Thanh tra Sở thực hiện."))
        .map(Assignment::cooperating)
        .contains(List.of("Thanh tra Sở"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Việc cấp phép do cơ quan có thẩm quyền thực hiện.",
        "Tham dự ngày hội do các đơn vị thực hiện.",
        "Triển khai Đề án do Sở Công Thương thực hiện trên địa bàn ba huyện miền núi.",
        "Đóng góp về Quỹ khuyến học (Sở Tài chính).",
        "Khen thưởng các tập thể do có thành tích xuất sắc."
      })
  void readsNobody_whereNoneIsGivenTheWork(String sentence) {
    assertThat(read(sentence)).isEmpty();
  }

  @Test
  void readsBodies_eachWithItsPartInBrackets() {
    assertThat(
            read(
                "Kiểm kê hiện vật trong quý II/2016: Phòng Bảo quản (chủ trì), Đội Bảo vệ, Văn phòng"
                    + " (phối hợp)"))
        .contains(
            new Assignment(
                "Phòng Bảo quản",
                List.of("Đội Bảo vệ", "Văn phòng"),
                "Kiểm kê hiện vật",
                Optional.of("trong quý II/2016"),
                "III.2"));
  }
}
