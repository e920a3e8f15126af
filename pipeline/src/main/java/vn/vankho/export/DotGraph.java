package vn.vankho.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A graph in the language of Graphviz: boxes, dashed where the archive lacks a document, and arrows
 * from the document that names to the one that is named, dashed where that is not certain.
 */
public final class DotGraph {
  private DotGraph() {}

  /** Writes a graph in UTF-8 and leaves the output open. */
  public static void write(CitedGraph graph, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write("digraph citations {\n  rankdir=LR;\n  node [shape=box];\n");
    for (CitedGraph.Node node : graph.nodes()) {
      text.write("  " + quoted(node.id()) + " [label=" + quoted(node.label()));
      text.write(node.isMissing() ? ", style=dashed];\n" : "];\n");
    }
    for (CitedGraph.Edge edge : graph.edges()) {
      text.write("  " + quoted(edge.from()) + " -> " + quoted(edge.to()));
      text.write(" [label=" + quoted(edge.role()));
      text.write(edge.isSure() ? "];\n" : ", style=dashed];\n");
    }
    text.write("}\n");
    text.flush();
  }

  /** In quotes, where only quotation mark and backslash mean anything; a line break as \n. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c == '\n') {
                quoted.append("\\n");
              } else {
                quoted.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
              }
            });
    return quoted.append('"').toString();
  }
}
