package vn.vankho.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.vankho.model.PageImage;
import vn.vankho.model.PageImage.Format;

class SealRingsTest {
  private static final int SIDE = 500;
  private static final int DPI = 200;

  /** 18 mm at 200 dpi. */
  private static final int RADIUS = 142;

  private final byte[] samples = new byte[SIDE * SIDE];

  SealRingsTest() {
    Arrays.fill(samples, (byte) 255);
  }

  @Test
  void takesRingsAway_andKeepsStrokesThatCrossThem() {
    ring(250, 250, RADIUS, 4);
    ring(250, 250, RADIUS - 20, 2);
    box(380, 230, 40, 6);

    PageImage cleared = SealRings.find(image()).orElseThrow().removedFrom(image());

    assertThat(isDark(cleared, 250, 250 - RADIUS)).isFalse();
    assertThat(isDark(cleared, 250 - RADIUS + 20, 250)).isFalse();
    assertThat(isDark(cleared, 250 + RADIUS, 233)).isTrue();
    assertThat(isDark(cleared, 400, 233)).isTrue();
  }

  @Test
  void keepsAStrokeThatEndsInARing() {
    ring(250, 250, RADIUS, 4);
    box(250 + RADIUS, 240, 30, 6);

    PageImage cleared = SealRings.find(image()).orElseThrow().removedFrom(image());

    assertThat(isDark(cleared, 250 + RADIUS + 2, 243)).isTrue();
  }

  /** Letters under the lower right of a seal stand at a slant to its rings. */
  @Test
  void keepsAnUprightStroke_thatCrossesARingAtASlant() {
    ring(250, 250, RADIUS, 6);
    int x = 250 + (int) (RADIUS * 0.7);
    box(x, 250 + (int) (RADIUS * 0.7) - 20, 6, 42);

    PageImage cleared = SealRings.find(image()).orElseThrow().removedFrom(image());

    for (int y = 250 + (int) (RADIUS * 0.7) - 18; y < 250 + (int) (RADIUS * 0.7) + 20; y++) {
      assertThat(isDark(cleared, x + 3, y)).as("row %d", y).isTrue();
    }
  }

  @Test
  void takesAwayAllOfASeal_butNotWhatStandsBesideIt() {
    ring(250, 250, RADIUS, 4);
    box(240, 240, 20, 20);
    box(440, 440, 40, 6);

    PageImage cleared = SealRings.find(image()).orElseThrow().discRemoved();

    assertThat(isDark(cleared, 250, 250)).isFalse();
    assertThat(isDark(cleared, 250, 250 - RADIUS)).isFalse();
    assertThat(isDark(cleared, 450, 443)).isTrue();
  }

  @Test
  void seesNoSeal_whereThereIsPrintAlone() {
    for (int y = 50; y < 450; y += 40) {
      for (int x = 50; x < 450; x += 14) {
        box(x, y, 4, 18);
      }
    }
    assertThat(SealRings.find(image())).isEmpty();
  }

  @Test
  void seesNoSeal_inASmallCircle() {
    ring(250, 250, RADIUS / 2, 4);
    assertThat(SealRings.find(image())).isEmpty();
  }

  private void ring(int centreX, int centreY, int radius, int thickness) {
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double distance = Math.hypot(x - centreX, y - centreY);
        if (Math.abs(distance - radius) <= thickness / 2.0) {
          samples[y * SIDE + x] = 0;
        }
      }
    }
  }

  private void box(int x, int y, int width, int height) {
    for (int row = y; row < y + height; row++) {
      Arrays.fill(samples, row * SIDE + x, row * SIDE + x + width, (byte) 0);
    }
  }

  private PageImage image() {
    return new PageImage(SIDE, SIDE, DPI, Format.GRAY, samples);
  }

  private static boolean isDark(PageImage image, int x, int y) {
    return (image.samples()[y * SIDE + x] & 0xff) < 128;
  }
}
