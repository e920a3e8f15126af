package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Signs that specks, rules and strokes leave among the words of a field. */
final class Scraps {
  /** A word without letter or digit that no text has alone: {@code =}, {@code °}, {@code “~}. */
  private static final Pattern SCRAP = Pattern.compile("[^\\p{L}\\p{N}&–—+/%-]+|=\\d?");

  private Scraps() {}

  /** The text without scraps between its words, and without a lone quote before a word. */
  static String removed(String text) {
    List<String> kept = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      if (word.isEmpty() || SCRAP.matcher(word).matches()) {
        continue;
      }
      boolean lone = "'‘’`".indexOf(word.charAt(0)) >= 0 && word.length() > 2;
      kept.add(lone ? word.substring(1) : word);
    }
    return String.join(" ", kept);
  }
}
