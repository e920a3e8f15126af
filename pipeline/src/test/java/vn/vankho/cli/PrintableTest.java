package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void letsNoEscapeSequenceThrough() {
    assertThat(Printable.of("a\u001b[2Jb\u009b")).isEqualTo("a\uFFFD[2Jb\uFFFD");
  }

  @Test
  void letsNothingTurnTheDirection() {
    assertThat(Printable.of("kế\u202ehoạch")).isEqualTo("kế\uFFFDhoạch");
  }

  @Test
  void keepsALineOneLine() {
    assertThat(Printable.of("một\nhai\tba")).isEqualTo("một hai ba");
  }

  @Test
  void keepsLettersWhateverTheirMarks() {
    assertThat(Printable.of("Kê\u0301 hoạch 計畫")).isEqualTo("Kê\u0301 hoạch 計畫");
  }
}
