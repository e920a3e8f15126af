package vn.vankho.restore;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the ink of one word says: how likely each letter has its middle in each column, and how
 * likely none has.
 *
 * <p>Not thread-safe: it remembers the letters that it was asked for.
 */
final class WordLook {
  /** Middles of letters stand so many columns apart at least, as those of narrow ones do. */
  static final int APART = 3;

  /** A letter and a gap may look like nothing: spoilt, or with a neighbour's ink. */
  private static final float LEAST = -6;

  private static final float LEAST_GAP = -4;

  /** Columns that all but narrow letters take on each side of their middle, at least. */
  private static final int HALF = 2;

  private static final String NARROW = "1iìíỉĩịIÌÍỈĨỊjJltfr";

  /** A letter that would reach beyond its word. */
  private static final float NO_ROOM = -6;

  /** What a character says that was not trained on. */
  private static final float UNKNOWN = -2;

  private final LetterInk ink;
  private final float[][] outputs;

  /** Logarithm of how likely no letter has its middle in the columns before each. */
  private final float[] gapsBefore;

  /** By number of the letter. */
  private final float[][] letters = new float[Letters.COUNT][];

  /**
   * What was seen.
   *
   * @param outputs of each column, less their shares
   * @param gaps natural logarithm of how likely no letter has its middle in each column
   */
  WordLook(LetterInk ink, float[][] outputs, float[] gaps) {
    this.ink = ink;
    this.outputs = outputs;
    gapsBefore = new float[gaps.length + 1];
    for (int i = 0; i < gaps.length; i++) {
      gapsBefore[i + 1] = gapsBefore[i] + Math.max(LEAST_GAP, gaps[i]);
    }
  }

  int columns() {
    return outputs.length;
  }

  /**
   * Natural logarithm of how likely a text looks so, up to a constant of the word: with each of its
   * characters where it fits best, in their order.
   */
  double likelihood(String text) {
    float[] row = null;
    for (int i = 0; i < text.length(); i++) {
      float[] next = new float[columns()];
      step(row, letter(text.charAt(i)), next);
      row = next;
    }
    float most = Float.NEGATIVE_INFINITY;
    for (int column = 0; row != null && column < row.length; column++) {
      most = Math.max(most, row[column] + gapAfter(column));
    }
    return most;
  }

  /**
   * How likely a text is one more character, by the column of its middle.
   *
   * @param row the same of the text before it; null where there is none
   * @param letter how likely the character has its middle in each column
   * @param next takes it
   */
  void step(float @Nullable [] row, float[] letter, float[] next) {
    float before = row == null ? 0 : Float.NEGATIVE_INFINITY;
    for (int column = 0; column < next.length; column++) {
      int last = column - APART;
      if (row != null && last >= 0) {
        before = Math.max(before, row[last] - gapsBefore[last + 2]);
      }
      next[column] = letter[column] + gapsBefore[Math.max(0, column - 1)] + before;
    }
  }

  /**
   * A text with the marks that its letters bear in the ink, whether or not that makes words.
   *
   * @param before what stands in the same ink before it
   * @param after what stands behind it
   */
  String marked(String before, String text, String after) {
    int length = before.length() + text.length() + after.length();
    float[][] rows = new float[length][columns()];
    for (int i = 0; i < length; i++) {
      int at = i - before.length();
      float[] letter =
          at < 0
              ? letter(before.charAt(i))
              : at >= text.length()
                  ? letter(after.charAt(at - text.length()))
                  : likeliest(Letters.alike(text.charAt(at)));
      step(i == 0 ? null : rows[i - 1], letter, rows[i]);
    }
    int column = 0;
    for (int c = 1; c < columns(); c++) {
      column =
          rows[length - 1][c] + gapAfter(c) > rows[length - 1][column] + gapAfter(column)
              ? c
              : column;
    }
    StringBuilder marked = new StringBuilder();
    for (int i = length - 1; i >= before.length(); i--) {
      int at = i - before.length();
      if (at < text.length()) {
        marked.append(likeliest(Letters.alike(text.charAt(at)), column));
      }
      column = i == 0 ? 0 : columnBefore(rows[i - 1], column);
    }
    return marked.reverse().toString();
  }

  /** Where the middle of a character is before one that has its middle in a column. */
  private int columnBefore(float[] row, int column) {
    int best = 0;
    for (int c = 1; c <= column - APART; c++) {
      best = row[c] - gapsBefore[c + 2] > row[best] - gapsBefore[best + 2] ? c : best;
    }
    return best;
  }

  /** How likely one of some letters has its middle in each column. */
  private float[] likeliest(String some) {
    float[] most = letter(some.charAt(0)).clone();
    for (int i = 1; i < some.length(); i++) {
      float[] other = letter(some.charAt(i));
      for (int column = 0; column < most.length; column++) {
        most[column] = Math.max(most[column], other[column]);
      }
    }
    return most;
  }

  private char likeliest(String some, int column) {
    char best = some.charAt(0);
    for (int i = 1; i < some.length(); i++) {
      char other = some.charAt(i);
      best = letter(other)[column] > letter(best)[column] ? other : best;
    }
    return best;
  }

  /** Logarithm of how likely no letter follows one that has its middle in a column. */
  float gapAfter(int column) {
    return gapsBefore[columns()] - gapsBefore[Math.min(columns(), column + 2)];
  }

  /** The same of no letter between two. */
  float gapBetween(int left, int right) {
    return gapsBefore[right - 1] - gapsBefore[left + 2];
  }

  /** How likely a character has its middle in each column. */
  float[] letter(char character) {
    int number = Letters.number(character);
    return number == Letters.NONE ? likelihoods(ink.places(character), 0) : letter(number);
  }

  /** The same of a letter by its number. */
  float[] letter(int number) {
    if (letters[number] == null) {
      boolean isNarrow = NARROW.indexOf(Letters.ALL.charAt(number - 1)) >= 0;
      letters[number] = likelihoods(ink.places(number), isNarrow ? 0 : HALF);
    }
    return letters[number];
  }

  /**
   * How likely a character has its middle in each column.
   *
   * @param half columns that it takes on each side of its middle
   */
  private float[] likelihoods(int @Nullable [] places, int half) {
    float[] likelihoods = new float[columns()];
    Arrays.fill(likelihoods, UNKNOWN);
    for (int column = 0; places != null && column < likelihoods.length; column++) {
      float[] seen = outputs[column];
      float likelihood = Math.max(LEAST, seen[places[0]] + seen[places[1]] + seen[places[2]]);
      boolean hasRoom = column >= half && column < likelihoods.length - half;
      likelihoods[column] = hasRoom ? likelihood : likelihood + NO_ROOM;
    }
    return likelihoods;
  }
}
