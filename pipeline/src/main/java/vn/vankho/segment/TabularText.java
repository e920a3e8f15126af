package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.vankho.model.Page;
import vn.vankho.segment.TableLabeller.Placed;

/** Tells by the places of the words alone whether a page may hold a table. */
public final class TabularText {
  /** White space between cells, in heights of a word; justified text stays under 1.5. */
  private static final double CELL_GAP = 1.5;

  /** Middles of words of one row lie within this many heights of a word. */
  private static final double SAME_ROW = 0.6;

  /** Headers and signatures have two columns, and three in one or two rows at most. */
  private static final int CELLS = 3;

  private static final int ROWS = 3;

  /** Heads of a column that numbers the rows. */
  private static final Set<String> COUNT = Set.of("TT", "STT");

  private TabularText() {}

  /** Whether so many rows of a page fall into cells that looking for rules is worth its time. */
  public static boolean isOn(Page page) {
    List<Placed> words = new ArrayList<>();
    page.words().forEach(word -> Placed.of(word).ifPresent(words::add));
    if (words.isEmpty()) {
      return false;
    }
    double height = Placed.medianHeight(words);
    words.sort(Comparator.comparingDouble(Placed::middleY));
    int rows = 0;
    int from = 0;
    for (int i = 1; i <= words.size(); i++) {
      boolean ends =
          i == words.size()
              || words.get(i).middleY() - words.get(from).middleY() > SAME_ROW * height;
      if (ends) {
        List<Placed> row = words.subList(from, i);
        int cells = cells(row, height);
        rows += cells >= CELLS ? 1 : 0;
        if (cells >= CELLS && row.stream().anyMatch(word -> COUNT.contains(word.word().text()))) {
          return true; // the head of a table, of which a row may stand on the page
        }
        from = i;
      }
    }
    return rows >= ROWS;
  }

  private static int cells(List<Placed> row, double height) {
    List<Placed> sorted = new ArrayList<>(row);
    sorted.sort(Comparator.comparingInt(word -> word.box().x()));
    int cells = 1;
    int reached = sorted.get(0).box().right();
    for (Placed word : sorted) {
      cells += word.box().x() - reached > CELL_GAP * height ? 1 : 0;
      reached = Math.max(reached, word.box().right());
    }
    return cells;
  }
}
