package vn.vankho.ocr;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.sourceforge.tess4j.ITessAPI.TessChoiceIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI1;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.Rect;
import vn.vankho.model.SymbolChoice;

/**
 * What else Tesseract saw in the characters of a word.
 *
 * <p>Its mode 2 looks for the line once more for each choice, barred from what it found before, and
 * gives each choice the sum of negative logarithms over the steps that the character takes; the
 * difference of two such sums is how much less likely one is than the other.
 *
 * <p>A page takes tens of thousands of small calls here, so the functions are called by JNA's
 * direct mapping, {@link TessAPI1}: of walking over a page's results, 50 ms, it spares 9.
 */
final class SymbolChoices {
  private static final int WORD = TessPageIteratorLevel.RIL_WORD;
  private static final int SYMBOL = TessPageIteratorLevel.RIL_SYMBOL;

  /** From here on one choice in 2,500 is right: 11 of 27,000 on 59 pages of real scans. */
  private static final double DEAREST = 30;

  /**
   * How often it looks for the line once more. Its own five times take 16 % of recognition, two 6
   * %; of 14,118 words of 32 drawn pages five leave 181 wrong after restoration, two 184, one 190.
   */
  private static final String LOOKS = "2";

  /** Tesseract gives 100 less the cost times its coefficient, cut off at 0. */
  private static final double FULL = 100;

  /** Makes an engine weigh choices on the pages that follow. */
  static void ask(TesseractHandle handle) {
    handle.set("lstm_choice_mode", "2");
    handle.set("lstm_choice_iterations", LOOKS);
    handle.set("lstm_rating_coefficient", "1");
  }

  /**
   * A word, symbol by symbol.
   *
   * @param text in NFC, perhaps empty
   * @param choices none where choices and symbols do not line up, as happens in a few words of
   *     5.5.2
   * @param boxes of each code unit of the text; empty where they do not line up
   * @param isMore whether a word follows
   */
  record Symbols(
      String text, List<SymbolChoice> choices, List<Optional<Rect>> boxes, boolean isMore) {}

  /**
   * The word at which the results stand, empty in a picture; they are left at the next one.
   *
   * <p>To step to a next word walks over all words before it, and so do asking whether a symbol is
   * its word's last and asking for a word's text. Here each word is stepped over once.
   *
   * @param box where the symbol stands that the results are at, if that is asked for
   */
  Symbols read(
      TessResultIterator results, TessPageIterator position, Supplier<Optional<Rect>> box) {
    List<Optional<Rect>> boxes = new ArrayList<>();
    List<SymbolChoice> choices = new ArrayList<>();
    StringBuilder symbols = new StringBuilder();
    StringBuilder asRead = new StringBuilder();
    boolean isSound = true;
    boolean isMore = true;
    boolean isWithin = true;
    while (isWithin) {
      String raw = symbol(results);
      String symbol = nfc(raw);
      // In a picture there is no word, and to ask for its choices would end the process.
      isSound &= !raw.isEmpty() && addChoices(results, symbols.length(), symbol, choices);
      symbols.append(symbol);
      Optional<Rect> symbolBox = box.get();
      symbol.chars().forEach(unit -> boxes.add(symbolBox));
      asRead.append(raw);
      isMore = TessAPI1.TessResultIteratorNext(results, SYMBOL) != 0;
      isWithin = isMore && TessAPI1.TessPageIteratorIsAtBeginningOf(position, WORD) == 0;
    }
    String text = nfc(asRead.toString()).strip();
    boolean isWhole = text.contentEquals(symbols);
    return new Symbols(
        text, isSound && isWhole ? choices : List.of(), isWhole ? boxes : List.of(), isMore);
  }

  private static String symbol(TessResultIterator results) {
    Pointer text = TessAPI1.TessResultIteratorGetUTF8Text(results, SYMBOL);
    if (text == null) {
      return "";
    }
    try {
      return text.getString(0, StandardCharsets.UTF_8.name());
    } finally {
      TessAPI1.TessDeleteText(text);
    }
  }

  private static String nfc(@Nullable String text) {
    return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Adds the choices at one symbol.
   *
   * @return whether the symbol is among them; where it is not, they are those of another symbol
   */
  private boolean addChoices(
      TessResultIterator results, int at, String settled, List<SymbolChoice> choices) {
    Map<String, Double> costs = costs(results);
    Double own = costs.remove(settled);
    if (own == null) {
      return false;
    }
    costs.forEach(
        (symbol, cost) -> {
          boolean isCharacter = symbol.length() == 1 && settled.length() == 1;
          if (isCharacter && cost - own <= DEAREST) {
            choices.add(new SymbolChoice(at, symbol.charAt(0), cost - own));
          }
        });
    return true;
  }

  private Map<String, Double> costs(TessResultIterator results) {
    Map<String, Double> costs = new LinkedHashMap<>();
    TessChoiceIterator choice = TessAPI1.TessResultIteratorGetChoiceIterator(results);
    if (choice == null) {
      return costs;
    }
    try {
      do {
        String symbol = nfc(TessAPI1.TessChoiceIteratorGetUTF8Text(choice));
        costs.merge(symbol, FULL - TessAPI1.TessChoiceIteratorConfidence(choice), Math::min);
      } while (TessAPI1.TessChoiceIteratorNext(choice) != 0);
    } finally {
      TessAPI1.TessChoiceIteratorDelete(choice);
    }
    return costs;
  }
}
