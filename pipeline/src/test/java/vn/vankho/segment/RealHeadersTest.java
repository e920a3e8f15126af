package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.model.IssuerLevel;
import vn.vankho.model.PlanDocument;

/** Headers and titles as real scans and text layers have them. */
class RealHeadersTest {
  private static final String HEADER =
      "UBND TỈNH BẮC KẠN\nSỞ TƯ PHÁP\nSố: 12/KH-STP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
          + "Độc lập - Tự do - Hạnh phúc\nBắc Kạn, ngày 02 tháng 3 năm 2021\n";

  private static final String BODY = "KẾ HOẠCH\nTrồng cây năm 2021\nI. NỘI DUNG\n1. Trồng cây.\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bắc Kạn, ngàycÀŠtháng 10 năm 2021 | Bắc Kạn | 2021-10",
        "Bắc Kạn, ngày ,4/ƒtháng fPnăm 2021 | Bắc Kạn | 2021",
        "Bắc Kạn, ngày 26tháng 7 năm 2021 | Bắc Kạn | 2021-07-26",
        "Bắc Kạn, ngày 05 tháng12 năm 2021 | Bắc Kạn | 2021-12-05",
        "Bắc Kạn, ngày &y tháng J năm 20ỉ 0 | Bắc Kạn | 2010",
      })
  void readsDatelines_whoseFiguresAPenGluedToTheWords(String line, String place, String date) {
    Dateline read = DatelineLabeller.read(lines(line).get(0)).orElseThrow();
    assertThat(read.place()).contains(place);
    assertThat(read.iso()).contains(date);
  }

  @Test
  void keepsADatelineWhole_whenTheFiguresOfAPenWereNotRead() {
    PlanDocument plan =
        new Segmenter()
            .segment(
                Readings.placed(
                    "UBND TỈNH BẮC KẠN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                        + "SỞ TƯ PHÁP                      Độc lập - Tự do - Hạnh phúc\n"
                        + "Số:    /KH-STP            Bắc Kạn, ngày          tháng         năm 2021\n"
                        + "                         "
                        + BODY))
            .get(0);
    assertThat(plan.place()).contains("Bắc Kạn");
    assertThat(plan.date()).contains("2021");
  }

  @Test
  void joinsNumberAndSymbol_whenTheNumberWasSetOnItsOwn() {
    PlanDocument plan =
        Readings.document(
            "ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\n\nSố: 35\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                + "Độc lập - Tự do - Hạnh phúc\nBắc Kạn, ngày 02 tháng 3 năm 2021\n\n/2021/QĐ-UBND\n\n"
                + BODY);
    assertThat(plan.codeNumber()).contains("35/2021/QĐ-UBND");
    assertThat(plan.symbol()).contains("QĐ-UBND");
    assertThat(plan.issuer()).contains("Ủy ban nhân dân tỉnh Bắc Kạn");
  }

  @Test
  void joinsASymbol_thatANarrowColumnBroke() {
    PlanDocument plan =
        Readings.document(
            "ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\nSố: 96/KH-\nUBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                + "Độc lập - Tự do - Hạnh phúc\nBắc Kạn, ngày 02 tháng 3 năm 2021\n"
                + BODY);
    assertThat(plan.codeNumber()).contains("96/KH-UBND");
    assertThat(plan.issuer()).contains("Ủy ban nhân dân tỉnh Bắc Kạn");
    assertThat(plan.parentBody()).isEmpty();
  }

  @Test
  void readsALawsNumber_andThatTheNationalAssemblyIssuedIt() {
    PlanDocument plan =
        Readings.document(
            "QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                + "Luật số: 99/2031/QH17\nLUẬT\nCÂY XANH\nCăn cứ Hiến pháp;\n");
    assertThat(plan.codeNumber()).contains("99/2031/QH17");
    assertThat(plan.issuer()).contains("Quốc hội");
    assertThat(plan.title()).contains("CÂY XANH");
  }

  @Test
  void namesAnOfficialLetter_whichNamesNoType() {
    PlanDocument plan =
        Readings.document(
            "UBND TỈNH BẮC KẠN\nSỞ TƯ PHÁP\nSố: 12/STP-VP\nV/v trồng cây năm 2021\n"
                + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                + "Bắc Kạn, ngày 02 tháng 3 năm 2021\nKính gửi: Các phòng.\nĐề nghị các phòng trồng cây.\n");
    assertThat(plan.documentType()).contains("CÔNG VĂN");
    assertThat(plan.title()).contains("trồng cây năm 2021");
  }

  @Test
  void takesABodyOnce_whichAGazetteNamesAboveItsHeaderToo() {
    PlanDocument plan =
        Readings.document(
            "BỘ NỘI VỤ\nBỘ NỘI VỤ\nSố: 12/KH-BNV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                + "Độc lập - Tự do - Hạnh phúc\nHà Nội, ngày 02 tháng 3 năm 2021\n"
                + BODY);
    assertThat(plan.issuer()).contains("Bộ Nội vụ");
    assertThat(plan.parentBody()).isEmpty();
  }

  @Test
  void partsWordsOfABody_thatWereReadAsOne() {
    assertThat(GluedNames.apart("ỦY BANNHÂN DÂN")).isEqualTo("ỦY BAN NHÂN DÂN");
    assertThat(GluedNames.apart("SỞY TẾ")).isEqualTo("SỞ Y TẾ");
    assertThat(GluedNames.apart("UBND HUYỆN EA H'LEO")).isEqualTo("UBND HUYỆN EA H'LEO");
    assertThat(GluedNames.apart("VIETTEL HĐND")).isEqualTo("VIETTEL HĐND");
  }

  @Test
  void keepsFormsOfAnAnnex_withTheDocumentTheyBelongTo() {
    List<PlanDocument> plans =
        new Segmenter()
            .segment(
                Readings.plain(
                    HEADER
                        + BODY
                        + "\fPhụ lục số 1\n(Ban hành kèm theo Kế hoạch số 12/KH-STP ngày 02/3/2021)\n"
                        + "Tên đơn vị\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                        + "…, ngày … tháng … năm …\nBÁO CÁO\nkết quả trồng cây\n"));
    assertThat(plans).hasSize(1);
  }

  @Test
  void beginsADocument_whereARuleWithItsTitleOnTheLineOfItsTypeIsAttachedToADecision() {
    List<PlanDocument> plans =
        new Segmenter()
            .segment(
                Readings.plain(
                    HEADER
                        + BODY
                        + "\fQUY CHẾ TRỒNG CÂY\nCỦA SỞ TƯ PHÁP\n"
                        + "(Ban hành kèm theo Quyết định số 12/QĐ-STP ngày 02 tháng 3 năm 2021)\n"
                        + "Điều 1. Phạm vi điều chỉnh\nQuy chế này nói về cây.\n"));
    assertThat(plans).hasSize(2);
    assertThat(plans.get(1).documentType()).contains("QUY CHẾ");
    assertThat(plans.get(1).title()).contains("TRỒNG CÂY CỦA SỞ TƯ PHÁP");
  }

  @Test
  void findsTheProvinceOfItsTime_byTheDateOfWhatADocumentIsAttachedTo() {
    PlanDocument plan =
        Readings.document(
            "QUY TRÌNH\nTrồng cây trên địa bàn tỉnh Cà Mau\n"
                + "(Kèm theo Quyết định số    /QĐ-UBND ngày    /02/2025 của UBND tỉnh Cà Mau)\n"
                + "1. Đào hố\n");
    assertThat(plan.province().orElseThrow().id()).isEqualTo("ca-mau-1997");
    assertThat(plan.attachmentOf().orElseThrow().date()).contains("2025-02");
  }

  @Test
  void placesASchoolOfAMinistry_whereItStands() {
    PlanDocument plan =
        Readings.document(
            "BỘ XÂY DỰNG\nTRƯỜNG CAO ĐẲNG CÂY XANH\nSố: 12/KH-CĐCX\n"
                + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                + "Bắc Kạn, ngày 02 tháng 3 năm 2021\n"
                + BODY);
    assertThat(plan.province().orElseThrow().id()).isEqualTo("bac-kan");
  }

  @Test
  void readsTheTitleOfALicence_onTheLineOfItsType() {
    PlanDocument plan =
        Readings.document(
            "BỘ NỘI VỤ\nSố: 12/GP-BNV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                + "Hà Nội, ngày 02 tháng 3 năm 2021\nGIẤY PHÉP TRỒNG CÂY\nBỘ TRƯỞNG BỘ NỘI VỤ\n"
                + "Căn cứ Luật Cây xanh;\nQUYẾT ĐỊNH:\nĐiều 1. Cho phép trồng cây.\n");
    assertThat(plan.documentType()).contains("GIẤY PHÉP");
    assertThat(plan.title()).contains("TRỒNG CÂY");
  }

  @Test
  void goesOnWithATitle_thatAmendsWhatWasAttachedToAnother() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nVề việc sửa đổi quy chế trồng cây\n"
                + "ban hành kèm theo Quyết định số 06/2018/QĐ-UBND của UBND tỉnh\nI. NỘI DUNG\n");
    assertThat(plan.title())
        .contains(
            "Về việc sửa đổi quy chế trồng cây ban hành kèm theo Quyết định số 06/2018/QĐ-UBND của"
                + " UBND tỉnh");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TÒA ÁN QUÂN SỰ QUÂN KHU 5 | Tòa án quân sự Quân khu 5",
        "VỤ TỔ CHỨC CÁN BỘ | Vụ Tổ chức cán bộ",
        "CỤC XUẤT BẢN, IN VÀ PHÁT HÀNH | Cục Xuất bản, In và Phát hành",
        "HỘI ĐỒNG TRỒNG CÂY XÃ TÂN LẬP | Hội đồng Trồng cây xã Tân Lập",
        "BẢO HIỂM XÃ HỘI QUÂN ĐỘI | Bảo hiểm xã hội Quân đội",
        "BAN CHỈ HUY CƠ QUAN | Ban Chỉ huy cơ quan",
        "SỞ Y TÊ TÍNH HÀ GIANG | Sở Y tế tỉnh Hà Giang",
      })
  void takesNoWordOfABodyForAnother_thatDiffersInItsMarks(String printed, String written) {
    assertThat(new ArchiveCase(new Geography()).write(printed)).isEqualTo(written);
  }

  @Test
  void writesABodyThatNoTableHas_asTheDocumentsOwnTextDoes() {
    ArchiveCase archiveCase = new ArchiveCase(new Geography());
    String text = "Nay BAN QUẢN LÝ VỊNH CÂY QUẾ giao Ban Quản lý Vịnh Cây Quế trồng cây.";
    assertThat(archiveCase.write("BAN QUẢN LÝ VỊNH CÂY QUẾ", text))
        .isEqualTo("Ban Quản lý Vịnh Cây Quế");
    assertThat(archiveCase.write("SỞ XÂY DỰNG", "Giám đốc sở Xây Dựng")).isEqualTo("Sở Xây dựng");
  }

  @Test
  void leavesOutWhatAStampLeft_besideTheNumber() {
    PlanDocument plan =
        new Segmenter()
            .segment(
                Readings.placed(
                    "BỘ NỘI VỤ                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                        + "                                 Độc lập - Tự do - Hạnh phúc\n"
                        + "Số: 12/KH-BNV SUỂP V00 22        Hà Nội, ngày 02 tháng 3 năm 2021\n"
                        + "                              KẾ HOẠCH\n"
                        + "                    Trồng cây, chăm sóc cây trên địa\n"
                        + "                       bàn cả nước năm 2021\n"
                        + "Thực hiện Nghị quyết số 5/NQ-CP ngày 02/01/2021 của Chính phủ, Bộ Nội vụ trồng cây.\n"))
            .get(0);
    assertThat(plan.issuer()).contains("Bộ Nội vụ");
    assertThat(plan.title()).contains("Trồng cây, chăm sóc cây trên địa bàn cả nước năm 2021");
  }

  @Test
  void leavesAShortLineOfTheText_behindATitle() {
    PlanDocument plan =
        new Segmenter()
            .segment(
                Readings.placed(
                    "                              KẾ HOẠCH\n                         Trồng cây\n"
                        + "    Căn cứ Luật Cây xanh ngày 26 tháng 11 năm\n2013;\n"
                        + "    Căn cứ Luật Rừng ngày 26 tháng 11 năm 2014;\n"
                        + "I. NỘI DUNG\n1. Trồng cây.\n"))
            .get(0);
    assertThat(plan.legalBases()).hasSize(2);
  }

  @Test
  void placesNoBodyOfTheCentre_whereItSits() {
    PlanDocument plan =
        Readings.document(
            "BAN CHỈ ĐẠO TRỒNG CÂY\nCỦA CHÍNH PHỦ\nSốz'66/QĐ-BCĐTC\n"
                + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                + "Hà Nội, ngày 02 tháng 3 năm 2021\n"
                + BODY
                + "TM. CHÍNH PHỦ\nTHỦ TRƯỞNG\nVũ Thị Nhài\n");
    assertThat(plan.issuerLevel()).contains(IssuerLevel.CENTRAL);
    assertThat(plan.province()).isEmpty();
    assertThat(plan.symbol()).contains("QĐ-BCĐTC");
    assertThat(plan.number()).isEmpty();
    assertThat(plan.signer().orElseThrow().position()).contains("THỦ TƯỚNG");
  }

  @Test
  void takesACarriedOutDocumentWithItsDayIntoTheTitle_whereAnotherSentenceFollows() {
    PlanDocument plan =
        planThatBegins(
            "Thực hiện Kết luận số 45-KL/TU ngày 12/02/2021 của Ban Thường vụ Tỉnh ủy\n"
                + "về phát triển chợ phiên vùng cao năm 2021\n"
                + "Căn cứ Nghị quyết số 7/NQ-HĐND ngày 05/01/2021 của Hội đồng nhân dân tỉnh;\n"
                + "Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:\nI. MỤC ĐÍCH\nMở thêm chợ.\n");
    assertThat(plan.title())
        .contains(
            "Thực hiện Kết luận số 45-KL/TU ngày 12/02/2021 của Ban Thường vụ Tỉnh ủy"
                + " về phát triển chợ phiên vùng cao năm 2021");
    assertThat(plan.planPeriod()).isPresent();
    assertThat(plan.legalBases()).hasSize(1);
  }

  @Test
  void endsATitleInCapitals_beforeTheBodyThatDecides() {
    String decision =
        "ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\nSố: 96/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            + "Độc lập - Tự do - Hạnh phúc\nBắc Kạn, ngày 02 tháng 3 năm 2021\nQUYẾT ĐỊNH\n";
    String rest =
        "ỦY BAN NHÂN DÂN TỈNH BẮC KẠN\nCăn cứ Luật Thương mại ngày 14 tháng 6 năm 2005;\n";
    assertThat(Readings.document(decision + "VỀ VIỆC MỞ CHỢ PHIÊN NĂM 2021\n" + rest).title())
        .contains("VỀ VIỆC MỞ CHỢ PHIÊN NĂM 2021");
    assertThat(Readings.document(decision + "VỀ CHỢ PHIÊN CỦA\n" + rest).title())
        .contains("VỀ CHỢ PHIÊN CỦA ỦY BAN NHÂN DÂN TỈNH BẮC KẠN");
  }

  @Test
  void keepsABasisThatSaysWhoIssuesWhat_outOfTheTitle() {
    PlanDocument plan =
        planThatBegins(
            "Thực hiện Kế hoạch số 9/KH-BCT ngày 12/02/2021 của Bộ Công Thương về phát triển chợ,\n"
                + "Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:\nI. MỤC ĐÍCH\nMở thêm chợ.\n");
    assertThat(plan.title()).isEmpty();
    assertThat(plan.legalBases()).hasSize(1);
  }

  private static List<Line> lines(String text) {
    return LineReader.read(Readings.plain(text).pages().get(0));
  }

  private static PlanDocument planThatBegins(String text) {
    return Readings.document(
        "ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\nSố: 96/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            + "Độc lập - Tự do - Hạnh phúc\nBắc Kạn, ngày 02 tháng 3 năm 2021\nKẾ HOẠCH\n"
            + text);
  }
}
