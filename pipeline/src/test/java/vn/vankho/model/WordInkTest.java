package vn.vankho.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordInkTest {
  @Test
  void hasColumnsFromTheLeft_eachFromTheTopDown() {
    WordInk ink = new WordInk("0".repeat(WordInk.ROWS) + "f3" + "0".repeat(WordInk.ROWS - 2));

    assertThat(ink.columns()).isEqualTo(2);
    assertThat(ink.level(0, 0)).isZero();
    assertThat(ink.level(1, 0)).isOne();
    assertThat(ink.level(1, 1)).isEqualTo(0.2f);
  }

  @Test
  void refusesAColumnThatIsNotWhole() {
    assertThatThrownBy(() -> new WordInk("0f"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 cells");
  }
}
