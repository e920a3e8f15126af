package vn.vankho.restore;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * The file {@code letter-ink.bin}: a network of one hidden layer.
 *
 * <p>Big-endian:
 *
 * <pre>
 * int    hidden units, marks above, bearers
 * UTF    each mark above, then each bearer, as {@link LetterParts} has them
 * matrix weights from each cell to each unit, biases of the units
 * matrix weights from each unit to each output, biases of the outputs: marks above, bearers, no dot
 *        below, dot below
 * matrix: float scale, then a short a number, to be multiplied by it
 * </pre>
 *
 * <p>The biases of the outputs are less the logarithm of how frequent each was in training, so that
 * an output says how much likelier its ink is than other ink.
 */
public final class LetterInkFile {
  private LetterInkFile() {}

  /**
   * Writes a network.
   *
   * @param matrices the four of them, row by row
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
