package vn.vankho.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LetterNetworkTest {
  @Test
  void learnsTwoThingsAtOnce_oneOfThemNoSumOfItsInputs() {
    LetterNetwork network = new LetterNetwork(2, 16, new int[] {2, 2}, new Random(1));
    for (int round = 0; round < 600; round++) {
      for (int a = 0; a < 2; a++) {
        for (int b = 0; b < 2; b++) {
          network.see(new float[] {a, b}, new int[] {a ^ b, a});
        }
      }
      network.learn(0.02, 4);
    }

    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        assertThat(network.isRight(new float[] {a, b}, new int[] {a ^ b, a}))
            .as(a + " " + b)
            .containsExactly(true, true);
      }
    }
  }
}
