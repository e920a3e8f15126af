package vn.vankho.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Section;

class OutlineSimilarityTest {
  private static final List<Section> PLAN =
      List.of(
          section("I", "MỤC ĐÍCH", section("1", ""), section("2", "")), section("II", "NỘI DUNG"));

  @Test
  void isOne_forTheSameTree_andForTwoEmptyOnes() {
    assertThat(OutlineSimilarity.of(PLAN, PLAN)).isEqualTo(1);
    assertThat(OutlineSimilarity.of(List.of(), List.of())).isEqualTo(1);
    assertThat(OutlineSimilarity.of(PLAN, List.of())).isZero();
  }

  @Test
  void countsOneOfFourNodes_whereASectionIsMissing() {
    List<Section> found =
        List.of(section("I", "MỤC ĐÍCH", section("1", "")), section("II", "NỘI DUNG"));
    assertThat(OutlineSimilarity.of(PLAN, found)).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void countsTheLostParentOnly_whereItsChildrenMoveUp() {
    List<Section> found = List.of(section("1", ""), section("2", ""), section("II", "NỘI DUNG"));
    assertThat(OutlineSimilarity.of(PLAN, found)).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void countsTheShareOfLetters_whereAHeadingIsMisread() {
    List<Section> found =
        List.of(
            section("I", "MỤC ĐÍCH", section("1", ""), section("2", "")),
            section("II", "NỘI DANG"));
    assertThat(OutlineSimilarity.of(PLAN, found)).isCloseTo(1 - 1.0 / 8 / 4, within(1e-9));
  }

  private static Section section(String marker, String heading, Section... children) {
    return new Section(
        marker, 1, Optional.of(heading).filter(text -> !text.isEmpty()), "", 1, List.of(children));
  }
}
