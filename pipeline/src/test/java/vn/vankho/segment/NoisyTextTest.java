package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.model.Assignment;
import vn.vankho.model.Citation;
import vn.vankho.model.Finding;
import vn.vankho.model.LegalBasis;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Section;

/** What recognition makes of markers, numbers and points, and what is still to be found then. */
class NoisyTextTest {
  private static final String HEAD = "KẾ HOẠCH\nNạo vét kênh mương năm 2023\n";

  @ParameterizedTest
  @CsvSource({"8,§.", "6,6ó.", "5,S.", "2,_2.", "10,IO.", "11,1l."})
  void readsANumberWithStrangeSigns_whereItIsDue(int due, String read) {
    StringBuilder text = new StringBuilder(HEAD + "I. NỘI DUNG\n");
    for (int i = 1; i <= due + 1; i++) {
      text.append(i == due ? read : i + ".").append(" Việc thứ này làm trong mùa khô.\n");
    }
    List<Section> items = Readings.document(text.toString()).sections().get(0).children();
    assertThat(items).hasSize(due + 1);
    assertThat(items.get(due - 1).marker()).isEqualTo(String.valueOf(due));
  }

  @Test
  void takesNoStrangeSignForANumber_whereNoneIsDue() {
    List<Section> items =
        Readings.document(HEAD + "I. NỘI DUNG\n1. Đào kênh.\n§. Ghi chú của người chép.\n2. Kè.\n")
            .sections()
            .get(0)
            .children();
    assertThat(items).extracting(Section::marker).containsExactly("1", "2");
  }

  @ParameterizedTest
  @CsvSource({"1", "I", "l"})
  void readsAFirstItemWithoutItsPoint_whereASecondFollows(String first) {
    String text = HEAD + "I. YÊU CẦU\n%s Về tiến độ\nXong trước mùa mưa.\n%s Về vốn\nTiết kiệm.\n";
    assertThat(Readings.document(text.formatted(first, "2.")).sections().get(0).children())
        .extracting(Section::marker)
        .containsExactly("1", "2");
    assertThat(Readings.document(text.formatted(first, "")).sections().get(0).children()).isEmpty();
  }

  @Test
  void readsANumeralThatWasTornApart() {
    assertThat(
            Readings.document(
                    HEAD + "V. KINH PHÍ\nDo xã chi.\nV I. TỔ CHỨC THỰC HIỆN :\nCác thôn.\n")
                .sections())
        .extracting(Section::marker)
        .containsExactly("V", "VI");
  }

  @Test
  void readsANumeralInStrokes_beforeAHeadingInSmallLetters() {
    assertThat(
            Readings.document(
                    HEAD
                        + "I. Mục đích\nThông dòng.\nII. Nội dung\nĐào.\nIH. Kinh phí:\nDo xã chi.\n")
                .sections())
        .extracting(Section::marker)
        .containsExactly("I", "II", "III");
  }

  @Test
  void leavesAFirstItemAlone_thatFollowsAHighHeadingInCapitals() {
    List<Section> sections =
        Readings.document(
                HEAD
                    + "IV. PHÂN CÔNG\n1. Phòng CTCT-QLSV\n- In tờ rơi.\n2. Đoàn xã: dọn bờ kênh.\n")
            .sections();
    assertThat(sections).extracting(Section::marker).containsExactly("IV");
    assertThat(sections.get(0).children()).extracting(Section::marker).containsExactly("1", "2");
  }

  @Test
  void takesTheSubjectOfALetter_forNoMarker() {
    PlanDocument letter =
        Readings.document(
            "TỜ TRÌNH\nV/v cấp vốn nạo vét kênh Cầu Dừa\n\nThực hiện Kế hoạch số 7/KH-UBND ngày"
                + " 16/ 1 2/2022 của UBND xã, Phòng Kinh tế trình như sau:\n1. Vốn.\n2. Tiến độ.\n");
    assertThat(letter.title()).hasValueSatisfying(title -> assertThat(title).contains("cấp vốn"));
    assertThat(letter.sections()).extracting(Section::marker).containsExactly("1", "2");
  }

  @ParameterizedTest
  @CsvSource({
    "ngày 16/ 12/2021,2021-12-16",
    "ngày 22/1 1/2019,2019-11-22",
    "ngày 19 tháng I1 năm 2007,2007-11-19"
  })
  void readsDatesWithBlanksAndStrokes(String printed, String date) {
    List<Citation> found =
        CitationFinder.find("Quyết định số 15/QĐ-UBND " + printed + " của UBND tỉnh về thủy lợi");
    assertThat(found).extracting(c -> c.date().orElse("")).containsExactly(date);
  }

  @Test
  void endsTheNameOfABody_atVeButNotAtVeSinh() {
    assertThat(
            CitationFinder.find(
                "Kế hoạch số 3/KH-ATTP ngày 06/01/2010 của Chi cục An toàn vệ sinh thực phẩm về mẫu"))
        .extracting(c -> c.issuer().orElse(""))
        .containsExactly("Chi cục An toàn vệ sinh thực phẩm");
  }

  @Test
  void readsEthAsDWithStroke_inSymbols() {
    assertThat(CitationFinder.find("Nghị quyết số 04-NQ/ÐU và Quyết định số 9/QÐĐ-TTg"))
        .extracting(c -> c.codeNumber().orElse(""))
        .containsExactly("04-NQ/ĐU", "9/QĐ-TTg");
  }

  @Test
  void partsLegalBases_whoseSemicolonsWereMisread() {
    List<LegalBasis> bases =
        Readings.document(
                "KẾ HOẠCH\nDiễn tập phòng thủ năm 2023\n\n"
                    + "Căn cứ Luật Thủy lợi số 08/2017/QH14 ngày 19 tháng 6 năm 2017, Căn cứ Nghị định"
                    + " số 67/2018/NĐ- CP ngày 14 tháng 5 năm 2018 của Chính phủ về thủy lợi:\n"
                    + "I. MỤC ĐÍCH\nThông dòng.\n")
            .legalBases();
    assertThat(bases).hasSize(2);
    assertThat(bases.get(1).text())
        .endsWith("67/2018/NĐ-CP ngày 14 tháng 5 năm 2018 của Chính phủ về thủy lợi");
  }

  @Test
  void sharesNoWorkOut_toMatters() {
    List<Assignment> assignments =
        Readings.document(
                HEAD
                    + "III. BIỆN PHÁP TỔ CHỨC THỰC HIỆN\n1. Đối tượng áp dụng:\n- Các hộ có ruộng.\n"
                    + "2. Thanh tra huyện\n- Kiểm tra việc chi trước ngày 15/8/2023.\n"
                    + "3. Bưu điện xã phối hợp với Bộ phận tiếp nhận và trả kết quả chuyển giấy báo.\n")
            .assignments();
    assertThat(assignments)
        .extracting(Assignment::responsible)
        .containsExactly("Thanh tra huyện", "Bưu điện xã");
    assertThat(assignments.get(1).cooperating())
        .containsExactly("Bộ phận tiếp nhận và trả kết quả");
  }

  @Test
  void spellsAPlace_asTheDocumentDoesMostOften() {
    String text = "UBND HUYỆN LẠNG GIANG Làng Giàng, ngày 3 UBND huyện Lạng Giang các xã";
    assertThat(PlaceSpelling.of("Làng Giàng", text)).isEqualTo("Lạng Giang");
    assertThat(PlaceSpelling.of("Bà Rịa - Vũng Tàu", text)).isEqualTo("Bà Rịa - Vũng Tàu");
    assertThat(PlaceSpelling.of("Hà Nội", text)).isEqualTo("Hà Nội");
    assertThat(PlaceSpelling.atEnd("UBND huyện Làng Giàng", "Lạng Giang"))
        .isEqualTo("UBND huyện Lạng Giang");
  }

  @Test
  void givesLostStrokesBack_byTheirPlaceInASymbol() {
    assertThat(CitationFinder.find("Công điện số 169/CD-TTg; Kế hoạch số 21-KH/DU; số 5/QDB-UBND"))
        .extracting(c -> c.codeNumber().orElse(""))
        .containsExactly("169/CĐ-TTg", "21-KH/ĐU", "5/QĐ-UBND");
  }

  @Test
  void readsAFiveThatWasReadTwice_andAThreeThatLostItsStrokes() {
    String text = HEAD + "IV. KINH PHÍ\nDo xã chi.\nVv. TỔ CHỨC THỰC HIỆN\nCác thôn.\n";
    assertThat(Readings.document(text).sections())
        .extracting(Section::marker)
        .containsExactly("IV", "V");
    String page = HEAD + "I. YÊU CẦU\nII. NỘI DUNG\n1. Đào.\n2. Kè.\nI. TỔ CHỨC THỰC HIỆN\n";
    assertThat(new Segmenter().segment(Readings.placed(page)).get(0).sections())
        .extracting(Section::marker)
        .containsExactly("I", "II", "III");
  }

  @Test
  void givesAHeadingItsNumeral_whereRecognitionLostIt() {
    String text =
        HEAD
            + "I. NỘI DUNG\n1. Đào kênh.\nII. KINH PHÍ\n1. Do xã.\nTỔ CHỨC THỰC HIỆN\n"
            + "1. Đội thủy lợi chuẩn bị cuốc xẻng.\nIV. CHẾ ĐỘ BÁO CÁO\n1. Hằng tuần.\n";
    PlanDocument plan = new Segmenter().segment(Readings.placed(text)).get(0);
    assertThat(plan.sections()).extracting(Section::marker).endsWith("IV");
    assertThat(plan.warnings()).extracting(Finding::code).contains("MARKER_SEQUENCE");
    assertThat(plan.assignments()).hasSize(1);
    assertThat(Readings.document(text).sections())
        .extracting(Section::marker)
        .containsExactly("I", "II", "IV");
  }

  @Test
  void takesANumeralBeforeCapitalsForAPart_thoughTheEndOfTheLineBeforeWasLost() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nLàm thủy lợi nội đồng\nI. NỘI DUNG\n1. Vét mương.\nII. TIẾN ĐỘ\n"
                + "1. Trước mùa mưa.\nII. KINH PHÍ\nTừ quỹ của các tổ thủy lợi và tiền công ích do ấp\n"
                + "IV. TỔ CHỨC THỰC HIỆN\n1. Ban nhân dân ấp\n- Chia đoạn mương cho từng tổ.\n");
    assertThat(plan.sections()).extracting(Section::marker).endsWith("IV");
  }

  @Test
  void takesADashThatWasReadAsTwoForOne() {
    Section section =
        Readings.document("KẾ HOẠCH\nVét mương\n1. Ban nhân dân ấp:\n~- Chia mương.\n-- Ghi sổ.\n")
            .sections()
            .get(0);
    assertThat(section.children())
        .extracting(Section::text)
        .containsExactly("Chia mương.", "Ghi sổ.");
  }
}
