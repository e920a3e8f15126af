package vn.vankho.text;

import java.util.HashMap;
import java.util.Map;

/**
 * A legacy encoding that writes a marked letter as a base letter and the signs after it (VNI,
 * VIQR).
 */
final class SequenceTable {
  private final Map<String, Character> letters = new HashMap<>();
  private final Map<Character, String> sequences = new HashMap<>();
  private int longest;

  /** Adds a letter; the first sequence of a letter is the one that it is encoded with. */
  void put(String sequence, char letter) {
    letters.put(sequence, letter);
    sequences.putIfAbsent(letter, sequence);
    longest = Math.max(longest, sequence.length());
  }

  /** The letters behind the sequences, longest first; what is none is kept. */
  String decode(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int length = Math.min(longest, text.length() - at);
      Character letter = null;
      while (length > 0 && letter == null) {
        letter = letters.get(text.substring(at, at + length));
        if (letter == null) {
          length--;
        }
      }
      decoded.append(letter == null ? text.charAt(at) : letter.charValue());
      at += Math.max(1, length);
    }
    return NormalForm.nfc(decoded.toString());
  }

  /** The sequences of the letters. */
  String encode(String nfc) {
    StringBuilder encoded = new StringBuilder(nfc.length() * 2);
    for (int i = 0; i < nfc.length(); i++) {
      encoded.append(sequences.getOrDefault(nfc.charAt(i), nfc.substring(i, i + 1)));
    }
    return encoded.toString();
  }
}
