package vn.vankho.restore;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.WordInk;

/**
 * How letters look: a small network that tells from the ink about a column of a word which letter
 * has its middle there: which marks stand on it, which letter bears them, and whether a dot is
 * below.
 *
 * <p>Trained on words of several typefaces that were drawn, spoilt and measured as those of a scan
 * are. Thread-safe.
 */
final class LetterInk {
  private static final LetterInk TRAINED = packed();

  private final int hidden;
  private final int tops;
  private final int bases;

  /** Place of the bearer that stands for no letter among the outputs. */
  private final int between;

  /** By letter number: its outputs for the marks above, the letter itself, and the dot below. */
  private final int[][] letters = new int[Letters.COUNT][];

  /** The same of signs. */
  private final Map<Character, int[]> signs = new HashMap<>();

  /** Weights from the cells: [cell * hidden + unit]. */
  private final float[] fromCells;

  private final float[] unitBias;

  /** Weights to the outputs: [unit * outputs + output]. */
  private final float[] toOutputs;

  private final float[] outputBias;

  /** Natural logarithm of the share of letters that each output is right for. */
  private final float[] shares;

  /** What is trained. */
  static LetterInk trained() {
    return TRAINED;
  }

  private LetterInk(DataInputStream in) throws IOException {
    hidden = in.readInt();
    tops = in.readInt();
    bases = in.readInt();
    Map<String, Integer> topPlaces = names(in, tops, 0);
    Map<String, Integer> basePlaces = names(in, bases, tops);
    int count = tops + bases + 2;
    fromCells = weights(in, LetterInkFile.INPUTS * hidden);
    unitBias = weights(in, hidden);
    toOutputs = weights(in, hidden * count);
    outputBias = weights(in, count);
    shares = weights(in, count);
    between = Objects.requireNonNull(basePlaces.get(LetterInkFile.BETWEEN));
    for (char letter : (LetterParts.letters() + LetterParts.signs()).toCharArray()) {
      LetterParts parts = LetterParts.of(letter);
      Integer top = topPlaces.get(parts.above());
      Integer base = basePlaces.get(parts.bearer());
      if (top != null && base != null) {
        int[] places = {top, base, tops + bases + (parts.hasDot() ? 1 : 0)};
        if (Letters.number(letter) == Letters.NONE) {
          signs.put(letter, places);
        } else {
          letters[Letters.number(letter)] = places;
        }
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

  /** What the ink of a word says. */
  WordLook look(WordInk ink) {
    float[][] units = units(ink);
    float[] gaps = new float[units.length];
    float[][] outputs = new float[units.length][];
    for (int column = 0; column < units.length; column++) {
      float[] sums = outputBias.clone();
      for (int unit = 0; unit < hidden; unit++) {
        float level = units[column][unit];
        if (level > 0) {
          int from = unit * sums.length;
          for (int output = 0; output < sums.length; output++) {
            sums[output] += level * toOutputs[from + output];
          }
        }
      }
      normalise(sums, 0, tops);
      normalise(sums, tops, tops + bases);
      normalise(sums, tops + bases, sums.length);
      gaps[column] = sums[between];
      for (int output = 0; output < sums.length; output++) {
        sums[output] -= shares[output];
      }
      outputs[column] = sums;
    }
    return new WordLook(this, outputs, gaps);
  }

  private float[][] units(WordInk ink) {
    int columns = ink.columns();
    int side = LetterInkFile.COLUMNS / 2;
    float[][] units = new float[columns][];
    for (int column = 0; column < columns; column++) {
      units[column] = unitBias.clone();
    }
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < WordInk.ROWS; row++) {
        float level = ink.level(column, row);
        if (level > 0) {
          int last = Math.min(columns - 1, column + side);
          for (int middle = Math.max(0, column - side); middle <= last; middle++) {
            int from = ((column - middle + side) * WordInk.ROWS + row) * hidden;
            float[] seeing = units[middle];
            for (int unit = 0; unit < hidden; unit++) {
              seeing[unit] += level * fromCells[from + unit];
            }
          }
        }
      }
    }
    return units;
  }

  /** Makes natural logarithms of probabilities of some sums. */
  private static void normalise(float[] sums, int from, int to) {
    float most = Float.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      most = Math.max(most, sums[i]);
    }
    double all = 0;
    for (int i = from; i < to; i++) {
      all += Math.exp(sums[i] - most);
    }
    float less = most + (float) Math.log(all);
    for (int i = from; i < to; i++) {
      sums[i] -= less;
    }
  }

  /** The outputs that a sign is told by; null where it was not trained on. */
  int @Nullable [] places(char sign) {
    return signs.get(sign);
  }

  /** The same of a letter by its number. */
  int @Nullable [] places(int letter) {
    return letters[letter];
  }
}
