package vn.vankho.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What rules of one direction do beyond the first and the last rule of the other. */
final class Overhang {
  /** Rules hang over where they go on for so many times the reach that makes rules meet. */
  private static final double LEAST_REACHES = 5;

  private Overhang() {}

  /** The rules without those that hang over where most others do not, and without their pieces. */
  static List<Rule> withoutStreaks(List<Rule> rules, List<Rule> crossing, double reach) {
    List<Rule> before =
        rules.stream().filter(r -> overhang(r, crossing, -1) > least(reach)).toList();
    List<Rule> after = rules.stream().filter(r -> overhang(r, crossing, 1) > least(reach)).toList();
    List<Rule> kept = new ArrayList<>(rules);
    for (List<Rule> streaks : List.of(before, after)) {
      if (streaks.size() * 2 < rules.size()) {
        kept.removeIf(rule -> streaks.stream().anyMatch(streak -> isPiece(rule, streak, reach)));
      }
    }
    return kept;
  }

  private static boolean isPiece(Rule rule, Rule streak, double reach) {
    double beside = streak.at(rule.middle()) - rule.at(rule.middle());
    return rule.equals(streak) || Math.abs(beside) < reach / 2;
  }

  /** The crossing rules, and one more at either side where most rules hang over and end in line. */
  static List<Rule> closed(List<Rule> rules, List<Rule> crossing, double reach) {
    List<Rule> all = new ArrayList<>(crossing);
    for (int side : new int[] {-1, 1}) {
      double[] overhangs =
          rules.stream().mapToDouble(r -> overhang(r, crossing, side)).sorted().toArray();
      double median = overhangs[overhangs.length / 2];
      long inLine = Arrays.stream(overhangs).filter(o -> Math.abs(o - median) < reach).count();
      if (median > least(reach) && inLine * 2 > overhangs.length) {
        all.add(outermost(crossing, side).moved(side * median));
      }
    }
    return all;
  }

  private static double least(double reach) {
    return LEAST_REACHES * reach;
  }

  /** Pixels by which a rule goes on beyond the outermost crossing rule of a side, -1 or 1. */
  private static double overhang(Rule rule, List<Rule> crossing, int side) {
    double edge = outermost(crossing, side).at(rule.at(rule.middle()));
    return side < 0 ? edge - rule.from() : rule.to() - edge;
  }

  private static Rule outermost(List<Rule> rules, int side) {
    ToDoubleFunction<Rule> place = rule -> side * rule.at(rule.middle());
    return rules.stream().max(Comparator.comparingDouble(place)).orElseThrow();
  }
}
