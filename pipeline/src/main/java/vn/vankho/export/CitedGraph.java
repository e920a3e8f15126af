package vn.vankho.export;

import java.util.List;

/**
 * Documents and who names whom, ready to be drawn.
 *
 * @param nodes each once
 * @param edges between ids of nodes
 */
public record CitedGraph(List<Node> nodes, List<Edge> edges) {
  /** Copies the lists. */
  public CitedGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A document.
   *
   * @param id unique in the graph
   * @param label a few lines to show
   * @param isMissing whether the archive does not have it
   */
  public record Node(String id, String label, boolean isMissing) {}

  /**
   * That one document names another.
   *
   * @param from id of the one that names
   * @param to id of the one that is named
   * @param role in lower case: {@code basis}, {@code cited}, {@code attachment}
   * @param isSure whether it is certain that this one is meant
   */
  public record Edge(String from, String to, String role, boolean isSure) {}
}
