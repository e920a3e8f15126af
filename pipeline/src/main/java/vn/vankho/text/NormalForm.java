package vn.vankho.text;

import com.ibm.icu.text.Normalizer2;

/** The one place where text is brought to Unicode NFC. */
public final class NormalForm {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

  private NormalForm() {}

  /** The text in NFC; the same object where it is so already. */
  public static String nfc(String text) {
    return NFC.isNormalized(text) ? text : NFC.normalize(text);
  }

  /** The text taken apart into letters and combining marks. */
  static String nfd(String text) {
    return NFD.normalize(text);
  }
}
