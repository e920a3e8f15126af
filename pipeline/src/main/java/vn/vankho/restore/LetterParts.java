package vn.vankho.restore;

import java.text.Normalizer;

/**
 * What a letter is made of, as its look is told.
 *
 * @param above tone, circumflex and breve as combining characters; a point for that of a plain i or
 *     j
 * @param bearer the letter without what stands above and below it, with its horn as a combining
 *     character
 * @param hasDot whether a dot stands below
 */
public record LetterParts(String above, String bearer, boolean hasDot) {
  private static final String DOT_BELOW = "\u0323";
  private static final String SIGNS = ".,;:()/-%\"“”";
  private static final String HORN = "\u031B";

  /** The parts of a letter. */
  public static LetterParts of(char letter) {
    String all = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    String base = all.substring(0, 1);
    String above = all.substring(1).replace(DOT_BELOW, "").replace(HORN, "");
    boolean hasPoint = above.isEmpty() && "ij".contains(base);
    return new LetterParts(
        hasPoint ? "." : above, base + (all.contains(HORN) ? HORN : ""), all.contains(DOT_BELOW));
  }

  /** The letters whose look is told: those of Vietnamese and of the words it borrows, digits. */
  public static String letters() {
    return Letters.ALL;
  }

  /** The signs whose look is told. */
  public static String signs() {
    return SIGNS;
  }
}
