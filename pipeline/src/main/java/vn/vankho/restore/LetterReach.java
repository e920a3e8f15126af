package vn.vankho.restore;

import java.text.Normalizer;
import vn.vankho.model.SymbolReach;

/**
 * How far each letter reaches above and below the baseline, percent of the height of a small x.
 *
 * <p>Of Times New Roman and its likes, which Vietnamese authorities have to print in (Decree
 * 30/2020, annex I), and which old typefaces follow.
 */
final class LetterReach {
  private static final int SMALL = 101;
  private static final int TALL = 148;
  private static final int CAPITAL = 141;
  private static final int T = 121;

  /** Of small letters and of capitals: with a horn, one mark on top, two of them. */
  private static final int[] SMALL_MARKED = {121, 147, 155};

  private static final int[] CAPITAL_MARKED = {152, 182, 189};

  private static final int DESCENDER = 46;
  private static final int DOT_BELOW = 35;
  private static final int ROUND = 1;

  private static final LetterReach USUAL = new LetterReach(new ReachOffsets(), new ReachOffsets());

  private final double[] above = new double[Letters.COUNT];
  private final double[] below = new double[Letters.COUNT];
  private final float[] aboveLikelihoods;
  private final float[] belowLikelihoods;

  private LetterReach(ReachOffsets aboveOffsets, ReachOffsets belowOffsets) {
    for (int i = 0; i < Letters.ALL.length(); i++) {
      char letter = Letters.ALL.charAt(i);
      int number = Letters.number(letter);
      above[number] = usualAbove(letter) + aboveOffsets.of(letter);
      below[number] = usualBelow(letter) + belowOffsets.of(letter);
    }
    aboveLikelihoods = aboveOffsets.likelihoods();
    belowLikelihoods = belowOffsets.likelihoods();
  }

  /** Of the usual typeface. */
  static LetterReach usual() {
    return USUAL;
  }

  /** Of the typeface of one text, by how far it goes beyond the usual one. */
  static LetterReach of(ReachOffsets above, ReachOffsets below) {
    return new LetterReach(above, below);
  }

  /**
   * Natural logarithm of how likely letters reach so far together, beside their likeliest reach.
   */
  float likelihood(String letters, SymbolReach seen) {
    double wantedAbove = 0;
    double wantedBelow = 0;
    for (int i = 0; i < letters.length(); i++) {
      int number = Letters.number(letters.charAt(i));
      wantedAbove = Math.max(wantedAbove, above[number]);
      wantedBelow = Math.max(wantedBelow, below[number]);
    }
    return aboveLikelihoods[ReachOffsets.place(seen.above() - wantedAbove)]
        + belowLikelihoods[ReachOffsets.place(seen.below() - wantedBelow)];
  }

  /** What a letter shares with those that reach as far: its marks, and its height without them. */
  static String kind(char letter) {
    String marks = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    return unmarked(marks.charAt(0)) + marks.substring(1);
  }

  static int usualAbove(char letter) {
    String marks = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    int onTop = 0;
    boolean hasHorn = false;
    for (int i = 1; i < marks.length(); i++) {
      hasHorn |= marks.charAt(i) == '\u031B';
      onTop += marks.charAt(i) == '\u031B' || marks.charAt(i) == '\u0323' ? 0 : 1;
    }
    int[] marked = Character.isUpperCase(letter) ? CAPITAL_MARKED : SMALL_MARKED;
    return onTop > 0 ? marked[onTop] : hasHorn ? marked[0] : unmarked(marks.charAt(0));
  }

  private static int unmarked(char letter) {
    if (!Character.isLowerCase(letter)) {
      return CAPITAL;
    }
    return letter == 't'
        ? T
        : "bdđfhkl".indexOf(letter) >= 0 ? TALL : letter == 'i' || letter == 'j' ? CAPITAL : SMALL;
  }

  static int usualBelow(char letter) {
    String marks = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    if ("gpqyj".indexOf(marks.charAt(0)) >= 0) {
      return DESCENDER;
    }
    return letter == 'Q' || marks.indexOf('\u0323') > 0 ? DOT_BELOW : ROUND;
  }
}
