package vn.vankho.segment;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a section's heading from the running text that a marker may open as well. */
final class HeadingRule {
  /** A heading rarely fills more than two lines. */
  private static final int LONGEST = 170;

  private static final int LONGEST_BEFORE_COLON = 60;

  /** Words by which a clause before a colon announces its items instead of naming a subject. */
  private static final Pattern ANNOUNCES =
      Pattern.compile(".*\\b(?:sau|sau day|nhu|gom|la|cu the|rang|viec)\\s*:?$");

  private HeadingRule() {}

  /** The heading; empty where the marker opens running text. */
  static Optional<String> heading(Marker marker, String text, boolean hasMore) {
    if (marker.isBullet() || text.isEmpty() || Letters.count(text) < 2) {
      return Optional.empty();
    }
    boolean capitals = Letters.capitals(text) >= 0.7 && Letters.count(text) > 4;
    if (capitals && text.length() <= 2 * LONGEST) {
      return Optional.of(Letters.trimEnd(text, ".:;"));
    }
    boolean high = marker.kind().ordinal() < Marker.Kind.ARABIC.ordinal();
    boolean reads = text.length() <= LONGEST && (hasMore || high) && readsAsTitle(text, high);
    return reads ? Optional.of(Letters.trimEnd(text, ".:")) : Optional.empty();
  }

  private static boolean readsAsTitle(String text, boolean high) {
    char last = Letters.last(text);
    if (last == ';' || last == ',' || last == '.' && !(high && text.length() <= 100)) {
      return false;
    }
    int colon = text.indexOf(':');
    if (colon >= 0 && colon < text.length() - 1) {
      return false;
    }
    if (last == ':') {
      return text.length() <= LONGEST_BEFORE_COLON
          && !ANNOUNCES.matcher(FoldedText.of(text)).matches();
    }
    return text.indexOf(". ") < 0 || high;
  }
}
