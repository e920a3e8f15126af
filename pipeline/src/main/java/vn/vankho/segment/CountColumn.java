package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Mends the column that counts the rows of a ruled table: the rule beside a number is often read as
 * a letter or a figure more, {@code 21} for {@code 2}.
 */
final class CountColumn {
  private static final Pattern HEAD = Pattern.compile("\\W*(?:s?tt|so tt)\\W*");

  private CountColumn() {}

  /** The rows with the number in its cell where that is what was read and a character more. */
  static List<List<String>> mended(List<List<String>> rows) {
    if (!HEAD.matcher(FoldedText.of(rows.get(0).get(0))).matches()) {
      return rows;
    }
    List<List<String>> mended = new ArrayList<>();
    int next = 1;
    for (List<String> row : rows) {
      String number = String.valueOf(next);
      boolean counts = row.get(0).equals(number) || isMore(row.get(0), number);
      List<String> cells = new ArrayList<>(row);
      if (counts) {
        cells.set(0, number);
        next++;
      }
      mended.add(cells);
    }
    return mended;
  }

  /** Whether a cell is a number and one more character, and not {@code 2.} or {@code 2a}. */
  private static boolean isMore(String cell, String number) {
    String rest = cell.startsWith(number) ? cell.substring(number.length()) : "";
    return rest.matches("[1Il]|\\s[1\\p{L}]");
  }
}
