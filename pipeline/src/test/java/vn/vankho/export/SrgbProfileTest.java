package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;

class SrgbProfileTest {
  @Test
  void meansTheColoursThatJavaMeansBySrgb() {
    ICC_Profile profile = ICC_Profile.getInstance(SrgbProfile.bytes());
    ColorSpace ours = new ICC_ColorSpace(profile);

    assertThat(profile.getMajorVersion()).isEqualTo(2);
    for (float[] colour :
        new float[][] {{0, 0, 0}, {1, 1, 1}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {.2f, .5f, .8f}}) {
      float[] srgb = ours.toRGB(colour);
      for (int band = 0; band < 3; band++) {
        assertThat(srgb[band]).isCloseTo(colour[band], within(0.01f));
      }
    }
  }
}
