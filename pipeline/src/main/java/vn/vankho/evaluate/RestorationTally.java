package vn.vankho.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import vn.vankho.model.Edit;
import vn.vankho.text.Folding;
import vn.vankho.text.TonePlacement;

/** Adds up what one group of texts shows, line by line. */
final class RestorationTally {
  private static final int CLASSES = 10;

  /** Words shown on either side of a wrong one. */
  private static final int CONTEXT = 5;

  private final String name;
  private final Consumer<WrongWord> errors;
  private RestorationScore score;
  private int syllablesRight;
  private final List<int[]> units = new ArrayList<>();
  private final double[] claimed = new double[CLASSES];
  private final int[] claims = new int[CLASSES];
  private final int[] claimsRight = new int[CLASSES];

  /**
   * An empty tally.
   *
   * @param errors takes each word that is still wrong, in the order of the text
   */
  RestorationTally(String name, Consumer<WrongWord> errors) {
    this.name = name;
    this.errors = errors;
    score = new RestorationScore(name, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /**
   * Adds one line, or one page where lines do not correspond.
   *
   * @param edits those within {@code restored}, their spans counted from its start
   */
  void add(String read, String restored, String truth, List<Edit> edits) {
    WordComparison beforehand = WordComparison.of(truth, read);
    WordComparison afterwards = WordComparison.of(truth, restored);
    String[] before = beforehand.read();
    String[] after = afterwards.read();
    String[] right = afterwards.right();
    int[] beforePartners = beforehand.partners();
    int[] afterPartners = afterwards.partners();
    int changed = 0;
    int changedRight = 0;
    int harmed = 0;
    int stillWrong = 0;
    for (int j = 0; j < right.length; j++) {
      String was = beforePartners[j] < 0 ? "" : before[beforePartners[j]];
      String is = afterPartners[j] < 0 ? "" : after[afterPartners[j]];
      boolean wasRight = was.equals(right[j]);
      boolean isRight = is.equals(right[j]);
      changed += was.equals(is) ? 0 : 1;
      changedRight += !wasRight && isRight ? 1 : 0;
      harmed += wasRight && !isRight ? 1 : 0;
      stillWrong += !wasRight && !isRight ? 1 : 0;
      syllablesRight += syllable(is).equals(syllable(right[j])) ? 1 : 0;
    }
    report(before, after, right, beforePartners, afterPartners);
    addUnits(afterwards);
    TextErrors errorsBefore = beforehand.errors();
    TextErrors errorsAfter = afterwards.errors();
    score =
        score.plus(
            new RestorationScore(
                name,
                right.length,
                errorsBefore.wordErrors(),
                errorsAfter.wordErrors(),
                errorsBefore.characters(),
                errorsBefore.characterErrors(),
                errorsAfter.characterErrors(),
                changed,
                changedRight,
                harmed,
                stillWrong));
    addClaims(restored, after, right, afterPartners, edits);
  }

  private void report(String[] before, String[] after, String[] right, int[] was, int[] is) {
    int next = 0;
    for (int j = 0; j <= right.length; j++) {
      int upTo = j == right.length ? after.length : is[j];
      for (; next < upTo; next++) {
        errors.accept(wrong("", after[next], "", right, j, j));
      }
      if (j < right.length) {
        next = Math.max(next, is[j] + 1);
        String now = is[j] < 0 ? "" : after[is[j]];
        if (!now.equals(right[j])) {
          String read = was[j] < 0 ? "" : before[was[j]];
          errors.accept(wrong(read, now, right[j], right, j, j + 1));
        }
      }
    }
  }

  private WrongWord wrong(
      String read, String restored, String truth, String[] right, int from, int to) {
    return new WrongWord(
        name,
        read,
        restored,
        truth,
        String.join(" ", Arrays.copyOfRange(right, Math.max(0, from - CONTEXT), from)),
        String.join(" ", Arrays.copyOfRange(right, to, Math.min(right.length, to + CONTEXT))));
  }

  private void addUnits(WordComparison after) {
    int[] words = after.blockWords();
    int[] errors = after.blockErrors();
    for (int block = 0; block < words.length; block++) {
      units.add(new int[] {errors[block], words[block]});
    }
  }

  /** A change is right where the word that it ends in is. */
  private void addClaims(
      String restored, String[] after, String[] right, int[] partners, List<Edit> edits) {
    boolean[] isRight = new boolean[after.length];
    for (int j = 0; j < right.length; j++) {
      if (partners[j] >= 0) {
        isRight[partners[j]] = after[partners[j]].equals(right[j]);
      }
    }
    int word = -1;
    int at = 0;
    for (Edit edit : edits) {
      for (; at < edit.restored().end(); at++) {
        boolean starts =
            !Character.isWhitespace(restored.charAt(at))
                && (at == 0 || Character.isWhitespace(restored.charAt(at - 1)));
        word += starts ? 1 : 0;
      }
      if (word >= 0 && word < isRight.length) {
        double probability = edit.change().probability();
        int group = (int) Math.min(CLASSES - 1, probability * CLASSES);
        claims[group]++;
        claimed[group] += probability;
        claimsRight[group] += isRight[word] ? 1 : 0;
      }
    }
  }

  /** The row, with an interval from resampled lines; the same for the same seed. */
  RestorationReport.Row row(long seed) {
    Interval interval =
        Interval.of(units, sums -> sums[1] == 0 ? 0 : sums[0] / (double) sums[1], seed);
    double distance = 0;
    int all = 0;
    for (int group = 0; group < CLASSES; group++) {
      distance += Math.abs(claimed[group] - claimsRight[group]);
      all += claims[group];
    }
    return new RestorationReport.Row(
        score,
        interval.low(),
        interval.high(),
        score.words() == 0 ? 0 : syllablesRight / (double) score.words(),
        all == 0 ? 0 : distance / all);
  }

  private static String syllable(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return TonePlacement.toOldPlacement(Folding.lower(word.substring(start, end)));
  }
}
