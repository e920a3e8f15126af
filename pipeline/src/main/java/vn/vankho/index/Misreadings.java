package vn.vankho.index;

import java.util.Set;

/** Whether two words may be one that was misread. */
final class Misreadings {
  private static final String[] CONFUSED = {"0O8Q6D", "1IL74", "2Z7", "3895B", "56S", "6G", "9G4"};

  private Misreadings() {}

  /** Whether a word is among others, with one letter wrong, lost or added if it has four. */
  static boolean isAmong(String word, Set<String> others) {
    return others.contains(word)
        || (word.length() >= 4 && others.stream().anyMatch(other -> isOneEdit(word, other)));
  }

  /** Whether changing, losing or adding one letter makes the one from the other. */
  static boolean isOneEdit(String a, String b) {
    if (a.equals(b) || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int from = 0;
    while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    String restOfA = a.substring(a.length() >= b.length() ? from + 1 : from);
    return restOfA.equals(b.substring(b.length() >= a.length() ? from + 1 : from));
  }

  /**
   * Whether two numbers differ as misread ones do: one character of each taken for another that
   * looks like it, or one of at least three lost. {@code 780} and {@code 7B0}, {@code 78}; not
   * {@code 30} and {@code 31}, which an office gives out on one day.
   */
  static boolean isMisread(String a, String b) {
    if (a.length() != b.length()) {
      return Math.min(a.length(), b.length()) >= 3 && isOneEdit(a, b);
    }
    int differing = -1;
    for (int i = 0; i < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i)) {
        if (differing >= 0) {
          return false;
        }
        differing = i;
      }
    }
    return differing >= 0 && areConfused(a.charAt(differing), b.charAt(differing));
  }

  private static boolean areConfused(char a, char b) {
    for (String group : CONFUSED) {
      if (group.indexOf(a) >= 0 && group.indexOf(b) >= 0) {
        return true;
      }
    }
    return !Character.isDigit(a) && !Character.isDigit(b);
  }
}
