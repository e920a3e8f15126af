package vn.vankho.segment;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a section's heading from the running text that a marker may open as well. */
final class HeadingRule {
  /** A heading rarely fills more than two lines. */
  private static final int LONGEST = 170;

  /** With a colon at its end only so short a line is a heading. */
  private static final int LONGEST_WITH_COLON = 60;

  /** Words before a colon that announce what follows: {@code gồm các nội dung sau}. */
  private static final Pattern ANNOUNCES =
      Pattern.compile(
          ".*(?:sau(?: day)?|gom(?: co)?|la|nhu|co|cac|voi|khau|(?<!to chuc )thuc hien)\\s?:$");

  private HeadingRule() {}

  /** The heading; empty where the marker opens running text. */
  static Optional<String> heading(Marker marker, String text, boolean hasMore) {
    if (marker.isBullet() || text.isEmpty() || Letters.count(text) < 2) {
      return Optional.empty();
    }
    boolean capitals = Letters.capitals(text) >= 0.7 && Letters.count(text) > 4;
    if (capitals && text.length() <= 2 * LONGEST) {
      return Optional.of(Letters.trimEnd(text, ".:;?"));
    }
    boolean high = marker.kind().isAbove(Marker.Kind.ARABIC);
    boolean reads = text.length() <= LONGEST && (hasMore || high) && readsAsTitle(text, high);
    return reads ? Optional.of(Letters.trimEnd(text, ".:?")) : Optional.empty();
  }

  private static boolean readsAsTitle(String text, boolean high) {
    char last = Letters.last(text);
    if (last == ';' || last == ',' || (last == '.' && !(high && text.length() <= 100))) {
      return false;
    }
    int colon = text.indexOf(':');
    if (colon >= 0 && colon < text.length() - 1) {
      return false;
    }
    boolean announces =
        last == ':'
            && (text.length() > LONGEST_WITH_COLON
                || ANNOUNCES.matcher(FoldedText.of(text)).matches());
    return !announces && (text.indexOf(". ") < 0 || high);
  }
}
