package vn.vankho.segment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the marker of a điểm, {@code a)}, and of the rare headings counted {@code A}, {@code B}.
 */
final class LetterMarker {
  /** Accepts {@code a) }, {@code đ.}, {@code b/ }; not {@code a 1}. */
  private static final Pattern LETTER =
      Pattern.compile("^(\\p{L}|[0-9©])\\s?([).]|/(?=\\s)|[-–](?=\\s?\\p{Lu}{2}))\\s*(?=\\S|$)");

  /** A part that is no numeral. Accepts {@code B. Phân công}; not {@code C.Mác}, {@code I. Lo}. */
  private static final Pattern PART =
      Pattern.compile("^([A-ZĐ&&[^IVX]])\\s?[./]\\s+(?=\\p{Lu}\\p{Ll})");

  private LetterMarker() {}

  static Optional<Marker> read(String text) {
    Matcher matcher = LETTER.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String token = matcher.group(1);
    boolean titled = isTitled(text.substring(matcher.end()));
    if (!titled && "-–".contains(matcher.group(2))) {
      return Optional.empty();
    }
    if (!Character.isUpperCase(token.charAt(0))) {
      return ofPoint(token, matcher);
    }
    return titled ? ofHeading(token, matcher.end()) : ofMisreadPoint(token, matcher);
  }

  /** A part whose heading is in small letters; a marker only where a first number is below it. */
  static Optional<Marker> part(Line line) {
    Matcher part = PART.matcher(line.text());
    return part.find()
        ? ofHeading(part.group(1), part.end())
            .map(m -> new Marker(m.kind(), m.printed(), m.numbers(), part.group(), m.end()))
        : Optional.empty();
  }

  /** Whether a capital was read for a small letter, as {@code B)} for {@code b)}. */
  static boolean isMadeSmall(Marker marker) {
    return marker.kind() == Marker.Kind.LETTER && Character.isUpperCase(marker.token().charAt(0));
  }

  private static boolean isTitled(String rest) {
    return Letters.count(rest) >= 3 && Letters.capitals(rest) >= 0.6;
  }

  private static Optional<Marker> ofHeading(String token, int end) {
    int number = "ABCDĐEGHIKLMNOPQRSTUVXY".indexOf(token.charAt(0)) + 1;
    return number < 1
        ? Optional.empty()
        : Optional.of(new Marker(Marker.Kind.CAPITAL, token, List.of(number), token, end));
  }

  private static Optional<Marker> ofMisreadPoint(String token, Matcher matcher) {
    return matcher.group(2).equals(")") ? ofPoint(token, matcher) : Optional.empty();
  }

  private static Optional<Marker> ofPoint(String token, Matcher matcher) {
    char small = token.toLowerCase(Locale.ROOT).charAt(0);
    char base = small == 'ð' || small == 'đ' ? 'đ' : FoldedText.of(String.valueOf(small)).charAt(0);
    int number = MarkerReader.LETTERS.indexOf(base == 'f' ? 'g' : base) + 1;
    boolean sign = !Character.isLetter(small);
    boolean closed = !matcher.group(2).equals(".");
    if ((number < 1 && !sign) || (!closed && sign)) {
      return Optional.empty();
    }
    String spelt = String.valueOf(sign ? small : base);
    List<Integer> place = List.of(Math.max(number, 0));
    return Optional.of(new Marker(Marker.Kind.LETTER, spelt, place, token, matcher.end()));
  }
}
