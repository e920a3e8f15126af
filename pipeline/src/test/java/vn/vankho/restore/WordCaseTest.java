package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordCaseTest {
  @Test
  void leavesTheCaseOpen_ofALetterThatLooksAlikeInBoth() {
    assertThat(WordCase.shapesOfLatin("HO", Place.HEADING))
        .containsExactly(CaseShape.UPPER, CaseShape.TITLE);
    assertThat(WordCase.shapesOfLatin("sO", Place.HEADING))
        .containsExactly(CaseShape.LOWER, CaseShape.UPPER);
  }

  @Test
  void believesCapitals_ofLettersThatDiffer() {
    assertThat(WordCase.shapesOfLatin("BA", Place.HEADING)).containsExactly(CaseShape.UPPER);
    assertThat(WordCase.shapes("HO", Place.HEADING)).containsExactly(CaseShape.UPPER);
  }

  @Test
  void takesTheSmallIBetweenCapitalsForOneWithATilde() {
    String text = "TIN VE LIET Si, MO LIET Si\nCHU TICH\nVi Van Lam";
    List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
    List<Place> places = IntStream.of(3, 7, 10).mapToObj(i -> Place.of(text, tokens, i)).toList();
    assertThat(places).containsExactly(Place.CAPITALS, Place.CAPITALS, Place.HEADING);
    assertThat(WordCase.shapesOfLatin("Si", Place.CAPITALS)).containsExactly(CaseShape.UPPER);
    assertThat(WordCase.shapesOfLatin("Vi", Place.HEADING)).containsExactly(CaseShape.TITLE);
  }
}
