package vn.vankho.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Finding;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;
import vn.vankho.samples.Samples;

/** The model of the repository over pages with and without a garbled layer. */
class RestorationIT {
  private static final String READ =
      "Ủy ban nhân dân xã giao công chức văn hóa phối hợp với trưởng các thôn tuyên truyền đến từng"
          + " hộ gia đình hoàn thành trước ngày 15";

  private static final String LAYER =
      "Uy ban nhan dan xa giao cong chuc van hoa phoi hop voi truong cac thon tuyen truyen den tung"
          + " ho gia dinh hoan thanh truoc ngay 15";

  private static Restoration restoration;

  @BeforeAll
  static void load() {
    restoration =
        Restoration.load(
            Samples.folder().resolveSibling("models").resolve("vi-admin"), Optional.empty());
  }

  private static Page page(Origin origin, int shiftPx, String text) {
    List<Word> words = new ArrayList<>();
    int x = 100;
    int line = 0;
    for (String word : text.split(" ")) {
      int width = 20 * word.length();
      words.add(Word.read(word, new Rect(x, 100 + 60 * line + shiftPx, width, 40), 0.8, line));
      x += width + 20;
      if (x > 1200) {
        x = 100;
        line++;
      }
    }
    return new Page(1, 1600, 2000, 200, origin, 0, 0, 0.8, words);
  }

  private static Restoration.Restored restore(Page read, Page layer) {
    return restoration.restore(List.of(read), Map.of(1, layer));
  }

  @Test
  void namesThePagesThatALayerWasAWitnessOf() {
    Restoration.Restored restored =
        restore(page(Origin.OCR, 0, READ), page(Origin.TEXT_LAYER, 0, LAYER));

    assertThat(restored.witnessed()).containsExactly(1);
    assertThat(restored.findings()).isEmpty();
    assertThat(restored.pages().get(0).text().replace('\n', ' ')).contains("xã giao công chức");
  }

  @Test
  void leavesAShiftedLayerAside_andSaysSo() {
    Restoration.Restored restored =
        restore(page(Origin.OCR, 0, READ), page(Origin.TEXT_LAYER, 60, LAYER));

    assertThat(restored.witnessed()).isEmpty();
    assertThat(restored.findings()).extracting(Finding::code).containsExactly("LAYER_MISMATCH");
    assertThat(restored.pages().get(0).origin()).isEqualTo(Origin.OCR);
  }

  @Test
  void repairsTheLayer_whenThePictureGaveNothing() {
    Page empty = new Page(1, 1600, 2000, 200, Origin.OCR, 0, 0, 0, List.of());

    Restoration.Restored restored = restore(empty, page(Origin.TEXT_LAYER, 0, LAYER));

    assertThat(restored.replaced()).containsExactly(1);
    assertThat(restored.findings()).extracting(Finding::code).containsExactly("PICTURE_UNREAD");
    assertThat(restored.pages().get(0).origin()).isEqualTo(Origin.RESTORED_TEXT_LAYER);
    assertThat(restored.pages().get(0).text()).contains("Ủy ban nhân dân");
  }
}
