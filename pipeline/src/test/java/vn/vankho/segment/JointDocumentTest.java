package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.model.Finding;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Signer;

class JointDocumentTest {
  private static final String TITLE =
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";
  private static final String BODY =
      "KẾ HOẠCH LIÊN TỊCH\nKhám sức khỏe học sinh năm 2021\nI. NỘI DUNG\n"
          + "1. Khám mắt, khám răng cho học sinh các trường tiểu học trong toàn tỉnh./.\n";
  private static final String RECIPIENTS = "Nơi nhận:\n- Trạm Y tế;\n- Lưu: VT.\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SỞ TÀI CHÍNH - SỞ Y TẾ | Sở Tài chính; Sở Y tế",
        "SỞ TÀI CHÍNH/SỞ Y TẾ | Sở Tài chính; Sở Y tế",
        "SỞ TÀI CHÍNH -/CÔNG AN TỈNH | Sở Tài chính; Công an tỉnh",
        "LIÊN SỞ: TÀI CHÍNH - Y TẾ | Sở Tài chính; Sở Y tế",
        "LIÊN SỞ/TÀI CHÍNH - Y TẾ - NỘI VỤ | Sở Tài chính; Sở Y tế; Sở Nội vụ",
        "BỘ NỘI VỤ - VĂN PHÒNG CHÍNH PHỦ | Bộ Nội vụ; Văn phòng Chính phủ",
        "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI | Sở Lao động - Thương binh và Xã hội",
        "VĂN PHÒNG HĐND - UBND HUYỆN TÂN HỒNG | Văn phòng HĐND&UBND huyện Tân Hồng",
        "UBND HUYỆN TÂN HỒNG/PHÒNG TÀI CHÍNH - KẾ HOẠCH | Phòng Tài chính - Kế hoạch",
      })
  void partsTheBodiesThatIssueTogether(String header, String issuer) {
    PlanDocument plan =
        Readings.document(header.replace("/", "\n") + "\n" + TITLE + "Số: 15/KH\n" + BODY);
    assertThat(plan.issuer()).contains(issuer);
    assertThat(plan.title()).contains("Khám sức khỏe học sinh năm 2021");
  }

  @ParameterizedTest
  @CsvSource({
    "Số: 15/KHLT-STC-SYT, 15, KHLT-STC-SYT",
    "Số: 15/KHLT/STC-SYT, 15, KHLT/STC-SYT",
    "Số: 07/2010/TTLT/BNV-BTC, 07, TTLT/BNV-BTC",
  })
  void readsJointNumbers(String line, String number, String symbol) {
    PlanDocument plan = Readings.document("SỞ Y TẾ\n" + TITLE + line + "\n" + BODY);
    assertThat(plan.number()).contains(number);
    assertThat(plan.symbol()).contains(symbol);
  }

  @Test
  void namesAllWhoSign_sideBySide() {
    String closing =
        "      KT. GIÁM ĐỐC SỞ TÀI CHÍNH           GIÁM ĐỐC SỞ Y TẾ\n"
            + "            PHÓ GIÁM ĐỐC\n\n"
            + "           Nguyễn Thị Sim                  Lò Văn Pánh\n\n"
            + RECIPIENTS;
    PlanDocument plan = joint(closing);
    Signer signer = plan.signer().orElseThrow();
    assertThat(signer.name()).contains("Nguyễn Thị Sim; Lò Văn Pánh");
    assertThat(signer.authority()).contains("KT. GIÁM ĐỐC SỞ TÀI CHÍNH");
    assertThat(signer.position()).contains("PHÓ GIÁM ĐỐC; GIÁM ĐỐC SỞ Y TẾ");
    assertThat(plan.recipients()).containsExactly("Trạm Y tế", "Lưu: VT");
    assertThat(plan.warnings()).extracting(Finding::code).contains("JOINT_SIGNERS");
  }

  @Test
  void namesAllWhoSign_oneUnderTheOther() {
    PlanDocument plan =
        Readings.document(
            "SỞ TÀI CHÍNH - SỞ Y TẾ\n"
                + TITLE
                + BODY
                + RECIPIENTS
                + "SỞ TÀI CHÍNH\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Thị Sim\n"
                + "SỞ Y TẾ\nGIÁM ĐỐC\nLò Văn Pánh\n");
    Signer signer = plan.signer().orElseThrow();
    assertThat(signer.name()).contains("Nguyễn Thị Sim; Lò Văn Pánh");
    assertThat(signer.position()).contains("PHÓ GIÁM ĐỐC; GIÁM ĐỐC");
  }

  @Test
  void namesTheOneWhoSigns_whereOneBodyIssues() {
    String closing =
        "         KẾ TOÁN TRƯỞNG                       GIÁM ĐỐC\n\n"
            + "         Nguyễn Thị Sim                    Lò Văn Pánh\n\n"
            + RECIPIENTS;
    PlanDocument plan =
        new Segmenter().segment(Readings.placed("SỞ Y TẾ\n" + TITLE + BODY + closing)).get(0);
    assertThat(plan.signer().orElseThrow().name()).contains("Lò Văn Pánh");
  }

  private static PlanDocument joint(String closing) {
    String header = "SỞ TÀI CHÍNH - SỞ Y TẾ\n" + TITLE;
    return new Segmenter().segment(Readings.placed(header + BODY + closing)).get(0);
  }
}
