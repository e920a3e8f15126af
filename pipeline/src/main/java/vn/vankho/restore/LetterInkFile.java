package vn.vankho.restore;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import vn.vankho.model.WordInk;

/**
 * The file {@code letter-ink.bin}: a network of one hidden layer, which sees some columns of a
 * word's ink and says which letter has its middle in the middle one.
 *
 * <p>Big-endian:
 *
 * <pre>
 * int    hidden units, marks above, bearers
 * UTF    each mark above, then each bearer, as {@link LetterParts} has them; an empty one stands for
 *        no letter
 * matrix weights from each cell, as {@link vn.vankho.model.WordInk} orders them, to each unit
 * matrix biases of the units
 * matrix weights from each unit to each output: marks above, bearers, no dot below, dot below
 * matrix biases of the outputs
 * matrix natural logarithm of how frequent each output was in training, of letters
 * matrix: float scale, then a short a number, to be multiplied by it
 * </pre>
 */
public final class LetterInkFile {
  /** Columns that the network sees, as many on each side of the middle one. */
  public static final int COLUMNS = 15;

  /** Cells that it sees. */
  public static final int INPUTS = COLUMNS * WordInk.ROWS;

  /** The bearer that stands for no letter. */
  public static final String BETWEEN = "";

  private LetterInkFile() {}

  /**
   * Writes a network.
   *
   * @param matrices the five of them, row by row
   */
  public static void write(
      DataOutputStream out,
      int hidden,
      List<String> above,
      List<String> bearers,
      float[]... matrices)
      throws IOException {
    out.writeInt(hidden);
    out.writeInt(above.size());
    out.writeInt(bearers.size());
    for (String part : above) {
      out.writeUTF(part);
    }
    for (String part : bearers) {
      out.writeUTF(part);
    }
    for (float[] matrix : matrices) {
      float most = 0;
      for (float weight : matrix) {
        most = Math.max(most, Math.abs(weight));
      }
      float scale = most / Short.MAX_VALUE;
      out.writeFloat(scale);
      for (float weight : matrix) {
        out.writeShort(Math.round(weight / scale));
      }
    }
  }
}
