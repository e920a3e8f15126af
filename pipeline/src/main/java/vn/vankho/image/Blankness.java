package vn.vankho.image;

import vn.vankho.model.PageImage;

/** Tells blank pages, the backs of sheets and separators, by the parts of print that they lack. */
final class Blankness {
  /**
   * Print is darker than this, of 255, on paper of even light; see-through from the back is not.
   */
  static final int PRINT = 140;

  /** Parts at least 1/30 inch (2.4 pt) high or wide count as print; specks are smaller. */
  private static final int LETTERS_PER_INCH = 30;

  /** A page number alone is print; two scratches are not. */
  private static final int MAX_PARTS = 2;

  private Blankness() {}

  /** Whether a page of so many parts of print is blank. */
  static boolean isBlank(int parts) {
    return parts <= MAX_PARTS;
  }

  /** How many parts of a gray page of even light are print, not specks nor its own edge. */
  static int printedParts(PageImage gray) {
    Components parts = Components.of(gray, PRINT);
    int least = Math.max(3, gray.dpi() / LETTERS_PER_INCH);
    int edge = gray.dpi() / 8;
    int print = 0;
    for (int part = 0; part < parts.count(); part++) {
      boolean isLarge = Math.max(parts.width(part), parts.height(part)) >= least;
      boolean isAtEdge =
          parts.left(part) < edge
              || parts.top(part) < edge
              || parts.right(part) > gray.widthPx() - edge
              || parts.bottom(part) > gray.heightPx() - edge;
      print += isLarge && !isAtEdge ? 1 : 0;
    }
    return print;
  }
}
