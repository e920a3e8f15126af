package vn.vankho.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.vankho.model.Rect;
import vn.vankho.model.SymbolChoice;
import vn.vankho.model.Word;

/**
 * How records become JSON here: components by name and in order, enums by {@code toString}, an
 * empty {@code Optional} as null, a {@link Rect} as {@code [x, y, width, height]}.
 *
 * <p>Reading is strict, since Jackson 3 by itself passes over unknown properties and takes a
 * missing {@code int} as 0: unknown, missing and doubled properties, null numbers, numbers in
 * quotes and anything after the value are refused.
 */
final class Jackson {
  private Jackson() {}

  /** A box as an array, in the order of its components. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"x", "y", "width", "height"})
  private interface BoxAsArray {}

  /** A choice as an array, in the order of its components: there are hundreds on a page. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"at", "symbol", "cost"})
  private interface ChoiceAsArray {}

  /** A mapper's settings, to which a caller may add. */
  static JsonMapper.Builder strict() {
    SimpleModule words = new SimpleModule("words");
    words.addSerializer(Word.class, new WordJson.Writer());
    words.addDeserializer(Word.class, new WordJson.Reader());
    return JsonMapper.builder()
        .addModule(words)
        .addMixIn(Rect.class, BoxAsArray.class)
        .addMixIn(SymbolChoice.class, ChoiceAsArray.class)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  /**
   * One whole number out of a JSON object of which nothing else is asked.
   *
   * @throws IllegalArgumentException if it is not there
   */
  static int intProperty(String json, String name) {
    try {
      JsonNode value = strict().build().readTree(json).path(name);
      if (value.isInt()) {
        return value.intValue();
      }
    } catch (JacksonException unreadable) {
      throw new IllegalArgumentException("not JSON", unreadable);
    }
    throw new IllegalArgumentException("no number '" + name + "'");
  }
}
