package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "Sở XÂY Dựng → sở xây dựng",
        "780/KH-SXD → 780 kh sxd",
        "đạt 88,5% và 1.234.567 đồng. → đạt 88,5 và 1.234.567 đồng",
        "năm 2024, quý I. → năm 2024 quý i",
        "hoà thuỷ khoẻ → hòa thủy khỏe",
        "quý hoàn suýt huỳnh → quý hoàn suýt huỳnh",
        "T/M K.T → t m k t",
      })
  void cutsIntoSyllablesAndNumbers(String text, String expected) {
    assertThat(Tokens.of(text).stream().map(Token::exact)).containsExactly(expected.split(" "));
  }

  @Test
  void foldsMarksAndStrokedD() {
    assertThat(Tokens.of("Đắk Lắk").stream().map(Token::folded)).containsExactly("dak", "lak");
  }

  @Test
  void takesDecomposedLettersAsComposedOnes() {
    assertThat(Tokens.of("ke\u0302\u0301"))
        .singleElement()
        .extracting(Token::exact)
        .isEqualTo("kế");
  }

  @Test
  void placesEveryTokenWhereItStands_inAnyText() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.appendCodePoint(
            random.nextInt(4) == 0
                ? random.nextInt(0x3000)
                : " a1,.ế/Đ\n".charAt(random.nextInt(9)));
      }
      List<Token> tokens = Tokens.of(text.toString());
      int last = 0;
      for (Token token : tokens) {
        assertThat(token.start()).as("seed %d", seed).isGreaterThanOrEqualTo(last);
        assertThat(token.end()).isGreaterThan(token.start());
        assertThat(Tokens.of(text.substring(token.start(), token.end())))
            .as("seed %d", seed)
            .extracting(Token::exact)
            .containsExactly(token.exact());
        last = token.end();
      }
    }
  }
}
