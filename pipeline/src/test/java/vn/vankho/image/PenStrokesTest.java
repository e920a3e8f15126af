package vn.vankho.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vankho.model.PageImage;

class PenStrokesTest {
  @Test
  void takesAwayAFlourish_andKeepsTheLettersThatItCrosses() {
    Drawing drawing = new Drawing();
    for (int x = 100; x < 400; x++) {
      drawing.box(x, 200 + (x - 100) / 20, 1, 3, 0);
    }
    drawing.box(200, 190, 5, 30, 0).box(300, 190, 5, 30, 0);

    PageImage cleared = PenStrokes.removed(drawing.gray());

    assertThat(isDark(cleared, 150, 203)).isFalse();
    assertThat(isDark(cleared, 260, 209)).isFalse();
    assertThat(isDark(cleared, 202, 206)).isTrue();
    assertThat(isDark(cleared, 302, 211)).isTrue();
  }

  @Test
  void keepsTheThinPartsOfLetters() {
    PageImage text = new Drawing().text().gray();
    assertThat(PenStrokes.removed(text).samples()).isEqualTo(text.samples());
  }

  private static boolean isDark(PageImage image, int x, int y) {
    return (image.samples()[y * image.widthPx() + x] & 0xff) < 128;
  }
}
