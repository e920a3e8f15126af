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
  void goesOnOverTheComma_ofAMinistrysName() {
    assertThat(
            CitationFinder.find(
                "Thông tư số 09/2011/TT-BVHTTDL ngày 16/9/2011 của Bộ trưởng Bộ Văn hóa, Thể thao và"
                    + " Du lịch quy định về trưng bày"))
        .extracting(c -> c.issuer().orElse(""))
        .containsExactly("Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch");
  }
}
