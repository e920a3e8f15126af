package vn.vankho.segment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells where the name of a body ends and what it is to do begins. */
final class ClauseWords {
  private static final int MOST_WORDS = 30;

  private static final Set<String> VERBS = new HashSet<>(Resource.rows("verbs.txt"));

  /** Phrases that only ever stand after who acts. */
  private static final List<String> SURE =
      List.of("chủ trì", "phối hợp", "có trách", "chịu trách", "là cơ", "là đầu", "có nhiệm");

  /** Words after which a verb is part of a noun: ban chỉ đạo, được kiểm tra, chương trình. */
  private static final Set<String> MAKES_NOUN =
      Set.of(
          "ban", "tổ", "đoàn", "phận", "được", "bị", "chương", "quá", "quy", "nghệ", "đồng",
          "công");

  private ClauseWords() {}

  /** Index of the word with which the doing begins, from 1 on; -1 where none is found. */
  static int firstVerb(String[] words) {
    int first = -1;
    for (int i = 1; i < words.length && i < MOST_WORDS; i++) {
      if (isSure(words, i)) {
        return first > 0 && hasComma(words, first, i) ? first : i;
      }
      if (first < 0 && isVerb(words, i)) {
        first = i;
      }
    }
    return first;
  }

  private static boolean hasComma(String[] words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words[i].endsWith(",") || words[i].endsWith(";")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words at an index, in lower case, open what is to be done. */
  static boolean isVerb(String[] words, int index) {
    String first = bare(words[index]);
    if (first.isEmpty() || !Character.isLowerCase(first.codePointAt(0))) {
      return false;
    }
    String before = index > 0 ? bare(words[index - 1]).toLowerCase(java.util.Locale.ROOT) : "";
    boolean noun = MAKES_NOUN.contains(before) && !words[index - 1].endsWith(",");
    boolean verb = VERBS.contains(first) || VERBS.contains(pair(words, index));
    return isSure(words, index) || (verb && !noun);
  }

  private static boolean isSure(String[] words, int index) {
    return SURE.contains(pair(words, index));
  }

  private static String pair(String[] words, int index) {
    String first = bare(words[index]);
    return index + 1 < words.length ? first + " " + bare(words[index + 1]) : first;
  }

  private static String bare(String word) {
    return Letters.trim(word, ",;.:()");
  }
}
