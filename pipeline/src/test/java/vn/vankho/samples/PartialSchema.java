package vn.vankho.samples;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.vankho.model.PlanDraft;
import vn.vankho.store.PlanDocumentJson;

/** Holds expected JSON, which leaves out what depends on the scan, against the published schema. */
final class PartialSchema {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(PlanDocumentJson.schema(), InputFormat.JSON);

  private PartialSchema() {}

  /**
   * What the schema finds fault with, once the fields left out are filled as in an empty document.
   */
  static List<String> faults(JsonNode expected) {
    JsonMapper mapper = new JsonMapper();
    byte[] empty = PlanDocumentJson.write(PlanDraft.of("a").build());
    ObjectNode whole = (ObjectNode) mapper.readTree(new String(empty, StandardCharsets.UTF_8));
    expected.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
    return SCHEMA.validate(mapper.writeValueAsString(whole), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }
}
