package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Section;

/** Headings, citations and periods in the forms that real plans have. */
class BodyFormsTest {
  private static PlanDocument plan(String title, String body) {
    return Readings.document("KẾ HOẠCH\n" + title + "\n" + body);
  }

  @Test
  void takesALineWithAPointForAHeading_whereMoreStandsBelow() {
    Section section =
        plan(
                "Phòng cháy",
                "1. Củng cố đội dân phòng ở các ấp ven rừng tràm.\n"
                    + "- Mỗi ấp có một đội 10 người trực ngày đêm trong mùa khô.\n2. Khen thưởng.\n")
            .sections()
            .get(0);
    assertThat(section.heading()).contains("Củng cố đội dân phòng ở các ấp ven rừng tràm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a) Phối hợp với xã bên canh lửa ban đêm.|Trên cơ sở đó bố trí chòi canh.",
        "a) Tuần tra rừng tràm mỗi ngày hai lượt.|Ghi sổ đầy đủ.",
      })
  void takesATaskWithAPointForNoHeading_whereOnlyAnotherSentenceStandsBelow(
      String task, String more) {
    Section section =
        plan("Phòng cháy", "1. Công an xã:\n" + task + "\n" + more + "\nb) Trực ban.\n")
            .sections()
            .get(0)
            .children()
            .get(0);
    assertThat(section.heading()).isEmpty();
  }

  @Test
  void endsAHeadingWithoutASign_whereTheNextLineBeginsASentence() {
    Section section =
        plan(
                "Phòng cháy",
                "1. Các tổ chức chính trị - xã hội và đoàn thể có liên quan trong huyện\n"
                    + "Căn cứ chức năng của mình, tuyên truyền cho hội viên về mùa cháy rừng\n"
                    + "tràm và cách dập lửa ban đầu bằng lá.\n2. Công an xã\nTuần tra.\n")
            .sections()
            .get(0);
    assertThat(section.heading())
        .contains("Các tổ chức chính trị - xã hội và đoàn thể có liên quan trong huyện");
  }

  @Test
  void goesOnWithAHeadingInCapitals_whereTheNextLineHasYearsAlone() {
    Section section =
        plan(
                "Phòng cháy",
                "I. TIẾN ĐỘ XÂY DỰNG KẾ HOẠCH PHÒNG CHÁY RỪNG TRÀM GIAI ĐOẠN\n2011-2015\n1. Lập.\n")
            .sections()
            .get(0);
    assertThat(section.heading())
        .contains("TIẾN ĐỘ XÂY DỰNG KẾ HOẠCH PHÒNG CHÁY RỪNG TRÀM GIAI ĐOẠN 2011-2015");
  }

  @Test
  void goesOnWithAHeadingInCapitals_whereTheNextLineIsAYear() {
    Section section =
        plan(
                "Phòng cháy",
                "I. VIỆC CẦN LÀM NGAY Ở CÁC ẤP VEN RỪNG TRÀM TỪ NAY ĐẾN\nNĂM 2015\n1. Lập.\n")
            .sections()
            .get(0);
    assertThat(section.heading())
        .contains("VIỆC CẦN LÀM NGAY Ở CÁC ẤP VEN RỪNG TRÀM TỪ NAY ĐẾN NĂM 2015");
  }

  @Test
  void goesOnWithASentence_whereOnlyItsNumberStandsInTheNextLine() {
    Section section =
        plan(
                "Phòng cháy",
                "1. Công an xã\na) Dựng chòi canh lửa ở bìa rừng tràm và trực cho đến hết ngày 30 tháng\n"
                    + "4.\nb) Ghi sổ.\n")
            .sections()
            .get(0);
    assertThat(section.children().get(0).text())
        .contains("Dựng chòi canh lửa ở bìa rừng tràm và trực cho đến hết ngày 30 tháng 4.");
  }

  @Test
  void leavesTheRequestToAllOutOfTheLastSection() {
    PlanDocument plan =
        plan(
            "Phòng cháy",
            "1. Công an xã tuần tra rừng.\n2. Trạm Y tế trực cấp cứu.\n"
                + "Yêu cầu Thủ trưởng các đơn vị thực hiện nghiêm Kế hoạch này.\n");
    assertThat(plan.sections().get(1).text()).isEqualTo("Trạm Y tế trực cấp cứu.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "của Bộ Chính trị và Chỉ thị số 06/CT-UBND|Bộ Chính trị",
        "của Bộ Chính trị Khóa IX phát triển vùng sông|Bộ Chính trị",
        "của Thủ tướng Chính phủ Phê duyệt quy hoạch|Thủ tướng Chính phủ",
        "của Chính phủ - Thông tư số 12/TT-BNV|Chính phủ",
        "của Phòng Tài chính và Kế hoạch về dự toán|Phòng Tài chính và Kế hoạch",
        "của Chính phủ sửa đổi, bổ sung một số điều|Chính phủ",
        "của Bộ Tài chính và các văn bản liên quan|Bộ Tài chính",
        "của Bộ Tài chính và Bộ Tư pháp hướng dẫn|Bộ Tài chính và Bộ Tư pháp",
        "của Sở Nông nghiệp và phát triển nông thôn về rừng|Sở Nông nghiệp và phát triển nông thôn",
      })
  void tellsWhereTheNameOfAnIssuerEnds(String words, String issuer) {
    assertThat(CitedIssuer.after(" " + words).name()).contains(issuer);
  }

  @Test
  void namesNoPeriod_whereATitleOnlySaysUntilWhen() {
    assertThat(plan("Phát triển rừng đến năm 2030", "1. Trồng rừng.\n").planPeriod())
        .isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Điều 16 của Quy chế này quy định lịch trực bến đò.|1",
        "Điều 4 Quy chế bến đò được giữ nguyên.|1",
        "Điều 2. Trực bến đò ban đêm.|2",
      })
  void tellsAnArticleFromOneThatIsCited(String line, int articles) {
    assertThat(plan("Bến đò", "Điều 1. Trực bến đò ban ngày.\n" + line + "\n").sections())
        .hasSize(articles);
  }

  @Test
  void takesASentenceOfABodyForNoHeading() {
    Section section =
        plan("Bến đò", "1. Giao Sở Nội vụ theo dõi, báo cáo kết quả trực bến.\n- Mỗi tháng.\n")
            .sections()
            .get(0);
    assertThat(section.heading()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Đảng ủy xã thực hiện Kết luận|01-KL/TW của Bộ Chính trị về nêu gương.",
        "Sở báo cáo Ủy ban theo Kế hoạch số|02/KH-UBND đã ban hành.",
      })
  void takesTheNumberOfADocumentForNoMarker_whereALineBreaksBeforeIt(String line, String next) {
    assertThat(plan("Bến đò", "1. Mở bến.\n" + line + "\n" + next + "\n2. Trực bến.\n").sections())
        .extracting(Section::marker)
        .containsExactly("1", "2");
  }

  @Test
  void takesWhatADecisionDecidesForText() {
    assertThat(
            plan("Bến đò", "Điều 1. Phê duyệt kế hoạch.\nĐiều 2. Quyết định có hiệu lực.\n")
                .sections())
        .allSatisfy(section -> assertThat(section.heading()).isEmpty());
  }

  @Test
  void takesAReportOfWhatWasDoneForNoLegalBasis() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nBến đò\nThực hiện chủ trương giữ an toàn sông nước, trong những năm qua các xã"
                + " đã sửa nhiều bến.\nI. NỘI DUNG\n1. Sửa bến.\n");
    assertThat(plan.legalBases()).isEmpty();
  }

  @Test
  void takesAnAimForNoLegalBasis() {
    PlanDocument plan =
        plan(
            "Bến đò",
            "Thực hiện Công văn số 12/UBND-VP ngày 02/3/2017 của Ủy ban nhân dân tỉnh về bến đò;\n"
                + "Để đưa khách qua sông an toàn, Sở xây dựng kế hoạch như sau:\nI. NỘI DUNG\n");
    assertThat(plan.legalBases()).hasSize(1);
  }
}
