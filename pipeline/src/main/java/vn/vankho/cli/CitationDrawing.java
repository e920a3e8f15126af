package vn.vankho.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.export.CitedGraph;
import vn.vankho.index.CitationLink;
import vn.vankho.index.CitationMatch;
import vn.vankho.index.CitationNeighbourhood;
import vn.vankho.index.DocumentRef;

/** A neighbourhood as nodes and arrows; a document that is missing is one node however cited. */
final class CitationDrawing {
  private final Map<String, CitedGraph.Node> nodes = new LinkedHashMap<>();
  private final Set<CitedGraph.Edge> edges = new LinkedHashSet<>();

  private CitationDrawing() {}

  static CitedGraph of(CitationNeighbourhood found) {
    CitationDrawing drawing = new CitationDrawing();
    drawing.node(found.document());
    found.cites().forEach(drawing::add);
    found.citedBy().forEach(drawing::add);
    return new CitedGraph(List.copyOf(drawing.nodes.values()), List.copyOf(drawing.edges));
  }

  private void add(CitationLink link) {
    String from = node(link.from());
    if (link.targets().isEmpty()) {
      edge(from, missing(CitationText.name(link.work())), link);
    }
    link.targets().forEach(target -> edge(from, node(target), link));
  }

  private void edge(String from, String to, CitationLink link) {
    edges.add(
        new CitedGraph.Edge(
            from,
            to,
            link.role().name().toLowerCase(Locale.ROOT),
            link.match() == CitationMatch.FOUND || link.match() == CitationMatch.MISSING));
  }

  private String missing(String name) {
    nodes.putIfAbsent(name, new CitedGraph.Node(name, name.replace(", ", "\n"), true));
    return name;
  }

  private String node(DocumentRef document) {
    String id = ShortId.of(document.id());
    String label =
        Stream.of(document.codeNumber(), document.issuer(), document.date(), Optional.of(id))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n"));
    nodes.putIfAbsent(id, new CitedGraph.Node(id, label, false));
    return id;
  }
}
