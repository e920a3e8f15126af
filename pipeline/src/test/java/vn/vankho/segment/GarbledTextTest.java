package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.model.Finding;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Section;
import vn.vankho.model.Word;

/** Pages that a model without Vietnamese letters read, as restoration left them. */
class GarbledTextTest {
  private static final String HEADER =
      "UBND HUYỆN<HUYEN> CẨM<CAM> THỦY<THUY>            CỘNG<CONG> HÒA<HOA> XÃ<XA> HỘI<HOI> CHỦ<CHU>"
          + " NGHĨA<NGHIA> VIỆT<VIET> NAM\n"
          + "PHÒNG<PHONG> VĂN<VAN> HÓA<HOA>\n"
          + "Số:<So:> 12/KH-PVH             Cam Thủy,<Thuy,> ngày<ngay> 30 tháng<thang> 9 năm<nam> 2015\n"
          + "                     KẾ<KE> HOẠCH<HOACH>\n"
          + "              Khai mạc<mac> lễ<lé> hội<héi> năm<nam> 2015\n";

  private static final String BODY =
      "Căn<Can> cứ<cw> Luật<Luat> Di sản<san> văn<van> hóa<héa> ngày<ngay> 29/6/2001;\n"
          + "Phòng<Phong> xây<xay> dựng<dung> kế<ké> hoạch<hoach> như<nhw> sau:\n"
          + "I. NỘI<NOI> DUNG\n1. Trang trí<tri> sân<san> vận<van> động.<déng.>\n";

  private static PlanDocument read(String text) {
    return new Segmenter().segment(Readings.placed(text)).get(0);
  }

  private static List<Word> changedTo(PlanDocument plan, String text) {
    return plan.pages().get(0).words().stream().filter(word -> word.text().equals(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "HIỆN<HIEL> TRƯỜNG<TRUONG>|HIỆU TRƯỞNG",
        "DO<pHO> GIÁM<GIAM> ĐỐC<DOC>|PHÓ GIÁM ĐỐC",
        "'KHÔNG<'G> PHONG|TRƯỞNG PHÒNG",
        "CHỦ<CHU> TÍCH<TICH>|CHỦ TỊCH",
      })
  void readsAPosition_byItsLettersWhereRestorationTookItForOtherWords(
      String line, String position) {
    String closing =
        "Nơi<Noi> nhận:<nhan:>                                   "
            + line
            + "\n- UBND huyện;<huyén;>\n- Lưu:<Luu:> VT.\n\n"
            + "                                                  Lò<Lo> Văn<Van> Pánh<Panh>\n";
    PlanDocument plan = read(HEADER + BODY + closing);
    assertThat(plan.signer().orElseThrow().position()).contains(position);
  }

  @Test
  void recordsEachWordThatItMends() {
    String closing =
        "Nơi<Noi> nhận:<nhan:>                                   HIỆN<HIEL> TRƯỜNG<TRUONG>\n"
            + "- UBND huyện;<huyén;>\n- Lưu:<Luu:> VT.\n";
    PlanDocument plan = read(HEADER + BODY + closing);
    assertThat(changedTo(plan, "HIỆU"))
        .singleElement()
        .satisfies(
            word -> {
              assertThat(word.raw()).isEqualTo("HIEL");
              assertThat(word.change().orElseThrow().why()).isEqualTo("form");
            });
    assertThat(plan.text()).contains("HIỆU TRƯỞNG").doesNotContain("HIỆN TRƯỜNG");
  }

  @Test
  void takesThePlaceBeforeTheDate_fromTheNameOfTheDistrict() {
    PlanDocument plan = read(HEADER + BODY);
    assertThat(plan.place()).contains("Cẩm Thủy");
    assertThat(plan.parentBody()).contains("UBND huyện Cẩm Thủy");
  }

  @Test
  void mendsAPlace_behindANounThatWasTakenForAnotherWord() {
    PlanDocument plan =
        read(HEADER + BODY + "2. Sửa<Sua> nhà<nha> phương<phuong> vị<Vi> Thánh.<Thanh.>\n");
    assertThat(plan.text()).contains("phường Vị Thanh.");
  }

  @Test
  void mendsACity_whoseNameWasReadAsOneWord() {
    String other =
        HEADER.replace("HUYỆN<HUYEN> CẨM<CAM> THỦY<THUY>", "THÀNH<THANH> PHỐ<PHO> PANANG");
    assertThat(read(other + BODY).parentBody()).contains("UBND thành phố Đà Nẵng");
  }

  @Test
  void leavesAPlace_thatIsInNoTable() {
    PlanDocument plan = read(HEADER + BODY + "2. Sửa<Sua> nhà<nha> xã<xa> Phồn<Phon> Kha.\n");
    assertThat(plan.text()).contains("xã Phồn Kha.");
  }

  @Test
  void leavesWhatWasReadWithVietnameseLetters() {
    String read = "2. Sửa nhà phương<phương,> Vị Thánh.\n";
    assertThat(read(HEADER + BODY + read).text()).contains("phương Vị Thánh.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Công<Céng> điện<dién> số<s6> 25/CD-UBND|25/CĐ-UBND",
        "Quy định<dinh> số<so> 22-QB/TW|22-QĐ/TW",
        "Nghị<Nghi> quyết<quyét> số<so> 04-NQ/DU|04-NQ/ĐU",
        "Công<Céng> văn<van> số<s6> 25/CD-UBND|25/CD-UBND",
      })
  void givesASymbolTheCrossedD_ofTheTypeBeforeIt(String cited, String number) {
    assertThat(read(HEADER + BODY + "2. Làm<Lam> theo " + cited + ".\n").text()).contains(number);
  }

  @Test
  void countsHeadings_thatAllLostAStroke() {
    String body =
        BODY
            + "I. THỜI<THOI> GIAN\n1. Tháng<Thang> sáu.<sau.>\nII. KINH PHÍ<PHI>\n1. Xã<Xa> hội.<hoi.>\n";
    assertThat(read(HEADER + body).sections().stream().map(Section::marker))
        .containsExactly("I", "II", "III");
  }

  @Test
  void readsTheFormsOfRecipients() {
    String closing =
        "Nơi<Noi> nhận:<nhan:>                                   KT. GIÁM<GIAM> ĐỐC<DOC>\n"
            + "- Phòng<Phong> Y tế<té> cấp<cac> huyện;<huyén;>     PHÓ<PHO> GIÁM<GIAM> ĐỐC<DOC>\n"
            + "- Giám<Giam> đốc,<déc,> các<cac> PGD S@;\n- Trung các<cac> thôn;<thon;>\n- TT.TỨ,<TT.TU,> TT.HĐND<TT.HDND> tỉnh;<tinh;>\n"
            + "- Lứa:<Lua:> VT.\n";
    assertThat(read(HEADER + BODY + closing).recipients())
        .containsExactly(
            "Phòng Y tế các huyện",
            "Giám đốc, các PGĐ Sở",
            "Trưởng các thôn",
            "TT.TU, TT.HĐND tỉnh",
            "Lưu: VT");
  }

  @Test
  void infersTheRight_whereAHeadAndHisDeputyBothStand() {
    String closing =
        "Nơi<Noi> nhận:<nhan:>                                   GIÁM<GIAM> ĐỐC<DOC>\n"
            + "- UBND huyện;<huyén;>                           DO<pHO> GIÁM<GIAM> ĐỐC<DOC>\n"
            + "- Lưu:<Luu:> VT.\n";
    PlanDocument plan = read(HEADER + BODY + closing);
    assertThat(plan.signer().orElseThrow().authority()).contains("KT. GIÁM ĐỐC");
    assertThat(plan.signer().orElseThrow().position()).contains("PHÓ GIÁM ĐỐC");
    assertThat(plan.warnings()).extracting(Finding::code).contains("AUTHORITY_INFERRED");
  }

  @Test
  void infersThatASecretarySignsForHisCommittee() {
    String closing =
        "Nơi<Noi> nhận:<nhan:>                                   PAN THƯỜNG<THUONG> VỤ<VU>\n"
            + "- Huyện<Huyén> ủy;<uy;>                           Bí<BI> THƯ<THU>\n"
            + "- Lưu.<Luu.>\n";
    PlanDocument plan = read(HEADER + BODY + closing);
    assertThat(plan.signer().orElseThrow().authority()).contains("T/M BAN THƯỜNG VỤ");
    assertThat(plan.signer().orElseThrow().position()).contains("BÍ THƯ");
  }

  @Test
  void readsTheNounOfTheOwnUnit_butInCompounds() {
    String header = HEADER.replace("HUYỆN<HUYEN> CẨM<CAM> THỦY<THUY>", "PHƯỜNG<PHUONG> TAM KHA");
    String body =
        "2. Sửa<Sua> nhà<nha> phương<phudng> vị<Vi> Tân;<Tan;> địa<dia> phương<phuong> góp<gop> công.<cong.>\n";
    assertThat(read(header + BODY + body).text())
        .contains("nhà phường Vị Tân; địa phương góp công.");
  }

  @Test
  void leavesALineOfFewCapitals() {
    String closing = "Nơi<Noi> nhận:<nhan:>\n- UBND huyện;<huyén;>\n- Lưu:<Luu:> VT, NN (Q).\n";
    assertThat(read(HEADER + BODY + closing).recipients()).contains("Lưu: VT, NN (Q)");
  }

  @Test
  void isLessSureOfAPlace_thatNoTableHas() {
    String unknown =
        HEADER
            .replace("CẨM<CAM> THỦY<THUY>", "TRÀ<TRA> KHƠ<KHO>")
            .replace("Cam Thủy,<Thuy,>", "Trà<Tra> Khơ,<Kho,>");
    PlanDocument plan = read(unknown + BODY);
    assertThat(plan.place()).contains("Trà Khơ");
    assertThat(plan.evidence().get("place").confidence()).isLessThan(0.65);
    assertThat(plan.evidence().get("parentBody").confidence()).isLessThan(0.65);
    assertThat(read(HEADER + BODY).evidence().get("place").confidence()).isGreaterThan(0.8);
  }

  @Test
  void keepsTheAbbreviationsOfWhatIsFiled_whichAreNoWords() {
    String closing =
        "Nơi<Noi> nhận:<nhan:>                                   TRƯỞNG<TRUONG> PHÒNG<PHONG>\n"
            + "- UBND huyện;<huyén;>\n- Lừa:<Lua:> VT, Và<VP,> Bản<Ban> QLDT.\n";
    assertThat(read(HEADER + BODY + closing).recipients())
        .containsExactly("UBND huyện", "Lưu: VT, VP, Ban QLDT");
  }

  @Test
  void givesAbbreviationsTheCrossedD_ofTheNamesInTheDocument() {
    String closing =
        "Liên<Lien> đoàn<doan> Lao<Lao> động<déng> huyện<huyén> dự<du> lễ.<lé.>\n"
            + "Nơi<Noi> nhận:<nhan:>                                   TRƯỞNG<TRUONG> PHÒNG<PHONG>\n"
            + "- LDLD huyện;<huyén;>\n- BDSVH;\n- Lưu:<Luu:> VT.\n";
    assertThat(read(HEADER + BODY + closing).recipients())
        .containsExactly("LĐLĐ huyện", "BDSVH", "Lưu: VT");
  }
}
