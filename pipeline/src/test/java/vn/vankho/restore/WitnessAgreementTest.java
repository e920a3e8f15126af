package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Change;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

class WitnessAgreementTest {
  private static Word settled(String read, double confidence, String heard) {
    Page page =
        new Page(
            1,
            1000,
            1400,
            300,
            Origin.OCR,
            0,
            0,
            confidence,
            List.of(Word.read(read, new Rect(10, 10, 50, 20), confidence, 0)));
    return WitnessAgreement.settle(page, new String[] {heard}).words().get(0);
  }

  @Test
  void isSurer_whenBothReadTheSameLetters() {
    assertThat(settled("hoạch", 0.7, "hoach").confidence()).isBetween(0.95, 0.97);
    assertThat(settled("hoạch", 0.97, "hoạch").confidence()).isBetween(0.99, 0.999);
    assertThat(settled("hoạch", 0.7, "h~ch").confidence()).isEqualTo(0.7);
    assertThat(settled("hoạch", 0.7, "").confidence()).isEqualTo(0.7);
  }

  @Test
  void takesANumberThatTheEngineDoubted() {
    Word word = settled("1Z/3/2O24", 0.4, "12/3/2024");

    assertThat(word.text()).isEqualTo("12/3/2024");
    assertThat(word.raw()).isEqualTo("1Z/3/2O24");
    assertThat(word.change().map(Change::why)).contains("text-layer");
    assertThat(word.change().orElseThrow().alternatives())
        .extracting(other -> other.text())
        .containsExactly("1Z/3/2O24");
  }

  @Test
  void keepsTheMarksOfACode() {
    assertThat(settled("96/2026/NĐ-GP", 0.4, "96/2026/ND-CP").text()).isEqualTo("96/2026/NĐ-CP");
  }

  @Test
  void keepsADateThatTheWitnessMisread() {
    assertThat(settled("30/5/2025.", 0.2, "3015/2025.").text()).isEqualTo("30/5/2025.");
  }

  @Test
  void takesTheSignBehindAWord_butNotTheWord() {
    assertThat(settled("hoạch,", 0.3, "hoach.").text()).isEqualTo("hoạch.");
  }

  @Test
  void takesNothingFromAWitnessWhoseNumbersAreWrong() {
    List<Word> words = new ArrayList<>();
    String[] heard = new String[11];
    for (int i = 0; i < 10; i++) {
      words.add(Word.read("2" + i, new Rect(10 + 60 * i, 10, 50, 20), 0.97, 0));
      heard[i] = "7" + i;
    }
    words.add(Word.read("1O", new Rect(900, 10, 50, 20), 0.4, 0));
    heard[10] = "70";
    Page page = new Page(1, 1000, 1400, 300, Origin.OCR, 0, 0, 0.9, words);

    assertThat(WitnessAgreement.settle(page, heard).words().get(10).text()).isEqualTo("1O");
  }

  @Test
  void leavesANumberThatTheEngineIsSureOf() {
    assertThat(settled("13/3/2024", 0.9, "12/3/2024").text()).isEqualTo("13/3/2024");
  }

  @Test
  void leavesWordsToTheLanguageModel() {
    assertThat(settled("hoạck", 0.2, "h0~ch").text()).isEqualTo("hoạck");
  }
}
