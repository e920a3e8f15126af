package vn.vankho.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {
  @Test
  void ordersLettersBeforeTones_asDictionariesDo() {
    assertThat(
            Stream.of("Yên Bái", "Đà Nẵng", "Hòa Bình", "mạ", "Cần Thơ", "ma", "Cà Mau", "má", "mả")
                .sorted(VietnameseOrder.comparator()))
        .containsExactly(
            "Cà Mau", "Cần Thơ", "Đà Nẵng", "Hòa Bình", "ma", "mả", "má", "mạ", "Yên Bái");
  }

  @Test
  void tellsApartWhatTheRulesCallTheSame() {
    assertThat(VietnameseOrder.comparator().compare("hoà", "hòa")).isNotZero();
  }
}
