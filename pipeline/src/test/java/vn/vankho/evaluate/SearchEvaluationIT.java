package vn.vankho.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SearchEvaluationIT {
  /** The goal; measured: 1.000 in every group. */
  private static final double KNOWN_ITEMS = 0.95;

  @Test
  void findsKnownPlansOfTheSamples() {
    SearchEvaluation.Result result = new SearchEvaluation(Path.of("../corpus-samples")).ofTexts();

    assertThat(result.documents()).isEqualTo(28);
    assertThat(result.scores()).hasSize(9);
    assertThat(result.scores())
        .filteredOn(score -> score.group().startsWith("known"))
        .allSatisfy(
            score ->
                assertThat(score.reciprocalRank().get(SearchEvaluation.OWN))
                    .as(score.group())
                    .isGreaterThanOrEqualTo(KNOWN_ITEMS));
  }
}
