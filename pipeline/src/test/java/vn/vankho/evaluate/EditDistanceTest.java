package vn.vankho.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "kế hoạch năm, kế hoạch năm, 0",
    "kế hoạch năm, kế hoach năm, 1",
    "kế hoạch năm, kế năm, 1",
    "kế hoạch, kế hoạch năm 2024, 2",
    "a b c d, b c d a, 2",
    "'', a b, 2"
  })
  void countsReplacedOmittedAndInsertedWords(String truth, String read, int distance) {
    assertThat(EditDistance.between(words(truth), words(read))).isEqualTo(distance);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
