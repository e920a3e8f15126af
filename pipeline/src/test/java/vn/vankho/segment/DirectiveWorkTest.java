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
        "Căn cứ hướng dẫn của Sở Xây dựng, lập danh sách bến|lập danh sách bến",
        "Căn cứ vào chức năng, nhiệm vụ và tình hình bến bãi để xây dựng phương án|xây dựng phương án",
        "Trên cơ sở kết quả đo đạc, hằng năm tổ chức nạo vét luồng|hằng năm tổ chức nạo vét luồng",
        "Sau khi có kinh phí, chủ trì, phối hợp với Sở Tài chính nạo vét luồng|nạo vét luồng",
        "Căn cứ Luật Thi đua, khen thưởng và hướng dẫn của tỉnh|Căn cứ Luật Thi đua, khen thưởng và hướng dẫn của tỉnh",
        "Căn cứ điều kiện cụ thể, yêu cầu đi lại của dân|Căn cứ điều kiện cụ thể, yêu cầu đi lại của dân",
      })
  void leavesOutTheGround_onWhichSomethingIsDone(String sentence, String task) {
    assertThat(tasks(shared("1. Phòng Kinh tế:\n- " + sentence + ".\n2. Phòng Y tế báo cáo.\n")))
        .startsWith("Phòng Kinh tế: " + task);
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cung cấp số liệu, phối hợp với Sở Y tế tuyên truyền ở bến|Sở Y tế",
        "Phối hợp với Phòng Y tế hàng năm tổ chức hội thi|Phòng Y tế",
        "Phối hợp cùng Công đoàn ngành tuyên truyền ở bến|Công đoàn ngành",
        "Thường xuyên phối hợp tổ chức giao ban ở bến|''",
        "Lập kế hoạch phối hợp với các huyện nạo vét luồng|''",
      })
  void namesWhoHelps(String sentence, String helper) {
    assertThat(
            shared("1. Phòng Kinh tế:\n- " + sentence + ".\n2. Phòng Y tế báo cáo.\n")
                .get(0)
                .cooperating())
        .isEqualTo(helper.isEmpty() ? List.of() : List.of(helper));
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

  @Test
  void endsASentence_behindAnAbbreviation() {
    assertThat(
            tasks(
                shared(
                    "1. Sở Nội vụ trình phương án cho UBND. Lập danh sách người coi bến.\n"
                        + "2. Phòng Y tế báo cáo.\n")))
        .startsWith(
            "Sở Nội vụ: trình phương án cho UBND", "Sở Nội vụ: Lập danh sách người coi bến");
  }

  @Test
  void endsATask_beforeItsDeadline_whereOnlyWhatForFollows() {
    Assignment report =
        shared(
                "1. Phòng Kinh tế báo cáo số bến gửi về Sở Xây dựng (trước ngày 15 tháng cuối quý) để"
                    + " tổng hợp, báo cáo Ủy ban nhân dân tỉnh, Bộ Xây dựng, Bộ Công an.\n"
                    + "2. Phòng Y tế báo cáo.\n")
            .get(0);
    assertThat(report.task()).isEqualTo("báo cáo số bến gửi về Sở Xây dựng");
    assertThat(report.deadline()).contains("trước ngày 15 tháng cuối quý");
  }

  @Test
  void partsWhatIsDirected_whereItsPartsHaveTimesOfTheirOwn() {
    List<Assignment> parts =
        shared(
            "1. Giám đốc các sở chỉ đạo: lập danh sách bến gửi về Văn phòng trước ngày 12/3/2031; lập"
                + " dự toán nạo vét; Báo cáo số bến gửi về Văn phòng trước ngày 20/5/2031 để tổng hợp,"
                + " báo cáo tỉnh.\n2. Phòng Y tế báo cáo.\n");
    assertThat(parts)
        .extracting(Assignment::task)
        .startsWith(
            "lập danh sách bến gửi về Văn phòng",
            "lập dự toán nạo vét",
            "Báo cáo số bến gửi về Văn phòng");
    assertThat(parts)
        .extracting(it -> it.deadline().orElse(""))
        .startsWith("trước ngày 12/3/2031", "", "trước ngày 20/5/2031");
  }

  @Test
  void keepsThePointsOfATask_thatLeavesOff() {
    assertThat(tasks(shared("1. Phòng Kinh tế rà soát bến, bãi, luồng...\n2. Sở Y tế báo cáo.\n")))
        .startsWith("Phòng Kinh tế: rà soát bến, bãi, luồng...");
  }

  @Test
  void takesWhatIsDone_fromTheParagraphAbove_whereASentenceSaysOnlyWhoDoesIt() {
    assertThat(
            assignments(
                "I. NHIỆM VỤ\n1. Đăng bản đồ bến trên trang tin của Sở.\n"
                    + "Văn phòng Sở phối hợp với Phòng Vận tải thực hiện trong tháng 4/2031.\n"
                    + "2. Sở Xây dựng chủ trì mở bến.\nII. KINH PHÍ\n1. Tỉnh lo.\n"))
        .startsWith(
            new Assignment(
                "Văn phòng Sở",
                List.of("Phòng Vận tải"),
                "Đăng bản đồ bến trên trang tin của Sở",
                Optional.of("trong tháng 4/2031"),
                "I.1"));
  }

  @Test
  void givesTheTimeBelow_toAllThatStandsAboveIt() {
    assertThat(
            assignments(
                "I. NHIỆM VỤ\n1. Kiểm tra bến\nSở Xây dựng chủ trì kiểm tra bến.\n"
                    + "Phòng Vận tải lập danh sách bến.\n"
                    + "Thời gian hoàn tất: trước ngày 5 tháng 6 năm 2031.\n2. Họp.\n"))
        .extracting(it -> it.deadline().orElse(""))
        .containsExactly("trước ngày 5 tháng 6 năm 2031", "trước ngày 5 tháng 6 năm 2031");
  }

  @Test
  void givesAList_toWhomTheParagraphAboveItNames() {
    assertThat(
            tasks(
                shared(
                    "1. Công an tỉnh\nTham mưu công tác giữ bến.\n"
                        + "Trong đó giao Trưởng Phòng Cảnh sát đường thủy chỉ đạo thực hiện:\n"
                        + "- Kiểm tra đò.\n2. Sở Y tế\n- Khám cho lái đò.\n")))
        .containsExactly(
            "Công an tỉnh: Tham mưu công tác giữ bến",
            "Trưởng Phòng Cảnh sát đường thủy: Kiểm tra đò",
            "Sở Y tế: Khám cho lái đò");
  }

  @Test
  void givesAParagraph_toTheBodyWithWhoseNameAndAColonItOpens() {
    assertThat(
            tasks(
                shared(
                    "1. UBND các huyện ven sông: Lập bến đò.\n"
                        + "UBND các huyện miền núi: lập bến phà. Báo cáo Sở Xây dựng.\n"
                        + "2. Sở Y tế báo cáo.\n")))
        .startsWith(
            "UBND các huyện ven sông: Lập bến đò",
            "UBND các huyện miền núi: lập bến phà",
            "UBND các huyện miền núi: Báo cáo Sở Xây dựng");
  }

  @Test
  void readsWhomBracketsGiveIt_toAdvise() {
    assertThat(
            assignments(
                "I. NỘI DUNG\n1. Ban hành quy chế giữ bến (Giao Công an tỉnh chủ trì, phối hợp với Văn"
                    + " phòng; Sở Tư pháp tham mưu).\n"
                    + "2. Lập đoàn kiểm tra bến (Giao Thanh tra tỉnh tham mưu).\n"))
        .extracting(Assignment::responsible, Assignment::cooperating)
        .containsExactly(
            tuple("Công an tỉnh", List.of("Văn phòng", "Sở Tư pháp")),
            tuple("Thanh tra tỉnh", List.of()));
  }

  @Test
  void takesWhatSurelyGivesWork_whereLessSureSentencesDo() {
    assertThat(
            tasks(
                assignments(
                    "I. NHIỆM VỤ\n1. Lập đề án\nSở Xây dựng chủ trì lập đề án bến bãi.\n"
                        + "2. Thẩm định\nSở Tài chính thẩm định đề án.\n"
                        + "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế báo cáo số lái đò.\n")))
        .startsWith("Sở Xây dựng: lập đề án bến bãi", "Sở Tài chính: thẩm định đề án");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Phấn đấu 70% bến có đèn.",
        "Việc mở bến được thực hiện theo quy hoạch.",
        "Tổ chức thực hiện nghiêm túc Chỉ thị này.",
      })
  void takesForNoWork_whatIsToBeReachedOrObeyed(String sentence) {
    assertThat(
            tasks(shared("1. Phòng Kinh tế\n- Mở bến.\n- " + sentence + "\n2. Sở Y tế báo cáo.\n")))
        .containsExactly("Phòng Kinh tế: Mở bến", "Sở Y tế: báo cáo");
  }
}
