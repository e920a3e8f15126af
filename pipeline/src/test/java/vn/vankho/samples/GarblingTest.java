package vn.vankho.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GarblingTest {
  private static final String ALL_LETTERS =
      "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

  @ParameterizedTest
  @EnumSource(Garbling.class)
  void leavesNoLetterThatOnlyVietnameseHas(Garbling garbling) {
    String read = garbling.garble(ALL_LETTERS + ALL_LETTERS.toUpperCase(Locale.ROOT), seeded());

    assertThat(Charset.forName("windows-1252").newEncoder().canEncode(read)).as(read).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Garbling.class)
  void keepsFiguresAndPlainLetters(Garbling garbling) {
    assertThat(garbling.garble("780/KH-SXD", seeded())).isEqualTo("780/KH-SXD");
  }

  @ParameterizedTest
  @EnumSource(Garbling.class)
  void neverReturnsAnEmptyWord(Garbling garbling) {
    assertThat(garbling.garble("ế", seeded())).isNotEmpty();
  }

  private static Random seeded() {
    return new Random(7);
  }
}
