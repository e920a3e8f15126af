package vn.vankho.segment;

import vn.vankho.text.Folding;

/**
 * Folding that keeps every character's place, so that a match in the folded text can be cut out of
 * the text itself.
 *
 * <p>A character whose folding is not exactly one character is kept as it is.
 */
final class FoldedText {
  /** Latin letters with Vietnamese marks end at U+1EF9. */
  private static final char[] TABLE = table();

  private FoldedText() {}

  /** The text in lower case without marks, as long as the text. */
  static String of(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      char c = text.charAt(i);
      folded[i] = c < TABLE.length ? TABLE[c] : dashOrSelf(c);
    }
    return new String(folded);
  }

  private static char dashOrSelf(char c) {
    return (c >= '\u2010' && c <= '\u2015') || c == '\u2212' ? '-' : c;
  }

  private static char[] table() {
    char[] table = new char[0x1F00];
    for (char c = 0; c < table.length; c++) {
      String folded = Character.isLetter(c) ? Folding.fold(String.valueOf(c)) : "";
      table[c] = folded.length() == 1 ? folded.charAt(0) : c;
    }
    table['\u00A0'] = ' ';
    table['\u00AD'] = '-';
    return table;
  }
}
