package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.WordInk;

class LetterInkFileTest {
  @Test
  void isReadAsItWasWritten() throws IOException {
    float[] fromCells = new float[LetterInkFile.INPUTS];
    int middle = LetterInkFile.COLUMNS / 2;
    fromCells[middle * WordInk.ROWS + 3] = 2;
    float[][] matrices = {
      fromCells, {0}, {4, 0, 4, -4, 0, 4}, {0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, -1}
    };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    LetterInkFile.write(
        new DataOutputStream(bytes), 1, List.of("", "\u0301"), List.of("a", ""), matrices);
    LetterInk ink =
        LetterInk.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    WordLook look =
        ink.look(
            new WordInk("0".repeat(2 * WordInk.ROWS) + "000f" + "0".repeat(3 * WordInk.ROWS - 4)));
    assertThat(look.letter('ạ')[2]).as("likely, of marks, letter and dot").isBetween(0.9f, 1f);
    assertThat(look.letter('á')[2]).as("less likely").isLessThan(look.letter('ạ')[2] - 4);
    assertThat(look.letter('ạ')[1]).as("no room").isLessThan(look.letter('ạ')[2] - 4);
    assertThat(look.letter('b')[2]).as("not taught").isEqualTo(-2);
  }
}
