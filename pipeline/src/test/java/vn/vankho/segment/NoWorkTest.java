package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Assignment;
import vn.vankho.model.Citation;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Section;

/** Sentences beside those that give work, as long texts of real authorities have them. */
class NoWorkTest {
  private static List<Assignment> assignments(String body) {
    return Readings.document("KẾ HOẠCH\nPhòng ngừa\nI. TỔ CHỨC THỰC HIỆN\n" + body).assignments();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kế hoạch này có hiệu lực kể từ ngày ký.",
        "Kết quả thực hiện là căn cứ để bình xét thi đua.",
        "Kinh phí thực hiện lấy từ nguồn chi thường xuyên.",
        "Trường hợp bến đò đã đóng thì không áp dụng.",
        "Tuy nhiên, một số bến còn thiếu phao.",
        "Bộ Xây dựng, Bộ Tài chính.",
      })
  void leavesOutSentences_thatGiveTheBodyAboveThemNoWork(String sentence) {
    assertThat(assignments("1. Sở Y tế:\n- Rà soát bến đò.\n- " + sentence + "\n"))
        .extracting(Assignment::task)
        .containsExactly("Rà soát bến đò");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thành lập Tổ kiểm tra trật tự\n- Tổ gồm cán bộ quản lý đô thị, công an.",
        "Quyền của người được xác minh\n- Người được xác minh có quyền giải trình bằng văn bản."
      })
  void takesWhoBelongsToATeam_andRights_forNoWork(String item) {
    assertThat(assignments("1. " + item + "\n2. Sở Y tế báo cáo.\n"))
        .extracting(Assignment::responsible)
        .containsExactly("Sở Y tế");
  }

  @Test
  void takesWhatToDoInDoubt_forNoWork_alsoWhereOthersAreGivenSome() {
    assertThat(
            assignments(
                "1. Sở Y tế chủ trì tập huấn.\n2. Sở Xây dựng chủ trì rà soát bến đò.\n"
                    + "Trong quá trình triển khai, nếu gặp vướng mắc, các đơn vị gửi ý kiến về Sở Y tế.\n"
                    + "Trên đây là Kế hoạch phòng ngừa.\n"))
        .extracting(Assignment::responsible)
        .containsExactly("Sở Y tế", "Sở Xây dựng");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Liên đoàn Lao động tỉnh tự báo cáo kết quả | Liên đoàn Lao động tỉnh | báo cáo kết quả",
        "Sở Y tế đối với thuốc ngoại hướng dẫn các bệnh viện | Sở Y tế"
            + " | hướng dẫn các bệnh viện",
      })
  void endsTheName_beforeTheWordsThatOnlyTieItToTheVerb(String said, String who, String task) {
    assertThat(assignments("1. " + said + ".\n2. Sở Xây dựng báo cáo.\n").get(0))
        .extracting(Assignment::responsible, Assignment::task)
        .containsExactly(who, task);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. Đơn vị: rà soát bến đò.\n",
        "1. Bộ chỉ tiêu thống kê xây dựng theo mẫu chung.\n",
        "1. Các bộ có liên quan 93 Tái cấu trúc sản phẩm xây dựng theo vùng.\n",
        "1. Các bến còn thiếu sự phối hợp với công an.\n",
      })
  void takesWordsThatNameNobody_forNoBody(String body) {
    assertThat(assignments(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Ủy ban nhân dân cấp xã chịu trách nhiệm thu gom rác”.",
        "Theo Điều 75 Luật Bảo vệ môi trường, Ủy ban nhân dân cấp tỉnh có trách nhiệm thu gom.",
      })
  void takesWhatALawSays_forNoWorkOfThePlan(String quoted) {
    assertThat(assignments("1. Sở Y tế rà soát bến đò.\n2. " + quoted + "\n")).hasSize(1);
  }

  @Test
  void givesABodyWithANameOfItsOwn_theWorkThatStandsUnderAnother() {
    assertThat(
            assignments(
                "1. Cục trưởng các Cục:\n- Cục Quản lý Dược báo cáo tình hình thuốc.\n"
                    + "- Rà soát bến đò.\n"))
        .extracting(Assignment::responsible)
        .containsExactly("Cục Quản lý Dược", "Cục trưởng các Cục");
  }

  @Test
  void givesEveryTimeOfASentence_whatIsToBeDoneBy() {
    assertThat(
            assignments(
                "1. Sở Y tế hoàn thành dự thảo trước ngày 15/3/2024; trình Ủy ban nhân dân tỉnh"
                    + " trước ngày 30/4/2024.\n2. Sở Xây dựng báo cáo.\n"))
        .extracting(Assignment::task, it -> it.deadline().orElse(""))
        .startsWith(
            tuple("hoàn thành dự thảo", "trước ngày 15/3/2024"),
            tuple("trình Ủy ban nhân dân tỉnh", "trước ngày 30/4/2024"));
  }

  @Test
  void takesTheYearToWhichAPlanOfThatNameGoes_forNoDeadline() {
    assertThat(
            assignments(
                "1. Sở Y tế thực hiện Quy hoạch mạng lưới bến đò đến năm 2030.\n"
                    + "2. Sở Xây dựng báo cáo.\n"))
        .extracting(Assignment::deadline)
        .containsOnly(Optional.empty());
  }

  @Test
  void endsTheOutlineWithTheSignThatEndsTheDocument() {
    PlanDocument plan =
        Readings.document(
            "QUYẾT ĐỊNH\nVề bến đò\nĐiều 1. Mở hai bến đò ngang.\n"
                + "Điều 2. Sở Y tế chịu trách nhiệm thi hành Quyết định này./.\n"
                + "Căn cứ vào tình hình bến bãi của năm trước.\n");
    Section last = plan.sections().get(1);
    assertThat(last.heading()).isEmpty();
    assertThat(last.text()).isEqualTo("Sở Y tế chịu trách nhiệm thi hành Quyết định này./.");
  }

  @Test
  void goesOnWithAParagraph_whoseLineEndsInAWordThatNoneEndsWith() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nPhòng ngừa\nI. NỘI DUNG\n1. Bố trí vốn từ Chương trình đò ngang và\n"
                + "Chương trình Nước sạch để làm bến cho các xã vùng sông nước Cửu Long năm nay.\n");
    assertThat(plan.sections().get(0).children().get(0).text())
        .startsWith("Bố trí vốn từ Chương trình đò ngang và Chương trình Nước sạch");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Theo Nghị định số 22/1998/NĐ-CP của Chính phủ thì không xét lại | Chính phủ",
        "Theo Quyết định số 25/2005/QĐ-UB của UBND tỉnh bị bãi bỏ | UBND tỉnh",
        "THEO KẾT LUẬN SỐ 13-KL/TW CỦA BỘ CHÍNH TRỊ TIẾP TỤC THỰC HIỆN | BỘ CHÍNH TRỊ",
      })
  void endsTheIssuerOfACitedDocument_beforeWhatIsSaidOfIt(String text, String issuer) {
    assertThat(
            Readings.document("KẾ HOẠCH\nPhòng ngừa\nI. NỘI DUNG\n1. " + text + ".\n").citations())
        .extracting(Citation::issuer)
        .first()
        .satisfies(name -> assertThat(name).contains(issuer));
  }
}
