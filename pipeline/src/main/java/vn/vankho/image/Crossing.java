package vn.vankho.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules that hang together because they cross or touch.
 *
 * @param across along the rows of the page
 * @param down along its columns; places along and across are swapped
 */
record Crossing(List<Rule> across, List<Rule> down) {
  Crossing {
    across = List.copyOf(across);
    down = List.copyOf(down);
  }

  /**
   * The groups of rules that can make tables. Each rule of a group meets two others or more: lines
   * under words, and strokes that end in nothing, are left out.
   *
   * @param reach pixels by which rules may miss one another
   */
  static List<Crossing> parts(List<Rule> across, List<Rule> down, double reach) {
    return new Crossing(across, down)
        .withoutLooseEnds(reach).groups(reach).stream()
            .map(group -> group.withoutStreaks(reach).withoutLooseEnds(reach))
            .filter(group -> group.size() > 0)
            .map(group -> group.closed(reach))
            .toList();
  }

  private Crossing withoutLooseEnds(double reach) {
    Crossing all = this;
    int before;
    do {
      before = all.size();
      all = all.withoutLoose(reach);
    } while (all.size() < before);
    return all;
  }

  /**
   * Without the few that go on far beyond those they cross: dirt on the glass of a scanner draws
   * lines from edge to edge.
   */
  private Crossing withoutStreaks(double reach) {
    return new Crossing(
        Overhang.withoutStreaks(across, down, reach), Overhang.withoutStreaks(down, across, reach));
  }

  /** With edges where a table is open at a side: there its rules end in line. */
  private Crossing closed(double reach) {
    List<Rule> allDown = Overhang.closed(across, down, reach);
    return new Crossing(Overhang.closed(allDown, across, reach), allDown);
  }

  private int size() {
    return across.size() + down.size();
  }

  private Crossing withoutLoose(double reach) {
    List<Rule> kept =
        across.stream()
            .filter(rule -> down.stream().filter(other -> meet(rule, other, reach)).count() >= 2)
            .toList();
    List<Rule> keptDown =
        down.stream()
            .filter(rule -> kept.stream().filter(other -> meet(other, rule, reach)).count() >= 2)
            .toList();
    return new Crossing(kept, keptDown);
  }

  private static boolean meet(Rule across, Rule down, double reach) {
    double y = across.at(down.at(down.middle()));
    double x = down.at(y);
    return x >= across.from() - reach
        && x <= across.to() + reach
        && y >= down.from() - reach
        && y <= down.to() + reach;
  }

  private List<Crossing> groups(double reach) {
    int[] group = new int[size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < across.size(); i++) {
      for (int j = 0; j < down.size(); j++) {
        if (meet(across.get(i), down.get(j), reach)) {
          replace(group, group[i], group[across.size() + j]);
        }
      }
    }
    Map<Integer, Crossing> groups = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      Crossing one =
          i < across.size()
              ? new Crossing(List.of(across.get(i)), List.of())
              : new Crossing(List.of(), List.of(down.get(i - across.size())));
      groups.merge(group[i], one, Crossing::with);
    }
    return new ArrayList<>(groups.values());
  }

  private static void replace(int[] group, int one, int other) {
    for (int i = 0; one != other && i < group.length; i++) {
      group[i] = group[i] == one ? other : group[i];
    }
  }

  private Crossing with(Crossing other) {
    List<Rule> allAcross = new ArrayList<>(across);
    allAcross.addAll(other.across);
    List<Rule> allDown = new ArrayList<>(down);
    allDown.addAll(other.down);
    return new Crossing(allAcross, allDown);
  }
}
