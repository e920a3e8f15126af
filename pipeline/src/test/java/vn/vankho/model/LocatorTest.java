package vn.vankho.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocatorTest {
  private static final String ID = "890fdc4fea1f".repeat(5) + "0123";

  @Test
  void isTheBeginningOfTheDigestAndThePage() {
    assertThat(Locator.of(ID, Optional.of(3))).hasToString("vankho:890fdc4fea1f#p3");
    assertThat(Locator.of(ID + "#2", Optional.of(14))).hasToString("vankho:890fdc4fea1f#2.p14");
    assertThat(Locator.of(ID + "#2", Optional.empty())).hasToString("vankho:890fdc4fea1f#2");
    assertThat(Locator.of(ID, Optional.empty())).hasToString("vankho:890fdc4fea1f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vankho:890fdc4fea1f",
        "vankho:890fdc4fea1f#2",
        "vankho:890fdc4fea1f#p3",
        "vankho:890fdc4fea1f#2.p3"
      })
  void readsWhatItWrote(String text) {
    assertThat(Locator.parse(text)).hasValueSatisfying(read -> assertThat(read).hasToString(text));
  }

  @ParameterizedTest
  @CsvSource({"890fdc", "' 890FDC4F#p3 '", "VANKHO:890fdc4fea1f#p3"})
  void readsWhatPeopleType(String text) {
    assertThat(Locator.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "890fd", "vankho:", "890fdc#0", "890fdc#p0", "890fdc#2p3", "../890fdc", "#p3"})
  void refusesWhatIsNone(String text) {
    assertThat(Locator.parse(text)).isEmpty();
  }

  @Test
  void refusesPagesBelowOne() {
    assertThatThrownBy(() -> new Locator("890fdc", 1, Optional.of(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("page 0");
  }
}
