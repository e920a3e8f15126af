package vn.vankho.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalFormTest {
  @Test
  void leavesEveryCharacterAsNfcDoes_aloneAndBesideAnother() {
    Random random = new Random(1);
    for (char unit = 0; unit < Character.MAX_VALUE; unit++) {
      String beside = unit + "" + (char) random.nextInt(0x2000);
      for (String text : new String[] {String.valueOf(unit), beside}) {
        assertThat(NormalForm.nfc(text))
            .as("U+%04X in '%s'", (int) unit, text)
            .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
      }
    }
  }

  @Test
  void joinsMarksToTheirLetters() {
    assertThat(NormalForm.nfc("ke\u0302\u0301 hoa\u0323ch")).isEqualTo("kế hoạch");
  }
}
