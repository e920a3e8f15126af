package vn.vankho.text;

/**
 * The two ways of placing the tone in an open {@code oa}, {@code oe}, {@code uy}.
 *
 * <p>The old placement writes {@code hòa}, {@code thủy}; the new one {@code hoà}, {@code thuỷ}.
 * Both are in use, often in one document. All else is written alike.
 */
public final class TonePlacement {
  private TonePlacement() {}

  /** The same text with every tone at its old seat: {@code hoà} becomes {@code hòa}. */
  public static String toOldPlacement(String word) {
    return place(word, true);
  }

  /** The same text with every tone at its new seat: {@code hòa} becomes {@code hoà}. */
  public static String toNewPlacement(String word) {
    return place(word, false);
  }

  /**
   * Which placement a word shows: negative the old, positive the new, 0 where both agree or the
   * word bears no tone.
   */
  public static int placementOf(String word) {
    if (!word.equals(toOldPlacement(word))) {
      return 1;
    }
    return word.equals(toNewPlacement(word)) ? 0 : -1;
  }

  private static String place(String word, boolean old) {
    int end = word.length();
    if (end < 2 || !opens(word)) {
      return word;
    }
    char first = word.charAt(end - 2);
    char second = word.charAt(end - 1);
    int firstTone = Alphabet.tone(first);
    int secondTone = Alphabet.tone(second);
    if ((firstTone == 0) == (secondTone == 0)) {
      return word;
    }
    int tone = firstTone + secondTone;
    char left = Alphabet.withTone(first, old ? tone : 0);
    char right = Alphabet.withTone(second, old ? 0 : tone);
    return word.substring(0, end - 2) + left + right;
  }

  private static boolean opens(String word) {
    int end = word.length();
    char first = toneless(word.charAt(end - 2));
    char second = toneless(word.charAt(end - 1));
    boolean rime =
        first == 'o' && (second == 'a' || second == 'e') || first == 'u' && second == 'y';
    return rime && (end < 3 || Character.toLowerCase(word.charAt(end - 3)) != 'q');
  }

  /** The vowel without its tone, in lower case. */
  private static char toneless(char c) {
    return Character.toLowerCase(Alphabet.withTone(c, 0));
  }
}
