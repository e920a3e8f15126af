package vn.vankho.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.index.Hit;
import vn.vankho.index.HitSection;
import vn.vankho.index.QueryNote;
import vn.vankho.index.SearchResult;
import vn.vankho.model.SectionPath;

/** What a search found, for a person or a machine. */
final class FoundDocuments {
  private static final String BOLD = "\u001b[1m";
  private static final String MATCH = "\u001b[1;33m";
  private static final String PLAIN = "\u001b[0m";

  private final SearchResult result;
  private final int offset;

  FoundDocuments(SearchResult result, int offset) {
    this.result = result;
    this.offset = offset;
  }

  void print(PrintWriter out, Terminal terminal) {
    result.notes().forEach(note -> out.println(Printable.of(NoteText.of(note))));
    if (result.isPartial()) {
      out.println("The time for one search ran out; there may be more than is shown.");
    }
    if (result.total() == 0) {
      out.println("Nothing found.");
      return;
    }
    int rank = offset;
    for (Hit hit : result.hits()) {
      rank++;
      print(hit, rank, out, terminal.colour());
    }
    if (result.total() > rank) {
      out.println();
      out.println(
          "Shown " + (offset + 1) + "–" + rank + " of " + result.total() + "; more with --limit N");
    }
    if (!result.near().isEmpty()) {
      out.println();
      out.println("These have most of the words:");
      for (Hit hit : result.near()) {
        rank++;
        print(hit, rank, out, terminal.colour());
      }
    }
    new FacetTables(result, terminal).print(out);
  }

  private static void print(Hit hit, int rank, PrintWriter out, boolean colour) {
    String indent = " ".repeat(String.valueOf(rank).length() + 2);
    out.println();
    out.println(rank + ". " + marked(heading(hit), BOLD, colour));
    hit.title().ifPresent(title -> out.println(indent + Printable.of(title)));
    String snippet =
        hit.snippet().stream()
            .map(
                piece -> piece.isMatch() ? match(piece.text(), colour) : Printable.of(piece.text()))
            .collect(Collectors.joining());
    if (!snippet.isBlank()) {
      String place = hit.section().map(section -> ", " + place(section)).orElse("");
      out.println(indent + "p. " + hit.page() + Printable.of(place) + ": " + snippet.strip());
    }
    out.println(indent + ShortId.of(hit.documentId()));
  }

  private static String heading(Hit hit) {
    return Stream.of(
            hit.date().or(() -> hit.year().map(String::valueOf)),
            hit.documentType(),
            hit.codeNumber(),
            hit.issuer(),
            hit.province())
        .flatMap(Optional::stream)
        .map(Printable::of)
        .collect(Collectors.joining("  "));
  }

  /** {@code II.1 Nội dung}; bullets are left out of the path. */
  private static String place(HitSection section) {
    String path =
        SectionPath.of(
            section.path().stream()
                .filter(marker -> marker.chars().anyMatch(Character::isLetterOrDigit))
                .toList());
    return Stream.of(path, section.heading().orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Without colour the words that were looked for stand between asterisks. */
  private static String match(String text, boolean colour) {
    return colour ? MATCH + Printable.of(text) + PLAIN : "**" + Printable.of(text) + "**";
  }

  private static String marked(String text, String style, boolean colour) {
    return colour ? style + text + PLAIN : text;
  }

  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("total", result.total());
    json.put("relaxed", result.relaxed());
    json.put("partial", result.isPartial());
    json.put("notes", result.notes().stream().map(FoundDocuments::toJson).toList());
    json.put("hits", result.hits().stream().map(FoundDocuments::toJson).toList());
    json.put("near", result.near().stream().map(FoundDocuments::toJson).toList());
    if (!result.facets().isEmpty()) {
      json.put("facets", FacetTables.toJson(result.facets().values()));
    }
    result.overview().ifPresent(overview -> json.put("overview", FacetTables.toJson(overview)));
    return json;
  }

  private static Map<String, Object> toJson(QueryNote note) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", note.kind().name().toLowerCase(Locale.ROOT));
    json.put("from", note.from());
    json.put("to", note.to());
    return json;
  }

  private static Map<String, Object> toJson(HitSection section) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", section.path());
    json.put("heading", section.heading());
    return json;
  }

  private static Map<String, Object> toJson(Hit hit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", hit.documentId());
    json.put("score", hit.score());
    json.put("date", hit.date());
    json.put("year", hit.year());
    json.put("issuer", hit.issuer());
    json.put("codeNumber", hit.codeNumber());
    json.put("title", hit.title());
    json.put("documentType", hit.documentType());
    json.put("province", hit.province());
    json.put("section", hit.section().map(FoundDocuments::toJson));
    json.put("page", hit.page());
    json.put("snippet", hit.snippetText());
    json.put(
        "pieces",
        hit.snippet().stream()
            .map(piece -> Map.of("text", piece.text(), "isMatch", piece.isMatch()))
            .map(TreeMap::new)
            .toList());
    json.put(
        "boxes",
        hit.boxes().stream()
            .map(box -> List.of(box.x(), box.y(), box.width(), box.height()))
            .toList());
    return json;
  }
}
