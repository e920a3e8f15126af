package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vankho.model.Signer;

/** Signatures of which seal and pen left little, of documents whose issuer is known. */
class SigningFormsTest {
  @Test
  void takesWhatIsNearlyAFormOfTheIssuersHead_forIt() {
    assertThat(signer("TRƯỜNG THPT HÒN NHÀN", "HHU fRƯỞNG").position()).contains("HIỆU TRƯỞNG");
    assertThat(signer("CHI CỤC DÂN SỐ", "LIC TRƯỞNG").position()).contains("CHI CỤC TRƯỞNG");
    Signer deputy = signer("SỞ Y TẾ", "GIÁM ĐỐC\n                    Ö`PHÓ G1`M ĐỐC");
    assertThat(deputy.authority()).contains("KT. GIÁM ĐỐC");
    assertThat(deputy.position()).contains("PHÓ GIÁM ĐỐC");
  }

  @Test
  void takesALineForADeputys_whereTheOneAboveSignsForTheHead() {
    Signer signer = signer("BỘ NỘI VỤ", "KT. BỘ TRƯỞNG\n                    TRƯỞNG");
    assertThat(signer.authority()).contains("KT. BỘ TRƯỞNG");
    assertThat(signer.position()).contains("THỨ TRƯỞNG");
  }

  @Test
  void takesAPositionBehindTheRestOfADash_forThatOfWhoIsSignedFor() {
    Signer signer = signer("ỦY BAN NHÂN DÂN", "—. CHỦ. TỊCH");
    assertThat(signer.authority()).contains("KT. CHỦ TỊCH");
    assertThat(signer.position()).contains("PHÓ CHỦ TỊCH");
  }

  @Test
  void takesTheHead_whereOnlyTheLastWordOfHisPositionIsLeft() {
    assertThat(signer("SỞ Y TẾ", "ĐỐC").position()).contains("GIÁM ĐỐC");
    assertThat(signer("SỞ Y TẾ", "SỞ Y").position()).isEmpty();
    Signer secretary = signer("ĐẢNG ỦY XÃ IA DOM", "T MBAN THƯỜNG VỤ\n                    THƯ");
    assertThat(secretary.authority()).contains("T/M BAN THƯỜNG VỤ");
    assertThat(secretary.position()).contains("BÍ THƯ");
  }

  @Test
  void takesTheNameThatAnElectronicSignatureWrote_whereTheOtherCannotBeRead() {
    String text =
        "KẾ HOẠCH\nTrồng cây năm 2021\nI. NỘI DUNG\n1. Trồng cây.\nNơi nhận:\n- Sở Nội vụ;\n"
            + "- Lưu: VT.\nGIÁM ĐỐC\nKý bởi: Sở Y tế\nNgười ký: Vũ Thị Nhài\n";
    assertThat(Readings.document(text).signer().orElseThrow().name()).contains("Vũ Thị Nhài");
    assertThat(Readings.document(text + "Trần Thị Mơ\n").signer().orElseThrow().name())
        .contains("Trần Thị Mơ");
  }

  @Test
  void leavesOtherPositions_asTheyWereRead() {
    assertThat(signer("SỞ Y TẾ", "TL. GIÁM ĐỐC\n                    TRƯỞNG PHÒNG").position())
        .contains("TRƯỞNG PHÒNG");
    assertThat(signer("SỞ Y TẾ", "CHÁNH THANH TRA").position()).contains("CHÁNH THANH TRA");
    assertThat(signer("TẠP CHÍ RỪNG", "ĐỐC").position()).isEmpty();
  }

  private static Signer signer(String issuer, String signature) {
    String text =
        issuer
            + "\nSố: 12/KH-VP\nKẾ HOẠCH\nTrồng cây năm 2021\nI. NỘI DUNG\n1. Trồng cây.\n"
            + "Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n                    "
            + signature
            + "\n\n                    Vũ Thị Nhài\n";
    String placed = text.replace("\n                    ", "\n" + " ".repeat(52));
    return new Segmenter().segment(Readings.placed(placed)).get(0).signer().orElseThrow();
  }
}
