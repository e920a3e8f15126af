package vn.vankho.train;

import java.util.List;
import vn.vankho.restore.Token;
import vn.vankho.text.Folding;
import vn.vankho.text.Syllables;

/**
 * Tells lines that teach Vietnamese from those that would teach its faults: text without marks,
 * text from OCR, other languages.
 */
final class LineQuality {
  /** Shorter lines are headings and table cells, which say too little to be judged. */
  private static final int LEAST_WORDS = 4;

  /** Share of words that must be well-formed syllables; abbreviations in capitals do not count. */
  private static final double LEAST_WELL_FORMED = 0.6;

  /** Share of words that differ from their bare letters; clean legal text has 0.78. */
  private static final double LEAST_MARKED = 0.3;

  private LineQuality() {}

  static boolean isVietnamese(String text, List<Token> tokens) {
    int words = 0;
    int wellFormed = 0;
    int marked = 0;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.WORD && token.end() - token.start() > 1) {
        String lower = Folding.lower(text.substring(token.start(), token.end()));
        boolean syllable = Syllables.isWellFormed(lower);
        if (syllable || !isCapitals(text, token)) {
          words++;
          wellFormed += syllable ? 1 : 0;
          marked += Folding.stripMarks(lower).equals(lower) ? 0 : 1;
        }
      }
    }
    return words < LEAST_WORDS
        || wellFormed >= LEAST_WELL_FORMED * words && marked >= LEAST_MARKED * words;
  }

  private static boolean isCapitals(String text, Token token) {
    for (int i = token.start(); i < token.end(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
