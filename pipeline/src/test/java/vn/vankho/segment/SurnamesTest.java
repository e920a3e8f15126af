package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurnamesTest {
  @ParameterizedTest
  @CsvSource({"Định, Đinh", "Trinh, Trịnh", "Tön, Tôn", "Fạ, Tạ", "Nguyên, Nguyễn"})
  void findsTheOneFamilyName_thatDiffersByMarksOrALetter(String read, String meant) {
    assertThat(Surnames.meantBy(read)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Đinh", "Trịnh", "Y"})
  void leavesFamilyNamesAlone(String name) {
    assertThat(Surnames.meantBy(name)).isEmpty();
  }

  @Test
  void leavesSyllablesAlone_thatMayBeAMiddleName() {
    assertThat(Surnames.meantBy("Tấn")).isEmpty();
  }

  @Test
  void leavesAlone_whatSeveralFamilyNamesComeNear() {
    assertThat(Surnames.meantBy("Má")).isEmpty();
    assertThat(Surnames.meantBy("Zan")).isEmpty();
  }
}
