package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.vankho.model.Page;
import vn.vankho.model.Word;

/**
 * Tables of a text without layout, whose cells bars part: {@code 1 | Nạo vét kênh | Sở Xây dựng}.
 */
final class BarredTable {
  /** Fewer bars in a line are no row. */
  private static final int BARS = 2;

  private BarredTable() {}

  /** The tables of a page whose words have no places, in order; a head and a row at least. */
  static List<WrittenTable> read(Page page) {
    List<WrittenTable> tables = new ArrayList<>();
    List<List<Word>> run = new ArrayList<>();
    for (List<Word> words : page.lines()) {
      if (isRow(words)) {
        run.add(words);
      } else {
        add(run, tables);
        run.clear();
      }
    }
    add(run, tables);
    return tables;
  }

  private static void add(List<List<Word>> run, List<WrittenTable> tables) {
    List<List<String>> rows =
        run.stream()
            .map(BarredTable::cells)
            .filter(row -> row.stream().anyMatch(cell -> Letters.count(cell) > 0))
            .toList();
    if (rows.size() > 1 && rows.get(0).size() > BARS) {
      List<Word> words = run.stream().flatMap(List::stream).toList();
      tables.add(new WrittenTable(rows, words, words.get(0).line()));
    }
  }

  private static boolean isRow(List<Word> words) {
    return words.stream().noneMatch(word -> word.box().isPresent())
        && text(words).chars().filter(c -> c == '|').count() >= BARS;
  }

  private static List<String> cells(List<Word> words) {
    String bare = Letters.trim(text(words), "|");
    return Arrays.stream(bare.split("\\|", -1)).map(String::strip).toList();
  }

  private static String text(List<Word> words) {
    return words.stream()
        .map(Word::text)
        .filter(word -> !word.isBlank())
        .collect(Collectors.joining(" "));
  }
}
