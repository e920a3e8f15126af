package vn.vankho.restore;

import vn.vankho.text.Folding;
import vn.vankho.text.Syllables;

/** How likely a token is a word that the vocabulary does not have. */
final class UnknownWord {
  /** Log-probability of an unknown word: a start, and each of its characters. */
  private static final float START = -4f;

  private static final float CHARACTER = -2.4f;

  /** The same of a letter of an abbreviation, of which every document has its own. */
  private static final float CAPITAL = -1.2f;

  /** The same of a character that is neither letter nor digit. */
  private static final float SYMBOL = -6f;

  private UnknownWord() {}

  /** Natural logarithm of it. */
  static float evidence(String token) {
    float evidence = START;
    boolean abbreviation =
        CaseShape.of(token, 0, token.length()) == CaseShape.UPPER
            && !Syllables.isSkeleton(Folding.fold(token));
    float letter = abbreviation ? CAPITAL : CHARACTER;
    for (int i = 0; i < token.length(); i++) {
      evidence += Character.isLetterOrDigit(token.charAt(i)) ? letter : SYMBOL;
    }
    return evidence;
  }
}
