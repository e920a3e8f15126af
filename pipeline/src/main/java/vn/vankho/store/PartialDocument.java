package vn.vankho.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Provenance;
import vn.vankho.model.Regime;
import vn.vankho.model.SourceFile;

/**
 * A plan document of which only some fields are stated, as truth made by hand states them.
 *
 * @param document the stated fields; all others are empty, the regime unknown
 * @param fields names of the stated fields, those stated as null or empty included
 */
public record PartialDocument(PlanDocument document, Set<String> fields) {
  private static final JsonMapper MAPPER = Jackson.strict().build();

  /** Copies the names. */
  public PartialDocument {
    fields = Set.copyOf(fields);
  }

  /** A document that states nothing. */
  public static PlanDocument blank() {
    Optional<String> none = Optional.empty();
    return new PlanDocument(
        PlanDocument.SCHEMA_VERSION,
        "",
        new SourceFile("", "", 0, 0, "", 0, 0),
        Regime.UNKNOWN,
        none,
        none,
        none,
        none,
        none,
        none,
        Optional.empty(),
        none,
        Optional.empty(),
        none,
        Optional.empty(),
        Optional.empty(),
        none,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        none,
        none,
        Optional.empty(),
        List.of(),
        "",
        List.of(),
        Map.of(),
        List.of(),
        new Provenance("", "", Map.of(), Map.of()));
  }

  /**
   * Reads a JSON object whose properties are some of a plan document's.
   *
   * @throws IllegalArgumentException if it is no such object; the message says where and why
   */
  public static PartialDocument read(byte[] json) {
    try {
      JsonNode stated = MAPPER.readTree(new String(json, StandardCharsets.UTF_8));
      if (!(stated instanceof ObjectNode object)) {
        throw new IllegalArgumentException("not a plan document: expected a JSON object");
      }
      ObjectNode whole = (ObjectNode) MAPPER.readTree(PlanDocumentJson.write(blank()));
      whole.setAll(object);
      return new PartialDocument(
          PlanDocumentJson.read(MAPPER.writeValueAsBytes(whole)),
          new TreeSet<>(object.propertyNames()));
    } catch (JacksonException unreadable) {
      throw new IllegalArgumentException("not JSON: " + unreadable.getMessage(), unreadable);
    }
  }
}
