package vn.vankho.evaluate;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.model.Section;

/**
 * How alike two outlines are as trees: 1 less the tree edit distance over the nodes of the larger
 * one, as TEDS measures tables (Zhong et al., 2020).
 *
 * <p>To add or to drop a section costs 1. To take one section for another costs nothing where
 * marker and heading are the same, 1 where the markers differ, else the share of the headings'
 * letters that has to change. The distance is that of Zhang and Shasha (1989): order and descent
 * are kept.
 */
final class OutlineSimilarity {
  private final List<Node> truth;
  private final List<Node> found;
  private final double[][] distances;

  private OutlineSimilarity(List<Node> truth, List<Node> found) {
    this.truth = truth;
    this.found = found;
    this.distances = new double[truth.size()][found.size()];
  }

  /**
   * A node in post-order.
   *
   * @param marker empty for the root
   * @param heading empty where there is none
   * @param leftmost index of the leftmost leaf below
   */
  private record Node(String marker, String heading, int leftmost) {}

  /** Between 0 and 1; 1 for two empty outlines. */
  static double of(List<Section> truth, List<Section> found) {
    List<Node> expected = nodes(truth);
    List<Node> actual = nodes(found);
    int larger = Math.max(expected.size(), actual.size()) - 1; // the roots are no sections
    if (larger == 0) {
      return 1;
    }
    return 1 - new OutlineSimilarity(expected, actual).distance() / larger;
  }

  private static List<Node> nodes(List<Section> sections) {
    List<Node> nodes = new ArrayList<>();
    add(nodes, sections, "", "");
    return nodes;
  }

  private static void add(List<Node> nodes, List<Section> below, String marker, String heading) {
    int leftmost = nodes.size();
    for (Section section : below) {
      add(nodes, section.children(), section.marker(), section.heading().orElse(""));
    }
    nodes.add(new Node(marker, FieldValues.folded(heading), leftmost));
  }

  private double distance() {
    List<Integer> roots = keyRoots(truth);
    List<Integer> others = keyRoots(found);
    for (int root : roots) {
      for (int other : others) {
        forests(root, other);
      }
    }
    return distances[truth.size() - 1][found.size() - 1];
  }

  /** The nodes that have a left sibling, and the root: the last with each leftmost leaf. */
  private static List<Integer> keyRoots(List<Node> nodes) {
    List<Integer> roots = new ArrayList<>();
    boolean[] seen = new boolean[nodes.size()];
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (!seen[nodes.get(i).leftmost]) {
        seen[nodes.get(i).leftmost] = true;
        roots.add(0, i);
      }
    }
    return roots;
  }

  /** Fills in the distances of the subtrees on the leftmost paths of two nodes. */
  private void forests(int root, int other) {
    int from = truth.get(root).leftmost;
    int start = found.get(other).leftmost;
    double[][] forest = new double[root - from + 2][other - start + 2];
    for (int i = 1; i < forest.length; i++) {
      forest[i][0] = i;
    }
    for (int j = 1; j < forest[0].length; j++) {
      forest[0][j] = j;
    }
    for (int i = 1; i < forest.length; i++) {
      for (int j = 1; j < forest[0].length; j++) {
        Node one = truth.get(from + i - 1);
        Node two = found.get(start + j - 1);
        double least = 1 + Math.min(forest[i - 1][j], forest[i][j - 1]);
        if (one.leftmost == from && two.leftmost == start) {
          forest[i][j] = Math.min(least, forest[i - 1][j - 1] + change(one, two));
          distances[from + i - 1][start + j - 1] = forest[i][j];
        } else {
          double before = forest[one.leftmost - from][two.leftmost - start];
          forest[i][j] = Math.min(least, before + distances[from + i - 1][start + j - 1]);
        }
      }
    }
  }

  private static double change(Node one, Node two) {
    if (!one.marker.equals(two.marker)) {
      return 1;
    }
    int longer = Math.max(one.heading.length(), two.heading.length());
    return longer == 0 ? 0 : EditDistance.ofLetters(one.heading, two.heading) / (double) longer;
  }
}
