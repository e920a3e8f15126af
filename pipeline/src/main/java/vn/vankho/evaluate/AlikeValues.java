package vn.vankho.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How many values of long text are found but for a few letters: what is missing among these was not
 * extracted or was cut wrongly; what is not right among them was misread.
 *
 * <p>Two values are alike where their Levenshtein distance is at most a tenth of the longer one, as
 * GROBID's evaluation compares titles (with a fifth). What stands in an outline has to stand at the
 * same place of it.
 */
final class AlikeValues {
  /** Least share of letters that are the same. */
  static final double LEAST = 0.9;

  /** Fields of running text. */
  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "legalBases",
          "sections.heading",
          "sections.text",
          "assignments",
          "assignments.cooperating",
          "assignments.deadline",
          "indicators.text",
          "recipients");

  private AlikeValues() {}

  /** Whether a field is measured so. */
  static boolean isMeasured(String field) {
    return FIELDS.contains(field);
  }

  /** Pairs of a true value and a found one that are alike, each taken once. */
  static int count(String field, List<String> truth, List<String> found) {
    boolean hasPlace = field.indexOf('.') > 0 || field.equals("assignments");
    List<String> open = new ArrayList<>(truth);
    int alike = 0;
    for (String value : found) {
      int best = -1;
      double most = 0;
      for (int i = 0; i < open.size(); i++) {
        boolean samePlace = !hasPlace || place(open.get(i)).equals(place(value));
        double likeness = samePlace ? likeness(open.get(i), value) : 0;
        best = likeness >= LEAST && likeness > most ? i : best;
        most = Math.max(most, likeness);
      }
      if (best >= 0) {
        open.remove(best);
        alike++;
      }
    }
    return alike;
  }

  private static String place(String value) {
    int space = value.indexOf(' ');
    return space < 0 ? value : value.substring(0, space);
  }

  private static double likeness(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    int shorter = Math.min(one.length(), other.length());
    if (shorter < LEAST * longer) {
      return 0;
    }
    return longer == 0 ? 1 : 1 - (double) EditDistance.ofLetters(one, other) / longer;
  }
}
