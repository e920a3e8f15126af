package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;
import vn.vankho.model.Edit;
import vn.vankho.model.Span;

class DoubtTest {
  /** A page of so many words, and of signs behind them. */
  private static DecodedPage page(int words, int signs) {
    Token word = new Token(Token.Kind.WORD, 0, 1, false);
    Token sign = new Token(Token.Kind.MARK, 0, 1, false);
    List<Token> tokens = new ArrayList<>(Collections.nCopies(words, word));
    tokens.addAll(Collections.nCopies(signs, sign));
    Candidate read = new Candidate(1, new int[] {Vocabulary.UNKNOWN}, 0, "a", "");
    List<Candidate> path = Collections.nCopies(tokens.size(), read);
    Decoded decoded =
        new Decoded(
            tokens, List.of(), path, new int[0], new int[0], new NoScorer(), Optional.empty());
    return new DecodedPage(List.of(decoded), true);
  }

  private static final class NoScorer implements Scorer {
    @Override
    public int width() {
      return 1;
    }

    @Override
    public void begin(int[] states, int at) {}

    @Override
    public float score(int[] states, int at, int word) {
      return 0;
    }

    @Override
    public float unigram(int word) {
      return 0;
    }

    @Override
    public void advance(int[] states, int at, int word, int[] next, int nextAt) {}
  }

  private static List<Edit> edits(int count, double probability) {
    Change change = new Change("channel", probability, List.of(new Alternative("b", 0.5)));
    return Collections.nCopies(count, new Edit(new Span(0, 1), new Span(0, 1), "x", "a", change));
  }

  private static double weighed(DecodedPage page, List<Edit> edits) {
    return Doubt.of(page, edits).weigh(edits).get(0).change().probability();
  }

  @Test
  void hardlyTouchesAPage_whoseReadingsAreClear() {
    assertThat(weighed(page(400, 50), edits(400, 0.997))).isBetween(0.985, 0.996);
  }

  @Test
  void trustsNoChange_whereDirtWasReadAsSigns() {
    assertThat(weighed(page(400, 150), edits(400, 0.93))).isLessThan(0.75);
  }

  @Test
  void growsWithDoubt_andWithSigns() {
    assertThat(Doubt.of(page(100, 10), edits(100, 0.9)).odds())
        .isGreaterThan(Doubt.of(page(100, 10), edits(100, 0.95)).odds())
        .isLessThan(Doubt.of(page(100, 30), edits(100, 0.9)).odds());
  }

  @Test
  void takesALineForAUsualOne_untilThereIsMoreToJudgeBy() {
    assertThat(Doubt.of(page(0, 0), List.of()).odds()).isCloseTo(0.0179, within(0.0001));
    assertThat(Doubt.of(page(2, 2), edits(2, 0.9)).odds()).isLessThan(0.06);
  }

  @Test
  void lowersTheOtherReadingsAlike() {
    List<Edit> edits = edits(50, 0.5);
    Change change = Doubt.of(page(100, 10), edits).weigh(edits).get(0).change();
    assertThat(change.alternatives()).containsExactly(new Alternative("b", change.probability()));
    assertThat(change.probability()).isLessThan(0.5);
  }
}
