package vn.vankho.image;

import java.util.List;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;

/**
 * A page made ready for recognition.
 *
 * @param image gray, deskewed, perhaps enlarged
 * @param skewDegrees clockwise degrees by which the page leans, corrected or not
 * @param scale pixels of {@code image} for a pixel of the page that was given
 * @param steps those taken, in order; none where the page is blank
 * @param isBlank whether the page holds no print, so that recognition can be left out
 * @param hasPalePlaces whether there are places with pale marks only, which {@code image} shows as
 *     they are: the engine does not see print there beside dark print
 * @param placement the way back from {@code image}'s pixels
 */
public record CleanedPage(
    PageImage image,
    double skewDegrees,
    double scale,
    List<CleaningStep> steps,
    boolean isBlank,
    boolean hasPalePlaces,
    Placement placement) {
  /** Copies the steps. */
  public CleanedPage {
    steps = List.copyOf(steps);
  }

  /** The same page with another image of the same size. */
  public CleanedPage withImage(PageImage other) {
    return new CleanedPage(other, skewDegrees, scale, steps, isBlank, hasPalePlaces, placement);
  }

  /** Another gray image of the page that was given, placed as this one is. */
  public PageImage likewise(PageImage gray) {
    boolean isMoved =
        placement.toWidthPx() != gray.widthPx()
            || placement.toHeightPx() != gray.heightPx()
            || placement.skewDegrees() != 0;
    return isMoved ? Resampling.apply(gray, placement) : gray;
  }

  /** The box on the page that was given, in its pixels, for a box on {@code image}. */
  public Rect toUpright(Rect box) {
    return placement.before(box);
  }
}
