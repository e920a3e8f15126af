package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;

/** Small questions about the letters of a text. */
final class Letters {
  private Letters() {}

  /** Share of the letters that are capitals, 0 to 1; 0 where there are no letters. */
  static double capitals(String text) {
    int letters = 0;
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters == 0 ? 0 : (double) capitals / letters;
  }

  /** Number of letters. */
  static int count(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }

  /** Whether the first letter or digit is a capital or a digit. */
  static boolean startsLikeSentence(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return Character.isUpperCase(c) || Character.isDigit(c);
      }
    }
    return false;
  }

  /** Runs of letters and digits. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  /** The last character that is no white space; 0 where there is none. */
  static char last(String text) {
    String stripped = text.stripTrailing();
    return stripped.isEmpty() ? 0 : stripped.charAt(stripped.length() - 1);
  }

  /** The text without white space and the given characters at its ends. */
  static String trim(String text, String characters) {
    int start = 0;
    int end = text.length();
    while (start < end && isTrimmed(text.charAt(start), characters)) {
      start++;
    }
    while (end > start && isTrimmed(text.charAt(end - 1), characters)) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The text without white space and the given characters at its end. */
  static String trimEnd(String text, String characters) {
    int end = text.length();
    while (end > 0 && isTrimmed(text.charAt(end - 1), characters)) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isTrimmed(char c, String characters) {
    return Character.isWhitespace(c) || c == '\u00A0' || characters.indexOf(c) >= 0;
  }
}
