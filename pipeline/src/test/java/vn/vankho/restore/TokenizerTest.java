package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private static String kinds(String text) {
    return Tokenizer.tokens(text, 0, text.length()).stream()
        .map(token -> token.kind() + ":" + text.substring(token.start(), token.end()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "780/KH-SXD|CODE:780/KH-SXD",
        "QĐ-UBND|CODE:QĐ-UBND",
        "/TTr-STC,|MARK:/ CODE:TTr-STC MARK:,",
        "TTg|CODE:TTg",
        "29/12/2023;|NUMBER:29/12/2023 MARK:;",
        "và/hoặc|WORD:và MARK:/ WORD:hoặc",
        "TẾ-XÃ|WORD:TẾ MARK:- WORD:XÃ",
        "(Sở),|MARK:( WORD:Sở MARK:) MARK:,",
        "S&|WORD:S&",
        "V.TO|WORD:V STOP:. WORD:TO",
        "16ng|WORD:16ng",
        "100%|NUMBER:100 MARK:%"
      })
  void tellsWordsNumbersAndCodesApart(String text, String kinds) {
    assertThat(kinds(text)).isEqualTo(kinds);
  }

  @Test
  void coversAllButWhiteSpace_whateverTheText() {
    long seed = 1;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append("aằ1./-( \n\u00a0\u0301\ud83d\ude00&,".charAt(random.nextInt(15)));
      }
      int at = 0;
      for (Token token : Tokenizer.tokens(text, 0, text.length())) {
        assertThat(text.substring(at, token.start()).replace('\u00a0', ' '))
            .as("seed %d: %s", seed, text)
            .isBlank();
        assertThat(token.end()).isGreaterThan(token.start());
        at = token.end();
      }
      assertThat(text.substring(at).replace('\u00a0', ' ')).isBlank();
    }
  }
}
