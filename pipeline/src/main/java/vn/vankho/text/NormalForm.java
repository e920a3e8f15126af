package vn.vankho.text;

import java.text.Normalizer;

/** The one place where text is brought to Unicode NFC. */
public final class NormalForm {
  private static final char FIRST_MARK = '\u0300';
  private static final char FIRST_VIETNAMESE = 'Ạ';
  private static final char LAST_VIETNAMESE = 'ỹ';

  private NormalForm() {}

  /** The text in NFC; the same object where it is so already. */
  public static String nfc(String text) {
    return isPlain(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Whether all characters are of those that are in NFC whatever is beside them: below the first
   * combining mark, and the Vietnamese letters of Latin Extended Additional.
   */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit >= FIRST_MARK && (unit < FIRST_VIETNAMESE || unit > LAST_VIETNAMESE)) {
        return false;
      }
    }
    return true;
  }

  /** The text taken apart into letters and combining marks. */
  static String nfd(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
