package vn.vankho.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonePlacementTest {
  @ParameterizedTest
  @CsvSource({
    "hoà,hòa",
    "thuỷ,thủy",
    "Uỷ,Ủy",
    "khoẻ,khỏe",
    "HOÀ,HÒA",
    "quý,quý",
    "toán,toán",
    "loài,loài"
  })
  void movesTheToneToItsOldSeat_andBack(String modern, String old) {
    assertThat(TonePlacement.toOldPlacement(modern)).isEqualTo(old);
    assertThat(TonePlacement.toNewPlacement(old)).isEqualTo(modern);
  }

  @Test
  void tellsWhichPlacementAWordShows() {
    assertThat(TonePlacement.placementOf("hoà")).isPositive();
    assertThat(TonePlacement.placementOf("hòa")).isNegative();
    assertThat(TonePlacement.placementOf("quý")).isZero();
    assertThat(TonePlacement.placementOf("hoa")).isZero();
  }
}
