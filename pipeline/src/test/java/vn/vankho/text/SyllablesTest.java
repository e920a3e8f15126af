package vn.vankho.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nghiêng", "quyết", "hòa", "hoà", "thủy", "thuỷ", "giếng", "gì", "ở", "khuya", "ươm", "yêu",
        "đường", "quý", "kỹ", "ký", "gìn", "rượu", "a", "xoong"
      })
  void acceptsWhatTheOrthographyAllows(String word) {
    assertThat(Syllables.isWellFormed(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ngiêng", "churc", "tôt", "kàn", "cê", "fa", "", "x", "ubnd", "hòà", "quu", "tich"
      })
  void refusesWhatItDoesNot(String word) {
    assertThat(Syllables.isWellFormed(word)).isFalse();
  }
}
