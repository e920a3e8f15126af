package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeenWordsTest {
  private static final int RARE = 10;
  private static final int COMMON = 11;

  /** Knows that every fifth word is the common one, and one in a hundred thousand the rare one. */
  private static final Scorer LANGUAGE =
      new Scorer() {
        @Override
        public int width() {
          return 1;
        }

        @Override
        public void begin(int[] states, int at) {
          states[at] = 0;
        }

        @Override
        public float score(int[] states, int at, int word) {
          return unigram(word);
        }

        @Override
        public float unigram(int word) {
          return (float) Math.log(word == COMMON ? 0.2 : 1e-5);
        }

        @Override
        public void advance(int[] states, int at, int word, int[] next, int nextAt) {
          next[nextAt] = word;
        }
      };

  private static SeenWords seen(int... words) {
    SeenWords seen = new SeenWords(LANGUAGE);
    List<Candidate> path =
        java.util.Arrays.stream(words)
            .mapToObj(word -> new Candidate(1, new int[] {word}, 0, "x", ""))
            .toList();
    List<Token> tokens = path.stream().map(c -> new Token(Token.Kind.WORD, 0, 1, false)).toList();
    List<List<Candidate>> lattice = path.stream().map(List::of).toList();
    seen.add(Decoded.of(tokens, lattice, path, LANGUAGE, Optional.empty()));
    return seen;
  }

  @Test
  void favoursARareWord_thatTheTextHasTwice() {
    assertThat(seen(RARE, COMMON, RARE).bonus(RARE)).isEqualTo(2);
  }

  @Test
  void saysNothing_ofAWordThatStandsOnce() {
    assertThat(seen(RARE, COMMON).bonus(RARE)).isZero();
    assertThat(seen(COMMON).bonus(RARE)).isZero();
  }

  @Test
  void saysNothing_ofAWordAsCommonElsewhere() {
    assertThat(seen(COMMON, COMMON, RARE, RARE, RARE, RARE, RARE, RARE).bonus(COMMON)).isZero();
  }
}
