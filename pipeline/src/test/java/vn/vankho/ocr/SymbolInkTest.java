package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.SymbolReach;

class SymbolInkTest {
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

  private static char cell(String ink, int row, int column) {
    return ink.charAt(row * SymbolReach.INK_COLUMNS + column);
  }

  @Test
  void drawsTheCellsFromTheBaseline_asLargeAsThePrint() {
    // A small letter is 16 pixels high, so that a cell has 2 of them.
    PageImage page = page(new Rect(38, 54, 4, 16), new Rect(40, 44, 2, 2));

    String ink = new SymbolInk(page).of(new Rect(38, 44, 4, 26), 70, 16);

    assertThat(ink).hasSize(SymbolReach.INK_CELLS);
    assertThat(cell(ink, 15, 5)).isEqualTo('f');
    assertThat(cell(ink, 16, 5)).isEqualTo('0');
    assertThat(cell(ink, 8, 6)).isEqualTo('f');
    assertThat(cell(ink, 7, 6)).isEqualTo('0');
    assertThat(cell(ink, 3, 6)).as("the mark").isEqualTo('f');
    assertThat(cell(ink, 3, 5)).isEqualTo('0');
  }

  @Test
  void leavesOutTheInkOfNeighbours_butNotMarksBeyondTheBox() {
    PageImage page = page(new Rect(38, 54, 4, 16), new Rect(46, 54, 4, 16), new Rect(38, 76, 2, 2));

    String ink = new SymbolInk(page).of(new Rect(38, 54, 4, 16), 70, 16);

    assertThat(cell(ink, 12, 9)).isEqualTo('0');
    assertThat(cell(ink, 19, 5)).as("a dot below").isEqualTo('f');
  }

  @Test
  void isBlank_atTheEdgeOfThePageAndWithoutInk() {
    String ink = new SymbolInk(page()).of(new Rect(0, 0, 10, 10), 5, 16);

    assertThat(ink).matches("0{240}");
  }
}
