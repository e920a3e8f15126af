package vn.vankho.evaluate;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.text.NormalForm;
import vn.vankho.text.SequenceAlignment;

/** The words of a text that was read beside those of the right one. */
final class WordComparison {
  /** Words resampled together at most: neighbours go wrong together. */
  private static final int BLOCK = 25;

  /** Words in a row that the right text lacks, from which on they stand outside of it. */
  private static final int FOREIGN_RUN = 4;

  private final String[] right;
  private final String[] read;
  private final int[] partners;

  private WordComparison(String[] right, String[] read) {
    this.right = right;
    this.read = read;
    this.partners = partners(right, read);
  }

  /** Compares every word read. */
  static WordComparison of(String truth, String read) {
    return new WordComparison(words(truth), words(read));
  }

  /**
   * Compares with a truth that leaves parts of the page out, such as headers that were set anew:
   * words of which the truth has none are passed over where four or more stand together. Lost words
   * count all the same.
   */
  static WordComparison withinBody(String truth, String read) {
    WordComparison all = of(truth, read);
    List<String> kept = new ArrayList<>();
    int next = 0;
    for (int j = 0; j <= all.right.length; j++) {
      int partner = j == all.right.length ? all.read.length : all.partners[j];
      if (partner < 0) {
        continue;
      }
      for (int i = partner - next >= FOREIGN_RUN ? partner : next; i < partner; i++) {
        kept.add(all.read[i]);
      }
      if (partner < all.read.length) {
        kept.add(all.read[partner]);
      }
      next = partner + 1;
    }
    return new WordComparison(all.right, kept.toArray(String[]::new));
  }

  /** Ties go to the fewest pairs that differ, so that a lost word is not a misread one. */
  private static int[] partners(String[] right, String[] read) {
    return SequenceAlignment.partners(
        right.length, read.length, 1, (j, i) -> right[j].equals(read[i]) ? 0 : 1);
  }

  private static String[] words(String text) {
    String stripped = NormalForm.nfc(text).strip();
    return stripped.isEmpty() ? new String[0] : stripped.split("\\s+");
  }

  /** Words of the right text; not to be changed. */
  String[] right() {
    return right;
  }

  /** Words read; not to be changed. */
  String[] read() {
    return read;
  }

  /** For each word of the right text the place of its partner among those read, or -1. */
  int[] partners() {
    return partners;
  }

  /** All errors; those of letters are counted by another walk, over the joined words. */
  TextErrors errors() {
    String truth = String.join(" ", right);
    int wordErrors = 0;
    for (int errors : blockErrors()) {
      wordErrors += errors;
    }
    return new TextErrors(
        right.length,
        wordErrors,
        truth.length(),
        SequenceAlignment.distance(truth, String.join(" ", read)));
  }

  /** Words of the right text in each block, the unit that is drawn again for an interval. */
  int[] blockWords() {
    int[] words = new int[right.length / BLOCK + 1];
    for (int j = 0; j < right.length; j++) {
      words[j / BLOCK]++;
    }
    return words;
  }

  /** Word errors in the same blocks; a word put in counts where it stands. */
  int[] blockErrors() {
    int[] errors = new int[right.length / BLOCK + 1];
    int next = 0;
    for (int j = 0; j < right.length; j++) {
      if (partners[j] < 0) {
        errors[j / BLOCK]++;
      } else {
        boolean isRight = right[j].equals(read[partners[j]]);
        errors[j / BLOCK] += partners[j] - next + (isRight ? 0 : 1);
        next = partners[j] + 1;
      }
    }
    errors[errors.length - 1] += read.length - next;
    return errors;
  }
}
