package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

class DoubtfulEntriesTest {
  private final List<Word> words = new ArrayList<>();
  private int lines;

  @Test
  void areOnTheLinesOfTheList_whereAWordIsUnsure() {
    line(100, "Trung.9 tâm.9 CDG.4 báo.9 cáo.9")
        .line(100, "Nơi.9 nhận:.9")
        .line(100, "-.9 Sở.9 Y.9 tế;.9")
        .line(100, "-.9 CDG,.4 Bệnh.9 viện;.9");
    assertThat(DoubtfulEntries.in(page()))
        .extracting(DoubtfulEntriesTest::text)
        .containsExactly("- CDG, Bệnh viện;");
  }

  @Test
  void areNotInTheSignatureBesideTheList() {
    line(100, "Nơi.9 nhận:.9").line(600, "PHO.3 GIÁM.9");
    assertThat(DoubtfulEntries.in(page())).isEmpty();
  }

  @Test
  void areWhatOtherReadingsAgreeOn() {
    assertThat(mended("-.9 CDG,.4", "-.9 CDC,.9", "-.8 CDC,.8", "-.9 CDG,.4")).isEqualTo("- CDC,");
    assertThat(mended("-.9 CDG,.4", "-.9 CDC,.91")).isEqualTo("- CDC,");
  }

  @Test
  void stayAsTheyAre_whereOthersAreNoSurer() {
    assertThat(mended("-.9 CDG,.4", "-.9 CDC,.8", "-.9 CDO,.8")).isEqualTo("- CDG,");
    assertThat(mended("-.9 CDC,.9", "=.9 CDG,.95", "=.9 CDG,.95")).isEqualTo("- CDC,");
  }

  private static String mended(String line, String... readings) {
    List<List<Word>> others = new ArrayList<>();
    for (String reading : readings) {
      others.add(words(100, 0, reading));
    }
    return text(DoubtfulEntries.mended(words(100, 0, line), others));
  }

  private DoubtfulEntriesTest line(int x, String text) {
    words.addAll(words(x, lines, text));
    lines++;
    return this;
  }

  private Page page() {
    return new Page(1, 1000, 1400, 200, Origin.OCR, 0, 0, 0.9, words);
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::raw).collect(Collectors.joining(" "));
  }

  /** Words with their confidence behind a point, side by side. */
  private static List<Word> words(int left, int line, String row) {
    List<Word> words = new ArrayList<>();
    int x = left;
    for (String word : row.split(" ")) {
      int point = word.lastIndexOf('.');
      Rect box = new Rect(x, 800 + 40 * line, 50, 28);
      double sure = Double.parseDouble("0" + word.substring(point));
      words.add(Word.read(word.substring(0, point), box, sure, line));
      x += 60;
    }
    return words;
  }
}
