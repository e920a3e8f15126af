package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.PlanDocument;

/** Signatures and recipients as real scans and text layers have them. */
class RealClosingsTest {
  private static final String BODY = "KẾ HOẠCH\nTrồng cây năm 2021\nI. NỘI DUNG\n1. Trồng cây.\n";

  @Test
  void readsRecipients_whoseHeadingAPenWentOver() {
    PlanDocument plan =
        Readings.document(BODY + "Với nhận:\n- Sở Y tế;\n- Lưu: VT.\nGIÁM ĐỐC\nVũ Thị Nhài\n");
    assertThat(plan.recipients()).containsExactly("Sở Y tế", "Lưu: VT");
    PlanDocument scrap =
        Readings.document(BODY + "Nơi nhận: tập.\n- Sở Y tế;\n- Lưu: VT.\nGIÁM ĐỐC\nVũ Thị Nhài\n");
    assertThat(scrap.recipients()).containsExactly("Sở Y tế", "Lưu: VT");
  }

  @Test
  void leavesAPurposeWithItsEntry_whereverTheSemicolonStands() {
    PlanDocument plan =
        Readings.document(
            BODY
                + "Nơi nhận:\n- Sở Y tế; (báo cáo)\n- Tỉnh ủy (B/c);\n- HĐND (để b/e);\n"
                + "- Các báo; đài tỉnh;\n- Lưu: VT./.\nGIÁM ĐỐC\nVũ Thị Nhài\n");
    assertThat(plan.recipients())
        .containsExactly(
            "Sở Y tế (báo cáo)", "Tỉnh ủy (B/c)", "HĐND (để b/c)", "Các báo; đài tỉnh", "Lưu: VT");
  }

  @Test
  void goesOnWithAnEntry_whoseNextLineIsAbbreviationsAlone() {
    PlanDocument plan =
        Readings.document(
            BODY
                + "Nơi nhận:\n- VPUB: CVP, các PCVP, KGVX,\nKTTH, TNMT, NCPC;\n- Lưu: VT.\n"
                + "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nVũ Thị Nhài\n");
    assertThat(plan.recipients())
        .containsExactly("VPUB: CVP, các PCVP, KGVX, KTTH, TNMT, NCPC", "Lưu: VT");
  }

  @Test
  void takesTheTimeOfAnElectronicSignature_forNoPartOfTheName() {
    assertThat(SignerName.written(lines("09:24:18 Vũ Thị Nhài").get(0))).isEqualTo("Vũ Thị Nhài");
    assertThat(SignerName.written(lines("04.04.2019 +07:00 Vũ Thị Nhài").get(0)))
        .isEqualTo("Vũ Thị Nhài");
  }

  @Test
  void givesThePurposeBehindABrace_toTheEntriesThatItTakesTogether() {
    PlanDocument plan =
        Readings.document(
            BODY
                + "Nơi nhận:\n- Tỉnh ủy;\n} (để báo cáo)\n- HĐND tỉnh;\n- Lưu: VT.\nGIÁM ĐỐC\nVũ Thị Nhài\n");
    assertThat(plan.recipients())
        .containsExactly("Tỉnh ủy (để báo cáo)", "HĐND tỉnh (để báo cáo)", "Lưu: VT");
  }

  @Test
  void leavesOutWhatASealLeftBehindAnEntry_inTextWithoutLayout() {
    PlanDocument plan =
        Readings.document(
            BODY
                + "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Sở Y tế; KT. CHỦ TỊCH\n- Sở Nội vụ; ^ 2ườn\n"
                + "- Công báo; UBND các xã;\n- VPUB: CVP,\ncác phòng; PHÓ CHỦ TỊCH\n"
                + "- Lưu: VT. Vũ Thị Nhài\n");
    assertThat(plan.recipients())
        .containsExactly(
            "Sở Y tế", "Sở Nội vụ", "Công báo; UBND các xã", "VPUB: CVP, các phòng", "Lưu: VT");
    assertThat(plan.signer().orElseThrow().position()).contains("PHÓ CHỦ TỊCH");
    assertThat(plan.signer().orElseThrow().name()).contains("Vũ Thị Nhài");
  }

  @Test
  void takesTheLastLineForTheSigner_whenASealLeftNothingOfThePosition() {
    PlanDocument plan =
        new Segmenter()
            .segment(
                Readings.placed(
                    BODY
                        + "2. Tưới cây.\n\n\n                                        Vũ Thị Nhài\n"))
            .get(0);
    assertThat(plan.signer().orElseThrow().name()).contains("Vũ Thị Nhài");
  }

  @Test
  void takesAPositionThatIsCutShort_forNoEntryAndForNoWholePosition() {
    String closing =
        "Nơi nhận:\n- Sở Y tế;                                  -. CHỦ. TỊCH\n- Lưu: VT-TH7\n(12.02.2021)\n\n"
            + "                                            Vũ Thị Nhài\n";
    PlanDocument plan = new Segmenter().segment(Readings.placed(BODY + closing)).get(0);
    assertThat(plan.recipients()).containsExactly("Sở Y tế", "Lưu: VT-TH7");
    assertThat(plan.signer().orElseThrow().name()).contains("Vũ Thị Nhài");
    assertThat(plan.signer().orElseThrow().position()).isEmpty();
  }

  @Test
  void partsAPositionFromAnEntry_thoughTheBodyFollowsIt() {
    PlanDocument plan =
        Readings.document(
            BODY
                + "Nơi nhận:\n- Bộ trưởng (để b/c); GIÁM ĐỐC TRUNG TÂM CÂY XANH\n- Lưu: VT.\nVũ Thị Nhài\n");
    assertThat(plan.recipients()).containsExactly("Bộ trưởng (để b/c)", "Lưu: VT");
    assertThat(plan.signer().orElseThrow().position()).contains("GIÁM ĐỐC TRUNG TÂM CÂY XANH");
  }

  private static List<Line> lines(String text) {
    return LineReader.read(Readings.plain(text).pages().get(0));
  }
}
