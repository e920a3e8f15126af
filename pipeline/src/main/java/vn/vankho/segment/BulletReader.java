package vn.vankho.segment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dash, plus or star with which a line opens. */
final class BulletReader {
  /** A dash with what sticks out from it. Accepts {@code _—_~ Văn}, {@code _- Tưới}. */
  private static final Pattern RULED_DASH =
      Pattern.compile("^[_~]{1,3}[-–—][-–—_~]{0,3}\\s*(?=\\p{L})");

  private static final String DASHES = "-–—−~¬=";
  private static final String PLUSES = "+";
  private static final String STARS = "*•·●○▪■◦►➢✓";

  private BulletReader() {}

  /** The bullet; empty where the line opens with something else. */
  static Optional<Marker> read(String text) {
    Matcher ruled = RULED_DASH.matcher(text);
    if (ruled.find()) {
      return Optional.of(new Marker(Marker.Kind.DASH, "-", List.of(0), "-", ruled.end()));
    }
    char first = text.isEmpty() ? 'x' : text.charAt(0);
    Marker.Kind kind =
        DASHES.indexOf(first) >= 0
            ? Marker.Kind.DASH
            : PLUSES.indexOf(first) >= 0
                ? Marker.Kind.PLUS
                : STARS.indexOf(first) >= 0 ? Marker.Kind.STAR : null;
    if (kind == null || text.length() < 2) {
      return Optional.empty();
    }
    int end = DASHES.indexOf(first) >= 0 && DASHES.indexOf(text.charAt(1)) >= 0 ? 2 : 1;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    boolean worded =
        end < text.length()
            && (Character.isLetterOrDigit(text.charAt(end))
                || "\"“(".indexOf(text.charAt(end)) >= 0);
    String printed = kind == Marker.Kind.DASH ? "-" : String.valueOf(first);
    return worded
        ? Optional.of(new Marker(kind, printed, List.of(0), printed, end))
        : Optional.empty();
  }
}
