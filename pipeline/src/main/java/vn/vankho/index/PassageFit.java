package vn.vankho.index;

import java.util.List;

/**
 * Where in a longer text a passage fits best: an alignment of words whose ends are free in the
 * longer text.
 *
 * @param similarity share of the passage's words that stand there in order, less those that stand
 *     between, 0 to 1
 * @param changed words that differ, are lost or were added
 * @param start first word of the longer text that belongs to it
 * @param end one past the last
 */
record PassageFit(double similarity, int changed, int start, int end) {
  /** A word that is another but for one letter was most likely misread, and costs half. */
  private static final int MISREAD = 1;

  private static final int OTHER = 2;

  static PassageFit of(List<Token> passage, List<Token> text) {
    int rows = passage.size();
    int columns = text.size();
    int[] cost = new int[columns + 1];
    int[] start = new int[columns + 1];
    int[] changed = new int[columns + 1];
    for (int j = 0; j <= columns; j++) {
      start[j] = j;
    }
    for (int i = 1; i <= rows; i++) {
      int diagonal = cost[0];
      int diagonalStart = start[0];
      int diagonalChanged = changed[0];
      cost[0] = i * OTHER;
      changed[0] = i;
      for (int j = 1; j <= columns; j++) {
        int step = step(passage.get(i - 1), text.get(j - 1));
        int best = diagonal + step;
        int bestStart = diagonalStart;
        int bestChanged = diagonalChanged + (step > 0 ? 1 : 0);
        if (cost[j] + OTHER < best) {
          best = cost[j] + OTHER;
          bestStart = start[j];
          bestChanged = changed[j] + 1;
        }
        if (cost[j - 1] + OTHER < best) {
          best = cost[j - 1] + OTHER;
          bestStart = start[j - 1];
          bestChanged = changed[j - 1] + 1;
        }
        diagonal = cost[j];
        diagonalStart = start[j];
        diagonalChanged = changed[j];
        cost[j] = best;
        start[j] = bestStart;
        changed[j] = bestChanged;
      }
    }
    int end = 0;
    for (int j = 1; j <= columns; j++) {
      end = cost[j] < cost[end] ? j : end;
    }
    double similarity = rows == 0 ? 0 : Math.max(0, 1 - (double) cost[end] / (OTHER * rows));
    return new PassageFit(similarity, changed[end], start[end], end);
  }

  private static int step(Token a, Token b) {
    if (a.folded().equals(b.folded())) {
      return 0;
    }
    boolean misread = a.folded().length() >= 3 && Misreadings.isOneEdit(a.folded(), b.folded());
    return misread ? MISREAD : OTHER;
  }
}
