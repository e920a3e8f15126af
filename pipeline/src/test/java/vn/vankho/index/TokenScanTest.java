package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenScanTest {
  private static final long SEED = 20_240_327;

  @Test
  void tokensAreThoseOfTheWholeText() {
    Random random = new Random(SEED);
    String letters = "aàÀđĐếHhoòy1,.9 \n-/\u0301\u0323ﬁ漢\uD83D\uDE00\u1EF9\u00A0ſİ";
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(120), 0, letters.length())
          .forEach(at -> text.append(letters.charAt(at)));
      List<Token> tokens = Tokens.of(text.toString());
      TokenScan scan = new TokenScan(text.toString());
      assertThat(IntStream.range(0, scan.size()).mapToObj(scan::get))
          .as("seed %d, text %s", SEED, text)
          .containsExactlyElementsOf(tokens);
      for (int at = 0; at < tokens.size(); at++) {
        assertThat(scan.hash(at)).isEqualTo(tokens.get(at).folded().hashCode());
      }
    }
  }

  @Test
  void commaAndFullStopBelongToANumberOnlyBetweenDigits() {
    assertThat(Tokens.of("1.234,5, 88. .9 a.b").stream().map(Token::exact))
        .containsExactly("1.234,5", "88", "9", "a", "b");
  }

  @Test
  void doubtedWordsAreReadAsTheyWereWritten() {
    DoubtedWords words = DoubtedWords.of(Map.of(3, List.of("nam"), 120, List.of("ke", "hoach")));
    DoubtedWords read = DoubtedWords.read(words.packed());
    assertThat(read.at(3)).containsExactly("nam");
    assertThat(read.at(120)).containsExactly("ke", "hoach");
    assertThat(read.at(4)).isEmpty();
    assertThat(DoubtedWords.read("").isEmpty()).isTrue();
  }
}
