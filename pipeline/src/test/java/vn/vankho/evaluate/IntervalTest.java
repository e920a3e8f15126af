package vn.vankho.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class IntervalTest {
  private static final ToDoubleFunction<long[]> RATE = sums -> sums[0] / (double) sums[1];

  @Test
  void coversTheRateAsTheNormalApproximationDoes() {
    List<int[]> units = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      units.add(new int[] {i % 10 == 0 ? 1 : 0, 1});
    }

    Interval interval = Interval.of(units, RATE, 1);

    double reach = 1.96 * Math.sqrt(0.1 * 0.9 / 1000);
    assertThat(interval.low()).isCloseTo(0.1 - reach, within(0.004));
    assertThat(interval.high()).isCloseTo(0.1 + reach, within(0.004));
  }

  @Test
  void isTheSame_forTheSameSeed() {
    List<int[]> units = List.of(new int[] {1, 3}, new int[] {0, 5}, new int[] {2, 4});

    assertThat(Interval.of(units, RATE, 9)).isEqualTo(Interval.of(units, RATE, 9));
  }

  @Test
  void isNothing_whereNothingWasCounted() {
    assertThat(Interval.of(List.of(), RATE, 1)).isEqualTo(new Interval(0, 0));
  }
}
