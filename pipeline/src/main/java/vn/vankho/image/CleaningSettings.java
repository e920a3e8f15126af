package vn.vankho.image;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which steps may be taken on a page.
 *
 * @param steps in the order in which they are taken
 */
public record CleaningSettings(Set<CleaningStep> steps) {
  /** Degrees from which on a page is straightened; Tesseract copes with less. */
  static final double MIN_SKEW_DEGREES = 0.3;

  /**
   * Dots per inch below which a page is enlarged. Measured on three plan pages scaled down: at 100
   * dpi the word error rate falls from 3.6 to 1.4 %, at 120 from 1.5 to 1.1, at 150 it does not.
   */
  static final int ENLARGE_BELOW_DPI = 140;

  /** Dots per inch that an enlarged page has. */
  static final int ENLARGE_TO_DPI = 300;

  /** Copies the steps. */
  public CleaningSettings {
    EnumSet<CleaningStep> inOrder = EnumSet.noneOf(CleaningStep.class);
    inOrder.addAll(steps);
    steps = Collections.unmodifiableSet(inOrder);
  }

  /** All steps. */
  public static CleaningSettings all() {
    return new CleaningSettings(EnumSet.allOf(CleaningStep.class));
  }

  /** No step: colour pages turn gray, all else stays as it is. */
  public static CleaningSettings none() {
    return new CleaningSettings(Set.of());
  }

  /** Whether a step may be taken. */
  public boolean takes(CleaningStep step) {
    return steps.contains(step);
  }
}
