package vn.vankho.text;

import java.util.Arrays;

/**
 * The cheapest way to turn one sequence into another by replacing, leaving out and putting in.
 *
 * <p>Takes time and memory (a byte a cell) proportional to the product of the lengths.
 */
public final class SequenceAlignment {
  private static final byte BOTH = 0;
  private static final byte LEFT = 1;

  /** What it costs to replace one element by another. */
  @FunctionalInterface
  public interface Replacement {
    /**
     * Cost of replacing element {@code left} of the first sequence by {@code right}; 0 if equal.
     */
    float cost(int left, int right);
  }

  private SequenceAlignment() {}

  /**
   * For each element of the first sequence its partner in the second, or -1.
   *
   * @param gap cost of leaving out or putting in one element
   */
  public static int[] partners(
      int leftLength, int rightLength, float gap, Replacement replacement) {
    byte[][] steps = new byte[leftLength + 1][rightLength + 1];
    float[] above = new float[rightLength + 1];
    for (int j = 0; j <= rightLength; j++) {
      above[j] = j * gap;
      steps[0][j] = 2;
    }
    for (int i = 1; i <= leftLength; i++) {
      float[] row = new float[rightLength + 1];
      row[0] = i * gap;
      steps[i][0] = LEFT;
      for (int j = 1; j <= rightLength; j++) {
        float both = above[j - 1] + replacement.cost(i - 1, j - 1);
        float left = above[j] + gap;
        float right = row[j - 1] + gap;
        row[j] = Math.min(both, Math.min(left, right));
        steps[i][j] = both <= left && both <= right ? BOTH : left <= right ? LEFT : 2;
      }
      above = row;
    }
    return trace(steps, leftLength, rightLength);
  }

  private static int[] trace(byte[][] steps, int leftLength, int rightLength) {
    int[] partners = new int[leftLength];
    Arrays.fill(partners, -1);
    int i = leftLength;
    int j = rightLength;
    while (i > 0) {
      byte step = steps[i][j];
      if (step == BOTH) {
        partners[--i] = --j;
      } else if (step == LEFT) {
        i--;
      } else {
        j--;
      }
    }
    return partners;
  }

  /** Number of single-character changes between two strings (Levenshtein 1966). */
  public static int distance(String left, String right) {
    int[] above = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = above[0];
      above[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = above[j];
        above[j] = Math.min(replaced, 1 + Math.min(diagonal, above[j - 1]));
      }
    }
    return above[right.length()];
  }
}
