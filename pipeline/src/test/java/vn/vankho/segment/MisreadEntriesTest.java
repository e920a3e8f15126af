package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Evidence;
import vn.vankho.model.Finding;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Reading;

/** Heads and closings of which recognition read some signs wrongly, or a stamp's in their place. */
class MisreadEntriesTest {
  private static final String BODY =
      "KẾ HOẠCH\nTrồng cây năm 2021\nI. NỘI DUNG\n1. Phòng Quản lý du lịch trồng cây.\n";

  @Test
  void readsPurposes_whoseSignsWereDoubledOrLost() {
    assertThat(
            recipients("- UBND tỉnh (Bb/C);\n- Ban Chỉ đạo TW (b/c;\n- Sở Y tế (Hà;\n- Lưu: VT.\n"))
        .containsExactly("UBND tỉnh (b/c)", "Ban Chỉ đạo TW (b/c)", "Sở Y tế (Hà", "Lưu: VT");
  }

  @Test
  void leavesOutASpeck_betweenTwoWordsOfAnEntry() {
    assertThat(recipients("- Cục Lưu.trữ nhà nước;\n- TT.TU;\n- Lưu: VT.\n"))
        .containsExactly("Cục Lưu trữ nhà nước", "TT.TU", "Lưu: VT");
  }

  @Test
  void writesWhatIsFiled_asItIsAlwaysWritten() {
    assertThat(recipients("- Sở Y tế;\n- lưu:.VT, TH.\n")).contains("Lưu: VT, TH");
    assertThat(recipients("- Sở Y tế;\n- Lưu; VTF, TH.\n")).contains("Lưu: VT, TH");
    assertThat(recipients("- Sở Y tế;\n- Lưu VT, TH.\n")).contains("Lưu VT, TH");
  }

  @Test
  void takesAnAbbreviationOfWhatIsFiled_forTheUnitThatTheTextNames() {
    assertThat(recipients("- Sở Y tế;\n- Lưu: VT, QLUDL.\n")).contains("Lưu: VT, QLDL");
    assertThat(recipients("- Sở Y tế;\n- Lưu: VT, QUDL.\n")).contains("Lưu: VT, QLDL");
    assertThat(recipients("- Sở Y tế;\n- Lưu: VT, QLXD.\n")).contains("Lưu: VT, QLXD");
    assertThat(recipients("- Sở Y tế;\n- Lưu: VT, KTTH.\n")).contains("Lưu: VT, KTTH");
  }

  @Test
  void readsAnEntryThatMostListsShare_byItsOtherWords() {
    assertThat(
            recipients(
                "- Tòa án nhân dân tôi cao;\n- Thủ tưởng, + các Phó Thủ tướng Chính phủ;\n"
                    + "- HĐND, UBND các tỉnh, thành phố trực thuộc trung ươn);\n- Wehsjtu Chính phủ;\n"
                    + "- Các phòng. ban. đơn vị trực thuộc;\n- Bạn Nữ công;\n- Toà án huyện;\n- Lưu: VT.\n"))
        .containsExactly(
            "Tòa án nhân dân tối cao",
            "Thủ tướng, các Phó Thủ tướng Chính phủ",
            "HĐND, UBND các tỉnh, thành phố trực thuộc trung ương",
            "Website Chính phủ",
            "Các phòng, ban, đơn vị trực thuộc",
            "Ban Nữ công",
            "Toà án huyện",
            "Lưu: VT");
  }

  @Test
  void keepsAWordOfAnEntry_thatRestorationAddedALetterTo() {
    assertThat(recipients("- Ban nhân dân các cấp;<ấp;>\n- Lưu: VT.\n"))
        .containsExactly("Ban nhân dân các ấp", "Lưu: VT");
  }

  @Test
  void givesThePurposeBesideTheMiddleOfABrace_toAllThreeEntries() {
    assertThat(
            recipients(
                "- Tỉnh ủy;\n- HĐND tỉnh; } (để b/c)\n- UBND tỉnh;\n- Sở Y tế;\n- Lưu: VT.\n"))
        .containsExactly(
            "Tỉnh ủy (để b/c)", "HĐND tỉnh (để b/c)", "UBND tỉnh (để b/c)", "Sở Y tế", "Lưu: VT");
    assertThat(recipients("- Tỉnh ủy;\n- HĐND tỉnh; } (để b/c)\n- Lưu: VT.\n")).contains("Lưu: VT");
  }

  @Test
  void leavesOutWhatAPenNoted_behindTheEndOfTheList() {
    assertThat(recipients("- Sở Y tế;\n- Lưu: VT, NN (2). 54\n")).contains("Lưu: VT, NN (2)");
    assertThat(recipients("- Sở Y tế;\n- Lưu: VT, Vụ 10.\n")).contains("Lưu: VT, Vụ 10");
  }

  @Test
  void readsATitle_byTheWordsThatTheTextBelowHas() {
    String text =
        "SỞ Y TẾ\nSố: 12/KH-SYT\n"
            + " ".repeat(37)
            + "KẾ HOẠCH\n"
            + " ".repeat(24)
            + "Trồng cây Tết Bính Thần năm 2016\nI. NỘI DUNG\n"
            + "1. Trồng cây Tết Bính Thân năm 2016 tại các xã.\n";
    assertThat(document(text).title()).contains("Trồng cây Tết Bính Thân năm 2016");
    assertThat(Quarters.mended("Quý 1, khóa IHII, quý IV và Hội"))
        .isEqualTo("Quý 1, khóa III, quý IV và Hội");
    assertThat(TitleAgreement.mended("SỬA ĐỎI LUẬT", "việc sửa đổi luật này"))
        .isEqualTo("SỬA ĐỔI LUẬT");
    assertThat(TitleAgreement.mended("Về bán hàng", "về bản hàng và về bán hàng"))
        .isEqualTo("Về bán hàng");
  }

  @Test
  void takesTheNumberWithASymbol_forTheDocuments_andNotThatOfAStamp() {
    PlanDocument plan =
        document(
            "Số: 845\nNgày: 11/6/2021\nUBND TỈNH BẮC KẠN\nSỞ XÂY DỰNG\n_ Số: 12/KH-SXD\n" + BODY);
    assertThat(plan.codeNumber()).contains("12/KH-SXD");
    assertThat(plan.issuer()).contains("Sở Xây dựng");
  }

  @Test
  void readsTheCommitteeAboveADepartment_byThePlaceOfTheDateline() {
    for (String read : List.of("UBNĐ-THANH PHÁ BẮC KẠN", "BND THÀNH PHỐ BẮC KAN")) {
      PlanDocument plan =
          document(
              read
                  + "\nSỞ XÂY DỰNG\nSố: 12/KH-SXD               Bắc Kạn, ngày 02 tháng 3 năm 2021\n"
                  + BODY);
      assertThat(plan.parentBody()).contains("UBND thành phố Bắc Kạn");
      assertThat(plan.issuer()).contains("Sở Xây dựng");
    }
  }

  @Test
  void saysOfASignature_thatItWasReadFromThePicture() {
    Reading kept = Readings.plain(BODY + "Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nVũ Thị Nhài\n");
    assertThat(source(kept)).isEqualTo(Evidence.Source.TEXT_LAYER);

    Finding finding = Finding.ofPage(Segmenter.SIGNATURE_FROM_PICTURE, "read there", 1);
    Reading read =
        new Reading(
            kept.source(),
            kept.pages(),
            List.of(),
            List.of(finding),
            kept.provenance(),
            Optional.empty());
    assertThat(kept.pages()).extracting(Page::origin).containsOnly(Origin.TEXT_LAYER);
    assertThat(source(read)).isEqualTo(Evidence.Source.OCR);
  }

  private static Evidence.Source source(Reading reading) {
    return new Segmenter().segment(reading).get(0).evidence().get("signer").source();
  }

  private static List<String> recipients(String list) {
    return document(BODY + "Nơi nhận:\n" + list).recipients();
  }

  private static PlanDocument document(String text) {
    return new Segmenter().segment(Readings.placed(text)).get(0);
  }
}
