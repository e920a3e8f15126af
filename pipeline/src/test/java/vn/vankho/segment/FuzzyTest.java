package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FuzzyTest {
  @Test
  void tellsWhetherWordsAreWithinAsManyEdits_asCountingThemDoes() {
    long seed = 20261126;
    Random random = new Random(seed);
    for (int n = 0; n < 20_000; n++) {
      String a = word(random);
      String b = word(random);
      for (int limit = 0; limit <= 3; limit++) {
        assertThat(Fuzzy.within(a, b, limit))
            .as("seed %d: %s, %s within %d", seed, a, b, limit)
            .isEqualTo(Fuzzy.edits(a, b) <= limit);
      }
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(6); length > 0; length--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }
}
