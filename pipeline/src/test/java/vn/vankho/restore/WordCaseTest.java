package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

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
}
