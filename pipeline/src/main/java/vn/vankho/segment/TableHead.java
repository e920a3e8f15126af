package vn.vankho.segment;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cells of a table that say what its columns hold. */
final class TableHead {
  /** The head stands among so many rows; above it may be a title or the numbers of columns. */
  static final int ROWS = 3;

  private TableHead() {}

  /**
   * Whether a cell of the head has all words of one of some names; they may have been read in
   * another order.
   *
   * @param names folded, parted by bars
   */
  static boolean isNamed(String cell, String names) {
    Set<String> words = new HashSet<>(Letters.words(FoldedText.of(cell)));
    return Arrays.stream(names.split("\\|", -1))
        .anyMatch(name -> words.containsAll(List.of(name.split(" ", -1))));
  }

  /** Whether a row is counted, so that it may go on with the table of the page before. */
  static boolean isCounted(List<String> row) {
    return row.get(0).matches("\\d{1,3}[.)]?");
  }
}
