package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;
import vn.vankho.text.Syllables;

/**
 * Puts right where the words of a body's name in a header were read as one, or one line of it as
 * two: {@code BANNHÂN DÂN}, before which {@code ỦY} stands alone.
 */
final class GluedNames {
  private static final int SHORTEST = 3;

  /** A word that stands alone and is so short is a part of a name. */
  private static final int LONGEST_PART = 12;

  /** Parts of one line overlap by so much of the height of the lower one. */
  private static final double SAME_ROW = 0.6;

  /** And stand so near, in heights of the line. */
  private static final double NEAR = 2.0;

  private GluedNames() {}

  /** {@code SỞY TẾ} as {@code SỞ Y TẾ}; words without a Vietnamese letter stay as they are. */
  static String apart(String printed) {
    return Stream.of(printed.split(" ", -1))
        .map(GluedNames::wordApart)
        .collect(Collectors.joining(" "));
  }

  /** Only where one single way makes two syllables of it. */
  private static String wordApart(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean foreign = lower.chars().allMatch(c -> c < 128);
    if (word.length() < SHORTEST || foreign || Syllables.isWellFormed(lower)) {
      return word;
    }
    List<String> ways = new ArrayList<>();
    for (int i = 1; i < word.length(); i++) {
      if (Syllables.isWellFormed(lower.substring(0, i))
          && Syllables.isWellFormed(lower.substring(i))) {
        ways.add(word.substring(0, i) + " " + word.substring(i));
      }
    }
    return ways.size() == 1 ? ways.get(0) : word;
  }

  /** The lines of a header; one that was read as two is one. */
  static List<Line> rows(List<Line> header) {
    List<Line> rows = new ArrayList<>();
    for (Line line : header) {
      int part = -1;
      for (int i = 0; i < rows.size() && part < 0; i++) {
        part = isOneRow(rows.get(i), line) ? i : -1;
      }
      if (part < 0) {
        rows.add(line);
      } else {
        List<Word> words = new ArrayList<>(rows.get(part).words());
        words.addAll(line.words());
        rows.set(part, line.withWords(words));
      }
    }
    return rows;
  }

  /** Whether the first line is a short beginning, in the left column, of the second. */
  private static boolean isOneRow(Line start, Line rest) {
    if (!start.isPlaced()
        || !rest.isPlaced()
        || start.page() != rest.page()
        || start.text().length() > LONGEST_PART
        || start.capitals() < 0.8
        || rest.capitals() < 0.8
        || rest.centre() > 0.5) {
      return false;
    }
    Rect left = start.box().orElseThrow();
    Rect right = rest.box().orElseThrow();
    int shared = Math.min(left.bottom(), right.bottom()) - Math.max(left.y(), right.y());
    int height = Math.min(left.height(), right.height());
    int gap = right.x() - left.right();
    return shared > SAME_ROW * height && gap > 0 && gap < NEAR * height;
  }
}
