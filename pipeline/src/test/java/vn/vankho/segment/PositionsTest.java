package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {
  @ParameterizedTest
  @CsvSource({
    "PHO GIÁM ĐÓC, PHÓ GIÁM ĐỐC",
    "GIÁM ĐỐC L¿, GIÁM ĐỐC",
    "HIỆU TRƯỞNG “~, HIỆU TRƯỞNG",
    "PHO CHỦ TỊCH° - ⁄, PHÓ CHỦ TỊCH",
    "CHI CÚC TRƯƠNG, CHI CỤC TRƯỞNG",
    "V BAN NHÂN DÂN, ỦY BAN NHÂN DÂN",
    "CHÁNH THANH TRA., CHÁNH THANH TRA"
  })
  void findsTheOneThatALineStandsFor(String read, String meant) {
    assertThat(Positions.meantBy(read)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PHÓ GIÁM ĐỐC", "TỔ TRƯỞNG", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC", "UBND XÃ LÓNG LUÔNG"})
  void leavesOthersAlone(String line) {
    assertThat(Positions.meantBy(line)).isEqualTo(line);
  }
}
