package vn.vankho.index;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.text.Folding;

/**
 * Cuts text into syllables and numbers, the same for documents and for queries.
 *
 * <p>A token is a run of letters, digits and marks; a comma or full stop between digits belongs to
 * it ({@code 88,5}, {@code 1.234.567}). Everything else separates: {@code 780/KH-SXD} is {@code
 * 780}, {@code kh}, {@code sxd}.
 */
final class Tokens {
  /** Longer runs are no words; their rest is dropped, so that no text makes a giant term. */
  private static final int LONGEST = 64;

  /** Latin with all its marks ends here. */
  private static final int TABLE_SIZE = 0x1F00;

  /** Letters in lower case, and without marks; 0 where that is not one character, or is a mark. */
  private static final char[] LOWER = new char[TABLE_SIZE];

  private static final char[] FOLDED = new char[TABLE_SIZE];

  /** Whether a character belongs to a token. */
  private static final boolean[] PART = new boolean[TABLE_SIZE];

  static {
    for (char unit = 0; unit < TABLE_SIZE; unit++) {
      String lower = Folding.lower(String.valueOf(unit));
      String folded = Folding.fold(lower);
      boolean isMark = Character.getType(unit) == Character.NON_SPACING_MARK;
      PART[unit] = isMark || Character.isLetterOrDigit(unit);
      if (!isMark && lower.length() == 1 && folded.length() == 1) {
        LOWER[unit] = lower.charAt(0);
        FOLDED[unit] = folded.charAt(0);
      }
    }
  }

  private Tokens() {}

  /** The tokens of a text, in order. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
    for (int start = next(text, 0); start < text.length(); ) {
      int end = end(text, start);
      tokens.add(token(text, start, end));
      start = next(text, end);
    }
    return tokens;
  }

  /** The first tokens of a text, at most so many. */
  static List<Token> first(String text, int most) {
    List<Token> tokens = new ArrayList<>(most);
    for (int start = next(text, 0); start < text.length() && tokens.size() < most; ) {
      int end = end(text, start);
      tokens.add(token(text, start, end));
      start = next(text, end);
    }
    return tokens;
  }

  /** Number of tokens of a text. */
  static int count(String text) {
    int count = 0;
    for (int start = next(text, 0); start < text.length(); count++) {
      start = next(text, end(text, start));
    }
    return count;
  }

  /** Where the first token at or behind a place begins; the length of the text if none does. */
  static int next(String text, int from) {
    int at = from;
    while (at < text.length() && !isPart(text, at)) {
      at += width(text, at);
    }
    return at;
  }

  /** Where the token ends that begins at a place. */
  static int end(String text, int start) {
    int at = start;
    while (at < text.length() && (isPart(text, at) || (at > start && joinsDigits(text, at)))) {
      at += width(text, at);
    }
    return at;
  }

  private static int width(String text, int at) {
    return text.charAt(at) < TABLE_SIZE ? 1 : Character.charCount(text.codePointAt(at));
  }

  private static boolean isPart(String text, int at) {
    char unit = text.charAt(at);
    return unit < TABLE_SIZE ? PART[unit] : isPart(text.codePointAt(at));
  }

  /** The hash code of the folded form of a token, without making it. */
  static int foldedHash(String text, int start, int end) {
    int cut = Math.min(end, start + LONGEST);
    int hash = 0;
    for (int i = start; i < cut; i++) {
      char unit = text.charAt(i);
      if (unit >= TABLE_SIZE || LOWER[unit] == 0) {
        return unusualToken(text, start, end, cut).folded().hashCode();
      }
      hash = 31 * hash + FOLDED[unit];
    }
    return hash;
  }

  private static boolean isPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  private static boolean joinsDigits(String text, int at) {
    char unit = text.charAt(at);
    return (unit == ',' || unit == '.')
        && at + 1 < text.length()
        && isDigit(text.charAt(at - 1))
        && isDigit(text.charAt(at + 1));
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  /** The token between two places. */
  static Token token(String text, int start, int end) {
    int cut = Math.min(end, start + LONGEST);
    char[] exact = new char[cut - start];
    char[] folded = new char[cut - start];
    boolean same = true;
    for (int i = start; i < cut; i++) {
      char unit = text.charAt(i);
      if (unit >= TABLE_SIZE || LOWER[unit] == 0) {
        return unusualToken(text, start, end, cut);
      }
      exact[i - start] = LOWER[unit];
      folded[i - start] = FOLDED[unit];
      same &= LOWER[unit] == FOLDED[unit];
    }
    String lower = withUsualTonePlace(new String(exact));
    return new Token(lower, same ? lower : new String(folded), start, end);
  }

  /** By the rules that the tables were made from, for what is not one letter to one letter. */
  private static Token unusualToken(String text, int start, int end, int cut) {
    String exact = withUsualTonePlace(Folding.lower(text.substring(start, cut)));
    return new Token(exact, Folding.fold(exact), start, end);
  }

  /**
   * Brings the two places of the tone in an open {@code oa}, {@code oe}, {@code uy} to one: {@code
   * hoà} and {@code hòa} are one word. After {@code q} the u belongs to the initial ({@code quý}).
   */
  private static String withUsualTonePlace(String syllable) {
    int length = syllable.length();
    if (length < 2) {
      return syllable;
    }
    char medial = syllable.charAt(length - 2);
    char vowel = syllable.charAt(length - 1);
    if (medial != 'o' && medial != 'u') {
      return syllable;
    }
    if (medial == 'u' && length > 2 && syllable.charAt(length - 3) == 'q') {
      return syllable;
    }
    int tone =
        medial == 'o'
            ? Math.max("àáảãạ".indexOf(vowel), "èéẻẽẹ".indexOf(vowel))
            : "ỳýỷỹỵ".indexOf(vowel);
    if (tone < 0) {
      return syllable;
    }
    char toned = (medial == 'o' ? "òóỏõọ" : "ùúủũụ").charAt(tone);
    char plain = medial == 'u' ? 'y' : "àáảãạ".indexOf(vowel) >= 0 ? 'a' : 'e';
    return syllable.substring(0, length - 2) + toned + plain;
  }
}
