package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Assignment;

/** Why and in what bounds a body acts, and bodies of which a heading names only the kinds. */
class ActingFrameTest {
  private static List<Assignment> assignments(String body) {
    return Readings.document("KẾ HOẠCH\nPhòng ngừa\nI. TỔ CHỨC THỰC HIỆN\n" + body).assignments();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Trong phạm vi quyền hạn của mình, kiểm tra bến đò|kiểm tra bến đò",
        "Căn cứ vào Đề án, chủ động lập dự toán|chủ động lập dự toán",
        "Trên cơ sở đề xuất của Sở Y tế và các sở, ngành, cân đối, bố trí vốn|cân đối, bố trí vốn",
        "Căn cứ quy định hiện hành, chủ trì thẩm định hồ sơ|thẩm định hồ sơ",
        "Trước mắt, trong khi chưa có bến mới, chủ trì sửa bến cũ|sửa bến cũ",
        "Là lực lượng nòng cốt trong việc canh gác bến đò|canh gác bến đò",
      })
  void beginsTheTask_behindTheWordsThatSayWhyOrInWhatBounds(String said, String task) {
    assertThat(assignments("1. Sở Xây dựng\na) " + said + ".\nb) Báo cáo.\n").get(0).task())
        .isEqualTo(task);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Căn cứ kết quả kiểm tra, đánh giá bến đò để xếp loại",
        "Căn cứ quy định về xử lý vi phạm, giải quyết đơn thư để trả lời",
      })
  void takesVerbsThatAreNounsThere_forNoBeginningOfTheTask(String said) {
    assertThat(assignments("1. Sở Xây dựng\na) " + said + ".\nb) Báo cáo.\n").get(0).task())
        .isEqualTo(said);
  }

  @Test
  void givesWorkToTheOneWhomASentenceNames_whereAHeadingNamesTheKinds() {
    assertThat(
            assignments(
                "1. Tổ chuyên môn và giáo viên\nTổ chuyên môn có trách nhiệm soạn tài liệu.\n"
                    + "Giáo viên thể dục (đồng chí An) tăng cường dạy bơi.\n"
                    + "2. Ban Giám hiệu báo cáo.\n"))
        .extracting(it -> it.responsible() + ": " + it.task())
        .containsExactly(
            "Tổ chuyên môn: soạn tài liệu",
            "Giáo viên thể dục: tăng cường dạy bơi",
            "Ban Giám hiệu: báo cáo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Trách nhiệm Tổ rà soát bến đò", "Trách nhiệm của Tổ rà soát bến đò"})
  void takesWhatAHeadingCharges_forANameToItsEnd(String heading) {
    assertThat(assignments("1. " + heading + ":\na) Lập danh sách bến.\nb) Sơn lại biển báo.\n"))
        .extracting(Assignment::responsible)
        .containsExactly("Tổ rà soát bến đò", "Tổ rà soát bến đò");
  }

  @Test
  void leavesOutWhoHeadsATeam_andInWhatItCooperates() {
    assertThat(
            assignments(
                "1. Tổ văn phòng (do ông Bình làm tổ trưởng) phối hợp với Trạm Y tế trong công tác"
                    + " quản lý tủ thuốc.\n2. Sở Y tế báo cáo.\n"))
        .first()
        .extracting(Assignment::responsible, Assignment::cooperating, Assignment::task)
        .containsExactly("Tổ văn phòng", List.of("Trạm Y tế"), "quản lý tủ thuốc");
  }

  @Test
  void namesBodies_inWhoseNamesAWordSoundsLikeAVerb() {
    assertThat(
            assignments(
                "1. Tổ thiết bị và thư viện phối hợp bảo quản sách.\n"
                    + "2. Tổ chức Đoàn Thanh niên Cộng sản Hồ Chí Minh\n- Mở lớp bơi.\n"))
        .extracting(Assignment::responsible)
        .containsExactly("Tổ thiết bị và thư viện", "Tổ chức Đoàn Thanh niên Cộng sản Hồ Chí Minh");
  }

  @Test
  void namesNobody_beforeWordsThatOnlyOfferAChoice() {
    assertThat(
            assignments(
                "1. Sở Y tế\nKhi thấy bến hỏng, báo ngay cho Công an xã, Ủy ban nhân dân xã hoặc"
                    + " đưa người đến trạm gần nhất.\n"))
        .extracting(Assignment::responsible)
        .containsExactly("Sở Y tế");
  }
}
