package vn.vankho.evaluate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.Evidence;

/**
 * Expected calibration error of the confidences of fields: in ten classes of confidence, the
 * distance between what is claimed and what is right, weighed by the values in each (Naeini et al.,
 * 2015).
 *
 * <p>A value counts as right where it is the truth's, a list where all of it is; what a value
 * leaves open, as a signer without a name, is not claimed. Not safe for use by several threads.
 */
public final class FieldCalibration {
  private static final int CLASSES = 10;

  private final int[] values = new int[CLASSES];
  private final double[] claimed = new double[CLASSES];
  private final int[] right = new int[CLASSES];

  FieldCalibration() {}

  /** Counts the values of a document in that its evidence calls sound and the truth states. */
  void add(
      Map<String, Evidence> evidence,
      Map<String, List<String>> truth,
      Map<String, List<String>> found,
      Set<String> stated) {
    evidence.forEach(
        (field, what) -> {
          List<String> parts =
              found.keySet().stream()
                  .filter(name -> name.equals(field) || name.startsWith(field + "."))
                  .filter(name -> stated.contains(name) || stated.contains(field(name)))
                  .filter(name -> !found.getOrDefault(name, List.of()).isEmpty())
                  .toList();
          if (what.status() == Evidence.Status.OK && !parts.isEmpty()) {
            boolean isRight =
                parts.stream()
                    .allMatch(
                        name -> sameValues(truth.get(name), found.getOrDefault(name, List.of())));
            count(what.confidence(), isRight);
          }
        });
  }

  private static String field(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static boolean sameValues(@Nullable List<String> truth, List<String> found) {
    return truth != null && new HashSet<>(truth).equals(new HashSet<>(found));
  }

  private void count(double confidence, boolean isRight) {
    int place = Math.min(CLASSES - 1, (int) (confidence * CLASSES));
    values[place]++;
    claimed[place] += confidence;
    right[place] += isRight ? 1 : 0;
  }

  /** Number of values counted in. */
  public int values() {
    int sum = 0;
    for (int count : values) {
      sum += count;
    }
    return sum;
  }

  /** Mean of the confidences, 0 to 1; 0 where no value was counted in. */
  public double claimed() {
    return values() == 0 ? 0 : Arrays.stream(claimed).sum() / values();
  }

  /** Share of the values that are right, 0 to 1; 0 where no value was counted in. */
  public double right() {
    return values() == 0 ? 0 : (double) Arrays.stream(right).sum() / values();
  }

  /** Between 0 and 1; 0 where no value was counted in. */
  public double error() {
    double sum = 0;
    for (int i = 0; i < CLASSES; i++) {
      sum += Math.abs(claimed[i] - right[i]);
    }
    return values() == 0 ? 0 : sum / values();
  }
}
