package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Change;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;
import vn.vankho.samples.Samples;

/** The model of the repository, and two readings of one page. */
class SecondWitnessIT {
  private static Restorer restorer;

  @BeforeAll
  static void load() {
    restorer = Restorer.load(Samples.folder().resolveSibling("models").resolve("vi-admin"));
  }

  private static final String LAYER =
      "Uy ban nhan dan xa giao cong chuc van hoa phoi hop voi truong cac thon tuyen truyen den tung"
          + " ho gia dinh hoan thanh truoc ngay 15 thang 3";

  private static Page page(Origin origin, double confidence, int shiftPx, String text) {
    List<Word> words = new ArrayList<>();
    int x = 100;
    int line = 0;
    for (String word : text.split(" ")) {
      int width = 20 * word.length();
      words.add(
          Word.read(word, new Rect(x, 100 + 60 * line + shiftPx, width, 40), confidence, line));
      x += width + 20;
      if (x > 1200) {
        x = 100;
        line++;
      }
    }
    return new Page(1, 1600, 2000, 200, origin, 0, 0, confidence, words);
  }

  private static Page read(String phrase) {
    return page(
        Origin.OCR,
        0.7,
        0,
        "Ủy ban nhân dân xã giao công chức "
            + phrase
            + " phối hợp với trưởng các thôn tuyên truyền đến từng hộ gia đình hoàn thành trước"
            + " ngày 15 tháng 3");
  }

  @Test
  void choosesWhatBothReadingsExplain_andNamesTheLayer() {
    Page alone = restorer.restore(read("văn hỏa"));
    Page both =
        restorer.restore(read("văn hỏa"), page(Origin.TEXT_LAYER, 0.4, 0, LAYER)).orElseThrow();

    assertThat(both.words()).hasSameSizeAs(alone.words());
    Word word = both.words().get(9);
    assertThat(word.raw()).isEqualTo("hỏa");
    assertThat(word.text()).isEqualTo("hóa");
    assertThat(both.words().get(2).confidence()).isGreaterThan(alone.words().get(2).confidence());
  }

  @Test
  void takesTheWordOfTheLayer_whenTheEngineHasReadHardlyAnything() {
    Page both =
        restorer.restore(read("vn ha"), page(Origin.TEXT_LAYER, 0.4, 0, LAYER)).orElseThrow();

    assertThat(both.text()).contains("công chức văn");
    assertThat(both.words().get(8).change().map(Change::why)).contains(SecondWitness.WHY);
  }

  @Test
  void isNoWitness_whenTheLayerIsShiftedOrOfAnotherPage() {
    String other =
        "Quyet dinh nay co hieu luc thi hanh ke tu ngay ky va thay the cac van ban truoc day cua So"
            + " Tai chinh ve quan ly ngan sach tai cac don vi su nghiep";

    assertThat(restorer.restore(read("văn hóa"), page(Origin.TEXT_LAYER, 0.4, 60, LAYER)))
        .isEmpty();
    assertThat(restorer.restore(read("văn hóa"), page(Origin.TEXT_LAYER, 0.4, 0, other))).isEmpty();
    assertThat(restorer.restore(read("văn hóa"), page(Origin.TEXT_LAYER, 0.4, 900, LAYER)))
        .isEmpty();
  }
}
