package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.SymbolReach;
import vn.vankho.model.Word;

class SymbolReachesTest {
  /** Pixels of the height of a small x, and of a letter's width. */
  private static final int X = 20;

  private final SymbolReaches reaches =
      new SymbolReaches(new PageImage(2000, 400, 200, PageImage.Format.GRAY, new byte[2000 * 400]));

  /**
   * Adds a word, letters side by side.
   *
   * @param baseline y
   * @param tops pixels above the baseline and below it, by letter
   */
  private void add(String raw, int x, int baseline, int[]... tops) {
    List<Optional<Rect>> boxes = new ArrayList<>();
    for (int i = 0; i < raw.length(); i++) {
      int top = baseline - tops[i][0];
      boxes.add(Optional.of(new Rect(x + i * X, top, X - 2, tops[i][0] + tops[i][1])));
    }
    Rect box = new Rect(x, baseline - 40, raw.length() * X, 50);
    reaches.add(Word.read(raw, box, 0.9, 0), boxes);
  }

  private static final int[] SMALL = {X, 0};
  private static final int[] TALL = {30, 0};
  private static final int[] WITH_DOT = {X, 7};
  private static final int[] WITH_MARK = {30, 0};

  @Test
  void measuresLettersByTheConsonantsBesideThem() {
    add("nhan", 0, 100, SMALL, TALL, WITH_MARK, SMALL);
    add("dan", 100, 100, TALL, WITH_DOT, SMALL);

    List<Word> words = reaches.finish();

    assertThat(words.get(0).reaches()).hasSize(4);
    assertThat(words.get(0).reaches().get(2).above()).isBetween(145, 157);
    assertThat(words.get(0).reaches().get(2).below()).isZero();
    assertThat(words.get(1).reaches().get(1).above()).isBetween(97, 105);
    assertThat(words.get(1).reaches().get(1).below()).isBetween(33, 38);
  }

  @Test
  void followsALineThatLeans() {
    for (int i = 0; i < 12; i++) {
      add("nan", i * 100, 100 + i / 2, SMALL, SMALL, SMALL);
    }

    assertThat(reaches.finish())
        .allSatisfy(
            word -> assertThat(word.reaches().get(1).below()).as(word.raw()).isBetween(-15, 15));
  }

  @Test
  void measuresFromTheLineItself_whereItLeansMuch() {
    for (int i = 0; i < 12; i++) {
      add("nan", i * 100, 100 + 2 * i, SMALL, SMALL, SMALL);
    }

    assertThat(reaches.finish())
        .allSatisfy(
            word -> assertThat(word.reaches().get(1).below()).as(word.raw()).isBetween(-6, 6));
  }

  @Test
  void takesThePrintOfTheLineBefore_whereALineIsTooShortToTell() {
    add("nhanh", 0, 100, SMALL, TALL, SMALL, SMALL, TALL);
    var unused = reaches.finish();
    add("an", 0, 160, WITH_MARK, SMALL);

    assertThat(reaches.finish().get(0).reaches().get(0).above()).isBetween(140, 157);
  }

  @Test
  void saysWhoseInkIsNotTheirOwn() {
    Word word = Word.read("nhan", new Rect(0, 60, 80, 50), 0.9, 0);
    Rect shared = new Rect(40, 70, 36, 37);
    reaches.add(
        word,
        List.of(
            Optional.of(new Rect(0, 80, 18, 20)),
            Optional.of(new Rect(20, 70, 18, 30)),
            Optional.of(shared),
            Optional.of(shared)));
    add("hnm", 100, 100, TALL, SMALL, SMALL);

    assertThat(reaches.finish().get(0).reaches())
        .extracting(SymbolReach::isShared)
        .containsExactly(false, false, true, true);
  }

  @Test
  void measuresNothing_withoutConsonants() {
    add("a", 0, 100, SMALL);
    add("6", 40, 100, TALL);

    assertThat(reaches.finish())
        .allSatisfy(word -> assertThat(word.reaches()).isEmpty())
        .hasSize(2);
    assertThat(reaches.finish()).isEmpty();
  }
}
