package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Finding;
import vn.vankho.model.IssuerLevel;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Regime;
import vn.vankho.model.Section;

class SegmenterTest {
  private static final String PLAN =
      """
      UBND TỈNH BÌNH PHƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      SỞ XÂY DỰNG Độc lập - Tự do - Hạnh phúc
      Số: 512/KH-SXD Bình Phước, ngày 09 tháng 4 năm 2024
      KẾ HOẠCH
      Kiểm tra chất lượng công trình thoát nước
      trên địa bàn các đô thị năm 2024
      Căn cứ Quyết định số 77/QĐ-UBND ngày 15/01/2024 của UBND tỉnh về giao nhiệm vụ;
      Sở Xây dựng ban hành kế hoạch kiểm tra như sau:
      I. MỤC ĐÍCH, YÊU CẦU
      1. Mục đích
      - Phát hiện sớm các hư hỏng của hệ thống thoát nước trước mùa mưa.
      - Chấn chỉnh công tác quản lý chất lượng.
      2. Yêu cầu
      Việc kiểm tra phải đúng thời gian, không gây phiền hà cho đơn vị quản lý
      vận hành.
      II. TỔ CHỨC THỰC HIỆN
      1. Phòng Quản lý hạ tầng: Chủ trì, phối hợp với Thanh tra Sở kiểm tra thực tế./.
      Nơi nhận:
      - UBND tỉnh (b/c);
      - Các phòng thuộc Sở;
      - Lưu: VT, HT.
      KT. GIÁM ĐỐC
      PHÓ GIÁM ĐỐC
      Nông Văn Niệp
      """;

  @Test
  void readsTheHeader_whenItsColumnsShareTheLines() {
    PlanDocument plan = Readings.document(PLAN);
    assertThat(plan.regime()).isEqualTo(Regime.ND30);
    assertThat(plan.documentType()).contains("KẾ HOẠCH");
    assertThat(plan.number()).contains("512");
    assertThat(plan.symbol()).contains("KH-SXD");
    assertThat(plan.codeNumber()).contains("512/KH-SXD");
    assertThat(plan.parentBody()).contains("UBND tỉnh Bình Phước");
    assertThat(plan.issuer()).contains("Sở Xây dựng");
    assertThat(plan.issuerLevel()).contains(IssuerLevel.PROVINCE);
    assertThat(plan.place()).contains("Bình Phước");
    assertThat(plan.date()).contains("2024-04-09");
    assertThat(plan.title())
        .contains("Kiểm tra chất lượng công trình thoát nước trên địa bàn các đô thị năm 2024");
    assertThat(plan.province().orElseThrow().current()).isEqualTo("dong-nai");
  }

  @Test
  void buildsTheOutline_withHeadingsAndRunningTextApart() {
    List<Section> sections = Readings.document(PLAN).sections();
    assertThat(sections).extracting(Section::marker).containsExactly("I", "II");
    Section purpose = sections.get(0).children().get(0);
    assertThat(purpose.heading()).contains("Mục đích");
    assertThat(purpose.children()).extracting(Section::marker).containsExactly("-", "-");
    Section demand = sections.get(0).children().get(1);
    assertThat(demand.text()).endsWith("đơn vị quản lý vận hành.");
    assertThat(sections.get(1).children().get(0).heading()).isEmpty();
    assertThat(sections.get(1).children().get(0).level()).isEqualTo(2);
  }

  @Test
  void readsTheClosing() {
    PlanDocument plan = Readings.document(PLAN);
    assertThat(plan.recipients())
        .containsExactly("UBND tỉnh (b/c)", "Các phòng thuộc Sở", "Lưu: VT, HT");
    assertThat(plan.signer().orElseThrow().authority()).contains("KT. GIÁM ĐỐC");
    assertThat(plan.signer().orElseThrow().position()).contains("PHÓ GIÁM ĐỐC");
    assertThat(plan.signer().orElseThrow().name()).contains("Nông Văn Niệp");
  }

  @Test
  void leavesTheNumberOut_whenItsPlaceIsBlank() {
    PlanDocument plan =
        Readings.document(
            PLAN.replace("Số: 512/KH-SXD", "Số:      /KH-SXD").replace("ngày 09", "ngày    "));
    assertThat(plan.number()).isEmpty();
    assertThat(plan.codeNumber()).isEmpty();
    assertThat(plan.symbol()).contains("KH-SXD");
    assertThat(plan.date()).contains("2024-04");
    assertThat(plan.warnings()).extracting(Finding::code).contains("NUMBER_BLANK", "DATE_PARTIAL");
  }

  @Test
  void givesOneEmptyDocument_whenThereAreNoWords() {
    List<PlanDocument> plans = new Segmenter().segment(Readings.plain(" "));
    assertThat(plans).hasSize(1);
    assertThat(plans.get(0).text()).isEmpty();
  }

  @Test
  void citesTwoDocuments_numberedAlikeInTwoYears() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nTrồng cây năm 2021\nCăn cứ Chỉ thị số 02/CT-UBND ngày 04/7/2018 và Chỉ thị số"
                + " 02/CT-UBND ngày 25/01/2019 của UBND tỉnh;\nI. NỘI DUNG\n"
                + "1. Thực hiện Chỉ thị số 02/CT-UBND, ngày 24/01/2019.\n2. Trồng cây theo Chỉ thị số 02/CT-UBND.\n");
    assertThat(plan.citations())
        .extracting(citation -> citation.date().orElse(""))
        .containsExactly("2018-07-04", "2019-01-25");
  }
}
