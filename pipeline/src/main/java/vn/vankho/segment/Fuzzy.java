package vn.vankho.segment;

import java.util.List;

/** Comparison of folded words that forgives a few misread letters. */
final class Fuzzy {
  /** Words in which a phrase is looked for; what is longer is no line of a header. */
  private static final int LONGEST_LINE = 30;

  private Fuzzy() {}

  /** Whether at most {@code limit} letters must be changed, added or dropped. */
  static boolean within(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return false;
    }
    int shorter = Math.min(a.length(), b.length());
    int start = 0;
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    // Between where they begin and end alike, one change leaves one letter.
    int between = Math.max(a.length(), b.length()) - start - end;
    return between <= limit || limit > 1 && edits(a, b) <= limit;
  }

  /** Whether two words are one, a misread letter forgiven in words of three letters or more. */
  static boolean sameWord(String a, String b) {
    return within(a, b, Math.min(a.length(), b.length()) >= 3 ? 1 : 0);
  }

  /**
   * The most words of {@code phrase} that stand in {@code words} in the same order; of several
   * places the last, as a word before the phrase may resemble its first: {@code giáo dục … độc
   * lập}.
   *
   * @return count, and where the first of them stands; {@code (0, -1)} where none does
   */
  static Match inOrder(List<String> words, List<String> phrase) {
    Match best = new Match(0, -1);
    for (int from = 0; from < words.size() && from < LONGEST_LINE; from++) {
      Match match = inOrder(words, from, phrase);
      boolean begins = match.first() == from;
      best = begins && match.count() >= best.count() ? match : best;
    }
    return best;
  }

  private static Match inOrder(List<String> words, int from, List<String> phrase) {
    int next = 0;
    int count = 0;
    int first = -1;
    for (int i = from; i < words.size() && next < phrase.size(); i++) {
      for (int j = next; j < phrase.size(); j++) {
        if (sameWord(words.get(i), phrase.get(j))) {
          first = first < 0 ? i : first;
          count++;
          next = j + 1;
          break;
        }
      }
      if (first < 0) {
        break;
      }
    }
    return new Match(count, first);
  }

  /** How many letters must be changed, added or dropped. */
  static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  /** How many words of a phrase were met, and at which word the first of them stands. */
  record Match(int count, int first) {}
}
