package vn.vankho.segment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vankho.text.PackedTable;

/** Names of bodies and of their fields of work, as {@code bodies.txt} lists them. */
final class BodyNames {
  /** The longest of them that matter here have so many words. */
  private static final int MOST_WORDS = 11;

  /** More letters than so many words have. */
  private static final int MOST_LETTERS = 160;

  private static final Set<String> PHRASES = phrases();

  /** The first words of the names, folded. */
  private static final Set<String> FIRST =
      PHRASES.stream()
          .map(phrase -> phrase.substring(0, phrase.indexOf(' ')))
          .collect(Collectors.toSet());

  private BodyNames() {}

  private static Set<String> phrases() {
    Set<String> phrases = new HashSet<>();
    for (String row : PackedTable.rows(BodyNames.class, "bodies.txt")) {
      String phrase = plain(row.substring(row.indexOf(':') + 1));
      if (phrase.indexOf(' ') > 0) {
        phrases.add(phrase);
      }
    }
    return phrases;
  }

  private static String plain(String text) {
    return String.join(" ", Letters.words(FoldedText.of(text)));
  }

  /** Whether a name of a field goes over the {@code và} between two texts. */
  static boolean isWithin(String before, String after) {
    return joins(before, " va ", after);
  }

  /** Whether a name of a field goes over the comma between two texts. */
  static boolean isAcross(String before, String after) {
    return joins(before, " ", after);
  }

  private static boolean joins(String before, String between, String after) {
    String end = before.substring(Math.max(0, before.length() - MOST_LETTERS));
    String start = after.substring(0, Math.min(after.length(), MOST_LETTERS));
    List<String> left = Letters.words(FoldedText.of(end));
    List<String> right = Letters.words(FoldedText.of(start));
    for (int from = Math.max(0, left.size() - MOST_WORDS); from < left.size(); from++) {
      String opening = String.join(" ", left.subList(from, left.size())) + between;
      for (int to = 1; to <= Math.min(right.size(), MOST_WORDS); to++) {
        if (PHRASES.contains(opening + String.join(" ", right.subList(0, to)))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a name of more than two words ends right before the word at an index; a name that ends
   * in {@code Quản lý} goes on.
   */
  static boolean endsBefore(String[] words, int index) {
    for (int from = Math.max(0, index - MOST_WORDS); from < index - 2; from++) {
      if (isFirst(words[from])) {
        String phrase = plain(String.join(" ", List.of(words).subList(from, index)));
        if (PHRASES.contains(phrase) && !phrase.endsWith(" quan ly")) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a name covers the word at an index and begins before it, in a capital.
   *
   * @param words of a clause, as printed
   */
  static boolean covers(String[] words, int index) {
    for (int from = Math.max(0, index - MOST_WORDS + 1); from < index; from++) {
      if (isFirst(words[from])) {
        for (int to = index + 1; to <= Math.min(words.length, from + MOST_WORDS); to++) {
          if (PHRASES.contains(plain(String.join(" ", List.of(words).subList(from, to))))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isFirst(String word) {
    return !word.isEmpty()
        && Character.isUpperCase(word.codePointAt(0))
        && FIRST.contains(FoldedText.of(word));
  }
}
