package vn.vankho.text;

import java.text.Normalizer;

/** The one place where text is brought to Unicode NFC. */
public final class NormalForm {
  private NormalForm() {}

  /** The text in NFC; the same object where it is so already. */
  public static String nfc(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** The text taken apart into letters and combining marks. */
  static String nfd(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
