package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetClausesTest {
  @Test
  void partsASentence_whereAnotherTargetBegins() {
    assertThat(TargetClauses.of("Trồng 40 ha rừng, phấn đấu 95% cây sống"))
        .containsExactly("Trồng 40 ha rừng", "phấn đấu 95% cây sống");
  }

  @Test
  void leavesAnEndlessSentenceWhole_soThatItTakesNoTimeByTheSquareOfItsLength() {
    assertThat(TargetClauses.of("các xã, ".repeat(2000))).hasSize(1);
  }
}
