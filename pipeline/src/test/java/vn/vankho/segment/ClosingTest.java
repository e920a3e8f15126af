package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Finding;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Section;
import vn.vankho.model.Table;

class ClosingTest {
  private static final String BODY =
      "KẾ HOẠCH\nKhám sức khỏe học sinh năm 2021\nI. NỘI DUNG\n1. Khám mắt, khám răng tại trường./.\n";

  @Test
  void partsTheColumns_whenTheyStandSideBySide() {
    String closing =
        "Nơi nhận:                               TM. ỦY BAN NHÂN DÂN\n"
            + "- Trạm Y tế;                                KT. CHỦ TỊCH\n"
            + "- Các trường học;                         PHÓ CHỦ TỊCH\n"
            + "- Lưu: VT.\n\n                                            Lò Văn Pánh\n";
    PlanDocument plan = new Segmenter().segment(Readings.placed(BODY + closing)).get(0);
    assertThat(plan.recipients()).containsExactly("Trạm Y tế", "Các trường học", "Lưu: VT");
    assertThat(plan.signer().orElseThrow().authority())
        .contains("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH");
    assertThat(plan.signer().orElseThrow().position()).contains("PHÓ CHỦ TỊCH");
    assertThat(plan.signer().orElseThrow().name()).contains("Lò Văn Pánh");
    assertThat(plan.evidence().get("signer").box()).isPresent();
  }

  @Test
  void partsTheColumns_whenTheyWereReadAsOneLine() {
    PlanDocument plan =
        Readings.document(
            BODY + "Nơi nhận: KT. GIÁM ĐỐC\n- Sở Y tế; PHÓ GIÁM ĐỐC\n- Lưu: VT. Trần Thị Mơ\n");
    assertThat(plan.recipients()).containsExactly("Sở Y tế", "Lưu: VT");
    assertThat(plan.signer().orElseThrow().position()).contains("PHÓ GIÁM ĐỐC");
    assertThat(plan.signer().orElseThrow().name()).contains("Trần Thị Mơ");
  }

  @Test
  void readsAList_whoseHeadingWasNotRead() {
    String closing =
        "Nhì nhăn                                     HIỆU TRƯỞNG\n"
            + "- Trạm Y tế;\n- Các trường học;\n- Lưu: VT.\n\n"
            + "                                            Lò Văn Pánh\n";
    PlanDocument plan = new Segmenter().segment(Readings.placed(BODY + closing)).get(0);
    assertThat(plan.recipients()).contains("Trạm Y tế", "Các trường học", "Lưu: VT");
  }

  @Test
  void leavesGroupNamesOut_andJoinsBrokenEntries() {
    PlanDocument plan =
        Readings.document(
            BODY
                + "Nơi nhận:\n1. Gửi bản giấy:\n- Các phòng chuyên môn,\nđơn vị trực thuộc;\nGửi bản điện tử:\n"
                + "- Sở Y tế (b/c);\n- Lưu: VT.\nGIÁM ĐỐC\nVũ Thị Nhài\n");
    assertThat(plan.recipients())
        .containsExactly("Các phòng chuyên môn, đơn vị trực thuộc", "Sở Y tế (b/c)", "Lưu: VT");
  }

  @Test
  void passesOverTheSignatureOfACopy() {
    PlanDocument plan =
        Readings.document(
            BODY
                + "Nơi nhận:\n- Sở Y tế;\n- Lưu: VT.\nGIÁM ĐỐC\nVũ Thị Nhài\nSAO Y\n"
                + "Nơi nhận:\n- Phòng Y tế;\n- Lưu: VT.\nCHÁNH VĂN PHÒNG\nBùi Văn Khế\n");
    assertThat(plan.signer().orElseThrow().name()).contains("Vũ Thị Nhài");
    assertThat(plan.recipients()).containsExactly("Sở Y tế", "Lưu: VT");
  }

  @Test
  void infersTheDeputy_whenOnlyTheAuthorityCanBeRead() {
    PlanDocument plan =
        Readings.document(BODY + "Nơi nhận:\n- Sở Y tế;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nVũ Thị Nhài\n");
    assertThat(plan.signer().orElseThrow().position()).contains("PHÓ GIÁM ĐỐC");
    assertThat(plan.warnings()).extracting(Finding::code).contains("POSITION_INFERRED");
  }

  @Test
  void infersTheChairman_whenASealLeftTheEndOfHisTitle() {
    PlanDocument plan =
        Readings.document(
            BODY + "Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nỦ TỊCH\nVũ Thị Nhài\n");
    assertThat(plan.signer().orElseThrow().authority()).contains("TM. ỦY BAN NHÂN DÂN");
    assertThat(plan.signer().orElseThrow().position()).contains("CHỦ TỊCH");
    assertThat(plan.warnings()).extracting(Finding::code).contains("POSITION_INFERRED");
  }

  /** Nobody signs for himself: what follows "KT." is whom the signer stands in for. */
  @Test
  void infersTheDeputy_whenASealHidTheBeginningOfHisTitle() {
    PlanDocument plan =
        Readings.document(BODY + "Nơi nhận:\n- Lưu: VT.\nKT. BỘ TRƯỞNG\nTRƯỞNG\nVũ Thị Nhài\n");
    assertThat(plan.signer().orElseThrow().position()).contains("THỨ TRƯỞNG");
    assertThat(plan.warnings()).extracting(Finding::code).contains("POSITION_INFERRED");
  }

  @Test
  void takesTheNearestKnownPosition_whenASealOrAPenBlursIt() {
    PlanDocument plan =
        Readings.document(
            BODY + "Nơi nhận:\n- Lưu: VT.\nKT.CHU TỊCH\nPHO CHỦ TỊCH° -\nVũ Thị Nhài\n");
    assertThat(plan.signer().orElseThrow().authority()).contains("KT. CHỦ TỊCH");
    assertThat(plan.signer().orElseThrow().position()).contains("PHÓ CHỦ TỊCH");
  }

  @Test
  void knowsAPosition_whoseLettersASealTookApart() {
    PlanDocument chairman =
        Readings.document(
            BODY + "Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ LỊCH\nVũ Thị Nhài\n");
    PlanDocument head =
        Readings.document(BODY + "Nơi nhận:\n- Lưu: VT.\nPRƯỚ. 'G PHÒNG\nVũ Thị Nhài\n");
    PlanDocument hidden =
        Readings.document(BODY + "Nơi nhận:\n- Lưu: VT.\n'G PHÒNG\nVũ Thị Nhài\n");
    assertThat(hidden.signer().orElseThrow().position()).contains("TRƯỞNG PHÒNG");
    assertThat(chairman.signer().orElseThrow().position()).contains("CHỦ TỊCH");
    assertThat(head.signer().orElseThrow().position()).contains("TRƯỞNG PHÒNG");
  }

  @Test
  void leavesAPositionThatIsNotOnTheList_asItWasRead() {
    PlanDocument known =
        Readings.document(BODY + "Nơi nhận:\n- Lưu: VT.\nCHỈ HUY TRƯỞNG\nA Byot\n");
    assertThat(known.signer().orElseThrow().position()).contains("CHỈ HUY TRƯỞNG");
    assertThat(known.signer().orElseThrow().name()).contains("A Byot");
    assertThat(Positions.meantBy("CHI HỘI TRƯỞNG")).isEqualTo("CHI HỘI TRƯỞNG");
    assertThat(Positions.meantBy("CỬA HÀNG TRƯỞNG")).isEqualTo("CỬA HÀNG TRƯỞNG");
  }

  @Test
  void takesWhoActsInAPositionForItsHolder() {
    PlanDocument plan =
        Readings.document(BODY + "Nơi nhận:\n- Lưu: VT.\nQ. GIÁM ĐỐC\nVũ Thị Nhài\n");
    assertThat(plan.signer().orElseThrow().position()).contains("Q. GIÁM ĐỐC");
    assertThat(plan.signer().orElseThrow().authority()).isEmpty();
  }

  @Test
  void takesNoInitialsOfWhoFilesForAnAuthority() {
    PlanDocument plan =
        Readings.document(
            BODY
                + "Nơi nhận:\n- Sở Y tế;\n- Lưu: VT, TL.TĐH.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nVũ Thị Nhài\n");
    assertThat(plan.recipients()).containsExactly("Sở Y tế", "Lưu: VT, TL.TĐH");
    assertThat(plan.signer().orElseThrow().authority()).contains("KT. GIÁM ĐỐC");
  }

  @Test
  void takesNoWordOfASchoolsSealForAPosition() {
    PlanDocument plan =
        Readings.document(BODY + "Nơi nhận:\n- Lưu: VT.\nTRƯỜNG\nĐẠI HỌC\nVũ Thị Nhài\n");
    assertThat(plan.signer().orElseThrow().position()).isEmpty();
    assertThat(plan.signer().orElseThrow().name()).contains("Vũ Thị Nhài");
  }

  @Test
  void findsTheName_whenItWasReadBeforeThePosition() {
    PlanDocument plan =
        Readings.document(
            BODY + "Nơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\nVũ Thị Nhài\nPHÓ CHỦ TỊCH\n");
    assertThat(plan.signer().orElseThrow().name()).contains("Vũ Thị Nhài");
  }

  @Test
  void takesNoWordsOfASealForAName() {
    PlanDocument plan = Readings.document(BODY + "Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nVIÊN THÔNG\n");
    assertThat(plan.signer().orElseThrow().name()).isEmpty();
  }

  @Test
  void takesNoRemainsOfAPositionForAName() {
    PlanDocument plan =
        Readings.document(
            BODY + "Nơi nhận:\n- Lưu: VT.\nKT. GIÁM ĐỐC\nLAM ĐỌC\nRƯỜNG PHÒNG\nFaĐìn Nhân\n");
    assertThat(plan.signer().orElseThrow().name()).isEmpty();
  }

  @Test
  void splitsAScan_atItsHeaders_andReportsBlankPages() {
    String header = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";
    List<PlanDocument> plans =
        new Segmenter()
            .segment(
                Readings.plain(
                    header
                        + BODY
                        + "\f2\nTiếp theo của kế hoạch thứ nhất.\n\f \f"
                        + header
                        + BODY));
    assertThat(plans).extracting(PlanDocument::id).containsExactly("ab", "ab#2");
    assertThat(plans.get(0).source().lastPage()).isEqualTo(3);
    assertThat(plans.get(1).source().firstPage()).isEqualTo(4);
    assertThat(plans.get(1).pages()).hasSize(1);
    assertThat(plans.get(0).warnings()).extracting(Finding::code).contains("PAGE_BLANK");
  }

  @Test
  void namesTheDocumentThatAPlanIsAttachedTo() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nPhát triển chợ nông thôn năm 2019\n"
                + "(Kèm theo Quyết định số 55/QĐ-UBND ngày 02/02/2019\ncủa Ủy ban nhân dân huyện Mường La)\n"
                + "I. MỤC TIÊU\nMở thêm hai chợ phiên.\n");
    assertThat(plan.attachmentOf().orElseThrow().codeNumber()).contains("55/QĐ-UBND");
    assertThat(plan.issuer()).contains("Ủy ban nhân dân huyện Mường La");
    assertThat(plan.citations()).isEmpty();
  }

  @Test
  void readsRowsAndCells_fromTheirPlaces() {
    String table =
        "STT    Trường                Số lớp    Ngày khám\n"
            + "1      Tiểu học Nà Ớt        12        03/5/2021\n"
            + "2      Mầm non Chiềng Đen    8         04/5/2021\n"
            + "3      THCS Tà Hộc           9         05/5/2021\n";
    PlanDocument plan = new Segmenter().segment(Readings.placed(BODY + "\n" + table)).get(0);
    assertThat(plan.tables()).hasSize(1);
    Table found = plan.tables().get(0);
    assertThat(found.rows().get(0)).containsExactly("STT", "Trường", "Số lớp", "Ngày khám");
    assertThat(found.rows().get(2)).containsExactly("2", "Mầm non Chiềng Đen", "8", "04/5/2021");
    assertThat(found.rows()).hasSize(4);
  }

  @Test
  void cutsTheAnnexOff_whereAnAttachedPlanHasNoClosing() {
    PlanDocument plan =
        Readings.document(
            "KẾ HOẠCH\nKiểm tra đê điều năm 2021\nI. MỤC ĐÍCH\nGiữ đê.\nII. KINH PHÍ\nDo huyện chi.\n"
                + "\fPhụ lục I\nĐỀ CƯƠNG BÁO CÁO\nI. KẾT QUẢ\n1. Thuận lợi\n");
    assertThat(plan.sections()).extracting(Section::marker).containsExactly("I", "II");
    assertThat(plan.text()).contains("ĐỀ CƯƠNG BÁO CÁO");
  }

  @Test
  void readsRecipients_whoseSignsWereMisread() {
    String text =
        "KẾ HOẠCH\nTrồng rừng năm 2023\nI. MỤC ĐÍCH\nGiữ rừng.\n"
            + "Nơi nhận:\n- UBND tỉnh (h/c): > Các xã;\n> Hạt Kiểm lâm (0h);\n- Lưu: VT,KL{Hà).\n";
    assertThat(new Segmenter().segment(Readings.placed(text)).get(0).recipients())
        .containsExactly("UBND tỉnh (b/c)", "Các xã", "Hạt Kiểm lâm (t/h)", "Lưu: VT, KL (Hà)");
  }

  @Test
  void partsTheColumns_whereOnlyAWideGapDoes() {
    String closing =
        "Nơi nhận:                                   THỦ TƯỚNG\n"
            + "- Các phường của thành phố, các trường trực\n"
            + "thuộc;                                     (Đã ký)\n"
            + "- Trạm Y tế;\n- Lưu: VT.                            Lò Văn Pánh\n";
    PlanDocument plan = new Segmenter().segment(Readings.spaced(BODY + closing)).get(0);
    assertThat(plan.recipients())
        .containsExactly("Các phường của thành phố, các trường trực thuộc", "Trạm Y tế", "Lưu: VT");
    assertThat(plan.signer().orElseThrow().position()).contains("THỦ TƯỚNG");
    assertThat(plan.signer().orElseThrow().name()).contains("Lò Văn Pánh");
  }

  @Test
  void endsTheList_whereThePlanBeginsThatADecisionPutsIntoForce() {
    PlanDocument plan =
        Readings.document(
            "QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch khơi thông cống rãnh\n"
                + "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch khơi thông cống rãnh.\n"
                + "Nơi nhận:\n- Các tổ dân phố;\n- Lưu: VT.\n"
                + "KẾ HOẠCH\nKhơi thông cống rãnh trước mùa mưa\n"
                + "(Kèm theo Quyết định số 31/QĐ-UBND ngày 02/4/2019)\n"
                + "Các việc phải làm:\n- Nạo vét rãnh dọc đường;\n- Thay nắp cống vỡ.\n");
    assertThat(plan.recipients()).containsExactly("Các tổ dân phố", "Lưu: VT");
  }

  @Test
  void readsAList_ofWhichNeitherHeadingNorSignatureWasRead() {
    PlanDocument plan =
        Readings.document(
            "QUYẾT ĐỊNH\nVề việc khơi thông cống rãnh\nĐiều 1. Khơi thông cống rãnh trước mùa mưa.\n"
                + "Điều 2. Trưởng các tổ dân phố, Trạm Y tế chịu trách nhiệm thi hành Quyết định này./.\n"
                + "BAN\nN FT CNG\n- Như Điều 2;\n- UBND quận, các phòng thuộc đối tượng kiểm tra;\n"
                + "- Lưu: VT.\n");
    assertThat(plan.recipients())
        .containsExactly("Như Điều 2", "UBND quận, các phòng thuộc đối tượng kiểm tra", "Lưu: VT");
    assertThat(plan.assignments()).isEmpty();
  }
}
