package vn.vankho.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {
  @Test
  void reciprocalRankIsOneOverThePlaceOfTheFirstRightOne() {
    assertThat(Ranking.reciprocalRank(List.of("x", "a", "b"), Map.of("a", 3, "b", 3)))
        .isEqualTo(0.5);
    assertThat(Ranking.reciprocalRank(List.of("x"), Map.of("a", 3))).isZero();
  }

  @Test
  void ndcgIsOneForTheBestOrder_andFallsWithPlaceAndGrade() {
    Map<String, Integer> grades = Map.of("a", 3, "b", 1);

    assertThat(Ranking.ndcg(List.of("a", "b"), grades)).isEqualTo(1);
    // (1 + 7 / log2(3)) / (7 + 1 / log2(3))
    assertThat(Ranking.ndcg(List.of("b", "a"), grades)).isCloseTo(0.7098, within(1e-4));
    assertThat(Ranking.ndcg(List.of("x", "y"), grades)).isZero();
  }

  @Test
  void looksAtTheFirstTenOnly() {
    List<String> found = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a");

    assertThat(Ranking.reciprocalRank(found, Map.of("a", 3))).isZero();
    assertThat(Ranking.ndcg(found, Map.of("a", 3))).isZero();
  }
}
