package vn.vankho.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.vankho.model.PageImage;
import vn.vankho.model.PageImage.Format;

class RotationTest {
  private static final PageImage PAGE =
      new PageImage(3, 2, 200, Format.GRAY, new byte[] {1, 2, 3, 4, 5, 6});

  @Test
  void turnsByQuarters() {
    assertThat(Rotation.turn(PAGE, 90).samples()).containsExactly(4, 1, 5, 2, 6, 3);
    assertThat(Rotation.turn(PAGE, 180).samples()).containsExactly(6, 5, 4, 3, 2, 1);
    assertThat(Rotation.turn(PAGE, 270).samples()).containsExactly(3, 6, 2, 5, 1, 4);
    assertThat(Rotation.turn(PAGE, 90).widthPx()).isEqualTo(2);
  }

  @Test
  void keepsChannelsOfColourTogether() {
    PageImage page = new PageImage(1, 2, 200, Format.RGB, new byte[] {1, 2, 3, 4, 5, 6});

    assertThat(Rotation.turn(page, 180).samples()).containsExactly(4, 5, 6, 1, 2, 3);
    assertThat(Rotation.turn(page, 90).samples()).containsExactly(4, 5, 6, 1, 2, 3);
  }

  @Test
  void refusesOtherAngles() {
    assertThatThrownBy(() -> Rotation.turn(PAGE, 45)).hasMessageContaining("45");
  }
}
