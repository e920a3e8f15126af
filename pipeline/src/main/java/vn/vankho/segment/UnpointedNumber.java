package vn.vankho.segment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers of the outline whose point or slash was lost; only their place makes them markers.
 */
final class UnpointedNumber {
  /** A number without its point. Accepts {@code 1 Ngành Y tế}, {@code I Mục đích}. */
  private static final Pattern BARE_NUMBER = Pattern.compile("^(\\d{1,2}|[Il|])\\s+(?=\\p{Lu})");

  /** A number with its slash, as texts that count {@code 1/}, {@code 2/} have it. */
  private static final Pattern SLASHED = Pattern.compile("^\\d{1,2}\\s?/\\s?(?=\\p{Lu})");

  /** The same, the slash read as a letter or a 1. Accepts {@code 2i Dân quân}, {@code 31 Phân}. */
  private static final Pattern MISREAD_SLASH =
      Pattern.compile("^(\\d{1,2}?)[iIl1|!'’j]\\s+(?=\\p{Lu})");

  private UnpointedNumber() {}

  /** A number with which a line opens without a point; a marker only where one is awaited. */
  static Optional<Marker> bareNumber(Line line) {
    Matcher matcher = BARE_NUMBER.matcher(line.text());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String token = matcher.group(1);
    int number = Character.isDigit(token.charAt(0)) ? Integer.parseInt(token) : 1;
    return number < 1
        ? Optional.empty()
        : Optional.of(
            new Marker(
                Marker.Kind.ARABIC,
                String.valueOf(number),
                List.of(number),
                matcher.group(),
                matcher.end()));
  }

  /** Whether a line opens with a number and a slash. */
  static boolean isSlashed(Line line) {
    return SLASHED.matcher(line.text()).find();
  }

  /** A number whose slash was misread; a marker only in a text that counts so. */
  static Optional<Marker> misreadSlash(Line line) {
    Matcher matcher = MISREAD_SLASH.matcher(line.text());
    if (!matcher.find() || matcher.group(1).startsWith("0")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(matcher.group(1));
    return Optional.of(
        new Marker(
            Marker.Kind.ARABIC,
            String.valueOf(number),
            List.of(number),
            matcher.group(),
            matcher.end()));
  }
}
