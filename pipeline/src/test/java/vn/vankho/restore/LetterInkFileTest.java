package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.SymbolReach;

class LetterInkFileTest {
  @Test
  void isReadAsItWasWritten() throws IOException {
    float[] fromCells = new float[SymbolReach.INK_CELLS];
    fromCells[3] = 2;
    float[][] matrices = {fromCells, {0}, {0.5f, -1, 1, 0, 0}, {0, 0, 0, 0.25f, 0}};
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    LetterInkFile.write(
        new DataOutputStream(bytes), 1, List.of("", "\u0301"), List.of("a"), matrices);
    LetterInk ink =
        LetterInk.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    float[] seen = ink.seen("000f" + "0".repeat(SymbolReach.INK_CELLS - 4));
    assertThat(ink.likelihood('a', seen)).isCloseTo(1 + 2 + 0.25f, within(1e-3f));
    assertThat(ink.likelihood('á', seen)).isCloseTo(-2 + 2 + 0.25f, within(1e-3f));
    assertThat(ink.knows('b')).isFalse();
  }
}
