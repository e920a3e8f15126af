package vn.vankho.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A legacy encoding with one byte a letter, for text whose bytes were taken for Windows-1252 or ISO
 * 8859-1.
 *
 * <p>Such text shows byte 0xB8 as {@code ¸} and byte 0x93 as {@code “} or as the control character
 * U+0093, depending on who read it; symbol fonts in PDF files show it as U+F0B8. All are traced
 * back to the byte.
 */
final class SingleByteTable {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Map<Character, Integer> WINDOWS_BYTES = windowsBytes();
  private static final char NONE = '.';
  private static final int SYMBOL_PLANE = 0xF000;

  private final char[] letters = new char[256];
  private final Map<Character, Integer> bytes = new HashMap<>();
  private final boolean keepsQuotes;

  /**
   * A table.
   *
   * @param low letters in the control range: the byte as the character, then its letter, in pairs
   * @param high 128 letters of the bytes 0x80 to 0xFF, a full stop for none
   * @param keepsQuotes whether the typographic characters of Windows-1252 (quotes, dashes) stand
   *     for themselves because the encoding's Windows fonts have them at these places
   */
  SingleByteTable(String low, String high, boolean keepsQuotes) {
    if (high.length() != 128) {
      throw new IllegalArgumentException("table of " + high.length() + " letters: expected 128");
    }
    for (int i = 0; i < low.length(); i += 2) {
      letters[low.charAt(i)] = low.charAt(i + 1);
    }
    for (int i = 0; i < high.length(); i++) {
      letters[0x80 + i] = high.charAt(i) == NONE ? 0 : high.charAt(i);
    }
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] != 0) {
        bytes.put(letters[i], i);
      }
    }
    this.keepsQuotes = keepsQuotes;
  }

  private static Map<Character, Integer> windowsBytes() {
    Map<Character, Integer> map = new HashMap<>();
    for (int b = 0x80; b < 0xA0; b++) {
      char c = new String(new byte[] {(byte) b}, WINDOWS_1252).charAt(0);
      if (c >= 0x100 && c != '\uFFFD') {
        map.put(c, b);
      }
    }
    return Map.copyOf(map);
  }

  /** The letters behind the bytes; characters that stand for none are kept. */
  String decode(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int b = byteOf(c);
      decoded.append(b >= 0 && letters[b] != 0 ? letters[b] : c);
    }
    return NormalForm.nfc(decoded.toString());
  }

  private int byteOf(char c) {
    if (c < 0x100) {
      return c;
    }
    if (c >= SYMBOL_PLANE + 0x20 && c <= SYMBOL_PLANE + 0xFF) {
      return c - SYMBOL_PLANE;
    }
    return keepsQuotes ? -1 : WINDOWS_BYTES.getOrDefault(c, -1);
  }

  /** The bytes of the letters, each as the character U+0000 to U+00FF of that number. */
  String encode(String nfc) {
    char[] encoded = nfc.toCharArray();
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = (char) bytes.getOrDefault(encoded[i], (int) encoded[i]).intValue();
    }
    return String.valueOf(encoded);
  }

  @Override
  public String toString() {
    return Arrays.toString(letters);
  }
}
