package vn.vankho.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.vankho.model.PageImage;
import vn.vankho.model.PageImage.Format;
import vn.vankho.model.Rect;

class FaintInkTest {
  private static final int SEAL = 120;
  private static final int PRINT = 20;

  @Test
  void turnsASealToPaper_andKeepsPrintUnderIt() {
    PageImage page =
        new Drawing().text().box(300, 200, 120, 60, SEAL).box(330, 210, 4, 18, PRINT).gray();

    PageImage cleared = FaintInk.of(page).removed(page);

    assertThat(Drawing.level(cleared, 310, 230)).isEqualTo(255);
    assertThat(Drawing.level(cleared, 331, 215)).isEqualTo(PRINT);
    assertThat(Drawing.level(cleared, 101, 105)).isEqualTo(PRINT);
  }

  @Test
  void takesTheMeasureFromThePage_whenASealFillsTheRegion() {
    PageImage page = new Drawing().text().box(300, 200, 120, 60, SEAL).gray();
    PageImage region = FaintInk.cut(page, new Rect(300, 200, 120, 60));

    assertThat(region.widthPx()).isEqualTo(120);
    assertThat(Drawing.level(FaintInk.of(page).removed(region), 5, 5)).isEqualTo(255);
  }

  @Test
  void refusesColour() {
    PageImage colour = new PageImage(1, 1, 200, Format.RGB, new byte[3]);
    assertThatThrownBy(() -> FaintInk.of(colour)).isInstanceOf(IllegalArgumentException.class);
  }
}
