package vn.vankho.run;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.image.FaintInk;
import vn.vankho.model.Page;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;
import vn.vankho.ocr.ImpossibleDates;
import vn.vankho.ocr.TesseractEngine;
import vn.vankho.ocr.TesseractEngine.Layout;

/** Reads lines again that have a day or a month which no calendar has. */
final class DateLook {
  /**
   * How much above and below a line is read with it, in heights of the line. The engine scales what
   * it reads to one height, so that each gives it other pixels of the same digits: of two samples
   * with a wrong day, both came out right with 0.05 and neither with 0.15 or more.
   */
  private static final double[] MARGINS = {-0.02, 0, 0.03, 0.05, 0.07, 0.1};

  /** Lines of a page that are read again at most: there is hardly ever one. */
  private static final int MOST_LINES = 6;

  /** Height of a line in pixels below which there is nothing to read. */
  private static final int LOWEST = 8;

  private final TesseractEngine engine;

  DateLook(TesseractEngine engine) {
    this.engine = engine;
  }

  /**
   * The page with possible dates where a second look has them.
   *
   * @param cleaned the image that it was read from
   */
  Page at(Page page, PageImage cleaned) {
    List<Word> words = new ArrayList<>();
    int looks = 0;
    for (List<Word> line : page.lines()) {
      boolean isDoubtful =
          looks < MOST_LINES && !ImpossibleDates.in(line).isEmpty() && box(line).height() >= LOWEST;
      looks += isDoubtful ? 1 : 0;
      words.addAll(isDoubtful ? ImpossibleDates.mended(line, readings(line, cleaned)) : line);
    }
    return looks == 0 ? page : page.withWords(words);
  }

  private List<List<Word>> readings(List<Word> line, PageImage cleaned) {
    Rect box = box(line);
    List<List<Word>> readings = new ArrayList<>();
    for (double margin : MARGINS) {
      int added = (int) Math.round(margin * box.height());
      int left = Math.max(0, box.x() - box.height());
      int top = Math.max(0, box.y() - added);
      int right = Math.min(cleaned.widthPx(), box.right() + box.height());
      int bottom = Math.min(cleaned.heightPx(), box.bottom() + added);
      Rect strip = new Rect(left, top, right - left, bottom - top);
      readings.add(read(FaintInk.cut(cleaned, strip), strip));
    }
    return readings;
  }

  private static Rect box(List<Word> line) {
    return line.stream().map(word -> word.box().orElseThrow()).reduce(Rect::union).orElseThrow();
  }

  private List<Word> read(PageImage image, Rect strip) {
    return engine.recognise(image, 1, Layout.LINE).page().words().stream()
        .map(word -> moved(word, strip))
        .toList();
  }

  private static Word moved(Word word, Rect strip) {
    Rect box = word.box().orElseThrow();
    Rect moved = new Rect(box.x() + strip.x(), box.y() + strip.y(), box.width(), box.height());
    return Word.read(word.raw(), moved, word.confidence(), word.line());
  }
}
