package vn.vankho.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextQualityTest {
  private static final String GOOD =
      "UBND xã giao công chức văn hóa phối hợp với trưởng các thôn tuyên truyền kế hoạch số"
          + " 12/KH-UBND đến từng hộ gia đình trước ngày 15/3/2024.";

  @Test
  void isGood_whenMarksAndSyllablesAreRight() {
    TextQuality quality = TextQuality.of(GOOD);

    assertThat(quality.verdict()).isEqualTo(TextQuality.Verdict.GOOD);
    assertThat(quality.markedShare()).isBetween(0.2, 0.4);
    assertThat(quality.invalidShare()).isZero();
  }

  @Test
  void isGood_whenMarksAreDecomposed() {
    assertThat(TextQuality.of(NormalForm.nfd(GOOD)).verdict()).isEqualTo(TextQuality.Verdict.GOOD);
  }

  @Test
  void isAccentPoor_whenMarksAreGone() {
    assertThat(TextQuality.of(Folding.stripMarks(GOOD)).verdict())
        .isEqualTo(TextQuality.Verdict.ACCENT_POOR);
  }

  @Test
  void isGarbled_whenLettersAreReplaced() {
    String garbled =
        "UBND xA giao c6ng chirc van h6a ph5i hQp vai trubng cac th6n tuy~n truy&n k~ ho~ch d~n"
            + " tirng hQ gia dinh trubc ngay";

    assertThat(TextQuality.of(garbled).verdict()).isEqualTo(TextQuality.Verdict.GARBLED);
  }

  @Test
  void isGarbled_whenCharactersAreUndecoded() {
    TextQuality quality = TextQuality.of(GOOD.replace('n', '\uFFFD'));

    assertThat(quality.verdict()).isEqualTo(TextQuality.Verdict.GARBLED);
    assertThat(quality.undecodedShare()).isGreaterThan(0.05);
  }

  @Test
  void isLegacy_whenAnOldEncodingWasReadAsLatin() {
    TextQuality quality = TextQuality.of(LegacyEncoding.TCVN3.encode(GOOD));

    assertThat(quality.verdict()).isEqualTo(TextQuality.Verdict.LEGACY);
    assertThat(quality.encoding()).contains(LegacyEncoding.TCVN3);
  }

  @Test
  void isForeign_whenTheLanguageIsAnother() {
    String english =
        "The committee of the town shall report on the progress of this plan and on all measures"
            + " that were taken for its people";

    assertThat(TextQuality.of(english).verdict()).isEqualTo(TextQuality.Verdict.FOREIGN);
  }

  @Test
  void isTooShort_whenThereIsNothingToJudge() {
    assertThat(TextQuality.of("").verdict()).isEqualTo(TextQuality.Verdict.TOO_SHORT);
    assertThat(TextQuality.of("Trang 3/12").verdict()).isEqualTo(TextQuality.Verdict.TOO_SHORT);
  }
}
