package vn.vankho.cli;

/**
 * How many character cells a terminal gives a text.
 *
 * <p>A Vietnamese letter is one cell however many marks it has, composed or not. East Asian wide
 * characters and emoji take two.
 */
final class DisplayWidth {
  private DisplayWidth() {}

  /** Cells of the whole text; control characters take none. */
  static int of(String text) {
    return text.codePoints().map(DisplayWidth::ofCodePoint).sum();
  }

  /**
   * The text cut to at most {@code cells}, the last of them an ellipsis where something was cut.
   */
  static String cut(String text, int cells) {
    if (of(text) <= cells) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      used += ofCodePoint(codePoint);
      if (used > cells - 1) {
        break;
      }
      kept.appendCodePoint(codePoint);
      i += Character.charCount(codePoint);
    }
    return kept.append('…').toString();
  }

  /** The text with spaces after it up to {@code cells}. */
  static String padRight(String text, int cells) {
    return text + " ".repeat(Math.max(0, cells - of(text)));
  }

  /** The text with spaces before it up to {@code cells}. */
  static String padLeft(String text, int cells) {
    return " ".repeat(Math.max(0, cells - of(text))) + text;
  }

  private static int ofCodePoint(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  /** The blocks that Unicode's East Asian Width (UAX 11) makes wide as a whole. */
  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115f // Hangul Jamo that begin a syllable
        || c >= 0x2e80 && c <= 0xa4cf && c != 0x303f // CJK radicals to Yi
        || c >= 0xac00 && c <= 0xd7a3 // Hangul syllables
        || c >= 0xf900 && c <= 0xfaff // CJK compatibility ideographs
        || c >= 0xfe30 && c <= 0xfe6f // CJK compatibility forms
        || c >= 0xff00 && c <= 0xff60 // full-width forms
        || c >= 0xffe0 && c <= 0xffe6
        || c >= 0x1f300 && c <= 0x1faff // pictographs
        || c >= 0x20000 && c <= 0x3fffd; // supplementary ideographs, chữ Nôm among them
  }
}
