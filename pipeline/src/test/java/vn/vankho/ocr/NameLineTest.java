package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

class NameLineTest {
  private static final int HEIGHT = 40;

  @Test
  void reachesAsFarLeftOfTheMiddle_asTheLastWordReachesRight() {
    Page reading =
        page(word("GIÁM", 400, 100, 0.9), word("ĐỐC", 520, 100, 0.9), word("Thịnh", 600, 400, 0.9));

    NameLine line = NameLine.find(List.of(reading), HEIGHT).orElseThrow();

    assertThat(line.middle()).contains(490);
    assertThat(line.box().x()).isLessThanOrEqualTo(490 - (700 - 490));
    assertThat(line.box().y()).isEqualTo(400);
    assertThat(line.wordsOf(reading)).extracting(Word::raw).containsExactly("Thịnh");
  }

  @Test
  void isWhereMostSureLettersOfNamesAre() {
    Page reading = page(word("Vua", 100, 200, 0.6), word("Khoát", 600, 400, 0.9));
    assertThat(NameLine.find(List.of(reading), HEIGHT).orElseThrow().box().y()).isEqualTo(400);
  }

  @Test
  void isAbsent_whenOnlyScrapsWereRead() {
    Page reading = page(word("©", 100, 200, 0.9), word("Khoát", 600, 400, 0.2));
    assertThat(NameLine.find(List.of(reading), HEIGHT)).isEmpty();
  }

  @Test
  void isNoLineOfCapitals_ofWhichSomeStandAlone() {
    Page reading =
        page(
            word("TM.", 300, 100, 0.9),
            word("E", 400, 100, 0.9),
            word("F", 440, 100, 0.9),
            word("Y", 480, 100, 0.9));
    assertThat(NameLine.find(List.of(reading), HEIGHT)).isEmpty();
  }

  @Test
  void isNotThePlaceBeforeADate() {
    Page reading =
        page(
            word("Vị", 100, 100, 0.9),
            word("Thanh,", 160, 100, 0.9),
            word("ngày", 300, 100, 0.9),
            word("Mơ", 300, 400, 0.9),
            word("Lý", 240, 400, 0.9));
    assertThat(NameLine.find(List.of(reading), HEIGHT).orElseThrow().box().y()).isEqualTo(400);
  }

  private static Word word(String text, int x, int y, double confidence) {
    return Word.read(text, new Rect(x, y, text.length() * 20, HEIGHT), confidence, 0);
  }

  /** Each word on a line of its own where its place says so. */
  private static Page page(Word... words) {
    List<Word> lined =
        IntStream.range(0, words.length)
            .mapToObj(i -> words[i].at(words[i].box(), Fragment.boxOf(words[i]).y()))
            .toList();
    return new Page(1, 1000, 600, 200, Origin.OCR, 0, 0, 0.9, lined);
  }
}
