package vn.vankho.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The two ways of placing the tone in an open {@code oa}, {@code oe}, {@code uy}.
 *
 * <p>The old placement writes {@code hòa}, {@code thủy}; the new one {@code hoà}, {@code thuỷ}.
 * Both are in use, often in one document. All else is written alike.
 */
public final class TonePlacement {
  /** Vowels with their six tones: level, huyền, sắc, hỏi, ngã, nặng. */
  private static final String[] TONED = {
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
    "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"
  };

  private static final Map<Character, Character> BARE_VOWEL = new HashMap<>();
  private static final Map<Character, Integer> TONE = new HashMap<>();

  static {
    for (String row : TONED) {
      for (int tone = 0; tone < row.length(); tone++) {
        BARE_VOWEL.put(row.charAt(tone), row.charAt(0));
        TONE.put(row.charAt(tone), tone);
      }
    }
  }

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
    int firstTone = tone(first);
    int secondTone = tone(second);
    if ((firstTone == 0) == (secondTone == 0)) {
      return word;
    }
    int tone = firstTone + secondTone;
    char left = withTone(first, old ? tone : 0);
    char right = withTone(second, old ? 0 : tone);
    return word.substring(0, end - 2) + left + right;
  }

  private static boolean opens(String word) {
    int end = word.length();
    char first = bare(word.charAt(end - 2));
    char second = bare(word.charAt(end - 1));
    boolean rime =
        first == 'o' && (second == 'a' || second == 'e') || first == 'u' && second == 'y';
    return rime && (end < 3 || Character.toLowerCase(word.charAt(end - 3)) != 'q');
  }

  private static int tone(char c) {
    return TONE.getOrDefault(Character.toLowerCase(c), 0);
  }

  private static char bare(char c) {
    char lower = Character.toLowerCase(c);
    return BARE_VOWEL.getOrDefault(lower, lower);
  }

  private static char withTone(char vowel, int tone) {
    char bare = bare(vowel);
    for (String row : TONED) {
      if (row.charAt(0) == bare) {
        char toned = row.charAt(tone);
        return Character.isUpperCase(vowel) ? Character.toUpperCase(toned) : toned;
      }
    }
    return vowel;
  }
}
