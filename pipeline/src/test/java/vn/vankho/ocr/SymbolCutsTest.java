package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Rect;

class SymbolCutsTest {
  @Test
  void cutsWhereTheLeastInkIs_nearTheUsualWidths() {
    double[] ink = new double[40];
    java.util.Arrays.fill(ink, 0.6);
    ink[18] = 0;
    ink[19] = 0;

    List<Rect> boxes = SymbolCuts.boxes("no", new Rect(100, 50, 40, 30), ink, 20);

    assertThat(boxes).hasSize(2);
    assertThat(boxes.get(0).right()).isBetween(118, 119);
    assertThat(boxes.get(1).x()).isEqualTo(boxes.get(0).right());
    assertThat(boxes.get(1).right()).isEqualTo(140);
  }

  @Test
  void givesWideLettersMoreRoom() {
    List<Rect> boxes = SymbolCuts.boxes("im", new Rect(0, 0, 40, 30), new double[40], 20);

    assertThat(boxes.get(0).width()).isLessThan(boxes.get(1).width() / 2);
  }

  @Test
  void cutsEvenWhatIsTooNarrow() {
    List<Rect> boxes = SymbolCuts.boxes("nhanh", new Rect(0, 0, 3, 30), new double[3], 20);

    assertThat(boxes).hasSize(5).allSatisfy(box -> assertThat(box.width()).isPositive());
  }
}
