package vn.vankho.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.vankho.model.PageImage;

/**
 * Finds the long thin lines along the rows of a gray page, such as the rules of tables.
 *
 * <p>A pixel counts where it is darker than what stands a little above and below it: so the inside
 * of pictures, seals, shaded cells and the dark edges of a scan give no lines, and faint lines are
 * found beside black print. Rows of such pixels that touch make pieces, and pieces that continue
 * one another make lines. Works in time linear in the pixels.
 */
final class RuleFinder {
  /** A pixel of a rule is darker than its surroundings by this much, of 255. */
  private static final int CONTRAST = 20;

  /** Print is darker than this; where a rule crosses print, only that can be said of its pixels. */
  private static final int PRINT = 140;

  /** Least share of a run that must stand out from above and below; letters cross the rest. */
  private static final double CLEAR_SHARE = 0.5;

  /** Shortest run in inches: no stroke of a letter of 14 pt is as wide. */
  private static final double RUN_INCHES = 1 / 6.0;

  /** Longest break in inches that a worn rule has in one row of pixels. */
  private static final double BREAK_INCHES = 1 / 75.0;

  /** Longest break in inches between the pieces of a rule. */
  private static final double GAP_INCHES = 1 / 5.0;

  /** Pieces of one rule lie this many inches beside each other at most. */
  private static final double OFFSET_INCHES = 1 / 50.0;

  /** More pieces than any table has: a picture or a screen, and too much to compare in pairs. */
  private static final int MAX_PIECES = 3000;

  private final PageImage page;
  private final int near;
  private final int far;
  private final int shortest;
  private final int longestBreak;
  private int count;
  private Rule[] runs = new Rule[1 << 10];
  private int[] parent = new int[1 << 10];

  private RuleFinder(PageImage gray) {
    page = gray;
    near = Math.max(3, gray.dpi() / 40);
    far = Math.max(5, gray.dpi() / 25);
    shortest = Math.max(12, (int) (RUN_INCHES * gray.dpi()));
    longestBreak = Math.max(2, (int) (BREAK_INCHES * gray.dpi()));
  }

  /** The rules along the rows, from left to right; none where the page is full of lines. */
  static List<Rule> alongRows(PageImage gray) {
    RuleFinder finder = new RuleFinder(gray);
    finder.findRuns();
    List<Rule> pieces = finder.pieces();
    return pieces.size() > MAX_PIECES ? List.of() : finder.joined(pieces);
  }

  private void findRuns() {
    int above = 0;
    int twoAbove = 0;
    for (int y = near; y < page.heightPx() - near; y++) {
      int first = count;
      findRuns(y);
      for (int run = first; run < count; run++) {
        for (int upper = twoAbove; upper < first; upper++) {
          if (touches(runs[upper], runs[run])) {
            unite(upper, run);
          }
        }
      }
      twoAbove = above;
      above = first;
    }
  }

  private boolean touches(Rule upper, Rule lower) {
    return upper.from() <= lower.to() + shortest && lower.from() <= upper.to() + shortest;
  }

  private void findRuns(int y) {
    byte[] samples = page.samples();
    int width = page.widthPx();
    int row = y * width;
    int start = -1;
    int end = 0;
    int clear = 0;
    for (int x = 0; x < width; x++) {
      int level = samples[row + x] & 0xff;
      if (level > 255 - CONTRAST) {
        if (start >= 0 && x - end >= longestBreak) {
          add(y, start, end, clear);
          start = -1;
        }
        continue;
      }
      boolean isClear = isClear(samples, row + x, y, level);
      if (isClear || (start >= 0 && level < PRINT)) {
        if (start < 0 || x - end > longestBreak) {
          if (start >= 0) {
            add(y, start, end, clear);
          }
          start = x;
          clear = 0;
        }
        end = x + 1;
        clear += isClear ? 1 : 0;
      }
    }
    if (start >= 0) {
      add(y, start, end, clear);
    }
  }

  private boolean isClear(byte[] samples, int at, int y, int level) {
    return standsOut(samples, at, y, level, near) || standsOut(samples, at, y, level, far);
  }

  private boolean standsOut(byte[] samples, int at, int y, int level, int distance) {
    if (y < distance || y + distance >= page.heightPx()) {
      return false;
    }
    int step = distance * page.widthPx();
    int lightest = level + CONTRAST;
    return (samples[at - step] & 0xff) >= lightest && (samples[at + step] & 0xff) >= lightest;
  }

  private void add(int y, int from, int to, int clear) {
    if (to - from < shortest || clear < CLEAR_SHARE * (to - from)) {
      return;
    }
    if (count == runs.length) {
      runs = Arrays.copyOf(runs, count * 2);
      parent = Arrays.copyOf(parent, count * 2);
    }
    runs[count] = Rule.ofRun(y, from, to);
    parent[count] = count;
    count++;
  }

  private void unite(int one, int other) {
    int a = root(one);
    int b = root(other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }

  private int root(int run) {
    int at = run;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private List<Rule> pieces() {
    Rule[] sums = Arrays.copyOf(runs, count);
    List<Rule> pieces = new ArrayList<>();
    for (int run = count - 1; run >= 0; run--) { // a root comes before all of its runs
      int root = root(run);
      if (root == run) {
        pieces.add(sums[run]);
      } else {
        sums[root] = sums[root].with(sums[run]);
      }
    }
    return pieces;
  }

  /** Joins pieces that continue one another. */
  private List<Rule> joined(List<Rule> pieces) {
    List<Rule> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingInt(Rule::from));
    List<Rule> rules = new ArrayList<>();
    for (Rule piece : sorted) {
      int best = -1;
      for (int i = 0; i < rules.size(); i++) {
        if (continues(rules.get(i), piece)
            && (best < 0 || rules.get(i).to() > rules.get(best).to())) {
          best = i;
        }
      }
      if (best < 0) {
        rules.add(piece);
      } else {
        rules.set(best, rules.get(best).with(piece));
      }
    }
    return rules;
  }

  private boolean continues(Rule rule, Rule piece) {
    int gap = piece.from() - rule.to();
    if (gap > GAP_INCHES * page.dpi()) {
      return false;
    }
    double slope = rule.length() >= piece.length() ? rule.slope() : piece.slope();
    double middle = (piece.from() + rule.to()) / 2.0;
    return Math.abs(rule.at(middle, slope) - piece.at(middle, slope)) <= OFFSET_INCHES * page.dpi();
  }
}
