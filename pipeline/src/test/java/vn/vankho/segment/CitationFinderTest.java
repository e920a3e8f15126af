package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vankho.model.Citation;

class CitationFinderTest {
  @Test
  void takesNoItemOfAListForANumber() {
    assertThat(CitationFinder.find("2/ UBND các huyện lập phương án trước ngày 20-9-2003."))
        .isEmpty();
  }

  @Test
  void readsNumbersOfAllForms() {
    assertThat(
            CitationFinder.find(
                "Luật số 33/2024/QH15; Công văn số 12/UBND-VX; Quyết định số 15/ QĐ-BNV; 18-NQ/TW"))
        .extracting(Citation::codeNumber)
        .extracting(code -> code.orElse(""))
        .containsExactly("33/2024/QH15", "12/UBND-VX", "15/QĐ-BNV", "18-NQ/TW");
  }

  @Test
  void namesTypeAndIssuerOfARowOnce() {
    assertThat(
            CitationFinder.find(
                "Công văn số 12/UBND-NC ngày 10/01/2022, số 15/UBND-NC ngày 20/01/2022 của UBND tỉnh"))
        .extracting(c -> c.documentType().orElse("") + ", " + c.issuer().orElse(""))
        .containsExactly("Công văn, UBND tỉnh", "Công văn, UBND tỉnh");
  }

  @Test
  void tellsACodeFromALaw_andAPartysNumberFromTheFullStop() {
    assertThat(CitationFinder.find("Bộ luật Lao động số 45/2019/QH14 và Thông báo số 77-TB/VPTW."))
        .extracting(c -> c.documentType().orElse("") + " " + c.codeNumber().orElse(""))
        .containsExactly("Bộ luật 45/2019/QH14", "Thông báo 77-TB/VPTW");
  }

  @Test
  void takesNoTechnicalRegulationForADocument() {
    assertThat(CitationFinder.find("đạt QCVN 14:2008/BTNMT")).isEmpty();
  }

  @Test
  void readsNumbersWithAShortSymbol_whereTheirDayFollows() {
    assertThat(
            CitationFinder.find(
                "Nghị định số 29/CP ngày 12/3/1996, Hướng dẫn số 61/HD ngày 4/5/2008, Quyết định số"
                    + " 173/TTg ngày 2/4/1993; cấp 2/TT, mức 5/HD"))
        .extracting(c -> c.codeNumber().orElse("") + " " + c.date().orElse(""))
        .containsExactly("29/CP 1996-03-12", "61/HD 2008-05-04", "173/TTg 1993-04-02");
  }

  @Test
  void readsTheDayBehindTheIssuer() {
    assertThat(
            CitationFinder.find(
                "Chỉ thị số 35-CT/TU của Ban Thường vụ ngày 21/3/2016, Kế hoạch số 9/KH-UBND của UBND"
                    + " tỉnh ban hành ngày 02 tháng 4 năm 2017, Nghị định số 7/NĐ-CP của Chính phủ 12/5/2018"))
        .extracting(c -> c.date().orElse("-") + " " + c.issuer().orElse(""))
        .containsExactly(
            "2016-03-21 Ban Thường vụ", "2017-04-02 UBND tỉnh", "- Chính phủ 12/5/2018");
  }

  @Test
  void readsTheMarkOfInternalPapersOfTheParty() {
    assertThat(CitationFinder.find("Công văn số 812-CV/VPTU/nb, ngày 25/5/2010"))
        .extracting(c -> c.codeNumber().orElse("") + " " + c.date().orElse(""))
        .containsExactly("812-CV/VPTU/nb 2010-05-25");
  }

  @Test
  void goesOnOverTheComma_ofAMinistrysName() {
    assertThat(
            CitationFinder.find(
                "Thông tư số 09/2011/TT-BVHTTDL ngày 16/9/2011 của Bộ trưởng Bộ Văn hóa, Thể thao và"
                    + " Du lịch quy định về trưng bày"))
        .extracting(c -> c.issuer().orElse(""))
        .containsExactly("Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch");
  }
}
