package vn.vankho.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

class LayerSignatureTest {
  private static final List<String> LIST =
      List.of("120,1500 Nơi nhận:", "120,1550 - Sở Y tế;", "120,1600 - Lưu: VT.");

  @Test
  void addsThePositionThatAPictureShows_whereTheLayerHasTheRecipientsAlone() {
    Page layer = page(1654, 2339, 1, LIST);
    assertThat(LayerSignature.isMissing(layer)).isTrue();

    List<String> picture = new ArrayList<>(LIST);
    picture.add("1000,1500 GIÁM ĐỐC");
    picture.add("980,1800 Vũ Thị Nhài");
    Page added = LayerSignature.added(layer, page(3308, 4678, 2, picture));

    assertThat(lines(added))
        .containsExactlyInAnyOrder(
            "Nơi nhận:", "- Sở Y tế;", "- Lưu: VT.", "GIÁM ĐỐC", "Vũ Thị Nhài");
    assertThat(added.origin()).isEqualTo(Origin.TEXT_LAYER);
  }

  @Test
  void leavesALayerAsItIs_thatHasThePosition() {
    List<String> whole = new ArrayList<>(LIST);
    whole.add("1000,1500 GIÁM ĐỐC");
    assertThat(LayerSignature.isMissing(page(1654, 2339, 1, whole))).isFalse();
  }

  @Test
  void leavesALayerAsItIs_whereThePictureShowsNoPositionEither() {
    Page layer = page(1654, 2339, 1, LIST);
    List<String> picture = new ArrayList<>(LIST);
    picture.add("1000,1500 TRĂNG");
    assertThat(LayerSignature.added(layer, page(1654, 2339, 1, picture))).isEqualTo(layer);
  }

  /** Rows of {@code x,y text} at 200 dpi, and as much larger as the picture is. */
  private static Page page(int width, int height, int scale, List<String> rows) {
    List<Word> words = new ArrayList<>();
    for (int line = 0; line < rows.size(); line++) {
      String[] parts = rows.get(line).split(" ", 2);
      int x = Integer.parseInt(parts[0].substring(0, parts[0].indexOf(',')));
      int y = Integer.parseInt(parts[0].substring(parts[0].indexOf(',') + 1));
      for (String text : parts[1].split(" ", -1)) {
        Rect box = new Rect(x * scale, y * scale, text.length() * 17 * scale, 28 * scale);
        words.add(Word.read(text, box, 0.95, line));
        x += (text.length() + 1) * 17;
      }
    }
    return new Page(1, width, height, 200 * scale, Origin.TEXT_LAYER, 0, 0, 0.95, words);
  }

  private static List<String> lines(Page page) {
    return page.lines().stream()
        .map(line -> line.stream().map(Word::text).collect(Collectors.joining(" ")))
        .toList();
  }
}
