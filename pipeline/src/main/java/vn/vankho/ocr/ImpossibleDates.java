package vn.vankho.ocr;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * Days and months that no calendar has, such as {@code ngày 235 tháng 9}: the engine sees a digit
 * twice, or a wrong one, and is sure of it. Read from a strip of another height the same digits
 * often come out right.
 */
public final class ImpossibleDates {
  private static final int MOST_DAYS = 31;
  private static final int MONTHS = 12;

  /** Accepts {@code 235}, {@code 37,}; not {@code 2025}. */
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.,;)]?");

  /** Accepts {@code 37/11/2023;}; not {@code 37/2023/QH15}. */
  private static final Pattern DATE =
      Pattern.compile("\\(?(\\d{1,3})[/.-](\\d{1,2})[/.-](?:19|20)\\d{2}[.,;:)]{0,2}");

  private ImpossibleDates() {}

  /** What number a word of a date is. */
  private enum Part {
    DAY(MOST_DAYS),
    MONTH(MONTHS),
    WHOLE(MOST_DAYS);

    private final int most;

    Part(int most) {
      this.most = most;
    }

    boolean allows(String word) {
      if (this == WHOLE) {
        Matcher date = DATE.matcher(word);
        return date.matches() && isWithin(date.group(1), DAY) && isWithin(date.group(2), MONTH);
      }
      Matcher number = NUMBER.matcher(word);
      return number.matches() && isWithin(number.group(1), this);
    }

    private static boolean isWithin(String digits, Part part) {
      int number = Integer.parseInt(digits);
      return number >= 1 && number <= part.most;
    }
  }

  /** The places in a line of the words that cannot be right. */
  public static List<Integer> in(List<Word> line) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      String word = line.get(i).raw();
      if (part(line, i).filter(part -> !part.allows(word)).isPresent()) {
        places.add(i);
      }
    }
    return places;
  }

  private static Optional<Part> part(List<Word> line, int index) {
    String word = line.get(index).raw();
    if (DATE.matcher(word).matches()) {
      return Optional.of(Part.WHOLE);
    }
    if (!NUMBER.matcher(word).matches() || index == 0 || index + 1 >= line.size()) {
      return Optional.empty();
    }
    String before = bare(line.get(index - 1));
    String after = bare(line.get(index + 1));
    if (before.endsWith("ngay") && after.startsWith("thang")) {
      return Optional.of(Part.DAY);
    }
    return before.endsWith("thang") && after.startsWith("nam")
        ? Optional.of(Part.MONTH)
        : Optional.empty();
  }

  private static String bare(Word word) {
    return Normalizer.normalize(word.raw(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * The line with what other readings of it have in such a place, where that is possible and more
   * readings have it than anything else that is; the rest as it was.
   *
   * @param readings of the same line, in the same pixels
   */
  public static List<Word> mended(List<Word> line, List<List<Word>> readings) {
    List<Word> mended = new ArrayList<>(line);
    for (int place : in(line)) {
      Part part = part(line, place).orElseThrow();
      Rect box = Fragment.boxOf(line.get(place));
      List<Word> possible = new ArrayList<>();
      for (List<Word> reading : readings) {
        reading.stream()
            .filter(word -> isAt(Fragment.boxOf(word), box) && part.allows(word.raw()))
            .findFirst()
            .ifPresent(possible::add);
      }
      elected(possible).ifPresent(word -> mended.set(place, placed(word, line.get(place))));
    }
    return mended;
  }

  private static Optional<Word> elected(List<Word> possible) {
    Optional<Word> best =
        possible.stream()
            .reduce((one, other) -> votes(possible, other) > votes(possible, one) ? other : one);
    return best.filter(
        word ->
            possible.stream()
                .filter(other -> !other.raw().equals(word.raw()))
                .allMatch(other -> votes(possible, other) < votes(possible, word)));
  }

  private static long votes(List<Word> possible, Word word) {
    return possible.stream().filter(other -> other.raw().equals(word.raw())).count();
  }

  private static boolean isAt(Rect one, Rect other) {
    int shared = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
    return shared > 0.5 * Math.max(one.width(), other.width());
  }

  private static Word placed(Word word, Word old) {
    return Word.read(word.raw(), Fragment.boxOf(old), word.confidence(), old.line());
  }
}
