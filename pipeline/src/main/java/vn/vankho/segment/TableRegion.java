package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vankho.segment.TableLabeller.Placed;

/**
 * The part of a page that a table takes.
 *
 * @param words of the table
 * @param numbers the cells of the first column that count the rows, in order
 * @param top upper edge in pixels
 * @param height of a word, the median
 * @param bands upper and lower edge of each row, the head first
 */
record TableRegion(
    List<Placed> words, List<Placed> numbers, int top, double height, List<int[]> bands) {
  /** Row numbers stand this far, in heights of a word, around the column's head. */
  private static final double FIRST_COLUMN = 2.5;

  /** A table ends where so many heights of a word stay white. */
  private static final double END_GAP = 3.0;

  TableRegion {
    words = List.copyOf(words);
    numbers = List.copyOf(numbers);
    bands = List.copyOf(bands);
  }

  /** The region of the table whose first cell is given. */
  static TableRegion below(Placed first, List<Placed> words, int pageWidth) {
    double height = Placed.medianHeight(words);
    List<Placed> numbers = numbers(first, words, height);
    int top = top(first, words, height);
    int bottom = bottom(first, numbers, words, height);
    List<Placed> inside =
        words.stream()
            .filter(w -> w.middleY() > top && w.middleY() < bottom)
            .sorted(Comparator.comparingDouble(Placed::middleY))
            .toList();
    return new TableRegion(
        inside, numbers, top, height, bands(first, numbers, inside, top, bottom));
  }

  private static List<Placed> numbers(Placed first, List<Placed> words, double height) {
    List<Placed> numbers = new ArrayList<>();
    List<Placed> below =
        words.stream()
            .filter(w -> w.middleY() > first.box().bottom())
            .filter(w -> Math.abs(w.middleX() - first.middleX()) < FIRST_COLUMN * height)
            .sorted(Comparator.comparingDouble(Placed::middleY))
            .toList();
    for (Placed word : below) {
      if (word.folded().equals(String.valueOf(numbers.size() + 1))) {
        numbers.add(word);
      }
    }
    return numbers;
  }

  /** The head's cells may be higher than its first one, which stands in their middle. */
  private static int top(Placed first, List<Placed> words, double height) {
    int top = first.box().y();
    boolean grown = true;
    while (grown && top > first.box().y() - 4 * height) {
      int edge = top;
      grown = false;
      for (Placed word : words) {
        boolean near = word.box().bottom() > edge - 0.45 * height && word.box().y() < edge;
        if (near && word.box().x() > first.box().right()) {
          top = Math.min(top, word.box().y());
          grown = top < edge;
        }
      }
    }
    return top - 2;
  }

  private static int bottom(Placed first, List<Placed> numbers, List<Placed> words, double height) {
    int last =
        numbers.isEmpty() ? first.box().bottom() : numbers.get(numbers.size() - 1).box().bottom();
    List<Placed> after =
        words.stream()
            .filter(w -> w.middleY() > last)
            .sorted(Comparator.comparingInt(w -> w.box().y()))
            .toList();
    int bottom = last + 2;
    if (opensParagraph(after, bottom)) {
      return bottom;
    }
    for (Placed word : after) {
      boolean goesOn =
          word.box().y() < bottom + 0.5 * height || isTotal(word, first, bottom, height);
      if (!goesOn) {
        break;
      }
      bottom = Math.max(bottom, word.box().bottom() + 2);
    }
    return bottom;
  }

  /** Whether the line below the last row opens with a marker, as {@code 2. Tổng giá trị} does. */
  private static boolean opensParagraph(List<Placed> after, int bottom) {
    List<Placed> below = after.stream().filter(word -> word.box().y() > bottom).toList();
    if (below.isEmpty()) {
      return false;
    }
    int line = below.get(0).word().line();
    return below.stream()
        .filter(word -> word.word().line() == line)
        .min(Comparator.comparingInt(word -> word.box().x()))
        .filter(word -> word.word().text().matches("(?:\\d{1,2}|[IVX]+|\\p{Ll})[.)]|-"))
        .isPresent();
  }

  /** Whether a word opens the row of totals right below the numbered rows. */
  private static boolean isTotal(Placed word, Placed first, int bottom, double height) {
    boolean near =
        word.box().y() < bottom + END_GAP * height
            && word.box().x() < first.box().right() + 12 * height;
    String folded = word.folded();
    return near && (folded.equals("tong") || folded.equals("cong"));
  }

  /** Rows part where the most white stands between two numbers of the first column. */
  private static List<int[]> bands(
      Placed first, List<Placed> numbers, List<Placed> inside, int top, int bottom) {
    List<Placed> anchors = new ArrayList<>();
    anchors.add(first);
    anchors.addAll(numbers);
    inside.stream()
        .filter(
            w -> !numbers.isEmpty() && w.middleY() > numbers.get(numbers.size() - 1).box().bottom())
        .filter(w -> w.folded().equals("tong") || w.folded().equals("cong"))
        .findFirst()
        .ifPresent(anchors::add);
    List<int[]> bands = new ArrayList<>();
    int from = top;
    for (int i = 0; i + 1 < anchors.size(); i++) {
      int cut = widestGap(inside, anchors.get(i).middleY(), anchors.get(i + 1).middleY());
      bands.add(new int[] {from, cut});
      from = cut;
    }
    bands.add(new int[] {from, bottom});
    return bands;
  }

  private static int widestGap(List<Placed> sorted, double from, double to) {
    double reached = from;
    double widest = -1e9;
    double cut = (from + to) / 2;
    for (Placed word : sorted) {
      double y = word.box().y();
      if (word.middleY() <= from) {
        reached = Math.max(reached, word.box().bottom());
      } else if (word.middleY() <= to + 1) {
        if (y - reached > widest && word.middleY() > from) {
          widest = y - reached;
          cut = (y + reached) / 2;
        }
        reached = Math.max(reached, word.box().bottom());
      }
    }
    return (int) cut;
  }

  /** Whether a word stands in the head or in a numbered row, where columns never run together. */
  boolean isInNumberedRow(Placed word) {
    int rows = Math.min(bands.size(), numbers.size() + 1);
    return rows > 1 && word.middleY() >= bands.get(1)[0] && word.middleY() < bands.get(rows - 1)[1];
  }
}
