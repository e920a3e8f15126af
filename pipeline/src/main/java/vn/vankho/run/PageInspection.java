package vn.vankho.run;

import java.util.List;
import java.util.Optional;
import vn.vankho.image.CleanedPage;
import vn.vankho.image.CleaningStep;
import vn.vankho.scan.PageFacts;

/**
 * What a page is made of, and what would be done with it.
 *
 * @param facts without the words of its text layer
 * @param decision where its words would come from
 * @param cleaning what would be done to its picture, where that was asked for
 */
public record PageInspection(PageFacts facts, PageDecision decision, Optional<Cleaning> cleaning) {
  /**
   * What would be done to a picture before it is recognised.
   *
   * @param skewDegrees clockwise degrees by which it leans
   * @param steps as {@link CleanedPage#steps}
   */
  public record Cleaning(double skewDegrees, List<CleaningStep> steps) {
    /** Copies the steps. */
    public Cleaning {
      steps = List.copyOf(steps);
    }

    static Cleaning of(CleanedPage page) {
      return new Cleaning(page.skewDegrees(), page.steps());
    }
  }
}
