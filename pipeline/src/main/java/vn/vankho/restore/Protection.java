package vn.vankho.restore;

import vn.vankho.text.Syllables;

/** What proofreading leaves alone in text whose letters were read with their marks. */
final class Protection {
  private Protection() {}

  /** Abbreviations, single letters, words with digits or signs, and words written together. */
  static boolean covers(String nfc, String key, Place place) {
    boolean abbreviation =
        !place.isAmongCapitals()
            && CaseShape.of(nfc, 0, nfc.length()) == CaseShape.UPPER
            && !Syllables.isWellFormed(key);
    return nfc.length() == 1
        || abbreviation
        || !nfc.chars().allMatch(Character::isLetter)
        || !Syllables.isWellFormed(key) && isCompound(key);
  }

  /** {@code C} of {@code LONG SƠN C}: no word is one consonant; {@code O} may be {@code Ở}. */
  static boolean isLoneConsonant(String word) {
    return word.length() == 1 && "BCDĐGHKLMNPQRSTVX".indexOf(word.charAt(0)) >= 0;
  }

  /** Whether a word is broken off: {@code nghiệ...}; what it began as is not for us to say. */
  static boolean isCutShort(CharSequence text, Token word) {
    int end = word.end();
    return end < text.length() && text.charAt(end) == '…'
        || end + 1 < text.length() && text.charAt(end) == '.' && text.charAt(end + 1) == '.';
  }

  /** Whether two words differ in {@code i} and {@code y} alone, which writers choose freely. */
  static boolean isSpellingOf(String key, String word) {
    return !key.equals(word) && key.length() == word.length() && withI(key).equals(withI(word));
  }

  private static String withI(String word) {
    return word.replace('y', 'i')
        .replace('ỳ', 'ì')
        .replace('ý', 'í')
        .replace('ỷ', 'ỉ')
        .replace('ỹ', 'ĩ')
        .replace('ỵ', 'ị');
  }

  /** Two syllables without space between, such as {@code bêtông}; not {@code quyét}. */
  private static boolean isCompound(String key) {
    for (int cut = 1; cut < key.length(); cut++) {
      if ("aăâeêioôơuưy".indexOf(Letters.toneless(key.charAt(cut))) < 0
          && Syllables.isWellFormed(key.substring(0, cut))
          && Syllables.isWellFormed(key.substring(cut))) {
        return true;
      }
    }
    return false;
  }
}
