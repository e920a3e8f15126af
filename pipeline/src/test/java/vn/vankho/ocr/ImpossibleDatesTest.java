package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

class ImpossibleDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tây Ninh, ngày 235 tháng 9 năm 2025",
        "Luật Nhà ở ngày 37 tháng 11 năm 2023;",
        "ngày 5 tháng 19 năm 2020",
        "ngày 0 tháng 1 năm 2020",
        "trước ngày 41/12/2024;",
        "tháng 13 năm 2024",
      })
  void findsWhatNoCalendarHas(String line) {
    assertThat(ImpossibleDates.in(words(line))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tây Ninh, ngày 25 tháng 9 năm 2025",
        "ngày 31 tháng 12 năm 2023; 45 ngày",
        "Số: 37/2023/QH15 trong 90 ngày tháng",
        "Kế hoạch số 1388/KH-UBND ngày 29/8/2025",
        "60 tháng",
      })
  void leavesOtherNumbersAlone(String line) {
    assertThat(ImpossibleDates.in(words(line))).isEmpty();
  }

  @Test
  void takesThePossibleDayThatMostReadingsHave() {
    assertThat(
            mended(
                "ngày 235 tháng 9",
                "ngày 235 tháng 9",
                "ngày 25 tháng 9",
                "ngày 23 tháng 9",
                "ngày 25 tháng 9"))
        .isEqualTo("ngày 25 tháng 9");
  }

  @Test
  void leavesTheDayAsItIs_whenTwoAreAsLikelyOrNoneIsPossible() {
    assertThat(mended("ngày 235 tháng 9", "ngày 25 tháng 9", "ngày 23 tháng 9"))
        .isEqualTo("ngày 235 tháng 9");
    assertThat(mended("ngày 235 tháng 9", "ngày 35 tháng 9", "ngay tháng 9"))
        .isEqualTo("ngày 235 tháng 9");
  }

  @Test
  void changesNothingElse_howeverOtherReadingsDiffer() {
    assertThat(mended("Tây Ninh, ngày 37 tháng 9", "Tày Nính, ngày 27 thang 8"))
        .isEqualTo("Tây Ninh, ngày 27 tháng 9");
  }

  private static String mended(String line, String... readings) {
    List<List<Word>> others = new ArrayList<>();
    for (String reading : readings) {
      others.add(words(reading));
    }
    return ImpossibleDates.mended(words(line), others).stream()
        .map(Word::raw)
        .collect(Collectors.joining(" "));
  }

  /** Words side by side, as wide as they are in the middle of what they may be. */
  private static List<Word> words(String line) {
    List<Word> words = new ArrayList<>();
    int x = 0;
    for (String text : line.split(" ")) {
      words.add(Word.read(text, new Rect(x, 0, 60, 30), 0.9, 0));
      x += 80;
    }
    return words;
  }
}
