package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.SymbolChoice;
import vn.vankho.model.Word;

class OutlineTest {
  private static List<String> repaired(String text) {
    return repaired(text, SeenSymbols.nothing());
  }

  /** With what the engine saw in place of one character of the text, taken as one word. */
  private static List<String> repaired(String text, SymbolChoice choice) {
    Word word = Word.read(text, new Rect(0, 0, 9, 9), 0.9, 0).withChoices(List.of(choice));
    Page page = new Page(1, 99, 99, 200, Origin.OCR, 0, 0, 0.9, List.of(word));
    return repaired(text, SeenSymbols.on(page, new int[] {0}));
  }

  private static List<String> repaired(String text, SeenSymbols seen) {
    List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
    Outline outline = new Outline(seen);
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
    "Ill- TO CHUC,III",
    "Il/ NOI DUNG,II",
    "Il- Noi dung,Il",
    "Cc. TO CHUC,C",
    "Vv. TO CHUC,V",
    "Cc. To chuc,Cc",
    "IIV. TO CHUC,IIV"
  })
  void readsStrokesBeforeAHeadingAsARomanNumeral(String line, String numeral) {
    assertThat(repaired(line)).startsWith(numeral);
  }

  @ParameterizedTest
  @CsvSource({
    "quý HII năm 2023,III",
    "quý H1/2014,III/2014",
    "Quy lV nam,IV",
    "quý II năm 2023,II",
    "quý 1/2024,1/2024",
    "lớp HII năm 2023,HII"
  })
  void readsStrokesBehindQuarterAsOneOfFour(String text, String numeral) {
    assertThat(repaired(text)).element(1).isEqualTo(numeral);
  }

  @Test
  void readsTheSecondOfTwoItemsDAsTheLetterAfterIt() {
    assertThat(repaired("c) mot\nd) hai\nd) ba\ne) bon")).containsSubsequence("c", "d", "đ", "e");
  }

  @Test
  void endsTheNumberOfAnItemWithTheStopThatTheEngineSawToo() {
    SymbolChoice stop = new SymbolChoice(1, '.', 8);

    assertThat(repaired("2, Mua sách", stop)).startsWith("2", ".");
    assertThat(repaired("2,5 triệu", stop)).startsWith("2,5");
    assertThat(repaired("2, Mua sách", SeenSymbols.nothing())).startsWith("2", ",");
  }

  @Test
  void readsTheLetterThatIsNextInOrder_whereTheEngineSawItToo() {
    SymbolChoice next = new SymbolChoice(14, 'c', 9);

    assertThat(repaired("a) một\nb) hai\ne) ba", next)).containsSubsequence("a", "b", "c");
    assertThat(repaired("c) một\nd) hai\ne) ba", next)).containsSubsequence("c", "d", "e");
  }

  @Test
  void readsALetterWhereTheEngineSettledOnASign() {
    assertThat(repaired("©) một", new SymbolChoice(0, 'c', 3))).startsWith("c");
  }
}
