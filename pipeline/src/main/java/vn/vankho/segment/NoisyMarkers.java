package vn.vankho.segment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads markers of which signs were misread. What such a marker counts, and whether it is one, only
 * the markers before it can say: its number is 0, or it counts as one without a point.
 */
final class NoisyMarkers {
  /** A number of which signs were misread. Accepts {@code §. Kinh}, {@code 6ó. Phương}. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^([_'‘’.,*°·~]{0,2}([\\d§$&¿ŠšsSBZzOoQDĐóòáàlIi|!ïítTjJGbgqA]{1,3}))\\s?[.)](?!\\d)\\s*"
              + "(?=[\\p{Lu}\"“])");

  /** A number whose point was read as a comma. Accepts {@code 1, Đối tượng}; not {@code 1,5}. */
  private static final Pattern COMMA = Pattern.compile("^([1-9]\\d?),\\s+(?=\\p{Lu})");

  /** A chapter on a line of its own. Accepts {@code Chương]}, {@code Chương lhỉ -}. */
  private static final Pattern CHAPTER =
      Pattern.compile(
          "^\\W{0,2}(CHƯƠNG|Chương)\\s?[IVXLlHhTt1|!Jj\\]\\[iíìỉĩïÍÌỈĨÏ]{1,6}(?:\\s?[-–—.:])?$");

  /** A numeral of which a letter is left. Accepts {@code d. TỔ CHỨC THỰC HIỆN}. */
  private static final Pattern LETTER = Pattern.compile("^(\\p{Ll})\\.\\s*(?=\\p{Lu}{2})");

  /** Strokes without a point. Accepts {@code HH CÔNG BỐ}; not {@code HỌP}. */
  private static final Pattern STROKES = Pattern.compile("^([IVXHl1|]{2,6})\\s+(?=\\p{Lu}{2})");

  private NoisyMarkers() {}

  /** A number with a sign that is none. */
  static Optional<Marker> number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find()
        ? Optional.of(unknown(Marker.Kind.ARABIC, matcher.group(1), matcher.group(2), matcher))
        : Optional.empty();
  }

  /** Readings that no line has unless something was misread. */
  static List<Marker> readings(String text) {
    return Stream.of(comma(text), chapter(text), numeral(text)).flatMap(Optional::stream).toList();
  }

  private static Optional<Marker> comma(String text) {
    Matcher matcher = COMMA.matcher(text);
    return matcher.find()
        ? Optional.of(
            new Marker(
                Marker.Kind.ARABIC,
                matcher.group(1),
                List.of(Integer.parseInt(matcher.group(1))),
                matcher.group(),
                matcher.end()))
        : Optional.empty();
  }

  private static Optional<Marker> chapter(String text) {
    Matcher matcher = CHAPTER.matcher(text);
    return matcher.find()
        ? Optional.of(unknown(Marker.Kind.CHAPTER, matcher.group(1), matcher.group(), matcher))
        : Optional.empty();
  }

  private static Optional<Marker> numeral(String text) {
    Matcher matcher = LETTER.matcher(text);
    boolean found = matcher.find();
    if (!found) {
      matcher = STROKES.matcher(text);
      found = matcher.find();
    }
    return found && Letters.capitals(text.substring(matcher.end())) > 0.9
        ? Optional.of(unknown(Marker.Kind.ROMAN, matcher.group(1), matcher.group(1) + " ", matcher))
        : Optional.empty();
  }

  private static Marker unknown(Marker.Kind kind, String printed, String token, Matcher matcher) {
    return new Marker(kind, printed, List.of(0), token, matcher.end());
  }
}
