package vn.vankho.research;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.text.Folding;
import vn.vankho.text.NormalForm;

/**
 * A text as words, each with what it is compared by.
 *
 * @param words words, figures and single marks of punctuation, as they stand
 * @param spaced whether white space stands before each
 * @param keys what must be equal for two words to be the same
 */
record Wording(List<String> words, List<Boolean> spaced, List<String> keys) {
  /** {@code kế}, {@code 88,5}, {@code 780}, {@code ;}; possessive, so that no text takes long. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:[.,]\\p{N}++)*+|[^\\s\\p{Z}]");

  /** Words of a text; those that are only punctuation have an empty key where marks are ignored. */
  static Wording of(String text, boolean ignoresMarks) {
    String nfc = NormalForm.nfc(text);
    List<String> words = new ArrayList<>();
    List<Boolean> spaced = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    Matcher word = WORD.matcher(nfc);
    int end = 0;
    while (word.find()) {
      String found = word.group();
      words.add(found);
      spaced.add(word.start() > end && end > 0);
      keys.add(ignoresMarks ? folded(found) : found);
      end = word.end();
    }
    return new Wording(words, spaced, keys);
  }

  private static String folded(String word) {
    return Character.isLetterOrDigit(word.codePointAt(0)) ? Folding.fold(word) : "";
  }

  /** What is left to compare by: everything but empty keys. */
  List<String> telling() {
    return keys.stream().filter(key -> !key.isEmpty()).toList();
  }
}
