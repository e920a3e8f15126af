package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {
  private static List<String> repaired(String text) {
    List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
    Outline outline = new Outline();
    List<String> repaired = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      repaired.add(outline.repair(text, tokens, i));
    }
    return repaired;
  }

  @ParameterizedTest
  @CsvSource({
    "I11. TO CHUC,III",
    "|. MUC TIEU,I",
    "lV. KINH PHI,IV",
    "11. NOI DUNG,II",
    "1. MUC TIEU,1",
    "11. Noi dung,11",
    "IIV. TO CHUC,IIV"
  })
  void readsStrokesBeforeAHeadingAsARomanNumeral(String line, String numeral) {
    assertThat(repaired(line)).startsWith(numeral);
  }

  @Test
  void readsTheSecondOfTwoItemsDAsTheLetterAfterIt() {
    assertThat(repaired("c) mot\nd) hai\nd) ba\ne) bon")).containsSubsequence("c", "d", "đ", "e");
  }
}
