package vn.vankho.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.model.Rect;

/**
 * Cuts a word into its characters where the engine gave several of them the same ink: where little
 * ink is cut, and each is about as wide as such a letter is.
 */
final class SymbolCuts {
  /** Widths in Times and its likes, thousandths of the size of the print (Adobe's Times-Roman). */
  private static final Map<Integer, String> WIDTHS =
      Map.of(
          260, "ijltI|!.,:;'’()[]/-",
          350, "frsJ\"“”",
          450, "acezv?",
          500, "bdghknopquxy0123456789$",
          620, "ELFPSTZ",
          700, "ABCDGHKNOQRUVXYw",
          800, "m&",
          900, "MW%@");

  private static final int USUAL = 500;

  private static final Map<Integer, Integer> WIDTH_OF = new HashMap<>();

  static {
    WIDTHS.forEach((width, letters) -> letters.chars().forEach(c -> WIDTH_OF.put(c, width)));
  }

  /** What a width that is off by a tenth of a small letter's height costs. */
  private static final double OFF = 0.15;

  /** Least share of its usual width that a character takes, and most. */
  private static final double NARROWEST = 0.5;

  private static final double WIDEST = 1.7;

  private SymbolCuts() {}

  /**
   * The boxes of the characters of a word, as high as the word.
   *
   * @param ink how much ink stands in each column of the word's box, as a share of the height of a
   *     small letter
   * @param small pixels of the height of a small letter
   */
  static List<Rect> boxes(String raw, Rect word, double[] ink, double small) {
    int[] cuts = cuts(raw, ink, small);
    List<Rect> boxes = new ArrayList<>();
    for (int i = 0; i + 1 < cuts.length; i++) {
      int width = Math.max(1, cuts[i + 1] - cuts[i]);
      boxes.add(new Rect(word.x() + cuts[i], word.y(), width, word.height()));
    }
    return boxes;
  }

  private static int[] cuts(String raw, double[] ink, double small) {
    int count = raw.length();
    double[] usual = usual(raw, ink.length);
    double[][] costs = new double[count + 1][ink.length + 1];
    int[][] from = new int[count + 1][ink.length + 1];
    for (double[] row : costs) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    costs[0][0] = 0;
    for (int i = 0; i < count; i++) {
      int least = Math.max(1, (int) (NARROWEST * usual[i]));
      int most = (int) Math.ceil(WIDEST * usual[i]) + 1;
      for (int start = 0; start < ink.length; start++) {
        if (Double.isInfinite(costs[i][start])) {
          continue;
        }
        for (int end = start + least; end <= Math.min(ink.length, start + most); end++) {
          double off = (end - start - usual[i]) / (0.1 * small);
          double cut = end == ink.length ? 0 : ink[end];
          double cost = costs[i][start] + OFF * off * off + cut;
          if (cost < costs[i + 1][end]) {
            costs[i + 1][end] = cost;
            from[i + 1][end] = start;
          }
        }
      }
    }
    int[] cuts = new int[count + 1];
    cuts[count] = ink.length;
    boolean isCut = !Double.isInfinite(costs[count][ink.length]);
    double sum = 0;
    for (int i = count; i > 0 && isCut; i--) {
      cuts[i - 1] = from[i][cuts[i]];
    }
    for (int i = 0; i < count && !isCut; i++) {
      cuts[i] = (int) Math.round(sum);
      sum += usual[i];
    }
    return cuts;
  }

  /** How many columns each character usually takes, all of them together the word's. */
  private static double[] usual(String raw, int columns) {
    double[] usual = raw.chars().mapToDouble(c -> WIDTH_OF.getOrDefault(c, USUAL)).toArray();
    double scale = columns / Arrays.stream(usual).sum();
    return Arrays.stream(usual).map(width -> width * scale).toArray();
  }
}
