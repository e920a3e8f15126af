package vn.vankho.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;
import vn.vankho.model.Rect;
import vn.vankho.model.SymbolChoice;
import vn.vankho.model.Word;
import vn.vankho.model.WordInk;

/**
 * Words in JSON: {@code {"text", "raw", "box", "confidence", "line", "change", "alternatives"}},
 * where {@code change} is left out of a word that is as it was read, and {@code alternatives} where
 * there are none. Between processes a word may have {@code choices} too: {@code [[at, symbol,
 * cost]…]}, and {@code ink}, its cells. By hand, since words are nine tenths of a document's bytes
 * and the only record with properties that may be absent.
 */
final class WordJson {
  private WordJson() {}

  /** Writes a word. */
  static final class Writer extends ValueSerializer<Word> {
    @Override
    public void serialize(Word word, JsonGenerator out, SerializationContext context) {
      out.writeStartObject();
      out.writeName("text");
      context.writeValue(out, word.text());
      out.writeName("raw");
      context.writeValue(out, word.raw());
      writeBox(word.box(), out);
      out.writeName("confidence");
      context.writeValue(out, word.confidence());
      out.writeNumberProperty("line", word.line());
      if (word.change().isPresent()) {
        out.writeName("change");
        context.writeValue(out, word.change().get());
      }
      if (!word.alternatives().isEmpty()) {
        out.writeName("alternatives");
        context.writeValue(out, word.alternatives());
      }
      if (!word.choices().isEmpty()) {
        out.writeName("choices");
        context.writeValue(out, word.choices());
      }
      if (word.ink().isPresent()) {
        out.writeStringProperty("ink", word.ink().get().cells());
      }
      out.writeEndObject();
    }

    private static void writeBox(Optional<Rect> box, JsonGenerator out) {
      if (box.isEmpty()) {
        out.writeNullProperty("box");
        return;
      }
      Rect rect = box.get();
      out.writeName("box");
      out.writeArray(new int[] {rect.x(), rect.y(), rect.width(), rect.height()}, 0, 4);
    }
  }

  /** Reads a word; all of its first five properties must be there. */
  static final class Reader extends ValueDeserializer<Word> {
    @Override
    public Word deserialize(JsonParser in, DeserializationContext context) {
      if (!in.isExpectedStartObjectToken()) {
        return context.reportInputMismatch(Word.class, "expected a word object");
      }
      Parts parts = new Parts();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        parts.take(name, in, context);
      }
      return parts.toWord(context);
    }
  }

  /** The properties seen so far. */
  private static final class Parts {
    private @Nullable String text;
    private @Nullable String raw;
    private @Nullable Rect box;
    private boolean hasBox;
    private @Nullable Double confidence;
    private @Nullable Integer line;
    private @Nullable Change change;
    private List<SymbolChoice> choices = List.of();
    private @Nullable String ink;
    private List<Alternative> alternatives = List.of();

    private void take(String name, JsonParser in, DeserializationContext context) {
      switch (name) {
        case "text" -> text = context.readValue(in, String.class);
        case "raw" -> raw = context.readValue(in, String.class);
        case "box" -> {
          hasBox = true;
          box =
              in.currentToken() == JsonToken.VALUE_NULL ? null : context.readValue(in, Rect.class);
        }
        case "confidence" -> confidence = context.readValue(in, Double.class);
        case "line" -> line = context.readValue(in, Integer.class);
        case "change" -> change = context.readValue(in, Change.class);
        case "alternatives" -> alternatives = List.of(context.readValue(in, Alternative[].class));
        case "choices" -> choices = List.of(context.readValue(in, SymbolChoice[].class));
        case "ink" -> ink = context.readValue(in, String.class);
        default -> context.reportInputMismatch(Word.class, "unknown property '%s' of a word", name);
      }
    }

    private Word toWord(DeserializationContext context) {
      if (text == null || raw == null || !hasBox || confidence == null || line == null) {
        return context.reportInputMismatch(
            Word.class, "a word needs text, raw, box, confidence and line");
      }
      try {
        return new Word(
            text,
            raw,
            Optional.ofNullable(box),
            confidence,
            line,
            Optional.ofNullable(change),
            choices,
            Optional.ofNullable(ink).map(WordInk::new),
            alternatives);
      } catch (IllegalArgumentException invalid) {
        return context.reportInputMismatch(Word.class, "%s", String.valueOf(invalid.getMessage()));
      }
    }
  }
}
