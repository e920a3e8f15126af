package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Table;
import vn.vankho.model.Word;

/**
 * Finds the numbered tables of a page from the places of its words.
 *
 * <p>A table opens with a row whose first cell is {@code STT} or {@code TT}; its columns are the
 * strips that white space parts over the table's whole height; a row opens with the next number of
 * the first column. Pages without layout and tables without such a column give none.
 */
final class TableLabeller {
  private static final Set<String> FIRST_CELL = Set.of("stt", "tt", "sott");

  /** White space between columns, in heights of a word; spaces in a line stay under 0.5. */
  private static final double COLUMN_GAP = 0.7;

  private TableLabeller() {}

  /**
   * What was found on a page.
   *
   * @param tables in order
   * @param rest the page without the words of its tables
   */
  record Found(List<Table> tables, Page rest) {
    Found {
      tables = List.copyOf(tables);
    }
  }

  /** The table of a page, if it holds one, and the page without it. */
  static Found find(Page page) {
    Optional<Placed> first =
        page.words().stream()
            .flatMap(word -> Placed.of(word).stream())
            .filter(placed -> FIRST_CELL.contains(placed.folded()))
            .findFirst();
    if (first.isEmpty() || page.width() == 0) {
      return new Found(List.of(), page);
    }
    List<Placed> words = page.words().stream().flatMap(word -> Placed.of(word).stream()).toList();
    TableRegion region = TableRegion.below(first.get(), words, page.width());
    List<List<String>> rows = cells(region);
    boolean isTable = rows.size() >= 3 && rows.get(0).size() >= 3;
    if (!isTable) {
      return new Found(List.of(), page);
    }
    Set<Word> taken = new HashSet<>();
    region.words().forEach(placed -> taken.add(placed.word()));
    List<Word> caption = caption(region, words);
    taken.addAll(caption);
    Optional<String> named =
        caption.isEmpty()
            ? Optional.empty()
            : Optional.of(
                caption.stream().map(Word::text).collect(Collectors.joining(" ")).strip());
    Page rest = page.withWords(page.words().stream().filter(w -> !taken.contains(w)).toList());
    return new Found(
        List.of(new Table(page.number(), named.map(n -> Letters.trim(n, "()")), rows)), rest);
  }

  private static List<List<String>> cells(TableRegion region) {
    List<int[]> columns = columns(region);
    List<List<String>> rows = new ArrayList<>();
    for (int[] band : region.bands()) {
      List<String> cells = new ArrayList<>();
      for (int[] column : columns) {
        cells.add(
            region.words().stream()
                .filter(w -> w.middleY() >= band[0] && w.middleY() < band[1])
                .filter(w -> w.middleX() >= column[0] && w.middleX() < column[1])
                .sorted(Placed.READING)
                .map(w -> w.word().text())
                .collect(
                    Collectors.collectingAndThen(Collectors.joining(" "), TableLabeller::bare)));
      }
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(cells);
      }
    }
    return rows;
  }

  /** A cell without what its rules were read as. */
  private static String bare(String cell) {
    return Letters.trim(cell, "|_[]");
  }

  /** Strips between white spaces that no word of a numbered row or of the head crosses. */
  private static List<int[]> columns(TableRegion region) {
    List<Placed> sorted =
        region.words().stream()
            .filter(region::isInNumberedRow)
            .sorted(Comparator.comparingInt(w -> w.box().x()))
            .toList();
    double gap = COLUMN_GAP * region.height();
    List<int[]> columns = new ArrayList<>();
    for (Placed word : sorted) {
      int[] last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
      if (last == null || word.box().x() > last[1] + gap) {
        columns.add(new int[] {word.box().x(), word.box().right()});
      } else {
        last[1] = Math.max(last[1], word.box().right());
      }
    }
    for (int i = 0; i + 1 < columns.size(); i++) {
      int middle = (columns.get(i)[1] + columns.get(i + 1)[0]) / 2;
      columns.get(i)[1] = middle;
      columns.get(i + 1)[0] = middle;
    }
    if (!columns.isEmpty()) {
      columns.get(0)[0] = 0;
      columns.get(columns.size() - 1)[1] = Integer.MAX_VALUE;
    }
    return columns;
  }

  /** The line right above the table, where it is short and names a table or a unit. */
  private static List<Word> caption(TableRegion region, List<Placed> words) {
    int limit = region.top() - (int) (3.2 * region.height());
    List<Placed> above =
        words.stream()
            .filter(w -> w.box().bottom() <= region.top() + 4 && w.middleY() > limit)
            .toList();
    int line = above.stream().mapToInt(w -> w.word().line()).max().orElse(-1);
    List<Word> caption =
        above.stream().map(Placed::word).filter(word -> word.line() == line).toList();
    String folded =
        FoldedText.of(caption.stream().map(Word::text).collect(Collectors.joining(" ")));
    boolean names = folded.matches("^\\W*(?:bang|bieu|don vi tinh|dvt)\\b.{0,120}");
    return names ? caption : List.of();
  }

  /** A word whose place is known. */
  record Placed(Word word, Rect box) {
    /** From top to bottom by lines, then from left to right. */
    static final Comparator<Placed> READING =
        Comparator.comparingInt((Placed w) -> w.word().line()).thenComparingInt(w -> w.box().x());

    static Optional<Placed> of(Word word) {
      return word.box().map(box -> new Placed(word, box));
    }

    String folded() {
      return FoldedText.of(Letters.trim(word.text(), ".,:;|[]()_"));
    }

    double middleX() {
      return box.x() + box.width() / 2.0;
    }

    double middleY() {
      return box.y() + box.height() / 2.0;
    }
  }
}
