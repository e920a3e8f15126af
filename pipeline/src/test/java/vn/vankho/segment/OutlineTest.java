package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Finding;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Section;

class OutlineTest {
  private static final String HEAD = "KẾ HOẠCH\nTrồng cây phân tán năm 2023\n";

  @Test
  void takesAShortLineForAHeading_amongSectionsThatHaveOne() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nAn toàn người bệnh năm 2023\n"
                + "Bệnh viện xây dựng kế hoạch bảo đảm an toàn cho người bệnh nội trú như sau:\n"
                + "I. NỘI DUNG\n1. Tập huấn nhận diện sự cố\n"
                + "a) Mở hai lớp.\nb) Kiểm tra.\n2. Giám sát tuân thủ rửa tay\nII. HỒ SƠ\n1. Giấy phép\n"
                + "2. Sổ sách\n");
    assertThat(plan.sections().get(0).children())
        .extracting(section -> section.heading().orElse(""))
        .containsExactly("Tập huấn nhận diện sự cố", "Giám sát tuân thủ rửa tay");
    assertThat(plan.sections().get(1).children())
        .extracting(section -> section.heading().isPresent())
        .containsExactly(false, false);
  }

  @Test
  void putsParts_belowTheArticleThatCameBeforeThem() {
    List<Section> sections =
        Readings.document(
                "QUYẾT ĐỊNH\nĐiều 1. Phê duyệt Đề án với nội dung sau:\nI. MỤC TIÊU\n1. Đúng hạn.\n"
                    + "II. GIẢI PHÁP\n1. Đủ vốn.\nĐiều 2. Quyết định này có hiệu lực.\n")
            .sections();

    assertThat(sections).extracting(Section::marker).containsExactly("Điều 1", "Điều 2");
    assertThat(sections.get(0).children()).extracting(Section::marker).containsExactly("I", "II");
  }

  @Test
  void takesWhoDecides_aboveTheEnactingLine_forNoSignature() {
    PlanDocument decision =
        Readings.document(
            "QUYẾT ĐỊNH\nVề việc phê duyệt Đề án bến thủy\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n"
                + "QUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Đề án bến thủy đến năm 2030.\n"
                + "Điều 2. Sở Xây dựng chịu trách nhiệm thi hành.\n");

    assertThat(decision.sections()).hasSize(2);
  }

  @Test
  void keepsWhatToDoInDoubt_inTheLastSection_andLeavesTheWordsThatEndThePlan() {
    String plan = HEAD + "I. MỤC ĐÍCH\n1. Phủ xanh đất trống.\nII. KINH PHÍ\nXã tự lo.\n";
    String doubt = "Trong quá trình trồng, nếu thiếu giống, các thôn báo về Ban Lâm nghiệp xã.";

    assertThat(Readings.document(plan + doubt + "\nTrên đây là Kế hoạch trồng cây.\n").sections())
        .last()
        .extracting(Section::text)
        .isEqualTo("Xã tự lo.\n" + doubt);
    assertThat(Readings.document(plan + doubt + "\n").sections())
        .last()
        .extracting(Section::text)
        .isEqualTo("Xã tự lo.");
  }

  @Test
  void mendsNumerals_fromTheirNeighbours() {
    List<Section> sections =
        Readings.document(HEAD + "|. MỤC ĐÍCH\nH. YÊU CẦU\nI11. NỘI DUNG\nIV. KINH PHÍ\n")
            .sections();
    assertThat(sections).extracting(Section::marker).containsExactly("I", "II", "III", "IV");
  }

  @Test
  void readsElevenAsTwo_whereARomanTwoIsDue() {
    List<Section> sections =
        Readings.document(HEAD + "I. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n11. ĐỐI TƯỢNG\nCác thôn.\n")
            .sections();
    assertThat(sections).extracting(Section::marker).containsExactly("I", "II");
  }

  @Test
  void givesALostStrokeBack_onlyWhereTheTextWasRecognised() {
    String text = "I. MỤC ĐÍCH\nII. YÊU CẦU\nII. NỘI DUNG\nIV. KINH PHÍ\n";
    PlanDocument recognised = new Segmenter().segment(Readings.placed(HEAD + text)).get(0);
    assertThat(recognised.sections())
        .extracting(Section::marker)
        .containsExactly("I", "II", "III", "IV");
    PlanDocument exact = Readings.document(HEAD + text);
    assertThat(exact.sections()).extracting(Section::marker).containsExactly("I", "II", "II", "IV");
    assertThat(exact.warnings()).extracting(Finding::code).contains("MARKER_SEQUENCE");
  }

  @Test
  void readsASecondD_asDWithStroke() {
    List<Section> points =
        Readings.document(
                HEAD + "I. NỘI DUNG\na) Một.\nb) Hai.\nc) Ba.\nd) Bốn.\nd) Năm.\ne) Sáu.\n")
            .sections()
            .get(0)
            .children();
    assertThat(points).extracting(Section::marker).containsExactly("a", "b", "c", "d", "đ", "e");
  }

  @Test
  void takesNoMarker_fromTheMiddleOfASentence() {
    List<Section> sections =
        Readings.document(
                HEAD
                    + "I. NỘI DUNG\n1. Trồng mới ba nghìn cây dọc các tuyến đường liên thôn trong tháng\n"
                    + "12. Sau đó chăm sóc đến hết mùa khô.\n2. Bảo vệ cây non khỏi trâu bò thả rông.\n")
            .sections();
    assertThat(sections.get(0).children()).extracting(Section::marker).containsExactly("1", "2");
    assertThat(sections.get(0).children().get(0).text()).contains("tháng 12. Sau đó");
  }

  @Test
  void nestsPartsChaptersAndArticles() {
    List<Section> sections =
        Readings.document(
                HEAD
                    + "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Áp dụng trong toàn huyện.\n"
                    + "a) Các xã vùng cao.\nĐiều 2. Đối tượng\nHộ gia đình.\nChương II\nTHI HÀNH\n")
            .sections();
    assertThat(sections).extracting(Section::marker).containsExactly("Chương I", "Chương II");
    assertThat(sections.get(0).heading()).contains("QUY ĐỊNH CHUNG");
    Section article = sections.get(0).children().get(0);
    assertThat(article.marker()).isEqualTo("Điều 1");
    assertThat(article.heading()).contains("Phạm vi");
    assertThat(article.children().get(0).children().get(0).level()).isEqualTo(4);
  }

  @Test
  void joinsNumbersAndSentences_acrossLinesAndPages() {
    PlanDocument plan =
        Readings.document(
            HEAD
                + "Căn cứ Kế hoạch số 96/KH-\nSXD ngày 19/3/2023 của Sở Xây dựng về cây xanh;\n"
                + "I. NỘI DUNG\n1. Rà soát toàn bộ cây\f2\nbóng mát trên các tuyến phố.\n");
    assertThat(plan.citations().get(0).codeNumber()).contains("96/KH-SXD");
    assertThat(plan.citations().get(0).date()).contains("2023-03-19");
    assertThat(plan.citations().get(0).issuer()).contains("Sở Xây dựng");
    assertThat(plan.sections().get(0).children().get(0).text())
        .isEqualTo("Rà soát toàn bộ cây bóng mát trên các tuyến phố.");
  }

  @Test
  void readsWhoDoesWhatByWhen() {
    PlanDocument plan =
        Readings.document(
            HEAD
                + "I. CHỈ TIÊU\n1. Tỷ lệ cây sống đạt 92,5%.\nII. TỔ CHỨC THỰC HIỆN\n"
                + "1. Hạt Kiểm lâm chủ trì, phối hợp với Phòng Kinh tế, Hội Nông dân cung ứng cây giống,"
                + " hoàn thành trước ngày 15/6/2023.\n");
    assertThat(plan.assignments()).hasSize(1);
    assertThat(plan.assignments().get(0).responsible()).isEqualTo("Hạt Kiểm lâm");
    assertThat(plan.assignments().get(0).cooperating())
        .containsExactly("Phòng Kinh tế", "Hội Nông dân");
    assertThat(plan.assignments().get(0).task()).isEqualTo("cung ứng cây giống");
    assertThat(plan.assignments().get(0).deadline()).contains("trước ngày 15/6/2023");
    assertThat(plan.indicators().get(0).value()).isEqualTo(92.5);
    assertThat(plan.indicators().get(0).section()).isEqualTo("I.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Điều ", "Điều 1.\n", "1/", "12/KH-", "(1) x\n", "1.1.1.1. a\n", "tỉnh A "})
  void staysLinear_onHostileText(String piece) {
    String text = HEAD + piece.repeat(20_000);
    assertThat(
            org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(60), () -> Readings.document(text).text()))
        .isNotEmpty();
  }

  @Test
  void countsPointsAsLatinLettersGo() {
    List<Section> points =
        Readings.document(
                HEAD
                    + "I. NỘI DUNG\na) Một.\nb) Hai.\nc) Ba.\nd) Bốn.\ne) Năm.\nf) Sáu.\ng) Bảy.\nh) Tám.\n"
                    + "II. KINH PHÍ\na) Một.\nb) Hai.\nc) Ba.\nd) Bốn.\nf) Năm.\n")
            .sections();
    assertThat(points.get(0).children())
        .extracting(Section::marker)
        .containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    assertThat(points.get(1).children())
        .extracting(Section::marker)
        .containsExactly("a", "b", "c", "d", "f");
  }

  @Test
  void endsAHeadingWithASyllableOfTwoLetters() {
    List<Section> sections =
        Readings.document(
                HEAD
                    + "I. TRỒNG CÂY DỌC CÁC TUYẾN ĐƯỜNG LIÊN THÔN, LIÊN BẢN, TRƯỜNG HỌC, TRỤ SỞ CỦA CÁC\n"
                    + "XÃ\n1. Trồng mới ba nghìn cây dọc các tuyến đường liên thôn trong tháng mười hai năm\n"
                    + "nay và chăm sóc đến hết mùa khô.\n")
            .sections();
    assertThat(sections.get(0).heading().orElse("")).endsWith("TRỤ SỞ CỦA CÁC XÃ");
  }

  @Test
  void takesABracketBehindAColonIntoTheHeading() {
    List<Section> sections =
        Readings.document(
                HEAD
                    + "I. NỘI DUNG\n1. Cây bóng mát: (gồm cả cây ăn quả)\na) Trồng mới.\nb) Thay cây già.\n"
                    + "2. Cây cảnh: (ba loại) chỉ trồng ở trụ sở\na) Cắt tỉa.\n")
            .sections()
            .get(0)
            .children();
    assertThat(sections.get(0).heading()).contains("Cây bóng mát: (gồm cả cây ăn quả)");
    assertThat(sections.get(1).heading()).isEmpty();
  }

  @Test
  void takesNoSentenceForAHeading_amongSentences() {
    List<Section> sections =
        Readings.document(
                HEAD
                    + "I. NỘI DUNG\n1. Tuyên truyền, vận động nhân dân giữ gìn hàng cây.\n1.1. Đoàn xã phát tờ rơi.\n"
                    + "2. Trồng bổ sung những hàng cây đã bị bão quật đổ dọc các tuyến đường liên thôn, liên bản"
                    + " của ba xã vùng cao; cây trồng phải đúng chủng loại, đúng mùa và được rào chắn cẩn thận.\n"
                    + "2.1. Hạt Kiểm lâm cấp cây.\n")
            .sections()
            .get(0)
            .children();
    assertThat(sections).extracting(Section::heading).containsOnly(java.util.Optional.empty());
  }

  @Test
  void headsAPartWithBodies_whoseNamesSoundLikeWhatTheyDo() {
    List<Section> sections =
        Readings.document(
                HEAD
                    + "I. Các cơ quan báo chí, xuất bản của Hội:\n1. Viết bài về phong trào.\n2. Mở chuyên mục.\n"
                    + "II. Hội cấp trên trực tiếp của chi hội:\n1. Cung cấp thông tin.\n2. Bố trí kinh phí.\n"
                    + "III. Các chi hội cung cấp cho Hội cấp trên:\n1. Danh sách hội viên.\n2. Báo cáo.\n")
            .sections();
    assertThat(sections)
        .extracting(section -> section.heading().orElse("-"))
        .containsExactly(
            "Các cơ quan báo chí, xuất bản của Hội", "Hội cấp trên trực tiếp của chi hội", "-");
  }

  @Test
  void goesOnWithTheDocumentItself_namedAtTheBeginningOfALine() {
    List<Section> sections =
        Readings.document(
                HEAD
                    + "I. NỘI DUNG\n1. Các thôn, bản, trường học, trạm y tế và hội viên có trách nhiệm thực hiện\n"
                    + "Hướng dẫn này.\nHạt Kiểm lâm cấp cây giống cho các thôn.\n")
            .sections();
    assertThat(sections.get(0).children().get(0).heading()).isEmpty();
    assertThat(sections.get(0).children().get(0).text()).contains("thực hiện Hướng dẫn này.");
  }

  @Test
  void takesALetterForALetter_whereNothingWasRecognised() {
    assertThat(
            Readings.document(
                    HEAD
                        + "I. NỘI DUNG\n5. Ươm giống bạch đàn tại các vườn:\nb) Đào hố.\nđ) Bón phân.\n")
                .sections()
                .get(0)
                .children())
        .extracting(Section::marker)
        .containsExactly("5");
  }

  @Test
  void goesOnBehindAColon_withinBrackets() {
    assertThat(
            Readings.document(
                    HEAD
                        + "I. NỘI DUNG\n1. Ươm giống bạch đàn tại vườn xã (chủ trì: Trạm Khuyến nông; phối hợp:\n"
                        + "Hội Nông dân xã).\n2. Đào hố.\n")
                .sections()
                .get(0)
                .children()
                .get(0)
                .text())
        .isEqualTo(
            "Ươm giống bạch đàn tại vườn xã (chủ trì: Trạm Khuyến nông; phối hợp: Hội Nông dân xã).");
  }
}
