package vn.vankho.image;

import java.util.ArrayList;
import java.util.List;
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
    List<String> steps = new ArrayList<>();
    PageImage image = withoutInk(page, settings, steps);
    image = inEvenLight(image, settings, steps);
    if (Blankness.isBlank(image)) {
      Placement asItWas = Placement.of(page.widthPx(), page.heightPx(), 0, 1);
      return new CleanedPage(image, 0, 1, List.of(CleanedPage.BLANK), asItWas);
    }
    Specks specks = Specks.of(image);
    if (settings.removesSpecks() && specks.isSpeckled()) {
      image = specks.removed();
      steps.add("specks");
    }
    double skew = Skew.degrees(specks.parts(), image, specks.letterPx());
    return straightened(image, skew, settings, steps);
  }

  private static PageImage withoutInk(
      PageImage page, CleaningSettings settings, List<String> steps) {
    if (settings.removesColourInk() && ColourInk.isWorthRemoving(page)) {
      steps.add(ColourInk.STEP);
      return ColourInk.remove(page);
    }
    return ColourInk.toGray(page);
  }

  private static PageImage inEvenLight(
      PageImage gray, CleaningSettings settings, List<String> steps) {
    if (settings.evensLight()) {
      Light light = Light.of(gray);
      if (!light.isEven()) {
        steps.add("light");
        return light.normalised();
      }
    }
    return gray;
  }

  private static CleanedPage straightened(
      PageImage gray, double skew, CleaningSettings settings, List<String> steps) {
    boolean deskews = settings.deskews() && Math.abs(skew) >= CleaningSettings.MIN_SKEW_DEGREES;
    boolean enlarges = gray.dpi() < settings.enlargeBelowDpi();
    double scale = enlarges ? (double) settings.enlargeToDpi() / gray.dpi() : 1;
    Placement placement = Placement.of(gray.widthPx(), gray.heightPx(), deskews ? skew : 0, scale);
    if (Math.max(placement.toWidthPx(), placement.toHeightPx()) > PageImage.MAX_SIDE_PX) {
      placement = Placement.of(gray.widthPx(), gray.heightPx(), 0, 1);
      return new CleanedPage(gray, skew, 1, steps, placement);
    }
    if (deskews) {
      steps.add("deskew");
    }
    if (enlarges) {
      steps.add("enlarge");
    }
    PageImage image = deskews || enlarges ? Resampling.apply(gray, placement) : gray;
    return new CleanedPage(image, skew, scale, steps, placement);
  }
}
