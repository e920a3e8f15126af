package vn.vankho.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Change;
import vn.vankho.model.Edit;
import vn.vankho.model.RestoredText;
import vn.vankho.model.Span;

class AlignmentTest {
  private static final Change CHANGE = new Change("channel", 0.9, List.of());

  private static Edit edit(int start, String before, int restoredStart, String after) {
    return new Edit(
        new Span(start, start + before.length()),
        new Span(restoredStart, restoredStart + after.length()),
        before,
        after,
        CHANGE);
  }

  @Test
  void shiftsWhatStandsAfterAnEdit() {
    // "churc nang" -> "chức nang"
    Alignment alignment =
        Alignment.of(
            new RestoredText("churc nang", "chức nang", List.of(edit(0, "churc", 0, "chức"))));
    assertThat(alignment.toRestored(new Span(6, 10))).isEqualTo(new Span(5, 9));
    assertThat(alignment.toOriginal(new Span(5, 9))).isEqualTo(new Span(6, 10));
  }

  @Test
  void coversTheWholeEdit_whenASpanTouchesIt() {
    Alignment alignment =
        Alignment.of(
            new RestoredText("a churc b", "a chức b", List.of(edit(2, "churc", 2, "chức"))));
    assertThat(alignment.toRestored(new Span(4, 5))).isEqualTo(new Span(2, 6));
    assertThat(alignment.toOriginal(new Span(0, 3))).isEqualTo(new Span(0, 7));
  }

  @Test
  void coversNothingOfAnInsertion_whenTheSpanEndsBeforeIt() {
    // "V.TO" -> "V. TO"
    Alignment alignment =
        Alignment.of(new RestoredText("V.TO", "V. TO", List.of(edit(2, "", 2, " "))));
    assertThat(alignment.toRestored(new Span(0, 2))).isEqualTo(new Span(0, 2));
    assertThat(alignment.toRestored(new Span(2, 4))).isEqualTo(new Span(3, 5));
  }

  @Test
  void refusesEditsThatDoNotExplainTheTexts() {
    RestoredText unexplained = new RestoredText("mot", "một", List.of());
    assertThatThrownBy(() -> Alignment.of(unexplained))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("differ");
  }

  @Test
  void mapsThereAndBackOverTheSpanItself_whateverTheEdits() {
    long seed = 780;
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      RestoredText text = randomText(random);
      Alignment alignment = Alignment.of(text);
      int start = random.nextInt(text.original().length() + 1);
      int end = start + random.nextInt(text.original().length() - start + 1);
      Span original = new Span(start, end);
      Span back = alignment.toOriginal(alignment.toRestored(original));
      assertThat(start == end || back.start() <= start && back.end() >= end)
          .as("seed %d round %d: %s in %s came back as %s", seed, round, original, text, back)
          .isTrue();
    }
  }

  /** Without insertions and deletions: what was deleted cannot come back. */
  private static RestoredText randomText(Random random) {
    StringBuilder original = new StringBuilder();
    StringBuilder restored = new StringBuilder();
    List<Edit> edits = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      String same = "abcdef".substring(random.nextInt(6));
      original.append(same);
      restored.append(same);
      String before = "uvw".substring(random.nextInt(3));
      String after = "XYZ".substring(random.nextInt(3));
      if (!before.equals(after)) {
        edits.add(edit(original.length(), before, restored.length(), after));
      }
      original.append(before);
      restored.append(after);
    }
    return new RestoredText(original.toString(), restored.toString(), edits);
  }
}
