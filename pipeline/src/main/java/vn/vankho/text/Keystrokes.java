package vn.vankho.text;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads what a keyboard sends while its Vietnamese input method is off: Telex ({@code hoachj}) and
 * VNI ({@code hoa5ch}).
 *
 * <p>As in the common input methods, the key of a mark may follow its letter or stand at the end of
 * the syllable: {@code tieengs}, {@code tieesng}, {@code tiengse}. Only what becomes a well-formed
 * syllable is taken for keystrokes.
 */
public final class Keystrokes {
  private static final int LONGEST = 12;

  /** Keys of the tones, in the order of {@link Alphabet#tone} from 1. */
  private static final String TELEX_TONES = "fsrxj";

  private static final String VNI_TONES = "21345";

  private Keystrokes() {}

  /**
   * The syllable that keys make.
   *
   * @param typed one word of letters and digits
   * @return in lower case; empty if the keys make no syllable or are the syllable itself
   */
  public static Optional<String> syllable(String typed) {
    String keys = typed.toLowerCase(Locale.ROOT);
    if (keys.length() > LONGEST || !keys.chars().allMatch(Keystrokes::isKey)) {
      return Optional.empty();
    }
    boolean hasDigits = keys.chars().anyMatch(Character::isDigit);
    return hasDigits ? made(keys, true) : made(keys, false);
  }

  private static boolean isKey(int key) {
    return key >= 'a' && key <= 'z' || key >= '1' && key <= '9';
  }

  private static Optional<String> made(String keys, boolean vni) {
    StringBuilder letters = new StringBuilder();
    int tone = 0;
    for (int i = 0; i < keys.length(); i++) {
      char key = keys.charAt(i);
      int toneOfKey = toneOf(key, letters, vni);
      if (toneOfKey > 0) {
        if (tone > 0) {
          return Optional.empty();
        }
        tone = toneOfKey;
      } else if (!(vni ? marksByDigit(key, letters) : marksByLetter(key, letters))) {
        if (Character.isDigit(key)) {
          return Optional.empty();
        }
        letters.append(key);
      }
    }
    return seated(letters.toString(), tone).filter(syllable -> !syllable.equals(keys));
  }

  /** Tones follow a vowel: the {@code s} of {@code sach} is a letter. */
  private static int toneOf(char key, CharSequence letters, boolean vni) {
    int tone = 1 + (vni ? VNI_TONES : TELEX_TONES).indexOf(key);
    return tone > 0 && letters.chars().anyMatch(c -> Alphabet.isVowel((char) c)) ? tone : 0;
  }

  private static boolean marksByLetter(char key, StringBuilder letters) {
    return switch (key) {
      case 'a' -> replaceLast(letters, "a", "â");
      case 'e' -> replaceLast(letters, "e", "ê");
      case 'o' -> replaceLast(letters, "o", "ô");
      case 'd' -> letters.length() > 0 && letters.charAt(0) == 'd' && replaceFirst(letters);
      case 'w' -> horn(letters, true) || append(letters, 'ư');
      default -> false;
    };
  }

  private static boolean marksByDigit(char key, StringBuilder letters) {
    return switch (key) {
      case '6' ->
          replaceLast(letters, "a", "â")
              || replaceLast(letters, "e", "ê")
              || replaceLast(letters, "o", "ô");
      case '7' -> horn(letters, false);
      case '8' -> replaceLast(letters, "a", "ă");
      case '9' -> letters.length() > 0 && letters.charAt(0) == 'd' && replaceFirst(letters);
      default -> false;
    };
  }

  private static boolean horn(StringBuilder letters, boolean alsoBreve) {
    return replaceLast(letters, "uo", "ươ")
        || alsoBreve && !endsInOpenUa(letters) && replaceLast(letters, "a", "ă")
        || replaceLast(letters, "o", "ơ")
        || replaceLast(letters, "u", "ư");
  }

  /** {@code muaw} is mưa, while {@code toanw} is toăn and {@code quanw} is quăn. */
  private static boolean endsInOpenUa(StringBuilder letters) {
    int length = letters.length();
    return length > 1
        && letters.charAt(length - 1) == 'a'
        && letters.charAt(length - 2) == 'u'
        && !(length > 2 && letters.charAt(length - 3) == 'q');
  }

  private static boolean replaceLast(StringBuilder letters, String from, String to) {
    int at = letters.lastIndexOf(from);
    if (at < 0) {
      return false;
    }
    letters.replace(at, at + from.length(), to);
    return true;
  }

  private static boolean replaceFirst(StringBuilder letters) {
    letters.setCharAt(0, 'đ');
    return true;
  }

  private static boolean append(StringBuilder letters, char letter) {
    letters.append(letter);
    return true;
  }

  /** The syllable with its tone on the vowel that carries it. */
  private static Optional<String> seated(String letters, int tone) {
    if (tone == 0) {
      return Optional.of(letters).filter(Syllables::isWellFormed);
    }
    for (int i = 0; i < letters.length(); i++) {
      if (Alphabet.isVowel(letters.charAt(i))) {
        String toned =
            letters.substring(0, i)
                + Alphabet.withTone(letters.charAt(i), tone)
                + letters.substring(i + 1);
        if (Syllables.isWellFormed(toned)) {
          return Optional.of(toned);
        }
      }
    }
    return Optional.empty();
  }
}
