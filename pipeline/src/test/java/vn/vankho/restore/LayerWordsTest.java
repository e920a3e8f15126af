package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

class LayerWordsTest {
  private static Page page(int width, int height, int rotation, Word... words) {
    return new Page(1, width, height, 300, Origin.OCR, rotation, 0, 0.9, List.of(words));
  }

  private static Word word(String text, int x, int y, int width, int height) {
    return Word.read(text, new Rect(x, y, width, height), 0.9, 0);
  }

  @Test
  void findsTheWordInTheSamePlace() {
    Page read = page(1000, 1400, 0, word("Kế", 100, 100, 60, 40), word("hoạch", 180, 100, 120, 40));
    Page layer = page(1000, 1400, 0, word("h~ch", 176, 104, 118, 38), word("KS", 102, 98, 55, 42));

    assertThat(LayerWords.at(read, layer)).containsExactly("KS", "h~ch");
  }

  @Test
  void putsPiecesTogether_andLeavesOutWhatIsJoinedOrOfAnotherLine() {
    Page read =
        page(
            1000,
            1400,
            0,
            word("hoạch", 100, 100, 120, 40),
            word("năm", 100, 300, 80, 40),
            word("2024", 190, 300, 90, 40),
            word("số", 100, 600, 40, 40));
    Page layer =
        page(
            1000,
            1400,
            0,
            word("ch", 172, 100, 48, 40),
            word("ho~", 100, 100, 65, 40),
            word("nam2024", 100, 300, 180, 40),
            word("khac", 100, 650, 40, 40));

    assertThat(LayerWords.at(read, layer)).containsExactly("ho~ch", "", "", "");
  }

  @Test
  void turnsAndScalesTheLayer_asThePageWasTurned() {
    // A page of 1000 x 1400 px that was turned by 90 degrees; its layer is of half the size.
    Page layer = page(500, 700, 0, word("KS", 50, 600, 20, 60));
    Page read = page(1400, 1000, 90, word("Kế", 80, 100, 120, 40));

    assertThat(LayerWords.at(read, layer)).containsExactly("KS");
  }
}
