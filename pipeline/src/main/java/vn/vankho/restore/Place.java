package vn.vankho.restore;

import java.util.List;
import vn.vankho.text.Folding;
import vn.vankho.text.Syllables;

/** What the place of a word in the text says about its case. */
enum Place {
  /** Inside a sentence: a capital means a name. */
  INSIDE,
  /** At the beginning of a sentence, a line item or a heading: a capital means nothing. */
  BEGINNING,
  /** Among words in capitals. */
  HEADING,
  /** Between words in capitals of its line, or behind them at its end. */
  CAPITALS;

  private static final int NEIGHBOURS = 3;

  static Place of(CharSequence text, List<Token> tokens, int i) {
    for (int j = Math.max(0, i - NEIGHBOURS);
        j < Math.min(tokens.size(), i + NEIGHBOURS + 1);
        j++) {
      if (j != i && isCapitals(text, tokens.get(j))) {
        return isBetween(text, tokens, i) ? CAPITALS : HEADING;
      }
    }
    return begins(tokens, i) ? BEGINNING : INSIDE;
  }

  /** Whether a word may be no name: {@code THÔNG TIN VỀ LIỆT Sĩ}, {@code ỔN ĐỊNH Vĩ MÔ}. */
  boolean isAmongCapitals() {
    return this == HEADING || this == CAPITALS;
  }

  private static boolean isBetween(CharSequence text, List<Token> tokens, int i) {
    boolean begins = i == 0 || Outline.beginsLine(text, tokens, i);
    boolean ends = i + 1 == tokens.size() || Outline.beginsLine(text, tokens, i + 1);
    return !begins
        && isCapitals(text, tokens.get(i - 1))
        && (ends
            || tokens.get(i + 1).kind() == Token.Kind.MARK
            || isCapitals(text, tokens.get(i + 1)));
  }

  /** Capitals of a word, not of an abbreviation: those stand inside sentences too. */
  private static boolean isCapitals(CharSequence text, Token token) {
    return token.kind() == Token.Kind.WORD
        && token.end() - token.start() > 1
        && CaseShape.of(text, token.start(), token.end()) == CaseShape.UPPER
        && Syllables.isSkeleton(
            Folding.fold(text.subSequence(token.start(), token.end()).toString()));
  }

  /** Whether a capital may stand here because a sentence or heading begins. */
  private static boolean begins(List<Token> tokens, int i) {
    return i == 0
        || tokens.get(i - 1).kind() == Token.Kind.STOP
        || tokens.get(i - 1).kind() == Token.Kind.MARK;
  }
}
