package vn.vankho.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.image.FaintInk;
import vn.vankho.model.Page;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;
import vn.vankho.ocr.DoubtfulEntries;
import vn.vankho.ocr.ImpossibleDates;
import vn.vankho.ocr.TesseractEngine;
import vn.vankho.ocr.TesseractEngine.Layout;

/**
 * Reads again what was misread by a hair: lines with a day or a month that no calendar has, and
 * words of the list of recipients that the engine was unsure of.
 */
final class LineLook {
  /**
   * How much above and below a line is read with it, in heights of the line. The engine scales what
   * it reads to one height, so that each gives it other pixels of the same digits: of two samples
   * with a wrong day, both came out right with 0.05 and neither with 0.15 or more.
   */
  private static final double[] OF_DATES = {-0.02, 0, 0.03, 0.05, 0.07, 0.1};

  /** The same for entries, of which samples came out right with any of these. */
  private static final double[] OF_ENTRIES = {0.05, 0.1, 0.2, 0.35, 0.5};

  /** Lines of a page that are read again at most: of dates there is hardly ever one. */
  private static final int MOST_LINES = 6;

  /** Height of a line in pixels below which there is nothing to read. */
  private static final int LOWEST = 8;

  private final TesseractEngine engine;

  LineLook(TesseractEngine engine) {
    this.engine = engine;
  }

  /**
   * The page with what a second look has.
   *
   * @param cleaned the image that it was read from
   */
  Page at(Page page, PageImage cleaned) {
    Map<Word, Word> mended = new HashMap<>();
    page.lines().stream()
        .filter(line -> !ImpossibleDates.in(line).isEmpty() && box(line).height() >= LOWEST)
        .limit(MOST_LINES)
        .forEach(
            line ->
                note(
                    line, ImpossibleDates.mended(line, readings(line, cleaned, OF_DATES)), mended));
    DoubtfulEntries.in(page).stream()
        .filter(line -> box(line).height() >= LOWEST)
        .limit(MOST_LINES)
        .forEach(
            line ->
                note(
                    line,
                    DoubtfulEntries.mended(line, readings(line, cleaned, OF_ENTRIES)),
                    mended));
    return mended.isEmpty()
        ? page
        : page.withWords(
            page.words().stream().map(word -> mended.getOrDefault(word, word)).toList());
  }

  private static void note(List<Word> line, List<Word> others, Map<Word, Word> mended) {
    for (int i = 0; i < line.size(); i++) {
      if (!line.get(i).equals(others.get(i))) {
        mended.put(line.get(i), others.get(i));
      }
    }
  }

  private List<List<Word>> readings(List<Word> line, PageImage cleaned, double[] margins) {
    Rect box = box(line);
    List<List<Word>> readings = new ArrayList<>();
    for (double margin : margins) {
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
    return Word.read(word.raw(), moved, word.confidence(), word.line()).withInk(word.ink());
  }
}
