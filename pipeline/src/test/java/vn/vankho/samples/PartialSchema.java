package vn.vankho.samples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.vankho.model.PlanDraft;
import vn.vankho.store.PlanDocumentJson;
import vn.vankho.store.PlanSchema;

/** Holds expected JSON, which leaves out what depends on the scan, against the published schema. */
final class PartialSchema {
  private PartialSchema() {}

  /**
   * What the schema finds fault with, once the fields left out are filled as in an empty document.
   */
  static List<String> faults(JsonNode expected) {
    JsonMapper mapper = new JsonMapper();
    byte[] empty = PlanDocumentJson.write(PlanDraft.of("a").build());
    ObjectNode whole = (ObjectNode) mapper.readTree(new String(empty, StandardCharsets.UTF_8));
    expected.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
    return PlanSchema.faults(mapper.writeValueAsString(whole));
  }
}
