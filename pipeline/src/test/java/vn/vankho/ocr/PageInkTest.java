package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.WordInk;

class PageInkTest {
  private static final int WIDTH = 80;

  private static PageImage page(Rect... inked) {
    byte[] samples = new byte[WIDTH * 100];
    Arrays.fill(samples, (byte) 255);
    for (Rect rect : inked) {
      for (int y = rect.y(); y < rect.bottom(); y++) {
        Arrays.fill(samples, y * WIDTH + rect.x(), y * WIDTH + rect.right(), (byte) 0);
      }
    }
    return new PageImage(WIDTH, 100, 200, PageImage.Format.GRAY, samples);
  }

  @Test
  void drawsTheCellsFromTheBaseline_asLargeAsThePrint() {
    // A small letter is 16 pixels high, so that a cell has 2 of them.
    PageImage page = page(new Rect(38, 54, 4, 16), new Rect(40, 44, 2, 2));

    WordInk ink = new PageInk(page).of(new Rect(38, 44, 4, 26), 70, 0, 16);

    assertThat(ink.columns()).isEqualTo(2);
    assertThat(ink.level(0, 15)).isOne();
    assertThat(ink.level(0, 16)).as("below the baseline").isZero();
    assertThat(ink.level(1, 8)).isOne();
    assertThat(ink.level(1, 7)).isZero();
    assertThat(ink.level(1, 3)).as("the mark").isOne();
    assertThat(ink.level(0, 3)).isZero();
  }

  @Test
  void leavesOutTheInkOfNeighbours_butNotMarksBeyondTheBox() {
    PageImage page = page(new Rect(38, 54, 4, 16), new Rect(44, 54, 4, 16), new Rect(38, 76, 2, 2));

    WordInk ink = new PageInk(page).of(new Rect(38, 54, 4, 16), 70, 0, 16);

    assertThat(ink.columns()).isEqualTo(2);
    assertThat(ink.level(0, 19)).as("a dot below").isOne();
  }

  @Test
  void followsALineThatLeans() {
    PageImage page = page(new Rect(10, 60, 4, 4), new Rect(46, 64, 4, 4));

    WordInk ink = new PageInk(page).of(new Rect(10, 50, 40, 20), 66, 0.1, 16);

    assertThat(ink.level(0, 15)).isGreaterThan(0.8f);
    assertThat(ink.level(19, 15)).isGreaterThan(0.8f);
  }

  @Test
  void isBlank_atTheEdgeOfThePageAndWithoutInk() {
    WordInk ink = new PageInk(page()).of(new Rect(0, 0, 10, 10), 5, 0, 16);

    assertThat(ink.cells()).matches("0{100}");
  }
}
