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
import vn.vankho.model.Indicator;
import vn.vankho.model.LegalBasis;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Section;

/** Wordings of ministries, Party committees, courts and societies that were read wrongly. */
class NewPlanFormsTest {
  private static PlanDocument plan(String body) {
    return Readings.document("KẾ HOẠCH\nPhòng ngừa\n" + body);
  }

  private static List<Assignment> assignments(String body) {
    return plan("I. TỔ CHỨC THỰC HIỆN\n" + body + "2. Sở Xây dựng báo cáo.\n").assignments();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sở Y tế rà soát bến đò; thời hạn hoàn thành: 30/6/2023|rà soát bến đò|30/6/2023",
        "Sở Y tế thay thế phao cũ, lộ trình xong trước năm 2028|thay thế phao cũ|trước năm 2028",
        "Sở Y tế đăng ký chỉ tiêu trước ngày 20/3/2024 (qua Ban Kinh tế)"
            + "|đăng ký chỉ tiêu|trước ngày 20/3/2024",
        "Sở Y tế báo cáo nhanh theo tuần, báo cáo tổng kết trước ngày 15/9/2010"
            + "|báo cáo nhanh theo tuần|trước ngày 15/9/2010",
        "Sở Y tế vận hành cơ sở dữ liệu; nghiệm thu giai đoạn 1 chậm nhất tháng 12/2024"
            + "|vận hành cơ sở dữ liệu|chậm nhất tháng 12/2024",
        "Sở Y tế soạn sổ tay trong tháng 5 năm 2026 theo ý kiến của Chủ tịch Ủy ban nhân dân tỉnh tại"
            + " buổi họp giao ban đầu năm|soạn sổ tay|trong tháng 5 năm 2026",
        "Sở Y tế bố trí kinh phí theo mức đã cấp hằng năm|bố trí kinh phí theo mức đã cấp hằng năm|''",
        "Sở Y tế rà soát bến đò, báo cáo hằng quý|rà soát bến đò|hằng quý",
        "Sở Y tế báo cáo kết quả vào cuối mỗi học kỳ và cuối năm học"
            + "|báo cáo kết quả|vào cuối mỗi học kỳ và cuối năm học",
        "Sở Y tế thay phao cũ; bảo đảm hoàn thành cùng lúc với việc sửa bến, trước ngày 5/6/2026"
            + "|thay phao cũ|trước ngày 5/6/2026",
        "Sở Y tế soạn dự thảo, trình Ủy ban nhân dân tỉnh ban hành trước ngày 5/6/2026"
            + "|soạn dự thảo, trình Ủy ban nhân dân tỉnh ban hành|trước ngày 5/6/2026",
      })
  void readsTimes_behindTheWordsThatOnlyLeadToThem(String said, String task, String time) {
    assertThat(assignments("1. " + said + ".\n").get(0))
        .extracting(Assignment::task, it -> it.deadline().orElse(""))
        .containsExactly(task, time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cục Thú y (Cơ quan thường trực Ban Chỉ đạo tỉnh) kiểm tra bến|Cục Thú y",
        "Giao Phòng Kiểm tra làm đầu mối, phối hợp với Văn phòng lập dự toán|Phòng Kiểm tra",
        "Cục Hàng không Việt Nam phối hợp với Sở Xây dựng kiểm tra bến|Cục Hàng không Việt Nam",
        "Hai cơ quan sơ kết 6 tháng một lần|Hai cơ quan",
      })
  void namesWhoActs(String said, String who) {
    assertThat(assignments("1. " + said + ".\n").get(0).responsible()).isEqualTo(who);
  }

  @Test
  void saysNoDeadline_whereALabelOnlySaysHowOften() {
    assertThat(
            assignments(
                "1. Trực bến đò\n- Đơn vị chủ trì: Sở Y tế.\n- Thời gian: Thực hiện thường xuyên.\n"))
        .first()
        .extracting(Assignment::responsible, Assignment::deadline)
        .containsExactly("Sở Y tế", Optional.empty());
  }

  @Test
  void givesTasksToTheUnitsOfABody_thatStandBelowIt() {
    assertThat(
            assignments(
                "1. Hội Phụ nữ tỉnh\na) Ban Hỗ trợ phụ nữ phát triển kinh tế\n- Mở hai lớp dạy nghề.\n"
                    + "b) Văn phòng chuẩn bị hội trường.\n"))
        .extracting(Assignment::responsible, Assignment::section)
        .contains(
            tuple("Ban Hỗ trợ phụ nữ phát triển kinh tế", "I.1.a"), tuple("Văn phòng", "I.1.b"));
  }

  @Test
  void keepsWhatABodyIsToHaveDoneByAnother_asItsOwnTask() {
    assertThat(
            assignments("1. Đề nghị UBND các xã: Giao Phòng Kinh tế thu thập thông tin.\n").get(0))
        .extracting(Assignment::responsible, Assignment::task)
        .containsExactly("UBND các xã", "Giao Phòng Kinh tế thu thập thông tin");
  }

  @Test
  void keepsTheSemicolonInTheNameOfADecree() {
    assertThat(
            plan("Căn cứ Nghị định số 101/2024/NĐ-CP quy định về điều tra cơ bản đất đai; đăng ký,"
                    + " cấp Giấy chứng nhận quyền sử dụng đất;\nI. NỘI DUNG\n1. Mở lớp.\n")
                .legalBases())
        .extracting(LegalBasis::text)
        .containsExactly(
            "Căn cứ Nghị định số 101/2024/NĐ-CP quy định về điều tra cơ bản đất đai; đăng ký, cấp"
                + " Giấy chứng nhận quyền sử dụng đất");
  }

  @Test
  void namesLawsOfADay_andConstitutions_thatNoBasisNames() {
    assertThat(
            plan("I. NỘI DUNG\n1. Phổ biến Hiến pháp năm 2013 và Luật Quy chuẩn ngày 29/6/2006.\n"
                    + "2. Áp dụng Luật Giá từ ngày 01/7/2024.\n")
                .citations())
        .extracting(Citation::text)
        .containsExactly("Hiến pháp năm 2013", "Luật Quy chuẩn ngày 29/6/2006");
  }

  @Test
  void namesBothIssuersOfAProgrammeBetweenThem() {
    assertThat(
            plan("Thực hiện Chương trình phối hợp số 1109/CTPH-BTP-BQP ngày 21/02/2013 giữa Bộ Tư"
                    + " pháp và Bộ Quốc phòng;\nI. NỘI DUNG\n1. Mở lớp.\n")
                .citations())
        .extracting(it -> it.documentType().orElse(""), it -> it.issuer().orElse(""))
        .containsExactly(tuple("Chương trình phối hợp", "Bộ Tư pháp và Bộ Quốc phòng"));
  }

  @Test
  void takesAStageWithItsTimeForAHeading() {
    PlanDocument plan =
        plan(
            "I. TIẾN ĐỘ\n1. Giai đoạn 1 (từ ngày 22/8 đến ngày 27/8): Tuyên truyền\na) Phát loa.\n");
    assertThat(plan.sections().get(0).children())
        .extracting(Section::heading)
        .first()
        .satisfies(
            heading ->
                assertThat(heading)
                    .contains("Giai đoạn 1 (từ ngày 22/8 đến ngày 27/8): Tuyên truyền"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế bố trí tối thiểu 3% ngân sách cho đò ngang.\n",
        "II. CHỈ TIÊU\n1. Tỷ lệ hòa giải thành, đối thoại thành đạt từ 60% trở lên.\n",
        "II. CHỈ TIÊU\n1. Các lực lượng phát hiện, xử lý tăng ít nhất 10% số vụ.\n",
        "II. KINH PHÍ\n1. Tổng kinh phí ước tính 42 tỷ đồng.\n",
      })
  void readsTargets(String body) {
    assertThat(plan("I. NỘI DUNG\n1. Mở lớp.\n" + body).indicators())
        .extracting(Indicator::text)
        .hasSize(1)
        .allSatisfy(text -> assertThat(body).contains(text));
  }

  @Test
  void keepsByWhatAUnitIsCounted() {
    assertThat(
            plan("I. CHỈ TIÊU\n1. Thu nhập bình quân đạt 78 triệu đồng/người/năm.\n").indicators())
        .extracting(Indicator::unit)
        .containsExactly("triệu đồng/người/năm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TỈNH ĐOÀN LÀO CAI/BCH HUYỆN ĐOÀN/ĐOÀN TNCS HỒ CHÍ MINH|BCH Huyện đoàn",
        "BAN CHỈ ĐẠO 35/TỈNH ỦY VĨNH LONG|Ban Chỉ đạo 35 Tỉnh ủy Vĩnh Long",
      })
  void namesTheIssuer_notTheTitleOfTheUnionNorAPartOfIt(String header, String issuer) {
    PlanDocument plan =
        Readings.document(
            header.replace('/', '\n')
                + "\nSố: 12-KH/ĐTN\nKẾ HOẠCH\nCông tác năm 2020\nI. MỤC TIÊU\n1. Mở lớp.\n");
    assertThat(plan.issuer()).contains(issuer);
  }

  @Test
  void namesTheBodyOfWhoseHeadADecisionIs_thatThePlanIsAttachedTo() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nGiảm phát thải\n(Kèm theo Quyết định số 12/QĐ-BGTVT ngày 5/10/2022 của Bộ trưởng"
                + " Bộ Giao thông vận tải)\nI. MỤC TIÊU\n1. Mở lớp.\n");
    assertThat(plan.issuer()).contains("Bộ Giao thông vận tải");
  }

  @Test
  void takesADocumentOnALineOfItsOwn_forABasisLikeTheOneBeforeIt() {
    assertThat(
            plan("Thực hiện Nghị quyết số 12/NQ-HĐND ngày 05/7/2023 của HĐND huyện;\nKế hoạch số"
                    + " 31/KH-UBND ngày 19/8/2023 của UBND huyện về cứng hóa bờ thửa; Ủy ban nhân dân xã"
                    + " xây dựng kế hoạch như sau:\nI. NỘI DUNG\n1. Mở lớp.\n")
                .legalBases())
        .extracting(LegalBasis::text)
        .containsExactly(
            "Thực hiện Nghị quyết số 12/NQ-HĐND ngày 05/7/2023 của HĐND huyện",
            "Kế hoạch số 31/KH-UBND ngày 19/8/2023 của UBND huyện về cứng hóa bờ thửa");
  }
}
