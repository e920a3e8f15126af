package vn.vankho.restore;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.vankho.model.SymbolReach;

/**
 * How letters look: a small network that tells from the ink of a character which marks stand on it,
 * which letter bears them, and whether a dot is below.
 *
 * <p>Trained on letters of several typefaces that were drawn, spoilt and measured as those of a
 * scan are. Thread-safe.
 */
final class LetterInk {
  private static final LetterInk TRAINED = packed();

  private static final int OF_A_DIGIT = 15;

  /** By letter number: its outputs for the marks above, the letter itself, and the dot below. */
  private final int[][] outputs = new int[Letters.COUNT][];

  private final int hidden;

  /** Weights from the cells: [cell * hidden + unit]. */
  private final float[] fromCells;

  private final float[] unitBias;

  /** Weights to the outputs: [unit * outputs + output]. */
  private final float[] toOutputs;

  private final float[] outputBias;

  /** What is trained. */
  static LetterInk trained() {
    return TRAINED;
  }

  private LetterInk(DataInputStream in) throws IOException {
    hidden = in.readInt();
    int tops = in.readInt();
    int bases = in.readInt();
    Map<String, Integer> topPlaces = names(in, tops, 0);
    Map<String, Integer> basePlaces = names(in, bases, tops);
    int count = tops + bases + 2;
    fromCells = weights(in, SymbolReach.INK_CELLS * hidden);
    unitBias = weights(in, hidden);
    toOutputs = weights(in, hidden * count);
    outputBias = weights(in, count);
    for (char letter : Letters.ALL.toCharArray()) {
      LetterParts parts = LetterParts.of(letter);
      Integer top = topPlaces.get(parts.above());
      Integer base = basePlaces.get(parts.bearer());
      if (top != null && base != null) {
        int dot = tops + bases + (parts.hasDot() ? 1 : 0);
        outputs[Letters.number(letter)] = new int[] {top, base, dot};
      }
    }
  }

  private static LetterInk packed() {
    try (InputStream file =
            Objects.requireNonNull(LetterInk.class.getResourceAsStream("letter-ink.bin"));
        DataInputStream in = new DataInputStream(new BufferedInputStream(file))) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("letter-ink.bin, packed with the program", e);
    }
  }

  /** Reads a file as {@link LetterInkFile} describes it. */
  static LetterInk read(DataInputStream in) throws IOException {
    return new LetterInk(in);
  }

  private static Map<String, Integer> names(DataInputStream in, int count, int first)
      throws IOException {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < count; i++) {
      places.put(in.readUTF(), first + i);
    }
    return places;
  }

  private static float[] weights(DataInputStream in, int count) throws IOException {
    float scale = in.readFloat();
    float[] weights = new float[count];
    for (int i = 0; i < count; i++) {
      weights[i] = scale * in.readShort();
    }
    return weights;
  }

  /** What a character's ink makes the network say; the input of {@link #likelihood}. */
  float[] seen(String ink) {
    float[] units = unitBias.clone();
    for (int cell = 0; cell < ink.length(); cell++) {
      char digit = ink.charAt(cell);
      if (digit != '0') {
        float level = (digit <= '9' ? digit - '0' : digit - 'a' + 10) / (float) OF_A_DIGIT;
        int from = cell * hidden;
        for (int unit = 0; unit < hidden; unit++) {
          units[unit] += level * fromCells[from + unit];
        }
      }
    }
    float[] sums = outputBias.clone();
    for (int unit = 0; unit < hidden; unit++) {
      float level = units[unit];
      if (level > 0) {
        int from = unit * sums.length;
        for (int output = 0; output < sums.length; output++) {
          sums[output] += level * toOutputs[from + output];
        }
      }
    }
    return sums;
  }

  /** Whether it was trained on a letter. */
  boolean knows(char letter) {
    return outputs[Letters.number(letter)] != null;
  }

  /**
   * Natural logarithm of how likely a letter that is known looks so, up to a constant of the
   * character.
   */
  float likelihood(char letter, float[] seen) {
    int[] places = outputs[Letters.number(letter)];
    return seen[places[0]] + seen[places[1]] + seen[places[2]];
  }
}
