package vn.vankho.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person states of a plan in a few lines, as far less typing than the contract asks for.
 *
 * <p>An object with some of {@code type}, {@code title}, {@code year}, {@code number}, {@code
 * symbol}, {@code issuer}, {@code parent}, {@code place}, {@code date}, {@code recipients}, {@code
 * signer} and {@code position} (a name each), {@code citations} ({@code "96/KH-SXD|2024-03-19"}),
 * {@code outline} (path and heading in a string: {@code "II.1 Mục tiêu"}, {@code "II.1.a"}) and
 * {@code bullets} (how many stand right below which path; {@code "II.1.-2.+"} counts those with a
 * plus below the second dash). A number that repeats those above it stands whole in a path: {@code
 * "II.1.1.2"} is 1.2 below 1. Other properties are notes.
 */
public final class BriefTruth {
  private static final JsonMapper MAPPER = Jackson.strict().build();

  /** What a property of this form is called in the contract, and in measuring. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("type", "documentType"),
          Map.entry("title", "title"),
          Map.entry("year", "year"),
          Map.entry("number", "number"),
          Map.entry("symbol", "symbol"),
          Map.entry("issuer", "issuer"),
          Map.entry("parent", "parentBody"),
          Map.entry("place", "place"),
          Map.entry("date", "date"),
          Map.entry("recipients", "recipients"));

  /** Accepts {@code II.1.a Mục tiêu}, {@code Chương I.Điều 5 Kinh phí}, {@code IV.2}. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "((?:(?:Phần|Chương|Mục|Tiểu mục|Điều)\\s)?[^\\s.]+(?:\\.(?:Điều\\s)?[^\\s.]+)*)"
              + "(?:\\s+(.+))?");

  private BriefTruth() {}

  /**
   * The document that such an object states. Its {@code fields} are names of measured fields, as
   * {@code sections.marker}: sections have no text here.
   *
   * @throws IllegalArgumentException if it is no such object; the message says why
   */
  public static PartialDocument read(byte[] json) {
    try {
      if (!(MAPPER.readTree(new String(json, StandardCharsets.UTF_8)) instanceof ObjectNode told)) {
        throw new IllegalArgumentException("expected a JSON object");
      }
      ObjectNode whole = MAPPER.createObjectNode();
      Set<String> fields = new TreeSet<>();
      SAME.forEach(
          (brief, name) -> {
            if (told.has(brief)) {
              whole.set(name, told.get(brief));
              fields.add(name);
            }
          });
      signer(told, whole, fields);
      citations(told, whole, fields);
      outline(told, whole, fields);
      return new PartialDocument(
          PartialDocument.read(MAPPER.writeValueAsBytes(whole)).document(), fields);
    } catch (JacksonException unreadable) {
      throw new IllegalArgumentException("not JSON: " + unreadable.getMessage(), unreadable);
    }
  }

  private static void signer(ObjectNode told, ObjectNode whole, Set<String> fields) {
    if (!told.has("signer") && !told.has("position")) {
      return;
    }
    ObjectNode signer = whole.putObject("signer").putNull("authority");
    signer.set("position", told.path("position").isString() ? told.get("position") : null);
    signer.set("name", told.path("signer").isString() ? told.get("signer") : null);
    if (told.has("signer")) {
      fields.add("signer.name");
    }
    if (told.has("position")) {
      fields.add("signer.position");
    }
  }

  private static void citations(ObjectNode told, ObjectNode whole, Set<String> fields) {
    if (!told.has("citations")) {
      return;
    }
    ArrayNode citations = whole.putArray("citations");
    for (JsonNode each : told.get("citations")) {
      String[] parts = each.asString().split("\\|", 2);
      ObjectNode citation = citations.addObject().put("codeNumber", parts[0]);
      citation.putNull("documentType").put("date", parts.length > 1 ? parts[1] : null);
      citation.putNull("issuer").put("text", parts[0]);
    }
    fields.add("citations.number");
  }

  private static void outline(ObjectNode told, ObjectNode whole, Set<String> fields) {
    if (!told.has("outline")) {
      return;
    }
    Branch root = new Branch("", "");
    for (JsonNode each : told.get("outline")) {
      Matcher entry = ENTRY.matcher(each.asString().strip());
      if (!entry.matches()) {
        throw new IllegalArgumentException("outline: no marker in " + each);
      }
      root.add(List.of(entry.group(1).split("\\.")), entry.group(2) == null ? "" : entry.group(2));
    }
    for (Map.Entry<String, JsonNode> each : told.path("bullets").properties()) {
      List<String> path = List.of(each.getKey().split("\\."));
      boolean plus = path.get(path.size() - 1).equals("+");
      Branch above = root.at(plus ? path.subList(0, path.size() - 1) : path);
      for (int i = 0; i < each.getValue().asInt(); i++) {
        above.below.add(new Branch(plus ? "+" : "-", ""));
      }
    }
    root.write(whole.putArray("sections"), 1);
    fields.addAll(Set.of("sections.marker", "sections.heading"));
  }

  private static boolean isNumber(String step) {
    return step.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A section that grows as the entries below it are read. */
  private static final class Branch {
    private final String marker;
    private final String heading;
    private final List<Branch> below = new ArrayList<>();

    Branch(String marker, String heading) {
      this.marker = marker;
      this.heading = heading;
    }

    void add(List<String> path, String title) {
      Optional<Branch> next = next(path.subList(0, path.size() - 1));
      if (next.isPresent()) {
        next.get().add(rest(path, next.get()), title);
        return;
      }
      if (path.size() > 1 && !path.stream().allMatch(BriefTruth::isNumber)) {
        throw missing(path.subList(0, path.size() - 1));
      }
      below.add(new Branch(String.join(".", path), title));
    }

    Branch at(List<String> path) {
      if (path.isEmpty()) {
        return this;
      }
      Branch next = dash(path.get(0)).or(() -> next(path)).orElseThrow(() -> missing(path));
      return next.at(rest(path, next));
    }

    /** The last section here with whose marker a path begins, which may be several steps. */
    private Optional<Branch> next(List<String> path) {
      return below.stream()
          .filter(child -> (String.join(".", path) + ".").startsWith(child.marker + "."))
          .reduce((first, second) -> second);
    }

    /** The dash here of that number: {@code -3}. */
    private Optional<Branch> dash(String step) {
      return step.matches("-[1-9]\\d?")
          ? below.stream()
              .filter(child -> child.marker.equals("-"))
              .skip(Integer.parseInt(step.substring(1)) - 1L)
              .findFirst()
          : Optional.empty();
    }

    private static List<String> rest(List<String> path, Branch from) {
      return path.subList(from.marker.split("\\.").length, path.size());
    }

    private IllegalArgumentException missing(List<String> path) {
      String below = marker.isEmpty() ? "" : " below " + marker;
      return new IllegalArgumentException("outline: nothing stands at " + path + below);
    }

    void write(ArrayNode sections, int level) {
      for (Branch child : below) {
        ObjectNode section = sections.addObject();
        section.put("marker", child.marker).put("level", level);
        section.put("heading", child.heading.isEmpty() ? null : child.heading);
        section.put("text", "").put("page", 1);
        child.write(section.putArray("children"), level + 1);
      }
    }
  }
}
