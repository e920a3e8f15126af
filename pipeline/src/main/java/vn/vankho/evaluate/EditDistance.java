package vn.vankho.evaluate;

import java.util.List;

/**
 * Levenshtein distance: the fewest replacements, omissions and insertions between two sequences.
 */
final class EditDistance {
  private EditDistance() {}

  /**
   * Distance of two sequences, compared by {@code equals}; time in the product of their lengths.
   */
  static <T> int between(List<T> truth, List<T> read) {
    int[] row = new int[read.size() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= truth.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (truth.get(i - 1).equals(read.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[read.size()];
  }

  /** Distance of two strings, by code points. */
  static int ofLetters(String truth, String read) {
    return between(truth.codePoints().boxed().toList(), read.codePoints().boxed().toList());
  }
}
