package vn.vankho.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionPathTest {
  @ParameterizedTest
  @CsvSource({
    "4, 4.1, 4.1",
    "1.2, 1.2.1, 1.2.1",
    "III.1, 1.2, III.1.2",
    "II, II.1, II.1",
    "2, 2.1.1, 2.1.1",
    "Điều 5, 5.2, Điều 5.2"
  })
  void writesANumberAsPrinted_whereItRepeatsThoseAboveIt(
      String parent, String marker, String path) {
    assertThat(SectionPath.below(parent, marker)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({"III, 1, III.1", "III.1, a, III.1.a", "14, 4.1, 14.4.1", "3, 1.1, 3.1.1"})
  void putsAMarkerBelowAPath(String parent, String marker, String path) {
    assertThat(SectionPath.below(parent, marker)).isEqualTo(path);
  }

  @Test
  void joinsMarkersFromTheTopDown() {
    assertThat(SectionPath.of(List.of("IV", "1", "1.1", "a"))).isEqualTo("IV.1.1.a");
    assertThat(SectionPath.of(List.of())).isEmpty();
  }
}
