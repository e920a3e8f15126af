package vn.vankho.samples;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a plan's JSON that a person can state from its pages, taken from the marks alone.
 *
 * <p>Left out are those that depend on the scan or the program: {@code id}, {@code source}, {@code
 * pages}, {@code evidence}, {@code warnings}, {@code provenance}.
 */
final class ExpectedJson {
  private final SamplePlan plan;
  private final PlanComposer.Composition composition;
  private final List<Map<String, Object>> legalBases = new ArrayList<>();
  private final List<Map<String, Object>> citations = new ArrayList<>();
  private final Set<String> cited = new LinkedHashSet<>();
  private final List<Map<String, Object>> sections = new ArrayList<>();
  private final List<Map<String, Object>> assignments = new ArrayList<>();
  private final List<Map<String, Object>> indicators = new ArrayList<>();
  private final List<Map<String, Object>> tables = new ArrayList<>();
  private final Deque<Map<String, Object>> open = new ArrayDeque<>();

  private ExpectedJson(SamplePlan plan, PlanComposer.Composition composition) {
    this.plan = plan;
    this.composition = composition;
  }

  /** The expected JSON, indented, with a final line feed. */
  static String of(SamplePlan plan, PlanComposer.Composition composition) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    return mapper
            .writeValueAsString(new ExpectedJson(plan, composition).fields())
            .replace("\r\n", "\n")
        + "\n";
  }

  private Map<String, Object> fields() {
    plan.blocks().forEach(this::take);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("schemaVersion", "1.0");
    put(fields, "regime", plan.meant("regime"));
    put(fields, "documentType", plan.meant("type"));
    put(fields, "number", plan.meant("number", 0));
    put(fields, "symbol", plan.meant("number", 1));
    put(fields, "codeNumber", plan.meant("number", 2));
    put(fields, "parentBody", plan.meant("parent"));
    put(fields, "issuer", plan.meant("issuer"));
    put(fields, "issuerLevel", plan.meant("level"));
    put(fields, "place", plan.meant("dateline", 0));
    fields.put("province", province());
    Optional<String> date = plan.meant("dateline", 1);
    put(fields, "date", date);
    put(
        fields,
        "year",
        plan.meant("year").or(() -> date.map(d -> d.substring(0, 4))).map(Integer::valueOf));
    fields.put("planPeriod", period());
    put(fields, "title", plan.printed("title").map(title -> title.replace(" // ", " ")));
    fields.put("legalBases", legalBases);
    fields.put("citations", citations);
    fields.put("sections", sections);
    fields.put("assignments", assignments);
    fields.put("indicators", indicators);
    fields.put("recipients", plan.recipients());
    fields.put("signer", signer());
    put(fields, "security", plan.meant("security"));
    put(fields, "urgency", plan.meant("urgency"));
    fields.put("attachmentOf", attachment());
    fields.put("tables", tables);
    fields.put("text", String.join("\n", composition.paragraphs()));
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, Optional<?> value) {
    fields.put(name, value.orElse(null));
  }

  private Object province() {
    return plan.meant("province", 0)
        .map(
            id -> {
              Map<String, Object> province = new LinkedHashMap<>();
              province.put("id", id);
              put(province, "name", plan.meant("province", 1));
              put(province, "code", plan.meant("province", 2));
              put(province, "current", plan.meant("province", 3));
              return province;
            })
        .orElse(null);
  }

  private Object period() {
    return plan.meant("period")
        .map(
            years -> {
              String[] ends = years.split("-");
              Map<String, Object> period = new LinkedHashMap<>();
              period.put("from", Integer.valueOf(ends[0]));
              period.put("to", Integer.valueOf(ends[ends.length - 1]));
              return period;
            })
        .orElse(null);
  }

  private Object signer() {
    if (plan.meant("signer").isEmpty()) {
      return null;
    }
    Map<String, Object> signer = new LinkedHashMap<>();
    put(signer, "authority", plan.meant("signer", 0).map(lines -> lines.replace(" // ", "\n")));
    put(signer, "position", plan.meant("signer", 1));
    put(signer, "name", plan.meant("signer", 2));
    return signer;
  }

  private Object attachment() {
    if (plan.meant("attached").isEmpty()) {
      return null;
    }
    Map<String, Object> attachment = new LinkedHashMap<>();
    put(attachment, "documentType", plan.meant("attached", 0));
    put(attachment, "codeNumber", plan.meant("attached", 1));
    put(attachment, "date", plan.meant("attached", 2));
    put(attachment, "issuer", plan.meant("attached", 3));
    return attachment;
  }

  private void take(Block block) {
    block.citations().forEach(this::cite);
    switch (block.kind()) {
      case BASIS -> {
        Map<String, Object> basis = new LinkedHashMap<>();
        basis.put("text", block.text().replaceFirst("^- ", "").replaceFirst("[;.,]$", ""));
        basis.put("citations", block.citations().stream().map(ExpectedJson::citation).toList());
        legalBases.add(basis);
      }
      case HEADING, ITEM -> section(block);
      case PARAGRAPH -> {
        if (!open.isEmpty()) {
          open.peek().merge("text", block.text(), (a, b) -> a.equals("") ? b : a + "\n" + b);
        }
      }
      case TABLE -> {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("page", composition.firstPages().get(block));
        table.put("caption", block.text().isBlank() ? null : block.text().replace(" // ", " "));
        table.put("rows", block.table());
        tables.add(table);
      }
      default -> {}
    }
    block.assignments().forEach(duty -> assign(block, duty));
    block.indicators().forEach(this::target);
  }

  private void section(Block block) {
    while (!open.isEmpty() && (int) open.peek().get("level") >= block.level()) {
      open.pop();
    }
    Map<String, Object> section = new LinkedHashMap<>();
    boolean heading = block.kind() == Block.Kind.HEADING;
    section.put("marker", block.bareMarker());
    section.put("level", block.level());
    section.put("heading", heading ? block.text().replaceAll(" *\\|\\| *", " ").strip() : null);
    section.put("text", heading ? "" : block.text());
    section.put("page", composition.firstPages().get(block));
    section.put("children", new ArrayList<>());
    if (open.isEmpty()) {
      sections.add(section);
    } else {
      children(open.peek()).add(section);
    }
    open.push(section);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> children(Map<String, Object> section) {
    return (List<Map<String, Object>>) section.get("children");
  }

  private void cite(Block.Cite cite) {
    if (cited.add(cite.codeNumber().orElse(cite.words()))) {
      citations.add(citation(cite));
    }
  }

  private static Map<String, Object> citation(Block.Cite cite) {
    Map<String, Object> citation = new LinkedHashMap<>();
    put(citation, "codeNumber", cite.codeNumber());
    put(citation, "documentType", cite.documentType());
    put(citation, "date", cite.date());
    put(citation, "issuer", cite.issuer());
    citation.put("text", cite.words());
    return citation;
  }

  private void assign(Block block, Block.Duty duty) {
    Map<String, Object> assignment = new LinkedHashMap<>();
    assignment.put("responsible", duty.responsible());
    assignment.put("cooperating", duty.cooperating());
    assignment.put("task", block.task().orElse(block.text()));
    put(assignment, "deadline", duty.deadline());
    assignment.put("section", path());
    assignments.add(assignment);
  }

  private void target(Block.Target target) {
    Map<String, Object> indicator = new LinkedHashMap<>();
    indicator.put("text", target.words());
    indicator.put("value", target.value());
    indicator.put("unit", target.unit());
    indicator.put("section", path());
    indicators.add(indicator);
  }

  /** Markers from the top to the innermost numbered section; bullets do not count. */
  private String path() {
    List<String> markers = new ArrayList<>();
    open.descendingIterator()
        .forEachRemaining(
            section -> {
              String marker = (String) section.get("marker");
              if (!marker.matches("[-+*]")) {
                markers.add(marker);
              }
            });
    return String.join(".", markers);
  }
}
