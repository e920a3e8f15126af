package vn.vankho.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.vankho.index.CitationLink;
import vn.vankho.index.CitationNeighbourhood;
import vn.vankho.index.CitedCount;
import vn.vankho.index.CitedWork;
import vn.vankho.index.DocumentRef;

/** Citations for a machine. */
final class CitationJson {
  private CitationJson() {}

  static Map<String, Object> of(CitationNeighbourhood found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("document", of(found.document()));
    json.put("cites", found.cites().stream().map(CitationJson::of).toList());
    json.put("citedBy", found.citedBy().stream().map(CitationJson::of).toList());
    json.put("isComplete", found.isComplete());
    return json;
  }

  static Map<String, Object> of(List<CitedCount> counts) {
    return Map.of("cited", counts.stream().map(CitationJson::of).toList());
  }

  private static Map<String, Object> of(CitedCount count) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("documents", count.documents());
    json.put("match", lower(count.match()));
    json.put("work", of(count.work()));
    json.put("targets", count.targets().stream().map(CitationJson::of).toList());
    json.put("examples", count.examples().stream().map(CitationJson::of).toList());
    return json;
  }

  private static Map<String, Object> of(CitationLink link) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("distance", link.distance());
    json.put("role", lower(link.role()));
    json.put("match", lower(link.match()));
    json.put("doubts", link.doubts().stream().map(CitationJson::lower).toList());
    json.put("from", of(link.from()));
    json.put("work", of(link.work()));
    json.put("targets", link.targets().stream().map(CitationJson::of).toList());
    return json;
  }

  private static Map<String, Object> of(CitedWork work) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("codeNumber", work.codeNumber());
    json.put("documentType", work.documentType());
    json.put("date", work.date());
    json.put("issuer", work.issuer());
    json.put("text", work.text());
    return json;
  }

  /** What names a document. */
  static Map<String, Object> of(DocumentRef document) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", document.id());
    json.put("documentType", document.documentType());
    json.put("codeNumber", document.codeNumber());
    json.put("date", document.date());
    json.put("issuer", document.issuer());
    json.put("parentBody", document.parentBody());
    json.put("province", document.province());
    json.put("title", document.title());
    return json;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
