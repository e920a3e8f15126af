package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;

/** A graph as GraphML, which Gephi, yEd and NetworkX read. */
public final class GraphMl {
  private GraphMl() {}

  /** Writes a graph and leaves the output open. */
  public static void write(CitedGraph graph, OutputStream out) throws IOException {
    XmlOutput xml = new XmlOutput(out);
    xml.start("graphml").attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
    key("label", "node", "string", xml);
    key("missing", "node", "boolean", xml);
    key("role", "edge", "string", xml);
    key("sure", "edge", "boolean", xml);
    xml.startLine("graph").attribute("id", "citations").attribute("edgedefault", "directed");
    for (CitedGraph.Node node : graph.nodes()) {
      xml.startLine("node").attribute("id", node.id());
      xml.start("data").attribute("key", "label").text(node.label()).end();
      xml.start("data").attribute("key", "missing").text(String.valueOf(node.isMissing())).end();
      xml.end();
    }
    for (CitedGraph.Edge edge : graph.edges()) {
      xml.startLine("edge").attribute("source", edge.from()).attribute("target", edge.to());
      xml.start("data").attribute("key", "role").text(edge.role()).end();
      xml.start("data").attribute("key", "sure").text(String.valueOf(edge.isSure())).end();
      xml.end();
    }
    xml.finish();
  }

  private static void key(String name, String of, String type, XmlOutput xml) throws IOException {
    xml.emptyLine("key")
        .attribute("id", name)
        .attribute("for", of)
        .attribute("attr.name", name)
        .attribute("attr.type", type);
  }
}
