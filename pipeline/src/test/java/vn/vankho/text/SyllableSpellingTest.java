package vn.vankho.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllableSpellingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "kế", "hoạch", "nghiêng", "giếng", "gì", "gìn", "giữ", "quốc", "quyết", "quý", "quy",
        "thuở", "khuỷu", "yêu", "yên", "ý", "kỹ", "hòa", "hoà", "thúy", "thuý", "ngoẹo", "xoong",
        "oanh", "ước", "rượu", "đường", "khuya", "nghĩa", "ngã", "ghế", "uỷ", "ủy", "xuống"
      })
  void acceptsWhatIsSpelledByTheRules(String syllable) {
    assertThat(Syllables.isWellFormed(syllable)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "cế", "kố", "ngế", "ghà", "gê", "tíên", "cáć", "cac", "hộch", "bẳc", "việtt", "wa",
        "quu", "thưc", "đưòng", "hồa", "vi1c", "v~n", "krông", "toản̉", "ng", "ß"
      })
  void refusesWhatIsNot(String word) {
    assertThat(Syllables.isWellFormed(word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hoach", "cac", "nghieng", "quoc", "duong", "gi", "y"})
  void knowsSkeletonsWithoutMarks(String word) {
    assertThat(Syllables.isSkeleton(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hoacb", "kbong", "narn", "djnh", "", "cei"})
  void refusesSkeletonsWithWrongLetters(String word) {
    assertThat(Syllables.isSkeleton(word)).isFalse();
  }
}
