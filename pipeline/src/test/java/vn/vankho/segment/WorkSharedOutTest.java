package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Assignment;
import vn.vankho.model.PlanDocument;

/** Who does what, as plans and directives of ministries, provinces and towns word it. */
class WorkSharedOutTest {
  private static List<Assignment> assignments(String body) {
    return Readings.document("KẾ HOẠCH\nPhòng ngừa\n" + body).assignments();
  }

  private static Assignment first(String sentence) {
    return assignments("I. TỔ CHỨC THỰC HIỆN\n1. " + sentence + ".\n2. Sở Y tế báo cáo.\n").get(0);
  }

  @Test
  void readsDirectives_inWhichNoHeadingSaysThatWorkIsShared() {
    List<Assignment> found =
        assignments(
            "1. Sở Công Thương:\na) Chủ trì, phối hợp với Sở Tài chính dự thảo quy định về chợ nổi;\n"
                + "b) Niêm yết giá tại bến.\n"
                + "2. Đề nghị Hội Nông dân tỉnh vận động hội viên ghi sổ nhật ký mùa vụ.\n");
    assertThat(found)
        .containsExactly(
            new Assignment(
                "Sở Công Thương",
                List.of("Sở Tài chính"),
                "dự thảo quy định về chợ nổi",
                Optional.empty(),
                "1.a"),
            new Assignment(
                "Sở Công Thương", List.of(), "Niêm yết giá tại bến", Optional.empty(), "1.b"),
            new Assignment(
                "Hội Nông dân tỉnh",
                List.of(),
                "vận động hội viên ghi sổ nhật ký mùa vụ",
                Optional.empty(),
                "2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2. Sở Công Thương đã tổ chức 12 hội chợ trong năm qua.",
        "2. Phụ huynh đóng góp 20.000 đồng mỗi tháng.",
        "2. Văn phòng phẩm được khoán theo đầu người; tài liệu in hai mặt.",
        "2. Các giải pháp đẩy mạnh xuất khẩu gồm ba nhóm.",
      })
  void takesStatementsOutsideForNoWork_whereOtherSectionsShareItOut(String text) {
    assertThat(
            assignments(
                "I. NỘI DUNG\n1. Mở cửa chợ nổi.\n"
                    + text
                    + "\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế báo cáo kết quả.\n"))
        .hasSize(1);
  }

  @Test
  void readsParagraphsWithoutMarkers_belowTheHeadingThatSharesOutWork() {
    List<Assignment> found =
        assignments(
            "I. TỔ CHỨC THỰC HIỆN\nGiao Văn phòng đôn đốc các ấp. Báo cáo trước ngày 12/6/2024.\n"
                + "Trạm Y tế chuẩn bị cơ số thuốc.\n");
    assertThat(found).extracting(Assignment::responsible).contains("Văn phòng", "Trạm Y tế");
  }

  @Test
  void givesWhatIsListedToTheBodyThatALeadNames_andThatLeadIsNoHeading() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nPhòng ngừa\nI. TRÁCH NHIỆM THỰC HIỆN\n"
                + "1. Sở Công Thương có trách nhiệm:\na) Rà soát bến đò;\nb) Lập danh mục chợ nổi.\n"
                + "2. Ủy ban nhân dân các xã chủ trì, phối hợp với các hội, đoàn thể:\n"
                + "- Dọn rác ven kênh.\n");
    assertThat(plan.sections().get(0).children().get(0).heading()).isEmpty();
    assertThat(plan.assignments())
        .extracting(Assignment::responsible)
        .containsExactly("Sở Công Thương", "Sở Công Thương", "Ủy ban nhân dân các xã");
  }

  @Test
  void readsASentenceBelowABodyThatNamesAnotherOne() {
    List<Assignment> found =
        assignments(
            "I. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ\nLập danh sách cán bộ đi tập huấn. Chi cục Văn thư có"
                + " trách nhiệm chuẩn bị hội trường.\n");
    assertThat(found)
        .extracting(Assignment::responsible)
        .containsExactly("Sở Nội vụ", "Chi cục Văn thư");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ban Quản lý xây dựng nông thôn mới tham mưu kế hoạch vốn|Ban Quản lý xây dựng nông thôn mới",
        "Công ty Đầu tư xây dựng Minh Hải khắc phục sạt lở|Công ty Đầu tư xây dựng Minh Hải",
        "Cục An toàn thông tin hướng dẫn các đơn vị|Cục An toàn thông tin",
        "Giáo viên chủ nhiệm lập danh sách học sinh|Giáo viên chủ nhiệm",
        "Các tổ chức chính trị - xã hội và tổ chức, đoàn thể liên quan tham gia giám sát"
            + "|Các tổ chức chính trị - xã hội và tổ chức, đoàn thể liên quan",
        "Sở Tài chính theo chức năng, nhiệm vụ được giao bố trí kinh phí|Sở Tài chính",
        "Các Sở: Tài chính, Xây dựng có trách nhiệm thẩm định hồ sơ|Các Sở: Tài chính, Xây dựng",
        "Cơ quan được giao chủ trì soạn thảo văn bản có trách nhiệm lấy ý kiến"
            + "|Cơ quan được giao chủ trì soạn thảo văn bản",
        "Vụ Kế hoạch cùng với các đơn vị liên quan rà soát danh mục|Vụ Kế hoạch",
        "Bộ Ngoại giao chủ trì xây dựng đề án|Bộ Ngoại giao",
        "Tổng cục Thi hành án dân sự phối hợp với các tòa rà soát|Tổng cục Thi hành án dân sự",
        "Trung tâm Phục vụ hành chính công hướng dẫn người dân|Trung tâm Phục vụ hành chính công",
      })
  void tellsWhereANameEnds(String sentence, String who) {
    assertThat(first(sentence).responsible()).isEqualTo(who);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sở Y tế phối hợp với Sở Văn hóa, Thể thao và Du lịch trong việc kiểm tra lễ hội"
            + "|Sở Văn hóa, Thể thao và Du lịch|kiểm tra lễ hội",
        "Sở Y tế phối hợp cùng các đơn vị liên quan tập huấn cộng tác viên"
            + "|các đơn vị liên quan|tập huấn cộng tác viên",
        "Sở Y tế phối hợp với Đài Truyền hình thành phố tổ chức tọa đàm"
            + "|Đài Truyền hình thành phố|tổ chức tọa đàm",
        "Sở Y tế phối hợp với các cơ quan truyền thông đưa tin về đợt tiêm"
            + "|các cơ quan truyền thông|đưa tin về đợt tiêm",
        "Sở Y tế cùng với các đơn vị chức năng chịu trách nhiệm kiểm tra bếp ăn"
            + "|các đơn vị chức năng|kiểm tra bếp ăn",
        "Sở Y tế phối hợp với trưởng thôn tổ chức bình xét|trưởng thôn|tổ chức bình xét",
        "Sở Y tế phối hợp với Công an tỉnh và Uỷ ban nhân dân các xã tuần tra"
            + "|Công an tỉnh;Uỷ ban nhân dân các xã|tuần tra",
      })
  void tellsWhoCooperates(String sentence, String with, String task) {
    Assignment found = first(sentence);
    assertThat(String.join(";", found.cooperating())).isEqualTo(with);
    assertThat(found.task()).isEqualTo(task);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sở Y tế tổng kết đợt tiêm trong quí 2 năm 2010|trong quí 2 năm 2010",
        "Sở Y tế lập kế hoạch, báo cáo Ủy ban trong tháng 3 năm 2010; gửi Sở Tài chính để tổng hợp"
            + "|trong tháng 3 năm 2010",
        "Sở Y tế nộp danh sách trước ngày 25 hằng tháng, đồng thời chuyển kinh phí"
            + "|trước ngày 25 hằng tháng",
        "Sở Y tế tập huấn. Thời gian thực hiện: Quý I và Quý II/2014|Quý I và Quý II/2014",
        "Sở Y tế tổng kết. Thời gian tổ chức hội nghị trong quý I năm 2011|trong quý I năm 2011",
      })
  void readsTimes(String sentence, String deadline) {
    assertThat(first(sentence).deadline()).contains(deadline);
  }

  @Test
  void readsNoTime_whereASpanOfYearsSaysOfWhat() {
    assertThat(first("Sở Y tế triển khai các nhiệm vụ từ năm 2013 đến năm 2015").deadline())
        .isEmpty();
  }

  @Test
  void givesATimeBelowSeveralTasksToAllOfThem() {
    List<Assignment> found =
        assignments(
            "I. NỘI DUNG VÀ PHÂN CÔNG THỰC HIỆN\n1. Tổ chức hội nghị phổ biến luật mới.\n"
                + "- Vụ Pháp chế có trách nhiệm mời báo cáo viên.\n"
                + "- Văn phòng Bộ có trách nhiệm bố trí hội trường.\n"
                + "Thời gian thực hiện: tháng 4/2015.\n");
    assertThat(found)
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.deadline()).contains("tháng 4/2015"));
  }

  @Test
  void takesWhomADecisionGoesToForNoTask() {
    assertThat(
            assignments(
                "Điều 1. Ban hành kế hoạch.\nĐiều 2. Chánh Văn phòng, Giám đốc Sở Y tế chịu trách"
                    + " nhiệm thi hành Quyết định này./.\n"))
        .isEmpty();
  }

  @Test
  void readsWhoActs_behindAReason() {
    Assignment found = first("Căn cứ kế hoạch đã duyệt, các đơn vị chủ động cử thuyền trực");
    assertThat(found.responsible()).isEqualTo("Các đơn vị");
    assertThat(found.task()).isEqualTo("chủ động cử thuyền trực");
  }

  @Test
  void givesATaskToTheOneOfSeveralBodiesThatItNames() {
    List<Assignment> found =
        assignments(
            "I. TỔ CHỨC THỰC HIỆN\n1. Các Sở: Xây dựng, Công Thương; Ủy ban nhân dân các huyện:\n"
                + "a) Lấy ý kiến người dân.\n"
                + "b) Ủy ban nhân dân các huyện quản lý việc mở bến mới.\n");
    assertThat(found)
        .extracting(Assignment::responsible)
        .containsExactly(
            "Các Sở: Xây dựng, Công Thương; Ủy ban nhân dân các huyện",
            "Ủy ban nhân dân các huyện");
  }

  @Test
  void readsLabelsThatStandInSectionsOfTheirOwn() {
    List<Assignment> found =
        assignments(
            "I. CỨU HỘ TRÊN SÔNG\n1. Nội dung, biện pháp\na) Lập đội cứu hộ ở các bến;\n"
                + "b) Sắm phao cho đò ngang.\n2. Cơ quan chủ trì, phối hợp\na) Cơ quan chủ trì\n"
                + "- Công an tỉnh.\nb) Cơ quan phối hợp\n- Hội Chữ thập đỏ các cấp.\n"
                + "3. Thời gian thực hiện: Tháng 12/2019.\nII. KINH PHÍ\nDo tỉnh cấp.\n");
    assertThat(found)
        .containsExactly(
            new Assignment(
                "Công an tỉnh",
                List.of("Hội Chữ thập đỏ các cấp"),
                "Lập đội cứu hộ ở các bến",
                Optional.of("Tháng 12/2019"),
                "I.1.a"),
            new Assignment(
                "Công an tỉnh",
                List.of("Hội Chữ thập đỏ các cấp"),
                "Sắm phao cho đò ngang",
                Optional.of("Tháng 12/2019"),
                "I.1.b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trên đây là kế hoạch phòng ngừa của tỉnh.",
        "Trong đó ưu tiên các xã ven sông.",
        "Trong quá trình triển khai nếu gặp khó khăn thì báo cáo ngay.",
      })
  void takesSentencesThatGoOnAboutAnotherForNoTask(String sentence) {
    assertThat(
            assignments(
                "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: Mở sổ theo dõi. "
                    + sentence
                    + "\n2. Sở Nội vụ báo cáo.\n"))
        .hasSize(2);
  }

  @Test
  void beginsTheWorkWithAVerbOfNoName_thoughASurerOneFollows() {
    Assignment found =
        first("Chủ tịch phường tăng cường chỉ đạo các tổ tự quản phối hợp với bến đò giữ trật tự");
    assertThat(found.responsible()).isEqualTo("Chủ tịch phường");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tháng 10 năm 2030 tổ chức tổng kết mùa vụ.",
        "Trường hợp bến đò ngập thì chuyển sang bến khác.",
        "Các khoản thu từ bến đò nộp vào quỹ của ấp.",
      })
  void takesTimesCasesAndSumsForNobody(String sentence) {
    assertThat(assignments("I. TỔ CHỨC THỰC HIỆN\n1. " + sentence + "\n2. Sở Nội vụ báo cáo.\n"))
        .extracting(Assignment::responsible)
        .containsExactly("Sở Nội vụ");
  }

  @Test
  void leavesOutByWhatRightABodyActs() {
    Assignment found =
        first("Bộ Công Thương căn cứ chức năng, nhiệm vụ, phối hợp với Bộ Y tế kiểm tra bến cá");
    assertThat(found.cooperating()).containsExactly("Bộ Y tế");
    assertThat(found.task()).isEqualTo("kiểm tra bến cá");
  }

  @Test
  void readsATableWhoseCellsBarsPart() {
    List<Assignment> found =
        assignments(
            "I. NỘI DUNG\n1. Phân công\n"
                + "TT | Nội dung công việc | Đơn vị chủ trì | Thời gian\n"
                + "1 | Nạo vét kênh chợ nổi | Phòng Kinh tế | Quý II/2020\n"
                + "2 | Cắm biển bến đò | Công an xã | Quý III/2020\n");
    assertThat(found)
        .containsExactly(
            new Assignment(
                "Phòng Kinh tế",
                List.of(),
                "Nạo vét kênh chợ nổi",
                Optional.of("Quý II/2020"),
                "I.1"),
            new Assignment(
                "Công an xã", List.of(), "Cắm biển bến đò", Optional.of("Quý III/2020"), "I.1"));
  }

  @Test
  void readsATime_thatStandsBeforeWhoActs() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nỨng phó bão năm 2025\nI. TỔ CHỨC THỰC HIỆN\n"
                + "1. Trước 14 giờ ngày 28/9/2025, Phòng Văn hóa thông báo đến các cơ sở lưu trú.\n"
                + "2. Công an xã rà soát danh sách, hạn cuối 17 giờ ngày 15/10/2025.\n"
                + "3. Đồn Biên phòng Cô Tô\n- Đề nghị kiểm đếm tàu thuyền từ 11 giờ ngày 28/9/2025.\n");

    assertThat(plan.assignments())
        .extracting(WorkSharedOutTest::told)
        .containsExactly(
            "Phòng Văn hóa|thông báo đến các cơ sở lưu trú|Trước 14 giờ ngày 28/9/2025",
            "Công an xã|rà soát danh sách|17 giờ ngày 15/10/2025",
            "Đồn Biên phòng Cô Tô|kiểm đếm tàu thuyền|từ 11 giờ ngày 28/9/2025");
  }

  @Test
  void readsWhoIsNamedWithAColon_belowANameOfMany() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nTháng công nhân năm 2021\nI. TỔ CHỨC THỰC HIỆN\n1. Các phòng thuộc Sở\n"
                + "a) Thanh tra Sở: kiểm tra đột xuất không muộn hơn ngày 10/6/2021.\n"
                + "b) Văn phòng: Bảo đảm hậu cần trong suốt Tháng công nhân.\n");

    assertThat(plan.assignments())
        .extracting(WorkSharedOutTest::told)
        .containsExactly(
            "Thanh tra Sở|kiểm tra đột xuất|không muộn hơn ngày 10/6/2021",
            "Văn phòng|Bảo đảm hậu cần|trong suốt Tháng công nhân");
  }

  private static String told(Assignment assignment) {
    return assignment.responsible()
        + "|"
        + assignment.task()
        + "|"
        + assignment.deadline().orElse("");
  }
}
