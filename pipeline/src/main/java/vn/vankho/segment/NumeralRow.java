package vn.vankho.segment;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Counts headings side by side that are numbered in Roman numerals, of which recognition loses and
 * doubles strokes: of all ways to count them the one that takes the fewest misreadings, and the
 * fewest errors of the document's own.
 *
 * <p>{@code I, II, II, IV} and {@code I, III, IIII, IV} are {@code I, II, III, IV}; {@code I, III,
 * IV} leaves one out.
 */
final class NumeralRow {
  /** What may be left of a numeral; all else tells no number. */
  private static final Pattern STROKES = Pattern.compile("[IVXHLlJv1|]{1,6}");

  private static final int HIGHEST = 39;

  /** What a stroke costs that was lost or doubled. */
  private static final double STROKE = 1;

  /** What any number costs where nothing of it was read. */
  private static final double UNREAD = 0.5;

  /** What another letter costs: less than that the document leaves a number out. */
  private static final double LETTER = 2.3;

  private static final double ANOTHER = 4;

  /** What it costs that the document itself counts so. */
  private static final double GAP = 2.4;

  private static final double AGAIN = 2.5;
  private static final double ANEW = 2.2;
  private static final double BACK = 3;

  /** The first was lost: less likely than that one was read with a stroke more. */
  private static final double LATE_BEGINNING = 1.5;

  private static final double IMPOSSIBLE = 1e6;

  private NumeralRow() {}

  /** The number of each, in order. */
  static int[] count(List<Paragraph> row) {
    double[][] least = new double[row.size()][HIGHEST + 1];
    int[][] before = new int[row.size()][HIGHEST + 1];
    for (int place = 0; place < row.size(); place++) {
      for (int number = 1; number <= HIGHEST; number++) {
        double best = number == 1 ? 0 : LATE_BEGINNING;
        if (place > 0) {
          best = IMPOSSIBLE;
          for (int last = 1; last <= HIGHEST; last++) {
            double cost = least[place - 1][last] + step(last, number);
            if (cost < best) {
              best = cost;
              before[place][number] = last;
            }
          }
        }
        least[place][number] = best + misreading(row.get(place), number);
      }
    }
    return path(least, before);
  }

  private static int[] path(double[][] least, int[][] before) {
    int[] numbers = new int[least.length];
    int number = 1;
    for (int place = least.length - 1; place >= 0; place--) {
      if (place == least.length - 1) {
        for (int other = 2; other <= HIGHEST; other++) {
          number = least[place][other] < least[place][number] ? other : number;
        }
      }
      numbers[place] = number;
      number = before[place][number];
    }
    return numbers;
  }

  /** Whether headings count from one without a gap. */
  static boolean isWhole(List<Paragraph> row) {
    return Arrays.equals(count(row), IntStream.rangeClosed(1, row.size()).toArray());
  }

  private static double step(int last, int number) {
    if (number == last + 1) {
      return 0;
    }
    if (number == 1) {
      return ANEW;
    }
    return number == last ? AGAIN : number > last ? GAP : BACK;
  }

  /** What it costs that a number was printed where this heading was read. */
  private static double misreading(Paragraph paragraph, int number) {
    Marker marker = paragraph.marker().orElseThrow();
    if (!paragraph.isRecognised()) {
      return marker.last() == number ? 0 : IMPOSSIBLE;
    }
    String token = marker.token().strip();
    String read = Letters.trimEnd(token.substring(token.lastIndexOf(' ') + 1), ".,:;)/-–—");
    if (!STROKES.matcher(read).matches()) {
      return marker.last() == number ? 0 : UNREAD;
    }
    String letters = Roman.tolerantLetters(read);
    String meant = Roman.write(number);
    return Roman.differInStrokes(read, number)
        ? STROKE * Math.abs(letters.length() - meant.length())
        : Fuzzy.within(letters, meant, 1) ? LETTER : ANOTHER;
  }
}
