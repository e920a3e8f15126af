package vn.vankho.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An edge between the rows or columns of a grid: the rules that lie on one straight line.
 *
 * @param rules from which it consists, one at least
 * @param line all of them as one
 * @param slope of the edge
 * @param middle place across its direction in the middle of the grid
 */
record GridEdge(List<Rule> rules, Rule line, double slope, double middle) {
  /** Edges shorter than this share of the grid lean as the grid does: their own is unsure. */
  private static final double LONG = 0.5;

  GridEdge {
    rules = List.copyOf(rules);
  }

  /**
   * The edges that rules of one direction make, in order.
   *
   * @param within pixels by which rules of one edge may lie beside one another
   */
  static List<GridEdge> of(List<Rule> rules, double within) {
    int from = rules.stream().mapToInt(Rule::from).min().orElse(0);
    int to = rules.stream().mapToInt(Rule::to).max().orElse(0);
    double centre = (from + to) / 2.0;
    double lean = lean(rules);
    List<Rule> sorted = new ArrayList<>(rules);
    sorted.sort(Comparator.comparingDouble(rule -> rule.at(centre, lean)));
    List<List<Rule>> groups = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (Rule rule : sorted) {
      double at = rule.at(centre, lean);
      if (at - last > within) {
        groups.add(new ArrayList<>());
        last = at;
      }
      groups.get(groups.size() - 1).add(rule);
    }
    return groups.stream().map(group -> of(group, centre, lean, LONG * (to - from))).toList();
  }

  private static GridEdge of(List<Rule> group, double centre, double lean, double longEnough) {
    Rule line = group.stream().reduce(Rule::with).orElseThrow();
    double slope = line.length() >= longEnough ? line.slope() : lean;
    return new GridEdge(group, line, slope, line.at(centre, slope));
  }

  /** Mean slope, longer rules counting more. */
  private static double lean(List<Rule> rules) {
    double sum = 0;
    double weights = 0;
    for (Rule rule : rules) {
      double weight = (double) rule.length() * rule.length();
      sum += weight * rule.slope();
      weights += weight;
    }
    return weights > 0 ? sum / weights : 0;
  }

  /** Place along {@code other}, an edge of the other direction, where this one crosses it. */
  double crossing(GridEdge other) {
    // y = at(x) of this edge and x = other.at(y): two lines, solved for y.
    double own = line.at(0, slope);
    double others = other.line.at(0, other.slope);
    return (own + slope * others) / (1 - slope * other.slope);
  }

  /** Pixels between two places along the edge on which a rule lies. */
  double covered(double from, double to) {
    List<Rule> sorted = new ArrayList<>(rules);
    sorted.sort(Comparator.comparingInt(Rule::from));
    double reached = from;
    double covered = 0;
    for (Rule rule : sorted) {
      double start = Math.max(reached, rule.from());
      double end = Math.min(to, rule.to());
      covered += Math.max(0, end - start);
      reached = Math.max(reached, end);
    }
    return covered;
  }
}
