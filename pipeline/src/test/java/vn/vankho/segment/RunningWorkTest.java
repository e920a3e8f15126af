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

/** Work that running text gives: what bodies must do, whichever they are, on what condition. */
class RunningWorkTest {
  /** As wide as the text is set, so that shorter lines end paragraphs. */
  private static final String WIDE =
      "Đò ngang của tỉnh mỗi năm một vắng, bến cũ bỏ, cầu mới mở, dân vẫn phải chờ.\n";

  private static List<Assignment> assignments(String body) {
    return Readings.document("CHỈ THỊ\nĐò ngang\n" + WIDE.repeat(4) + body).assignments();
  }

  /** What a directive gives whose first item surely gives work, without that item's. */
  private static List<Assignment> directed(String items) {
    List<Assignment> all = assignments("1. Sở Y tế chủ trì khám sức khỏe lái đò.\n" + items);
    return all.subList(1, all.size());
  }

  private static List<String> tasks(List<Assignment> assignments) {
    return assignments.stream().map(it -> it.responsible() + ": " + it.task()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sở Xây dựng phải kiểm tra bến|Sở Xây dựng: kiểm tra bến",
        "Các địa phương cần củng cố đội đò|Các địa phương: củng cố đội đò",
        "Đồng thời, các đơn vị cần phải rà soát bến|Các đơn vị: rà soát bến",
        "Khi mở bến, Thủ trưởng các ngành phải báo cáo|Thủ trưởng các ngành: báo cáo",
        "Các ngành khi được hỏi ý kiến về bến có trách nhiệm trả lời|Các ngành: trả lời",
        "Cơ quan được giao chủ trì soạn thảo phải gửi dự thảo|Cơ quan được giao chủ trì soạn thảo: gửi dự thảo",
        "Những đơn vị đã có bến phải công bố giá vé|Những đơn vị đã có bến: công bố giá vé",
        "Cơ quan quản lý bến trong phạm vi nhiệm vụ của mình có trách nhiệm kiểm tra bến|Cơ quan quản lý bến: kiểm tra bến",
        "Cơ quan thẩm định giá vé (Sở Tài chính) phải bảo đảm khách quan|Cơ quan thẩm định giá vé: bảo đảm khách quan",
      })
  void givesWork_whereABodyMustDoWhatAVerbSays(String sentence, String expected) {
    assertThat(tasks(directed("2. " + sentence + ".\n"))).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lái đò phải có chứng chỉ.",
        "Bạn cần liên hệ với chủ bến.",
        "Văn phòng tỉnh xin thông báo để các xã biết, thực hiện.",
      })
  void givesNoWork_whereItIsSaidHowThingsAre(String sentence) {
    assertThat(directed("2. " + sentence + "\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chậm nhất là cuối quý I năm 2031, các xã phải xây dựng xong bến|Chậm nhất là cuối quý I năm 2031",
        "Chậm nhất là ngày 30 tháng 6 năm 2031 các đơn vị phải công bố giá vé|Chậm nhất là ngày 30 tháng 6 năm 2031",
      })
  void takesTheTime_thatStandsBeforeWhoMustAct(String sentence, String time) {
    assertThat(directed("2. " + sentence + ".\n"))
        .extracting(Assignment::deadline)
        .containsExactly(Optional.of(time));
  }

  @Test
  void takesNoTime_whereASentenceOpensWithHowOften() {
    assertThat(directed("2. Hàng năm, Sở Xây dựng phải báo cáo số bến.\n"))
        .extracting(Assignment::task, Assignment::deadline)
        .containsExactly(tuple("báo cáo số bến", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Đồng thời hướng dẫn chủ đò|hướng dẫn chủ đò",
        "Trên cơ sở đó tiến hành đo luồng|tiến hành đo luồng",
        "Cần tăng cường kiểm tra bến|tăng cường kiểm tra bến",
        "căn cứ vào quy định mở bến để đề xuất phương án|đề xuất phương án",
      })
  void leavesOutOfATask_whatOnlyTiesItToWhatStandsBefore(String sentence, String task) {
    assertThat(Task.read(sentence).text()).isEqualTo(task);
  }

  @Test
  void partsReports_thatAreDueOnDaysOfTheirOwnAndJoinedByAnd() {
    assertThat(
            Task.parts(
                "gửi báo cáo nửa năm trước ngày 10/6/2031 và báo cáo cả năm trước ngày 30/10/2031"))
        .containsExactly(
            "gửi báo cáo nửa năm trước ngày 10/6/2031", "báo cáo cả năm trước ngày 30/10/2031");
  }

  @Test
  void endsASentence_behindANumeral() {
    assertThat(AssignedTasks.sentences("Sở A làm theo Phụ lục IV. Các xã phải rà soát bến."))
        .containsExactly("Sở A làm theo Phụ lục IV.", "Các xã phải rà soát bến.");
  }

  @Test
  void givesWhatIsListed_toWhomTheParagraphAboveItNames() {
    String items =
        "2. Nâng cao nhận thức\nĐể giữ bến, Thủ trưởng các sở có trách nhiệm:\n"
            + "a) Quan tâm đến lái đò.\nb) Rà soát số bến.\nc) Sở Nội vụ chủ trì, phối hợp với Sở Tài chính mở lớp.\n";
    assertThat(tasks(directed(items)))
        .containsExactly(
            "Thủ trưởng các sở: Quan tâm đến lái đò",
            "Thủ trưởng các sở: Rà soát số bến",
            "Sở Nội vụ: mở lớp");
  }

  @Test
  void goesOnAboutTheBody_withWhichAParagraphOpensBelowTheNamesOfSeveral() {
    String items =
        "I. TỔ CHỨC THỰC HIỆN\n1. Các Sở: Xây dựng, Tài chính; Ủy ban nhân dân các huyện:\n"
            + "a) Ủy ban nhân dân các huyện quản lý bến. Tăng cường kiểm tra giá vé.\n";
    assertThat(tasks(assignments(items)))
        .containsExactly(
            "Ủy ban nhân dân các huyện: quản lý bến",
            "Ủy ban nhân dân các huyện: Tăng cường kiểm tra giá vé");
  }

  @Test
  void closesANotice_withWhatSaysThatAllAreTold() {
    var document =
        Readings.document(
            "THÔNG BÁO\nĐò ngang\n"
                + WIDE.repeat(4)
                + "1. Sở Y tế chủ trì khám sức khỏe lái đò.\n"
                + "Văn phòng tỉnh xin thông báo để các cơ quan liên quan biết, thực hiện.\n");
    assertThat(document.sections().get(0).text()).doesNotContain("thông báo");
  }

  @Test
  void takesNumbersOfGoodsForNoTime() {
    assertThat(
            directed(
                "2. Sở Y tế phải báo cáo giá vé từ số 44 đến 79 (mã từ 05.0001 đến 06.0027).\n"))
        .extracting(Assignment::deadline)
        .containsExactly(Optional.empty());
  }
}
