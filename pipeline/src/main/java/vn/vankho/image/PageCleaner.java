package vn.vankho.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankho.model.PageImage;

/**
 * Makes an upright page ready for recognition: takes away coloured ink, uneven light and specks,
 * straightens and enlarges, each only where the page needs it.
 *
 * <p>The page stays gray: a threshold of its own would cost Tesseract accuracy on clean pages.
 */
public final class PageCleaner {
  private PageCleaner() {}

  /** Cleans a page that stands upright. */
  public static CleanedPage clean(PageImage page, CleaningSettings settings) {
    List<CleaningStep> steps = new ArrayList<>();
    PageImage image = withoutInk(page, settings, steps);
    Optional<Light> light =
        settings.takes(CleaningStep.LIGHT) ? Optional.of(Light.of(image)) : Optional.empty();
    image = inEvenLight(image, light, steps);
    int printed = Blankness.printedParts(image);
    Optional<PalePrint> pale = PalePrint.of(image, printed);
    if (pale.isEmpty() && Blankness.isBlank(printed)) {
      Placement asItWas = Placement.of(page.widthPx(), page.heightPx(), 0, 1);
      return new CleanedPage(image, 0, 1, List.of(), true, false, asItWas);
    }
    boolean darkens = settings.takes(CleaningStep.CONTRAST);
    if (pale.isPresent() && darkens) {
      image = pale.get().darkened();
      steps.add(CleaningStep.CONTRAST);
    }
    boolean hasPalePlaces =
        darkens && pale.isEmpty() && light.filter(Light::hasPalePlaces).isPresent();
    Specks specks = Specks.of(image);
    if (settings.takes(CleaningStep.SPECKS) && specks.isSpeckled()) {
      image = specks.removed();
      steps.add(CleaningStep.SPECKS);
    }
    double skew = Skew.degrees(specks.parts(), image, specks.letterPx());
    return straightened(image, skew, settings, steps, hasPalePlaces);
  }

  private static PageImage withoutInk(
      PageImage page, CleaningSettings settings, List<CleaningStep> steps) {
    if (settings.takes(CleaningStep.COLOUR_INK) && ColourInk.isWorthRemoving(page)) {
      steps.add(CleaningStep.COLOUR_INK);
      return ColourInk.remove(page);
    }
    return ColourInk.toGray(page);
  }

  private static PageImage inEvenLight(
      PageImage gray, Optional<Light> light, List<CleaningStep> steps) {
    if (light.isEmpty() || light.get().isEven()) {
      return gray;
    }
    steps.add(CleaningStep.LIGHT);
    return light.get().normalised();
  }

  private static CleanedPage straightened(
      PageImage gray,
      double skew,
      CleaningSettings settings,
      List<CleaningStep> steps,
      boolean hasPalePlaces) {
    boolean deskews =
        settings.takes(CleaningStep.DESKEW) && Math.abs(skew) >= CleaningSettings.MIN_SKEW_DEGREES;
    boolean enlarges =
        settings.takes(CleaningStep.ENLARGE) && gray.dpi() < CleaningSettings.ENLARGE_BELOW_DPI;
    double scale = enlarges ? (double) CleaningSettings.ENLARGE_TO_DPI / gray.dpi() : 1;
    Placement placement = Placement.of(gray.widthPx(), gray.heightPx(), deskews ? skew : 0, scale);
    if (Math.max(placement.toWidthPx(), placement.toHeightPx()) > PageImage.MAX_SIDE_PX) {
      placement = Placement.of(gray.widthPx(), gray.heightPx(), 0, 1);
      return new CleanedPage(gray, skew, 1, steps, false, hasPalePlaces, placement);
    }
    if (deskews) {
      steps.add(CleaningStep.DESKEW);
    }
    if (enlarges) {
      steps.add(CleaningStep.ENLARGE);
    }
    PageImage image = deskews || enlarges ? Resampling.apply(gray, placement) : gray;
    return new CleanedPage(image, skew, scale, steps, false, hasPalePlaces, placement);
  }
}
