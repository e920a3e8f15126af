package vn.vankho.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a recognised title by the text below it, which says the same things again: a title that
 * plans for {@code Bính Thần} is of a text that plans for {@code Bính Thân}. Marks alone are
 * mended, of words that the text never has beside their neighbours, where it has others there.
 */
final class TitleAgreement {
  private TitleAgreement() {}

  /**
   * The title as the text spells it.
   *
   * @param title as it was read
   * @param text without the title
   */
  static String mended(String title, String text) {
    String[] words = title.split(" ", -1);
    Map<String, Map<String, Integer>> pairs = pairs(words, text);
    for (int i = 0; i < words.length; i++) {
      String before = i > 0 ? small(words[i - 1]) : "";
      String after = i + 1 < words.length ? small(words[i + 1]) : "";
      String own = small(words[i]);
      Map<String, Integer> found =
          new HashMap<>(pairs.getOrDefault(key(before, own, true), Map.of()));
      pairs
          .getOrDefault(key(after, own, false), Map.of())
          .forEach((w, n) -> found.merge(w, n, Integer::sum));
      if (!own.isEmpty() && !found.isEmpty() && !found.containsKey(own) && found.size() == 1) {
        words[i] = spelt(words[i], own, found.keySet().iterator().next());
      }
    }
    return String.join(" ", words);
  }

  /** For each word of the title and its neighbour, the words of its letters that the text has. */
  private static Map<String, Map<String, Integer>> pairs(String[] title, String text) {
    Set<String> wanted = new HashSet<>();
    for (int i = 0; i < title.length; i++) {
      if (i > 0) {
        wanted.add(key(small(title[i - 1]), small(title[i]), true));
      }
      if (i + 1 < title.length) {
        wanted.add(key(small(title[i + 1]), small(title[i]), false));
      }
    }
    Map<String, Map<String, Integer>> pairs = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (String word : text.split("\\s+")) {
      words.add(small(word));
    }
    for (int i = 0; i < words.size(); i++) {
      String own = words.get(i);
      if (i > 0) {
        note(pairs, wanted, key(words.get(i - 1), own, true), own);
      }
      if (i + 1 < words.size()) {
        note(pairs, wanted, key(words.get(i + 1), own, false), own);
      }
    }
    return pairs;
  }

  private static void note(
      Map<String, Map<String, Integer>> pairs, Set<String> wanted, String key, String word) {
    if (wanted.contains(key)) {
      pairs.computeIfAbsent(key, k -> new HashMap<>()).merge(word, 1, Integer::sum);
    }
  }

  private static String key(String neighbour, String word, boolean isBehind) {
    return neighbour + (isBehind ? " > " : " < ") + FoldedText.of(word);
  }

  private static String small(String word) {
    return Letters.trim(word, ".,;:()\"“”'’‘").toLowerCase(Locale.ROOT);
  }

  /** The word in the case of what was read, with the signs around it. */
  private static String spelt(String read, String own, String meant) {
    int at = read.toLowerCase(Locale.ROOT).indexOf(own);
    if (at < 0 || own.length() != meant.length()) {
      return read;
    }
    StringBuilder word = new StringBuilder(read);
    for (int i = 0; i < meant.length(); i++) {
      char c = meant.charAt(i);
      boolean isCapital = Character.isUpperCase(read.charAt(at + i));
      word.setCharAt(at + i, isCapital ? Character.toUpperCase(c) : c);
    }
    return word.toString();
  }
}
