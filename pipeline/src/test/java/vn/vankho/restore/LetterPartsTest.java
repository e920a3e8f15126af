package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterPartsTest {
  @Test
  void partsALetterIntoWhatStandsAboveItBearsItAndStandsBelow() {
    assertThat(LetterParts.of('ợ')).isEqualTo(new LetterParts("", "o\u031B", true));
    assertThat(LetterParts.of('ấ')).isEqualTo(new LetterParts("\u0302\u0301", "a", false));
    assertThat(LetterParts.of('Đ')).isEqualTo(new LetterParts("", "Đ", false));
    assertThat(LetterParts.of('i')).isEqualTo(new LetterParts(".", "i", false));
    assertThat(LetterParts.of('í')).isEqualTo(new LetterParts("\u0301", "i", false));
  }
}
