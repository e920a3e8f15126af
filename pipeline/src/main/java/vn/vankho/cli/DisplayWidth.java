package vn.vankho.cli;

/**
 * How many character cells a terminal gives a text.
 *
 * <p>A Vietnamese letter is one cell however many marks it has, composed or not. East Asian wide
 * characters and emoji take two.
 */
final class DisplayWidth {
  /** The blocks that Unicode's East Asian Width (UAX 11) makes wide as a whole: first, last. */
  private static final int[][] WIDE_BLOCKS = {
    {0x1100, 0x115f}, // Hangul Jamo that begin a syllable
    {0x2e80, 0x303e}, // CJK radicals and punctuation
    {0x3041, 0xa4cf}, // kana, CJK ideographs, Yi
    {0xac00, 0xd7a3}, // Hangul syllables
    {0xf900, 0xfaff}, // CJK compatibility ideographs
    {0xfe30, 0xfe6f}, // CJK compatibility forms
    {0xff00, 0xff60}, // full-width forms
    {0xffe0, 0xffe6},
    {0x1f300, 0x1faff}, // pictographs
    {0x20000, 0x3fffd}, // supplementary ideographs, chữ Nôm among them
  };

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

  private static boolean isWide(int codePoint) {
    for (int[] block : WIDE_BLOCKS) {
      if (codePoint >= block[0] && codePoint <= block[1]) {
        return true;
      }
    }
    return false;
  }
}
