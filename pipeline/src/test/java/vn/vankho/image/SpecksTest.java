package vn.vankho.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vankho.model.PageImage;

class SpecksTest {
  private static final long SEED = 20_261_122;

  /** Print with a dot of a speck's size under every second letter. */
  private static Drawing dotted() {
    Drawing drawing = new Drawing().text();
    for (int y = 100; y < 500; y += 40) {
      for (int x = 100; x < 690; x += 40) {
        drawing.box(x + 5, y + 21, 3, 3, 20);
      }
    }
    return drawing;
  }

  @Test
  void removesSpecksFarFromPrint() {
    PageImage page = dotted().specks(600, SEED).box(30, 30, 3, 3, 20).gray();

    Specks specks = Specks.of(page);

    assertThat(specks.isSpeckled()).isTrue();
    assertThat(Drawing.level(specks.removed(), 31, 31)).isEqualTo(255);
    assertThat(specks.count()).as("seed %d", SEED).isGreaterThan(350);
  }

  @Test
  void keepsDotsBelowLetters_whenSpecksHaveTheSameSize() {
    PageImage cleaned = Specks.of(dotted().specks(600, SEED).gray()).removed();

    int kept = 0;
    for (int y = 100; y < 500; y += 40) {
      for (int x = 100; x < 690; x += 40) {
        kept += Drawing.level(cleaned, x + 6, y + 22) < 100 ? 1 : 0;
      }
    }
    assertThat(kept).as("of 150 dots, seed %d", SEED).isGreaterThan(145);
  }

  @Test
  void findsNothing_whenOnlyDotsStandBelowLetters() {
    assertThat(Specks.of(dotted().gray()).isSpeckled()).isFalse();
  }
}
