package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * Turns a page into lines, a column a line.
 *
 * <p>A line is cut once where a wide gap stands near the middle of the page (the two columns of a
 * header or of the closing), and where a set phrase of the right column begins on a line that was
 * read as one.
 */
final class LineReader {
  /** A gap this many times the line's height parts columns; justified text stays under 1.5. */
  private static final double COLUMN_GAP = 2.0;

  /** Where on the page the middle of a column gap may stand. */
  private static final double GAP_FROM = 0.25;

  private static final double GAP_TO = 0.70;

  /** A marker of the outline, which may stand far before its words: {@code V}, {@code 12.}. */
  private static final Pattern MARKER_ALONE =
      Pattern.compile("[IVX]{1,4}[.)]?|\\d{1,2}[.)]|\\p{Ll}\\)");

  /** Words of the shortest body that a line may begin with. */
  private static final int LEAST_BODY = 2;

  /** Lines of a page in which a header is looked for. */
  private static final int HEADER_LINES = 16;

  private LineReader() {}

  /** The page's lines, rules included, empty ones not. */
  static List<Line> read(Page page) {
    List<Line> lines = new ArrayList<>();
    for (List<Word> words : page.lines()) {
      Line line = Line.of(page, words);
      if (!line.text().isEmpty()) {
        for (Line column : atGap(line)) {
          lines.addAll(lines.size() < HEADER_LINES ? atPhrase(column) : List.of(column));
        }
      }
    }
    return lines;
  }

  private static List<Line> atGap(Line line) {
    if (!line.isPlaced() || line.words().size() < 2) {
      return List.of(line);
    }
    int cut = -1;
    int from = MARKER_ALONE.matcher(line.words().get(0).text()).matches() ? 2 : 1;
    double widest = COLUMN_GAP * height(line);
    for (int i = from; i < line.words().size(); i++) {
      Rect before = line.words().get(i - 1).box().orElse(null);
      Rect after = line.words().get(i).box().orElse(null);
      if (before == null || after == null) {
        continue;
      }
      double middle = (before.right() + after.x()) / 2.0 / line.pageWidth();
      double gap = after.x() - before.right();
      boolean symbol = line.words().get(i).text().startsWith("/"); // the number before it is blank
      boolean goesOn = symbol || DatelineLabeller.goesOnAt(line, i);
      if (gap > widest && middle > GAP_FROM && middle < GAP_TO && !goesOn) {
        widest = gap;
        cut = i;
      }
    }
    return cutAt(line, cut);
  }

  private static double height(Line line) {
    int[] heights =
        line.words().stream().flatMap(w -> w.box().stream()).mapToInt(Rect::height).toArray();
    java.util.Arrays.sort(heights);
    return heights.length == 0 ? 0 : heights[heights.length / 2];
  }

  private static List<Line> atPhrase(Line line) {
    if (line.words().size() < 2 || line.words().size() > 40) {
      return List.of(line);
    }
    List<String> words =
        line.words().stream().map(word -> FoldedText.of(bare(word.text()))).toList();
    int cut = Math.max(HeaderPhrases.nationalTitle(words), HeaderPhrases.partyTitle(words));
    if (cut > 0 && line.part(cut, line.words().size()).capitals() < 0.5) {
      cut = -1;
    }
    cut = Math.max(cut, HeaderPhrases.motto(words));
    if (cut <= 0) {
      cut = HeaderPhrases.isDateline(line) ? afterNumber(line) : -1;
    }
    if (cut <= 0 && HeaderPhrases.isDateline(line)) {
      cut = afterBody(line);
    }
    return cutAt(line, cut);
  }

  /** Word after a body in capitals, on a line that goes on with a place in small letters. */
  private static int afterBody(Line line) {
    int words = 0;
    while (words < line.words().size() && isCapital(line.words().get(words).text())) {
      words++;
    }
    return words >= LEAST_BODY && IssuerLabeller.opensBody(line.part(0, words).text()) ? words : -1;
  }

  private static boolean isCapital(String word) {
    return Letters.count(word) > 1 && Letters.capitals(word) == 1;
  }

  /** Word after the symbol on a line that opens with the number and goes on with the dateline. */
  private static int afterNumber(Line line) {
    String first = FoldedText.of(line.words().get(0).text());
    if (!first.startsWith("s") || first.length() > 9) {
      return -1;
    }
    int cut = -1;
    for (int i = 0; i < line.words().size() && i < 8; i++) {
      String word = line.words().get(i).text();
      if (FoldedText.of(word).equals("ngay")) {
        break;
      }
      if (word.indexOf('/') >= 0 || (cut == i && word.startsWith("-"))) {
        cut = i + 1;
        if (word.endsWith("-") || word.endsWith("/")) {
          cut++;
        }
      }
    }
    return cut;
  }

  private static String bare(String word) {
    return Letters.trim(word, ".,:;-–*_'\"|");
  }

  private static List<Line> cutAt(Line line, int cut) {
    if (cut <= 0 || cut >= line.words().size()) {
      return List.of(line);
    }
    return List.of(line.part(0, cut), line.part(cut, line.words().size()));
  }
}
