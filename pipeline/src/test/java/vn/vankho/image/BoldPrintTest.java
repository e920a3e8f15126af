package vn.vankho.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vankho.model.PageImage;

class BoldPrintTest {
  private static final int LINE = 42;

  @Test
  void keepsStemsAndTheThinPartsOfTheirLetters() {
    PageImage bold = bold(new Drawing().box(100, 100, 8, 30, 0).box(108, 112, 3, 3, 0));

    assertThat(Drawing.level(bold, 104, 128)).isZero();
    assertThat(Drawing.level(bold, 109, 113)).isZero();
  }

  @Test
  void takesAwayWhatIsThin_evenWhereItTouches() {
    PageImage bold =
        bold(new Drawing().box(100, 100, 8, 30, 0).box(80, 90, 3, 60, 0).box(130, 90, 4, 9, 0));

    assertThat(Drawing.level(bold, 81, 120)).isEqualTo(255);
    assertThat(Drawing.level(bold, 132, 94)).isEqualTo(255);
  }

  @Test
  void cutsOffALineThatRunsThroughALetter() {
    Drawing drawing = new Drawing().box(100, 100, 8, 30, 0);
    for (int i = 0; i < 60; i++) {
      drawing.box(70 + i, 80 + i, 3, 1, 0);
    }
    PageImage bold = bold(drawing);

    assertThat(Drawing.level(bold, 76, 85)).isEqualTo(255);
    assertThat(Drawing.level(bold, 126, 135)).isEqualTo(255);
    assertThat(Drawing.level(bold, 104, 113)).isZero();
  }

  private static PageImage bold(Drawing drawing) {
    return BoldPrint.of(drawing.gray(), LINE);
  }
}
