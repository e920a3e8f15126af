package vn.vankho.text;

import java.util.Locale;

/**
 * The letters of Vietnamese words and the characters of ASCII: their tone, and what is left of them
 * without it or without any mark. Case is kept.
 *
 * <p>Tables, because the words of a whole vocabulary pass through here when a model is loaded.
 */
final class Alphabet {
  /** Vowels with their six tones: level, huyền, sắc, hỏi, ngã, nặng. */
  private static final String[] TONED = {
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
    "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"
  };

  private static final String MARKED = "ăâđêôơư";
  private static final String UNMARKED = "aadeoou";

  /** One past {@code ỹ}, the last letter. */
  private static final int END = 'ỹ' + 1;

  /** By letter, the vowel with its six tones; null for a consonant. */
  private static final String[] VOWELS = new String[END];

  private static final char[] BARE = new char[END];

  static {
    for (char c = 0; c < 0x80; c++) {
      BARE[c] = c;
    }
    for (int i = 0; i < MARKED.length(); i++) {
      BARE[MARKED.charAt(i)] = UNMARKED.charAt(i);
      BARE[Character.toUpperCase(MARKED.charAt(i))] = Character.toUpperCase(UNMARKED.charAt(i));
    }
    for (String row : TONED) {
      putVowel(row);
      putVowel(row.toUpperCase(Locale.ROOT));
    }
  }

  private Alphabet() {}

  private static void putVowel(String row) {
    for (int tone = 0; tone < row.length(); tone++) {
      VOWELS[row.charAt(tone)] = row;
      BARE[row.charAt(tone)] = BARE[row.charAt(0)];
    }
  }

  /** Whether a character is ASCII or a Vietnamese letter; of others nothing is known here. */
  static boolean has(char c) {
    return c < END && (c < 0x80 || BARE[c] != 0);
  }

  /** The letter without any mark, such as {@code d} for {@code đ}; only for one that it has. */
  static char bare(char c) {
    return BARE[c];
  }

  /**
   * Place of a letter's tone among level, huyền, sắc, hỏi, ngã, nặng; 0 for any other character.
   */
  static int tone(char c) {
    return isVowel(c) ? VOWELS[c].indexOf(c) : 0;
  }

  /** A vowel with another tone; any other character as it is. */
  static char withTone(char c, int tone) {
    return isVowel(c) ? VOWELS[c].charAt(tone) : c;
  }

  /** Whether a character is a vowel, {@code y} among them, in either case. */
  static boolean isVowel(char c) {
    return c < END && VOWELS[c] != null;
  }
}
