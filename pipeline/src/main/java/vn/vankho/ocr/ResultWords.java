package vn.vankho.ocr;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;
import net.sourceforge.tess4j.TessAPI1;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/** Walks over what Tesseract has recognised, word by word in its reading order. */
final class ResultWords {
  private static final int WORD = TessPageIteratorLevel.RIL_WORD;
  private static final int TEXT_LINE = TessPageIteratorLevel.RIL_TEXTLINE;
  private static final int SYMBOL = TessPageIteratorLevel.RIL_SYMBOL;

  private final TesseractHandle handle;
  private final TessAPI api;
  private final SymbolChoices choices;
  private final boolean measures;

  /**
   * The results of an engine.
   *
   * @param measures whether to measure how words look, which tells the marks that an engine cannot
   *     read
   */
  ResultWords(TesseractHandle handle, boolean measures) {
    this.measures = measures;
    this.handle = handle;
    this.api = handle.api();
    this.choices = new SymbolChoices();
  }

  /** The words of the page in the engine; none where nothing was recognised. */
  List<Word> read(PageImage image) {
    TessResultIterator results = api.TessBaseAPIGetIterator(handle.base());
    if (results == null) {
      return List.of();
    }
    try {
      return walk(results, image);
    } finally {
      api.TessResultIteratorDelete(results);
    }
  }

  private List<Word> walk(TessResultIterator results, PageImage image) {
    // A view of the same iterator, not an object of its own: it must not be deleted.
    TessPageIterator position = api.TessResultIteratorGetPageIterator(results);
    List<Word> words = new ArrayList<>();
    InkedWords inked = new InkedWords(image);
    int line = 0;
    int wordsOfLine = 0;
    @Nullable Rect lineBox = null;
    boolean isMore = true;
    while (isMore) {
      // To ask whether a line begins here walks over all lines before it; the line's box does not.
      Rect box = box(position, TEXT_LINE, image);
      if (!Objects.equals(box, lineBox) && wordsOfLine > 0) {
        words.addAll(inked.finish());
        line++;
        wordsOfLine = 0;
      }
      lineBox = box;
      Rect wordBox = box(position, WORD, image);
      double percent = TessAPI1.TessResultIteratorConfidence(results, WORD);
      SymbolChoices.Symbols symbols =
          choices.read(
              results,
              position,
              () ->
                  measures ? Optional.ofNullable(box(position, SYMBOL, image)) : Optional.empty());
      isMore = symbols.isMore();
      if (!symbols.text().isEmpty() && wordBox != null) {
        double confidence = percent >= 0 ? Math.min(1, percent / 100) : 0; // NaN counts as 0
        inked.add(
            Word.read(symbols.text(), wordBox, confidence, line).withChoices(symbols.choices()),
            symbols.boxes());
        wordsOfLine++;
      }
    }
    words.addAll(inked.finish());
    return words;
  }

  private @Nullable Rect box(TessPageIterator position, int level, PageImage image) {
    IntBuffer left = IntBuffer.allocate(1);
    IntBuffer top = IntBuffer.allocate(1);
    IntBuffer right = IntBuffer.allocate(1);
    IntBuffer bottom = IntBuffer.allocate(1);
    if (TessAPI1.TessPageIteratorBoundingBox(position, level, left, top, right, bottom) == 0) {
      return null;
    }
    int x = Math.max(0, left.get(0));
    int y = Math.max(0, top.get(0));
    int width = Math.min(image.widthPx(), right.get(0)) - x;
    int height = Math.min(image.heightPx(), bottom.get(0)) - y;
    return width > 0 && height > 0 ? new Rect(x, y, width, height) : null;
  }
}
