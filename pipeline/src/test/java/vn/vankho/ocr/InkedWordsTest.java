package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;
import vn.vankho.model.WordInk;

class InkedWordsTest {
  /** Pixels of the height of a small x, and of a letter's width. */
  private static final int X = 20;

  private static final int WIDTH = 2000;
  private static final int TALL = 30;

  private final byte[] samples = new byte[WIDTH * 400];
  private final InkedWords inked =
      new InkedWords(new PageImage(WIDTH, 400, 200, PageImage.Format.GRAY, samples));

  InkedWordsTest() {
    Arrays.fill(samples, (byte) 255);
  }

  /**
   * Adds a word of black letters, side by side.
   *
   * @param baseline y
   */
  private void add(String raw, int x, int baseline) {
    List<Optional<Rect>> boxes = new ArrayList<>();
    for (int i = 0; i < raw.length(); i++) {
      int height = "hkld".indexOf(raw.charAt(i)) < 0 ? X : TALL;
      Rect letter = new Rect(x + i * X, baseline - height, X - 4, height);
      boxes.add(Optional.of(letter));
      for (int y = letter.y(); y < letter.bottom(); y++) {
        Arrays.fill(samples, y * WIDTH + letter.x(), y * WIDTH + letter.right(), (byte) 0);
      }
    }
    Rect box = new Rect(x, baseline - TALL, raw.length() * X, TALL + 5);
    inked.add(Word.read(raw, box, 0.9, 0), boxes);
  }

  private static WordInk ink(Word word) {
    return word.ink().orElseThrow();
  }

  /** Share of ink just above the baseline less that just below it, in the first letter. */
  private static float standing(WordInk ink) {
    return ink.level(2, WordInk.ROWS_ABOVE - 1) - ink.level(2, WordInk.ROWS_ABOVE);
  }

  @Test
  void measuresWordsByTheConsonantsBesideThem() {
    add("nhan", 0, 100);
    add("dan", 100, 100);

    WordInk ink = ink(inked.finish().get(0));

    assertThat(ink.columns()).isBetween(32, 33);
    assertThat(standing(ink)).isOne();
    assertThat(ink.level(2, WordInk.ROWS_ABOVE - WordInk.CELLS_A_SMALL)).isOne();
    assertThat(ink.level(2, WordInk.ROWS_ABOVE - WordInk.CELLS_A_SMALL - 1)).isLessThan(0.3f);
    int ofTall = WordInk.CELLS_A_SMALL + 2;
    assertThat(ink.level(ofTall, WordInk.ROWS_ABOVE - WordInk.CELLS_A_SMALL - 2)).isOne();
  }

  @Test
  void followsALineThatLeans() {
    for (int i = 0; i < 12; i++) {
      add("nan", i * 100, 100 + 2 * i);
    }

    assertThat(inked.finish())
        .allSatisfy(word -> assertThat(standing(ink(word))).isGreaterThan(0.6f));
  }

  @Test
  void takesThePrintOfTheLineBefore_whereALineIsTooShortToTell() {
    add("nhanh", 0, 100);
    var unused = inked.finish();
    add("an", 0, 160);

    assertThat(ink(inked.finish().get(0)).columns()).isBetween(16, 17);
  }

  @Test
  void measuresNothing_withoutConsonants() {
    add("a", 0, 100);
    add("6", 40, 100);

    assertThat(inked.finish()).allSatisfy(word -> assertThat(word.ink()).isEmpty()).hasSize(2);
    assertThat(inked.finish()).isEmpty();
  }
}
