package vn.vankho.restore;

import java.util.HashMap;
import java.util.Map;
import vn.vankho.text.Folding;

/** The letters of Vietnamese and of the words it borrows. */
final class Letters {
  private static final String[] TONED = {
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
    "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"
  };

  private static final Map<Character, Character> TONELESS = new HashMap<>();

  private static final Map<Character, String> ALIKE = new HashMap<>();

  /** Every letter a true word is made of, both cases, and the digits. */
  static final String ALL;

  /** Number of a character that is in no true word. */
  static final int NONE = 0;

  /** How many numbers there are, {@link #NONE} among them. */
  static final int COUNT;

  private static final byte[] NUMBERS = new byte[0x2000];

  static {
    StringBuilder all = new StringBuilder("0123456789bcdđfghjklmnpqrstvwxz");
    for (String row : TONED) {
      all.append(row);
      for (int tone = 1; tone < row.length(); tone++) {
        TONELESS.put(row.charAt(tone), row.charAt(0));
        TONELESS.put(Character.toUpperCase(row.charAt(tone)), Character.toUpperCase(row.charAt(0)));
      }
    }
    int small = all.length();
    for (int i = 10; i < small; i++) {
      all.append(Character.toUpperCase(all.charAt(i)));
    }
    ALL = all.toString();
    COUNT = ALL.length() + 1;
    Map<String, String> folded = new HashMap<>();
    for (int i = 0; i < ALL.length(); i++) {
      String letter = ALL.substring(i, i + 1);
      folded.merge(Folding.stripMarks(letter), letter, String::concat);
    }
    for (String alike : folded.values()) {
      for (int i = 0; i < alike.length(); i++) {
        ALIKE.put(alike.charAt(i), alike);
      }
    }
    for (int i = 0; i < ALL.length(); i++) {
      NUMBERS[ALL.charAt(i)] = (byte) (i + 1);
    }
  }

  private Letters() {}

  /**
   * The letters that are the same but for tone, circumflex, breve, horn and bar, in the same case;
   * of any other character itself alone.
   */
  static String alike(char c) {
    return ALIKE.getOrDefault(c, String.valueOf(c));
  }

  /** Place of a letter in {@link #ALL}, from 1; {@link #NONE} for any other character. */
  static int number(char c) {
    return c < NUMBERS.length ? NUMBERS[c] & 0xff : NONE;
  }

  /** The letter without its tone: {@code ắ} gives {@code ă}. */
  static char toneless(char c) {
    return TONELESS.getOrDefault(c, c);
  }

  /**
   * Whether a Latin OCR model lacks the letter: it bears a tone, breve, circumflex, horn or bar.
   */
  static boolean isMarked(char c) {
    return TONELESS.containsKey(c) || "ăâđêôơưĂÂĐÊÔƠƯ".indexOf(c) >= 0;
  }

  /** Whether any letter of a text is {@linkplain #isMarked marked}. */
  static boolean hasMarked(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (isMarked(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
