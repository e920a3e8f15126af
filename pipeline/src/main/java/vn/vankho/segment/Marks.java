package vn.vankho.segment;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Compares words by letters and marks, on whichever vowel the tone stands. */
final class Marks {
  private Marks() {}

  /** Letters and marks, on whichever of two vowels the tone stands. */
  static String of(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .chars()
        .sorted()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** Whether a name is another only where marks were lost: {@code Phù Yên} is not Phú Yên. */
  static boolean areLike(String printed, String name) {
    String[] read = printed.toLowerCase(Locale.ROOT).split("\\s+");
    String[] words = name.toLowerCase(Locale.ROOT).split("\\s+");
    boolean same = read.length == words.length;
    for (int i = 0; same && i < words.length; i++) {
      same = of(read[i]).equals(of(words[i])) || read[i].equals(FoldedText.of(words[i]));
    }
    return same;
  }

  /**
   * A phrase with its tones on the vowels of the page: both {@code hóa} and {@code hoá} are right.
   */
  static String asPrinted(String phrase, List<String> printed) {
    String[] words = phrase.split(" ", -1);
    for (int i = 0; words.length == printed.size() && i < words.length; i++) {
      String comma = words[i].endsWith(",") ? "," : "";
      String small = Letters.trimEnd(words[i], ",").toLowerCase(Locale.ROOT);
      String read = printed.get(i).toLowerCase(Locale.ROOT);
      boolean other = !read.equals(small) && of(read).equals(of(small));
      boolean isSmall = words[i].startsWith(small);
      words[i] = other ? (isSmall ? read : ArchiveCase.capitalised(read)) + comma : words[i];
    }
    return String.join(" ", words);
  }
}
