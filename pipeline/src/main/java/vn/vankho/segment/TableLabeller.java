package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Table;
import vn.vankho.model.TableGrid;
import vn.vankho.model.Word;

/**
 * Finds the tables of a page: by its rules, and where no rules are known by a column that numbers
 * the rows.
 */
final class TableLabeller {
  private static final Pattern CAPTION =
      Pattern.compile("\\W*(?:bang|bieu|don vi tinh|dvt)\\b.{0,120}");

  private TableLabeller() {}

  /**
   * What was found on a page.
   *
   * @param tables in order
   * @param rest the page without the words of its tables
   */
  record Found(List<PlacedTable> tables, Page rest) {
    Found {
      tables = List.copyOf(tables);
    }
  }

  /**
   * The tables of a page, and the page without them.
   *
   * @param grids the rules that stand on it
   * @param listed its tables that stand in lines, where its words have no places
   */
  static Found find(Page page, List<TableGrid> grids, List<WrittenTable> listed) {
    List<Placed> words = page.words().stream().flatMap(word -> Placed.of(word).stream()).toList();
    List<LaidTable> laid =
        grids.stream().flatMap(grid -> RuledTable.read(grid, words).stream()).toList();
    if (laid.isEmpty()) {
      laid = NumberedTable.read(words, page.width()).stream().toList();
    }
    List<PlacedTable> tables = new ArrayList<>();
    Set<Word> taken = new HashSet<>();
    for (LaidTable table : laid) {
      table.words().forEach(placed -> taken.add(placed.word()));
      List<Word> caption = caption(table, words);
      taken.addAll(caption);
      Table named = new Table(page.number(), named(caption), table.rows());
      tables.add(new PlacedTable(named, table.top(), false));
    }
    if (words.isEmpty()) {
      for (WrittenTable table : WrittenTable.read(page, listed)) {
        taken.addAll(table.words());
        if (!table.rows().isEmpty()) {
          List<Word> caption = caption(lineAbove(table, page.words()));
          taken.addAll(caption);
          Table plain = new Table(page.number(), named(caption), table.rows());
          tables.add(new PlacedTable(plain, table.line(), true));
        }
      }
    }
    Page rest =
        taken.isEmpty()
            ? page
            : page.withWords(page.words().stream().filter(w -> !taken.contains(w)).toList());
    return new Found(tables, rest);
  }

  private static Optional<String> named(List<Word> caption) {
    String text = caption.stream().map(Word::text).collect(Collectors.joining(" ")).strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(Letters.trim(text, "()"));
  }

  /** The line right above the table, where it is short and names a table or a unit. */
  private static List<Word> caption(LaidTable table, List<Placed> words) {
    int limit = table.top() - (int) (3.2 * table.height());
    List<Placed> above =
        words.stream()
            .filter(w -> w.box().bottom() <= table.top() + 4 && w.middleY() > limit)
            .toList();
    int line = above.stream().mapToInt(w -> w.word().line()).max().orElse(-1);
    return caption(above.stream().map(Placed::word).filter(word -> word.line() == line).toList());
  }

  /** A line, where it names a table or a unit; nothing where it does not. */
  private static List<Word> caption(List<Word> line) {
    String folded = FoldedText.of(line.stream().map(Word::text).collect(Collectors.joining(" ")));
    return CAPTION.matcher(folded).matches() ? line : List.of();
  }

  /** The line right above a table, where it ends without a sign as no sentence does. */
  private static List<Word> lineAbove(WrittenTable table, List<Word> words) {
    int line = words.stream().mapToInt(Word::line).filter(it -> it < table.line()).max().orElse(-1);
    List<Word> above = words.stream().filter(word -> word.line() == line).toList();
    boolean whole =
        !above.isEmpty()
            && Character.isUpperCase(above.get(0).text().codePointAt(0))
            && ".:;,".indexOf(Letters.last(above.get(above.size() - 1).text())) < 0;
    return whole ? above : List.of();
  }

  /** A word whose place is known. */
  record Placed(Word word, Rect box) {
    /** From top to bottom by lines, then from left to right. */
    static final Comparator<Placed> READING =
        Comparator.comparingInt((Placed w) -> w.word().line()).thenComparingInt(w -> w.box().x());

    static Optional<Placed> of(Word word) {
      return word.box().map(box -> new Placed(word, box));
    }

    /** Median height of words, in pixels; 0 where there are none. */
    static double medianHeight(List<Placed> words) {
      int[] heights = words.stream().mapToInt(word -> word.box().height()).sorted().toArray();
      return heights.length == 0 ? 0 : heights[heights.length / 2];
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
