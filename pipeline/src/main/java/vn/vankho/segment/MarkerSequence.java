package vn.vankho.segment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides which reading of a line's opening follows from the markers before it.
 *
 * <p>Every reading gets a cost: what continues an open level costs nothing, what opens a level with
 * its first number little, gaps and restarts more. Where the line before is unfinished, only what
 * costs little is a marker.
 */
final class MarkerSequence {
  private static final double CHEAP = 1.2;
  private static final double DEAR = 3.2;
  private static final double IMPOSSIBLE = 9;

  /** Letter to the characters as which it is misread before a bracket. */
  private static final Map<Character, String> MISREAD =
      Map.ofEntries(
          Map.entry('a', "8"),
          Map.entry('b', "h68"),
          Map.entry('c', "eog©"),
          Map.entry('d', "ao4"),
          Map.entry('đ', "dao6"),
          Map.entry('e', "co"),
          Map.entry('g', "q98e"),
          Map.entry('h', "nb"),
          Map.entry('i', "l1tj"),
          Map.entry('l', "1it"),
          Map.entry('n', "mr"));

  /** Letters that follow each other in lists counted as Latin letters are. */
  private static final Set<String> LATIN_STEPS = Set.of("de", "fg");

  /** What a dash costs: less than any number but the one that is due. */
  private static final double BULLET = 0.2;

  /** What a reading costs that only its place among the others makes a marker. */
  private static final double BY_PLACE = 0.9;

  private final Deque<Marker> open = new ArrayDeque<>();
  private final boolean romanScheme;

  /** Whether articles stand above the numerals: {@code Điều 1. Phê duyệt …: I. Mục tiêu}. */
  private boolean articlesHold;

  /** Whether a part was counted by a capital or a numeral. */
  private boolean counted;

  /** Whether the line that is read now was recognised, so that a digit may be another. */
  private boolean recognised;

  /**
   * A sequence at its start.
   *
   * @param romanScheme whether the text has headings counted in Roman numerals, so that a heading
   *     counted {@code 1} may be {@code I}
   */
  MarkerSequence(boolean romanScheme) {
    this.romanScheme = romanScheme;
  }

  /** A reading that was taken. */
  record Choice(Marker marker, boolean suspect) {}

  /** The best reading and the levels it leaves open; empty where the line goes on with the text. */
  Optional<Choice> next(
      List<Marker> readings, String rest, boolean finishedBefore, boolean wasRecognised) {
    recognised = wasRecognised;
    Marker best = null;
    double least = IMPOSSIBLE;
    for (Marker read : readings) {
      Marker reading = held(read);
      Marker repaired = repaired(reading);
      double cost = cost(reading, repaired, rest);
      if (cost < least) {
        least = cost;
        best = repaired;
      }
    }
    if (best == null || least > (finishedBefore ? DEAR : CHEAP)) {
      return Optional.empty();
    }
    boolean suspect = least >= 2;
    take(best);
    return Optional.of(new Choice(best, suspect));
  }

  /** An article above the numerals, where none came before the first article. */
  private Marker held(Marker reading) {
    boolean article = reading.kind() == Marker.Kind.ARTICLE;
    return article && (articlesHold || (!counted && reading.last() == 1))
        ? reading.holding()
        : reading;
  }

  private void take(Marker marker) {
    articlesHold |= marker.kind() == Marker.Kind.HOLDING_ARTICLE;
    counted |= marker.kind() == Marker.Kind.CAPITAL || marker.kind() == Marker.Kind.ROMAN;
    while (!open.isEmpty() && open.peek().rank() >= marker.rank()) {
      open.pop();
    }
    open.push(marker);
  }

  private Optional<Marker> openAt(Marker marker) {
    return open.stream().filter(other -> other.rank() == marker.rank()).findFirst();
  }

  private double cost(Marker reading, Marker repaired, String rest) {
    if (repaired.isBullet()) {
      return BULLET;
    }
    double cost = repaired.last() < 1 ? IMPOSSIBLE : distance(repaired);
    if (!repaired.equals(reading)) {
      cost += 0.4;
    }
    boolean titled = MarkerReader.isTitled(rest);
    boolean strokes = reading.kind() == Marker.Kind.ROMAN && reading.isMisspelt() && !titled;
    boolean unread = reading.kind() == Marker.Kind.ARABIC && reading.last() < 1;
    boolean digit = reading.isPlainNumber() && !unread && !repaired.equals(reading);
    if (strokes || unread || digit || reading.isBare()) {
      cost += BY_PLACE;
    }
    if (reading.kind() == Marker.Kind.ROMAN && reading.isDigitsOnly()) {
      boolean begun = openAt(reading).isPresent();
      boolean wanted = (romanScheme || begun) && titled && cost < 1;
      cost += wanted ? begun ? 0.05 : -0.1 : IMPOSSIBLE;
    }
    if (repaired.numbers().size() > 1 && !hangsTogether(repaired)) {
      cost += 1.5;
    }
    return cost;
  }

  private double distance(Marker marker) {
    int number = marker.last();
    Optional<Marker> before = openAt(marker);
    if (before.isEmpty()) {
      boolean named = marker.kind().isAbove(Marker.Kind.ARABIC) && isNamed(marker.kind());
      return number == 1 ? 0.5 : 2 + (named ? 0 : 0.15 * number);
    }
    int step = number - before.get().last();
    if (step == 1 || isCustomaryGap(before.get(), marker)) {
      return 0;
    }
    if (number == 1) {
      return 1.4;
    }
    return step > 1 ? 2 + 0.3 * step : step == 0 ? 2.6 : 3;
  }

  /** Whether the name of the level stands before the number: {@code Điều 13}. */
  private static boolean isNamed(Marker.Kind kind) {
    return kind != Marker.Kind.ROMAN && kind != Marker.Kind.CAPITAL;
  }

  /** Điểm lists that know no đ: e follows d; or know f, which has the place of g. */
  private static boolean isCustomaryGap(Marker before, Marker marker) {
    return marker.kind() == Marker.Kind.LETTER
        && LATIN_STEPS.contains(before.printed() + marker.printed());
  }

  /** Whether a nested number stands below the number it begins with. */
  private boolean hangsTogether(Marker marker) {
    List<Integer> parents = marker.numbers().subList(0, marker.numbers().size() - 1);
    int above = parents.get(parents.size() - 1);
    return open.stream()
        .anyMatch(
            other ->
                other.rank() <= marker.rank()
                    && (other.numbers().equals(parents)
                        || (parents.size() == 1 && other.last() == above)
                        || (other.numbers().size() == marker.numbers().size()
                            && other.numbers().subList(0, parents.size()).equals(parents))));
  }

  private Marker repaired(Marker marker) {
    Optional<Marker> before = openAt(marker);
    if (marker.kind() == Marker.Kind.ROMAN) {
      return repairedRoman(marker, before);
    }
    if (marker.kind() == Marker.Kind.CHAPTER && marker.last() < 1) {
      return repairedChapter(marker, before);
    }
    if (marker.numbers().size() > 1) {
      return hangsTogether(marker) ? marker : repairedNested(marker, before);
    }
    if (marker.kind() == Marker.Kind.ARABIC && marker.last() < 1) {
      return before.map(open -> repairedNumber(marker, open.last() + 1)).orElse(marker);
    }
    if (marker.kind() == Marker.Kind.ARABIC) {
      return before.map(open -> repairedDigit(marker, open.last() + 1)).orElse(marker);
    }
    if (marker.kind() != Marker.Kind.LETTER) {
      return marker;
    }
    int expected = before.map(Marker::last).orElse(0) + 1;
    if (marker.last() == expected || expected > MarkerReader.LETTERS.length()) {
      return marker;
    }
    char wanted = MarkerReader.LETTERS.charAt(expected - 1);
    boolean customary = before.isPresent() && isCustomaryGap(before.get(), marker);
    boolean misread = MISREAD.getOrDefault(wanted, "").contains(marker.printed());
    return misread && !customary ? marker.renumbered(expected, String.valueOf(wanted)) : marker;
  }

  /** {@code 9} behind 4, where 5 is due; a number that is left out stays so: {@code 6} behind 4. */
  private Marker repairedDigit(Marker marker, int expected) {
    boolean far = marker.last() > expected + 1 || (marker.last() < expected && marker.last() > 1);
    return recognised && far && MisreadNumber.mayBeDigit(expected, marker.last())
        ? marker.renumbered(expected, String.valueOf(expected))
        : marker;
  }

  /** The chapter that is due, counted as those before it are. */
  private static Marker repairedChapter(Marker marker, Optional<Marker> before) {
    int expected = before.map(Marker::last).orElse(0) + 1;
    boolean digits = before.filter(b -> Character.isDigit(Letters.last(b.printed()))).isPresent();
    return expected < 40
        ? marker.renumbered(
            expected,
            marker.printed() + " " + (digits ? String.valueOf(expected) : Roman.write(expected)))
        : marker;
  }

  /** {@code 3.2} below 5, where {@code 5.2} is due. */
  private Marker repairedNested(Marker marker, Optional<Marker> before) {
    int depth = marker.numbers().size();
    Optional<Marker> above =
        open.stream()
            .filter(m -> m.kind() == marker.kind() && m.numbers().size() == depth - 1)
            .findFirst();
    if (above.isEmpty()) {
      return marker;
    }
    List<Integer> parents = above.get().numbers();
    int due =
        before.filter(b -> b.numbers().subList(0, depth - 1).equals(parents)).isPresent()
            ? before.get().last() + 1
            : 1;
    long wrong =
        IntStream.range(0, depth - 1)
            .filter(i -> !marker.numbers().get(i).equals(parents.get(i)))
            .count();
    return marker.last() == due && wrong == 1 ? marker.under(parents) : marker;
  }

  private Marker repairedNumber(Marker marker, int expected) {
    boolean letter = !recognised && MarkerReader.LETTERS.contains(marker.token());
    return !letter && MisreadNumber.mayBe(expected, marker.token())
        ? marker.renumbered(expected, String.valueOf(expected))
        : marker;
  }

  private static Marker repairedRoman(Marker marker, Optional<Marker> before) {
    int expected = before.map(Marker::last).orElse(0) + 1;
    boolean unreadable = marker.last() < 1;
    boolean lostStroke =
        before.isPresent()
            && marker.last() <= before.get().last()
            && marker.isMisspelt()
            && Roman.differInStrokes(marker.token(), expected);
    return expected < 30 && (unreadable || lostStroke)
        ? marker.renumbered(expected, Roman.write(expected))
        : marker;
  }
}
