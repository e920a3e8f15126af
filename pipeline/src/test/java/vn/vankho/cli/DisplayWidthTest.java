package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class DisplayWidthTest {
  @Test
  void countsALetterOnce_whateverItsMarks() {
    String composed = "Kế hoạch số 12";

    assertThat(DisplayWidth.of(composed)).isEqualTo(14);
    assertThat(DisplayWidth.of(Normalizer.normalize(composed, Normalizer.Form.NFD))).isEqualTo(14);
  }

  @Test
  void countsIdeographsTwice() {
    assertThat(DisplayWidth.of("計畫")).isEqualTo(4);
    assertThat(DisplayWidth.of("\uD840\uDC00")).isEqualTo(2);
  }

  @Test
  void cutsBetweenLettersAndSaysSo() {
    assertThat(DisplayWidth.cut("Bình Phước", 6)).isEqualTo("Bình …");
    assertThat(DisplayWidth.cut("Bình", 4)).isEqualTo("Bình");
    assertThat(DisplayWidth.cut("計畫書", 4)).isEqualTo("計…");
  }

  @Test
  void padsByCells() {
    String decomposed = Normalizer.normalize("số", Normalizer.Form.NFD);

    assertThat(DisplayWidth.padRight(decomposed, 4)).isEqualTo(decomposed + "  ");
    assertThat(DisplayWidth.padLeft("7", 3)).isEqualTo("  7");
    assertThat(DisplayWidth.padLeft("1234", 3)).isEqualTo("1234");
  }
}
