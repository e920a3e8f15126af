package vn.vankho.store;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import vn.vankho.model.Page;
import vn.vankho.model.Word;

/**
 * Text as the contract wants it: Unicode NFC, and halves of surrogate pairs, which no UTF-8 can
 * hold, as U+FFFD. The stages already write NFC; this is the gate that makes it sure.
 */
final class CleanText {
  private static final char REPLACEMENT = '\uFFFD';

  private CleanText() {}

  /** The text in NFC and well formed; the same object where it is so already. */
  static String of(String text) {
    String whole = withoutHalfPairs(text);
    return Normalizer.isNormalized(whole, Normalizer.Form.NFC)
        ? whole
        : Normalizer.normalize(whole, Normalizer.Form.NFC);
  }

  private static String withoutHalfPairs(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      mended = mended == null ? new StringBuilder(text) : mended;
      mended.setCharAt(i, REPLACEMENT);
    }
    return mended == null ? text : mended.toString();
  }

  /** The pages with clean words; a change that only changed the normal form is dropped. */
  static List<Page> ofWords(List<Page> pages) {
    return pages.stream().map(CleanText::ofWords).toList();
  }

  private static Page ofWords(Page page) {
    List<Word> words = page.words().stream().map(CleanText::of).toList();
    return new Page(
        page.number(),
        page.width(),
        page.height(),
        page.dpi(),
        page.origin(),
        page.rotation(),
        page.skew(),
        page.confidence(),
        words);
  }

  private static Word of(Word word) {
    String text = of(word.text());
    String raw = of(word.raw());
    return new Word(
            text,
            raw,
            word.box(),
            word.confidence(),
            word.line(),
            text.equals(raw) ? Optional.empty() : word.change())
        .withAlternatives(word.alternatives());
  }

  /** Writes every string clean. */
  static final class Writer extends ValueSerializer<String> {
    @Override
    public void serialize(String text, JsonGenerator out, SerializationContext context) {
      out.writeString(of(text));
    }
  }
}
