package vn.vankho.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeystrokesTest {
  @ParameterizedTest
  @CsvSource({
    "kees, kế",
    "kes, ké",
    "hoachj, hoạch",
    "hoajch, hoạch",
    "tuyeen, tuyên",
    "truyeenf, truyền",
    "tieengs, tiếng",
    "tiengse, tiếng",
    "dduowngf, đường",
    "duongwfd, đường",
    "ddaats, đất",
    "nuwowcs, nước",
    "nuocws, nước",
    "muaw, mưa",
    "quyr, quỷ",
    "quys, quý",
    "thuyr, thủy",
    "hoaf, hòa",
    "Tinhr, tỉnh",
    "wng, ưng",
    "uyr, ủy",
    "giaif, giài",
    "gif, gì",
    "ke61, kế",
    "ke16, kế",
    "hoa5ch, hoạch",
    "hoach5, hoạch",
    "d9u7o7ng2, đường",
    "duong972, đường",
    "a8n, ăn",
    "tie6ng1, tiếng",
  })
  void readsTelexAndVni(String typed, String syllable) {
    assertThat(Keystrokes.syllable(typed)).contains(syllable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ke",
        "hoach",
        "780",
        "2024",
        "5a",
        "quyet",
        "kế",
        "xyzzy",
        "covid",
        "19",
        "hoachjj",
        "sxd",
        "a1b2c3",
        "ssssssssssssssss",
        "khoachj1"
      })
  void leavesAloneWhatIsNoKeystrokes(String typed) {
    assertThat(Keystrokes.syllable(typed)).isEmpty();
  }

  @Test
  void givesWellFormedSyllablesOnly() {
    long seed = 5;
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        typed.append("aeiouydwsfrxjnhtgc1234567890".charAt(random.nextInt(28)));
      }
      Keystrokes.syllable(typed.toString())
          .ifPresent(s -> assertThat(Syllables.isWellFormed(s)).as("seed %d", seed).isTrue());
    }
  }
}
