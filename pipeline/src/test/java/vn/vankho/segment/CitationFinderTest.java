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
}
