package vn.vankho.segment;

/** Roman numerals up to 39, read with forgiveness. */
final class Roman {
  private static final String[] TENS = {"", "X", "XX", "XXX"};
  private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

  private Roman() {}

  /** The numeral of 1 to 39. */
  static String write(int number) {
    return TENS[number / 10] + ONES[number % 10];
  }

  /** The number of a numeral in capitals, 1 to 39; 0 where it is none. */
  static int read(String numeral) {
    for (int number = 1; number < 40; number++) {
      if (write(number).equals(numeral)) {
        return number;
      }
    }
    return 0;
  }

  /** The number of a numeral in which I was read as l, 1, | and the like; 0 where it is none. */
  static int tolerant(String token) {
    String text = tolerantLetters(token);
    return text.equals("IIII") ? 0 : read(text);
  }

  /** The letters of a numeral in which I was read as l, 1, | and the like, H for two of them. */
  static String tolerantLetters(String token) {
    StringBuilder numeral = new StringBuilder();
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c == 'H' || c == 'h') {
        numeral.append("II");
      } else if (c == 'v') {
        numeral.append(i > 0 && token.charAt(i - 1) == 'V' ? "" : "V"); // V was read as Vv
      } else {
        numeral.append(c == 'V' || c == 'X' || c == 'L' ? c : 'I');
      }
    }
    return numeral.toString().replace('L', 'I');
  }

  /**
   * Whether a token is a numeral whose strokes ran together or apart. Accepts {@code IH}, {@code
   * II1}, {@code Hl}; not {@code hi}, {@code II}.
   */
  static boolean isStrokes(String token) {
    return token.length() > 1 && token.matches("[IVXHl1|]+") && token.matches(".*[IVXH].*");
  }

  /**
   * Whether two numerals differ in strokes of {@code I} alone, which are lost or doubled easily.
   */
  static boolean differInStrokes(String token, int number) {
    return tolerantLetters(token).replace("I", "").equals(write(number).replace("I", ""));
  }

  /** The number of folded digits or of a folded numeral; 0 where it is neither. */
  static int orDigits(String token) {
    if (token.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return token.length() > 4 ? 0 : Integer.parseInt(token);
    }
    return tolerant(token.toUpperCase(java.util.Locale.ROOT));
  }
}
