package vn.vankho.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void takesMarksOffEveryLetterAsItsDecompositionDoes() {
    for (char c = 0; c < Character.MIN_SURROGATE; c++) {
      String decomposed = Normalizer.normalize("a" + c + "ế", Normalizer.Form.NFD);
      String bare = decomposed.replaceAll("\\p{Mn}", "").replaceAll("[đð]", "d");
      assertThat(Folding.stripMarks("a" + c + "ế"))
          .as("U+%04X", (int) c)
          .isEqualTo(bare.replaceAll("[ĐÐ]", "D"));
    }
  }

  @Test
  void keepsWhatIsNoLetterWhileMarksAreTakenOff() {
    assertThat(Folding.stripMarks("Đắk Lắk – 「x」 ½ 𠀀")).isEqualTo("Dak Lak – 「x」 ½ 𠀀");
  }
}
