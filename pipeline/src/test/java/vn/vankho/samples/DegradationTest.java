package vn.vankho.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DegradationTest {
  /** A white page of 40 by 60 with one black dot near its top left corner. */
  private static BufferedImage dotted() {
    BufferedImage page = new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 60; y++) {
      for (int x = 0; x < 40; x++) {
        page.setRGB(x, y, 0xFFFFFF);
      }
    }
    page.setRGB(3, 5, 0);
    return page;
  }

  private static BufferedImage after(String effects) {
    return Degradation.apply(dotted(), effects, 200, new Random(1));
  }

  private static boolean dark(BufferedImage page, int x, int y) {
    return (page.getRGB(x, y) & 0xFF) < 128;
  }

  @Test
  void turnsByQuarters_clockwise() {
    BufferedImage once = after("quarter:1");

    assertThat(once.getWidth()).isEqualTo(60);
    assertThat(dark(once, 60 - 1 - 5, 3)).isTrue();
    assertThat(dark(after("quarter:2"), 40 - 1 - 3, 60 - 1 - 5)).isTrue();
    assertThat(dark(after("quarter:3"), 5, 40 - 1 - 3)).isTrue();
  }

  @Test
  void fadingLightensInk_andLeavesPaper() {
    BufferedImage faded = after("fade:0.5");

    assertThat(faded.getRGB(3, 5) & 0xFF).isBetween(63, 129);
    assertThat(faded.getRGB(20, 20) & 0xFF).isEqualTo(255);
  }

  @Test
  void unevenLightDarkensTheFarCorner() {
    BufferedImage uneven = after("uneven:0.4");

    assertThat(uneven.getRGB(39, 59) & 0xFF).isLessThan(uneven.getRGB(15, 10) & 0xFF);
  }

  @Test
  void thresholdLeavesTwoShades() {
    BufferedImage bilevel = Degradation.bilevel(after("grain:40"), 150);

    assertThat(bilevel.getType()).isEqualTo(BufferedImage.TYPE_BYTE_BINARY);
    assertThat(dark(bilevel, 3, 5)).isTrue();
  }

  @Test
  void refusesAnUnknownEffect() {
    assertThatThrownBy(() -> after("rain:2")).hasMessageContaining("rain");
  }
}
