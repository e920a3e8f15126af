package vn.vankho.ocr;

import com.sun.jna.Pointer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/** Walks over what Tesseract has recognised, word by word in its reading order. */
final class ResultWords {
  private static final int WORD = TessPageIteratorLevel.RIL_WORD;
  private static final int TEXT_LINE = TessPageIteratorLevel.RIL_TEXTLINE;

  private final TesseractHandle handle;
  private final TessAPI api;
  private final SymbolChoices choices;

  ResultWords(TesseractHandle handle) {
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
    int line = 0;
    int wordsOfLine = 0;
    @Nullable Rect lineBox = null;
    do {
      // To ask whether a line begins here walks over all lines before it; the line's box does not.
      Rect box = box(position, TEXT_LINE, image);
      if (!Objects.equals(box, lineBox) && wordsOfLine > 0) {
        line++;
        wordsOfLine = 0;
      }
      lineBox = box;
      Word word = word(results, position, image, line);
      if (word != null) {
        words.add(word);
        wordsOfLine++;
      }
    } while (api.TessResultIteratorNext(results, WORD) != 0);
    return words;
  }

  private @Nullable Word word(
      TessResultIterator results, TessPageIterator position, PageImage image, int line) {
    String text = text(results);
    Rect box = box(position, WORD, image);
    if (text.isEmpty() || box == null) {
      return null;
    }
    double percent = api.TessResultIteratorConfidence(results, WORD);
    double confidence = percent >= 0 ? Math.min(1, percent / 100) : 0; // NaN counts as 0
    return Word.read(text, box, confidence, line)
        .withChoices(choices.read(results, position, text));
  }

  private String text(TessResultIterator results) {
    Pointer text = api.TessResultIteratorGetUTF8Text(results, WORD);
    if (text == null) {
      return "";
    }
    try {
      String read = text.getString(0, StandardCharsets.UTF_8.name());
      return Normalizer.normalize(read, Normalizer.Form.NFC).strip();
    } finally {
      api.TessDeleteText(text);
    }
  }

  private @Nullable Rect box(TessPageIterator position, int level, PageImage image) {
    IntBuffer left = IntBuffer.allocate(1);
    IntBuffer top = IntBuffer.allocate(1);
    IntBuffer right = IntBuffer.allocate(1);
    IntBuffer bottom = IntBuffer.allocate(1);
    if (api.TessPageIteratorBoundingBox(position, level, left, top, right, bottom) == 0) {
      return null;
    }
    int x = Math.max(0, left.get(0));
    int y = Math.max(0, top.get(0));
    int width = Math.min(image.widthPx(), right.get(0)) - x;
    int height = Math.min(image.heightPx(), bottom.get(0)) - y;
    return width > 0 && height > 0 ? new Rect(x, y, width, height) : null;
  }
}
