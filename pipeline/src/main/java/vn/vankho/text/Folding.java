package vn.vankho.text;

import java.util.Locale;

/** Folding for comparison: what two spellings share once case or marks are set aside. */
public final class Folding {
  private Folding() {}

  /**
   * Lower case without marks, {@code đ} as {@code d}: {@code "Đắk Lắk"} gives {@code "dak lak"}.
   */
  public static String fold(String text) {
    return stripMarks(lower(text));
  }

  /** Lower case in NFC, marks kept: {@code "ĐẮK LẮK"} gives {@code "đắk lắk"}. */
  public static String lower(String text) {
    return NormalForm.nfc(text).toLowerCase(Locale.ROOT);
  }

  /** Marks taken off, {@code đ} as {@code d}, case kept: {@code "Đắk"} gives {@code "Dak"}. */
  public static String stripMarks(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Alphabet.has(c)) {
        return withoutMarks(NormalForm.nfd(text));
      }
      bare.append(Alphabet.bare(c));
    }
    return bare.toString();
  }

  private static String withoutMarks(String decomposed) {
    StringBuilder bare = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        bare.append(c == 'đ' || c == 'ð' ? 'd' : c == 'Đ' || c == 'Ð' ? 'D' : c);
      }
    }
    return bare.toString();
  }
}
