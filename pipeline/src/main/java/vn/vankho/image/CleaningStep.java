package vn.vankho.image;

import java.util.Locale;

/** What may be done to a page before it is recognised; each only where the page needs it. */
public enum CleaningStep {
  /** Turns pages that lie on their side or stand on their head. */
  TURN,
  /** Takes away seals, stamps and signatures in colour. */
  COLOUR_INK,
  /** Evens shadows and gray paper. */
  LIGHT,
  /** Darkens print so pale that the page looks blank. */
  CONTRAST,
  /** Takes away the noise of photocopiers and dirty glass. */
  SPECKS,
  /** Straightens lines that lean. */
  DESKEW,
  /** Enlarges pages of low resolution. */
  ENLARGE;

  /** The name by which users and documents call it: {@code colour-ink}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
