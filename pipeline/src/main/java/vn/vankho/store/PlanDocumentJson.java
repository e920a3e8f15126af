package vn.vankho.store;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.vankho.model.Indicator;
import vn.vankho.model.PlanDocument;

/**
 * Plan documents as JSON, by the schema in {@code plan-document.schema.json}.
 *
 * <p>Equal documents are written as equal bytes: properties in the order of the record, text in
 * NFC, confidences, probabilities and angles with at most four decimals. What is read is refused if
 * it is not exactly such a document. Safe for use by many threads.
 */
public final class PlanDocumentJson {
  private static final String SCHEMA = "plan-document.schema.json";
  private static final JsonMapper MAPPER = contract();

  private PlanDocumentJson() {}

  /** An indicator's value is a figure of the document, not a measure of ours: kept in full. */
  private interface IndicatorInFull {
    @SuppressWarnings("UnusedMethod") // Jackson takes the annotation of the method of this name
    @JsonSerialize(using = InFull.class)
    double value();
  }

  private static final class InFull extends ValueSerializer<Double> {
    @Override
    public void serialize(Double number, JsonGenerator out, SerializationContext context) {
      out.writeNumber(number);
    }
  }

  private static JsonMapper contract() {
    SimpleModule clean = new SimpleModule("clean");
    clean.addSerializer(String.class, new CleanText.Writer());
    clean.addSerializer(Double.class, new FourDecimals());
    clean.addSerializer(double.class, new FourDecimals());
    return Jackson.strict()
        .addModule(clean)
        .addMixIn(Indicator.class, IndicatorInFull.class)
        .build();
  }

  /** The document for a file: UTF-8, indented, each word of a page on one line. */
  public static byte[] write(PlanDocument document) {
    String json = MAPPER.writer().with(new WordALine()).writeValueAsString(clean(document)) + '\n';
    return json.getBytes(StandardCharsets.UTF_8);
  }

  /** The document as one line of JSON, without the line break. */
  public static String writeLine(PlanDocument document) {
    return MAPPER.writeValueAsString(clean(document));
  }

  /**
   * The document that one of the writing methods wrote.
   *
   * @throws IllegalArgumentException if the bytes are no such document; the message says where and
   *     why
   */
  public static PlanDocument read(byte[] json) {
    try {
      PlanDocument document = MAPPER.readValue(json, PlanDocument.class);
      if (document == null) {
        throw new IllegalArgumentException("not a plan document: null");
      }
      return document;
    } catch (JacksonException unreadable) {
      throw new IllegalArgumentException(
          "not a plan document of schema version "
              + PlanDocument.SCHEMA_VERSION
              + versionFound(json)
              + ": "
              + unreadable.getMessage(),
          unreadable);
    }
  }

  /** The JSON Schema (draft 2020-12) that every written document is valid against. */
  public static InputStream schema() {
    InputStream schema = PlanDocumentJson.class.getResourceAsStream(SCHEMA);
    if (schema == null) {
      throw new IllegalStateException(SCHEMA + " is missing from the program");
    }
    return schema;
  }

  private static String versionFound(byte[] json) {
    try {
      JsonNode version = MAPPER.readTree(json).path("schemaVersion");
      return version.isString() && !version.asString().equals(PlanDocument.SCHEMA_VERSION)
          ? " but of " + version.asString()
          : "";
    } catch (JacksonException noJson) {
      return "";
    }
  }

  private static PlanDocument clean(PlanDocument document) {
    return document.withPages(CleanText.ofWords(document.pages()));
  }
}
