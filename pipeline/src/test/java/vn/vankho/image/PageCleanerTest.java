package vn.vankho.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;

class PageCleanerTest {
  private static final CleaningSettings ALL = CleaningSettings.all();

  @Test
  void leavesCleanPageAlone() {
    PageImage page = new Drawing().text().gray();

    CleanedPage cleaned = PageCleaner.clean(page, ALL);

    assertThat(cleaned.steps()).isEmpty();
    assertThat(cleaned.image()).isSameAs(page);
    assertThat(cleaned.toUpright(new Rect(7, 9, 20, 10))).isEqualTo(new Rect(7, 9, 20, 10));
  }

  @Test
  void takesRedSealAwayAndKeepsPrintUnderIt() {
    PageImage page = new Drawing().text().withInk(90, 90, 200, 100, 215, 50, 60);

    CleanedPage cleaned = PageCleaner.clean(page, ALL);

    assertThat(cleaned.steps()).containsExactly(CleaningStep.COLOUR_INK);
    assertThat(Drawing.level(cleaned.image(), 95, 95)).isGreaterThan(240);
    assertThat(Drawing.level(cleaned.image(), 101, 105)).isLessThan(60);
  }

  @Test
  void keepsColour_whenPageIsPrintedInIt() {
    PageImage page = new Drawing().withInk(100, 100, 500, 200, 20, 40, 200);

    assertThat(PageCleaner.clean(page, ALL).steps()).doesNotContain(CleaningStep.COLOUR_INK);
  }

  @Test
  void evensShadow() {
    PageImage page = new Drawing().text().shade(0.4).gray();

    CleanedPage cleaned = PageCleaner.clean(page, ALL);

    assertThat(cleaned.steps()).containsExactly(CleaningStep.LIGHT);
    assertThat(Drawing.level(cleaned.image(), 50, 50)).isGreaterThan(245);
    assertThat(Drawing.level(cleaned.image(), 50, 590)).isGreaterThan(210);
    assertThat(Drawing.level(cleaned.image(), 101, 462)).isLessThan(40);
  }

  @Test
  void straightensLeaningLines() {
    double slope = Math.tan(Math.toRadians(1.5));
    PageImage page = new Drawing().text(slope).gray();

    CleanedPage cleaned = PageCleaner.clean(page, ALL);

    assertThat(cleaned.steps()).containsExactly(CleaningStep.DESKEW);
    assertThat(cleaned.skewDegrees()).isCloseTo(1.5, within(0.15));
    assertThat(PageCleaner.clean(cleaned.image(), ALL).skewDegrees()).isCloseTo(0, within(0.15));
  }

  @Test
  void mapsBoxesBackToLeaningPage() {
    double slope = Math.tan(Math.toRadians(1.5));
    PageImage drawn = new Drawing().text(slope).gray();
    PageImage page =
        new PageImage(drawn.widthPx(), drawn.heightPx(), 130, drawn.format(), drawn.samples());

    CleanedPage cleaned = PageCleaner.clean(page, ALL);

    assertThat(cleaned.steps()).containsExactly(CleaningStep.DESKEW, CleaningStep.ENLARGE);
    assertThat(cleaned.image().dpi()).isEqualTo(300);
    Rect found = firstDarkPixel(cleaned.image());
    Rect before = cleaned.toUpright(found);
    assertThat(before.x()).isBetween(98, 103);
    assertThat(before.y()).isBetween(88, 96); // the first line begins at 100 - 300 * slope
  }

  /** The leftmost dark pixel of the topmost row that is dark left of x = 300. */
  private static Rect firstDarkPixel(PageImage image) {
    for (int y = 0; y < image.heightPx(); y++) {
      for (int x = 0; x < 300; x++) {
        if (Drawing.level(image, x, y) < 100) {
          return new Rect(x, y, 1, 1);
        }
      }
    }
    throw new AssertionError("no print on the page");
  }

  @Test
  void tellsBlankPage_whenItHoldsSpecksAndAnEdgeOnly() {
    PageImage page = new Drawing().box(0, 0, 12, 600, 0).specks(30, 5).gray();

    assertThat(PageCleaner.clean(page, ALL).isBlank()).isTrue();
    assertThat(PageCleaner.clean(new Drawing().text().gray(), ALL).isBlank()).isFalse();
  }

  @Test
  void darkensPrintSoPaleThatThePageLooksBlank() {
    PageImage page = new Drawing().text().faded(185, 232).grain(6, 3).gray();

    CleanedPage cleaned = PageCleaner.clean(page, ALL);

    assertThat(cleaned.isBlank()).isFalse();
    assertThat(cleaned.steps()).contains(CleaningStep.CONTRAST);
    assertThat(Drawing.level(cleaned.image(), 101, 110)).isLessThan(90);
    assertThat(Drawing.level(cleaned.image(), 50, 50)).isGreaterThan(210);
  }

  @Test
  void darkensPalePrintBesideAFewDarkMarks() {
    PageImage page = new Drawing().text().faded(185, 232).box(600, 520, 60, 6, 10).gray();

    assertThat(PageCleaner.clean(page, ALL).steps()).containsExactly(CleaningStep.CONTRAST);
  }

  @Test
  void takesTheBackOfTheSheetAway_andKeepsThePrintOfTheFront() {
    PageImage page = new Drawing().text().gray();
    for (int y = 30; y < 560; y += 40) {
      for (int x = 28; x < 780; x += 20) {
        for (int i = 0; i < 18 * 4; i++) {
          page.samples()[(y - 8 + i / 4) * page.widthPx() + x + i % 4] = (byte) 200;
        }
      }
    }

    CleanedPage cleaned = PageCleaner.clean(page, ALL);
    PageImage front = PalePrint.beside(page).orElseThrow().removedFrom(page);

    assertThat(cleaned.hasPalePlaces()).isTrue();
    assertThat(Drawing.level(front, 29, 30)).isEqualTo(255);
    assertThat(Drawing.level(front, 101, 110)).isLessThan(40);
  }

  @Test
  void neitherDropsNorDarkensPalePrint_whenSettingsForbidIt() {
    PageImage page = new Drawing().text().faded(185, 232).gray();

    CleanedPage cleaned = PageCleaner.clean(page, CleaningSettings.none());

    assertThat(cleaned.isBlank()).isFalse();
    assertThat(cleaned.image()).isSameAs(page);
  }

  @Test
  void takesGrainAndStainsOfEmptyPaperForNoPrint() {
    PageImage grained = new Drawing().faded(185, 232).grain(20, 4).gray();
    PageImage stained =
        new Drawing().box(200, 150, 150, 90, 40).box(420, 380, 200, 60, 40).faded(185, 232).gray();

    assertThat(PageCleaner.clean(grained, ALL).isBlank()).isTrue();
    assertThat(PageCleaner.clean(stained, ALL).isBlank()).isTrue();
  }

  @Test
  void takesNoStep_whenSettingsForbidAll() {
    PageImage page = new Drawing().text(0.03).shade(0.4).specks(300, 6).gray();

    CleanedPage cleaned = PageCleaner.clean(page, CleaningSettings.none());

    assertThat(cleaned.image()).isSameAs(page);
    assertThat(cleaned.steps()).isEmpty();
  }
}
