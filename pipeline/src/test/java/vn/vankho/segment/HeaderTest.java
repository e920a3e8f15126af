package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.model.Finding;
import vn.vankho.model.IssuerLevel;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Regime;

class HeaderTest {
  private static final Geography GEOGRAPHY = new Geography();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SỞ XÂY DỰNG | Sở Xây dựng",
        "UBND TỈNH BÌNH PHƯỚC | UBND tỉnh Bình Phước",
        "ỦY BAN NHÂN DÂN XÃ TÂN LẬP | Ủy ban nhân dân xã Tân Lập",
        "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN | Sở Nông nghiệp và Phát triển nông thôn",
        "SỞ Y TẾ HẬU GIANG | Sở Y tế Hậu Giang",
        "UBND THÀNH PHỐ HÀ NỘI | UBND thành phố Hà Nội",
        "UBND QUẬN 3 | UBND Quận 3",
        "TRƯỜNG THPT CHU VĂN AN | Trường THPT Chu Văn An",
        "UBND HUYỆN EA H'LEO | UBND huyện Ea H'Leo",
        "SỞ Y TẾ - CÔNG ĐOÀN NGÀNH | Sở Y tế - Công đoàn ngành",
        "CHI CỤC ATVSTP | Chi cục ATVSTP",
        "BAN PHÁP CHẾ | Ban Pháp chế",
        "BỆNH VIỆN ĐA KHOA HUYỆN QUỲ CHÂU | Bệnh viện Đa khoa huyện Quỳ Châu",
        "BỆNH VIỆN ĐA KHOA HOÀN MỸ | Bệnh viện Đa khoa Hoàn Mỹ",
      })
  void writesNamesOfBodiesAsAnArchivistTypesThem(String printed, String written) {
    assertThat(new ArchiveCase(GEOGRAPHY).write(printed)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Số: 780/KH-SXD | 780 | KH-SXD | 780/KH-SXD",
        "Số: 05 / KH - UBND | 05 | KH-UBND | 05/KH-UBND",
        "Số 12-KH/TU | 12 | KH/TU | 12-KH/TU",
        "Số: 88-KH/TĐTN-PT | 88 | KH/TĐTN-PT | 88-KH/TĐTN-PT",
        "Số: 20/2020/QĐ-TTg | 20 | QĐ-TTg | 20/2020/QĐ-TTg",
        "Sô: 14/QD-UBND | 14 | QĐ-UBND | 14/QĐ-UBND",
        "Số: 3/QyD-UBND | 3 | QyĐ-UBND | 3/QyĐ-UBND",
        "Số: 12/HDND-VP | 12 | HĐND-VP | 12/HĐND-VP",
        "Số: 9/HD-SGDDT | 9 | HD-SGDĐT | 9/HD-SGDĐT",
      })
  void readsNumbers(String line, String number, String symbol, String code) {
    DocumentNumber read = NumberLabeller.read(line(line)).orElseThrow();
    assertThat(read.number()).contains(number);
    assertThat(read.symbol()).contains(symbol);
    assertThat(read.codeNumber()).contains(code);
  }

  @Test
  void leavesTheNumberOut_whenHandwritingCannotBeRead() {
    DocumentNumber read = NumberLabeller.read(line("Số: #4ó /KH-SYT")).orElseThrow();
    assertThat(read.number()).isEmpty();
    assertThat(read.isBlank()).isFalse();
    assertThat(read.symbol()).contains("KH-SYT");
    assertThat(NumberLabeller.read(line("Số: 0C/KH-SYT")).orElseThrow().number()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bình Phước, ngày 27 tháng 3 năm 2024 | Bình Phước | 2024-03-27",
        "Nghệ An, ngày 05 tháng 01 năm 2020 | Nghệ An | 2020-01-05",
        "Đắk Lắk, ngày tháng 7 năm 2025 | Đắk Lắk | 2025-07",
        "Hà Nội, ngày 8-9-1998 | Hà Nội | 1998-09-08",
        "Cà Mau, ngày .... tháng .... năm 2019 | Cà Mau | 2019",
      })
  void readsDatelines(String line, String place, String date) {
    Dateline read = DatelineLabeller.read(line(line)).orElseThrow();
    assertThat(read.place()).contains(place);
    assertThat(read.iso()).contains(date);
  }

  @Test
  void takesNoDateline_fromRunningText() {
    assertThat(DatelineLabeller.read(line("ngày 27 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh")))
        .isEmpty();
  }

  @Test
  void takesNoDateline_fromTheDocumentThatThisOneIsAttachedTo() {
    assertThat(
            DatelineLabeller.read(
                line("(Kèm theo Nghị quyết số 12/NQ-HĐND ngày 27 tháng 3 năm 2024")))
        .isEmpty();
  }

  @Test
  void knowsTheTypeAgain_whenItsMarksAreMisread() {
    PlanDocument plan =
        Readings.document("KÉ HOẠCH\nDọn vệ sinh kênh mương năm 2022\nI. MỤC ĐÍCH\n");
    assertThat(plan.documentType()).contains("KẾ HOẠCH");
    assertThat(plan.title()).contains("Dọn vệ sinh kênh mương năm 2022");
    assertThat(plan.year()).contains(2022);
    assertThat(plan.evidence().get("year").source().toString()).isEqualTo("inferred");
  }

  @Test
  void readsThePartysHeader() {
    PlanDocument plan =
        Readings.document(
            """
            ĐẢNG BỘ TỈNH SƠN LA
            TỈNH ỦY
            *
            Số 31-KH/TU
            ĐẢNG CỘNG SẢN VIỆT NAM
            Sơn La, ngày 02 tháng 6 năm 2021
            KẾ HOẠCH
            kiểm tra công tác phát triển đảng viên
            -----
            I- MỤC ĐÍCH
            """);
    assertThat(plan.regime()).isEqualTo(Regime.PARTY);
    assertThat(plan.issuerLevel()).contains(IssuerLevel.PARTY);
    assertThat(plan.parentBody()).contains("Đảng bộ tỉnh Sơn La");
    assertThat(plan.issuer()).contains("Tỉnh ủy Sơn La");
    assertThat(plan.codeNumber()).contains("31-KH/TU");
    assertThat(plan.sections().get(0).heading()).contains("MỤC ĐÍCH");
  }

  @Test
  void flagsASymbolThatContradictsTheIssuer() {
    PlanDocument plan =
        Readings.document(
            "UBND TỈNH LONG AN\nSỞ Y TẾ\nSố: 3/KH-UBND\nLong An, ngày 05 tháng 5 năm 2018\nKẾ HOẠCH\nThử\n");
    assertThat(plan.warnings()).extracting(Finding::code).contains("NUMBER_ISSUER_CONFLICT");
    assertThat(plan.symbol()).contains("KH-UBND");
  }

  @ParameterizedTest
  @CsvSource({
    "Bình Phước, 2024-03-27, binh-phuoc, dong-nai",
    "Hậu Giang, 1985, hau-giang-1976, can-tho",
    "Đồng Nai, 2025-09-01, dong-nai-2025, dong-nai",
    "Hà Tây, 2006-09-11, ha-tay, ha-noi",
  })
  void findsTheProvinceOfItsTime_andTheUnitOfToday(
      String name, String date, String id, String today) {
    Province province = GEOGRAPHY.at(name, Optional.of(date)).orElseThrow();
    assertThat(province.id()).isEqualTo(id);
    assertThat(GEOGRAPHY.reference(province).current()).isEqualTo(today);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Phòng chống hạn năm 2024 | 2024 | 2024",
        "Trồng rừng giai đoạn 2021 - 2025, định hướng đến năm 2030 | 2021 | 2025",
        "Thực hiện Quyết định số 12/2019/QĐ-UBND ngày 3/4/2019 năm 2022 | 2022 | 2022",
      })
  void readsTheYearsThatATitlePlansFor(String title, int from, int to) {
    assertThat(PlanPeriods.of(title).orElseThrow().from()).isEqualTo(from);
    assertThat(PlanPeriods.of(title).orElseThrow().to()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUÂN KHU 5/BỘ CHỈ HUY QUÂN SỰ TỈNH PHÚ YÊN | Quân khu 5 | Bộ Chỉ huy Quân sự tỉnh Phú Yên",
        "UBND QUẬN 3/PHÒNG Y TẾ | UBND Quận 3 | Phòng Y tế",
        "TỔNG CÔNG TY ĐIỆN LỰC MIỀN TRUNG/CÔNG TY ĐIỆN LỰC KON TUM"
            + " | Tổng công ty Điện lực miền Trung | Công ty Điện lực Kon Tum",
        "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM/HỘI LHPN TỈNH BẠC LIÊU"
            + " | Hội Liên hiệp Phụ nữ Việt Nam | Hội LHPN tỉnh Bạc Liêu",
        "SỞ GD&ĐT LÀO CAI/TRƯỜNG PTDTNT THPT HUYỆN BẮC HÀ"
            + " | Sở GD&ĐT Lào Cai | Trường PTDTNT THPT huyện Bắc Hà",
        "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM/TỈNH TIỀN GIANG/BAN THƯỜNG TRỰC"
            + " | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Tiền Giang | Ban Thường trực",
      })
  void readsBodiesOfManyKinds(String header, String parent, String issuer) {
    PlanDocument plan =
        Readings.document(
            header.replace("/", "\n")
                + "\nSố: 12/KH-X\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\nTập huấn năm 2020\n");
    assertThat(plan.parentBody()).contains(parent);
    assertThat(plan.issuer()).contains(issuer);
  }

  @Test
  void tellsTheArmyOfAProvinceFromADistrict() {
    assertThat(
            new IssuerLevels(GEOGRAPHY)
                .of("Bộ Chỉ huy Quân sự tỉnh Phú Yên", Optional.empty(), false))
        .contains(IssuerLevel.PROVINCE);
  }

  @Test
  void readsTheFacultyUnderItsUniversity() {
    PlanDocument plan =
        Readings.document(
            "TRƯỜNG ĐẠI HỌC TÂY BẮC\nKHOA NÔNG - LÂM\nSố: 12/KH-KNL\n"
                + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\nThực tập năm 2020\n");
    assertThat(plan.parentBody()).contains("Trường Đại học Tây Bắc");
    assertThat(plan.issuer()).contains("Khoa Nông - Lâm");
  }

  @Test
  void tellsTheYouthUnionFromTheParty() {
    PlanDocument plan =
        Readings.document(
            "ĐOÀN TNCS HỒ CHÍ MINH\nBCH TỈNH SÓC TRĂNG\nSố: 88-KH/TĐTN-PT\n"
                + "Sóc Trăng, ngày 19 tháng 4 năm 2017\nKẾ HOẠCH\nHè tình nguyện năm 2017\n");
    assertThat(plan.regime()).isEqualTo(Regime.TT01_2011);
    assertThat(plan.issuerLevel()).contains(IssuerLevel.OTHER);
  }

  private static Line line(String text) {
    return LineReader.read(Readings.plain(text).pages().get(0)).get(0);
  }

  @Test
  void endsTheTitle_whereABlankRowSetsTheTextApart() {
    PlanDocument plan =
        new Segmenter()
            .segment(
                Readings.spaced(
                    "UBND XÃ TÂN LẬP\nSố: 06/CT-UBND\nTân Lập, ngày 03 tháng 02 năm 2010\n\nCHỈ THỊ\n"
                        + "Về tăng cường quản lý sông, suối, kênh, rạch và trật tự an toàn giao thông\n"
                        + "đường thủy nội địa trên địa bàn xã Tân Lập trong mùa mưa bão năm nay\n\n"
                        + "Giao thông đường thủy là một trong những vấn đề quan trọng của xã, để bảo đảm\n"
                        + "trật tự và hiệu quả trong khai thác đường thủy, Ủy ban nhân dân xã chỉ thị:\n"
                        + "1. Các thôn cắm biển báo.\n2. Công an xã tuần tra.\n"))
            .get(0);
    assertThat(plan.title().orElse("")).endsWith("trong mùa mưa bão năm nay");
  }

  @Test
  void goesOnWithTheTitle_whileItsLinesAreCentred() {
    PlanDocument plan =
        new Segmenter()
            .segment(
                Readings.spaced(
                    "UBND XÃ TÂN LẬP\nSố: 06/QĐ-UBND\nTân Lập, ngày 03 tháng 02 năm 2010\n\n"
                        + "                              QUYẾT ĐỊNH\n"
                        + "               Về việc ban hành Kế hoạch thực hiện Đề án\n"
                        + "     Tăng cường công tác phổ biến, giáo dục pháp luật cho cán bộ,\n"
                        + "                 nhân dân xã Tân Lập năm 2010\n\n"
                        + "   Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11\n"
                        + "năm 2003; Căn cứ Đề án phổ biến, giáo dục pháp luật của huyện Tân An năm 2009;\n"
                        + "   Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thực hiện Đề án năm nay.\n"
                        + "   Điều 2. Các thôn chịu trách nhiệm thi hành.\n"))
            .get(0);
    assertThat(plan.title())
        .contains(
            "Về việc ban hành Kế hoạch thực hiện Đề án Tăng cường công tác phổ biến, giáo dục pháp"
                + " luật cho cán bộ, nhân dân xã Tân Lập năm 2010");
  }
}
