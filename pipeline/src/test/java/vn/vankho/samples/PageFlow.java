package vn.vankho.samples;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.samples.PageLayout.Rule;
import vn.vankho.samples.PageLayout.Run;

/** The page that is being filled, how far, and what all parts of a plan are set with. */
final class PageFlow {
  static final double MM = 72 / 25.4;
  static final double LEFT = 30 * MM;
  private static final double TOP = 20 * MM;
  static final double BOTTOM = 20 * MM;

  final SamplePlan plan;
  final boolean party;
  final boolean numberAtFoot;
  final double right;
  final double bodySize;
  final double leading;
  final double paragraphGap;
  final List<PageLayout> pages = new ArrayList<>();

  /** 1-based page on which each block begins. */
  final Map<Block, Integer> firstPages = new IdentityHashMap<>();

  /** The text with lines and pages joined, without page numbers. */
  final List<String> paragraphs = new ArrayList<>();

  PageLayout page;

  /** Where the next line goes, in points from the top of the page. */
  double y;

  PageFlow(SamplePlan plan) {
    this.plan = plan;
    String regime = plan.meant("regime").orElseThrow();
    party = regime.equals("party");
    numberAtFoot = regime.startsWith("tt");
    right = (party ? 15 : 18) * MM;
    bodySize = number("size", 14);
    leading = number("leading", 1.2);
    paragraphGap = number("gap", 6);
    newPage(false);
  }

  /** A measure that the plan sets, or what is usual. */
  double number(String key, double otherwise) {
    return plan.meant(key).map(Double::parseDouble).orElse(otherwise);
  }

  /** Goes on at the top of a new page. */
  void newPage(boolean landscape) {
    page = new PageLayout(landscape);
    pages.add(page);
    y = TOP;
    if (!numberAtFoot && pages.size() > 1) {
      String number = Integer.toString(pages.size());
      centre(page.width / 2, 15 * MM, 13, Face.REGULAR, number);
      page.lines.add(number);
      y = TOP + 4;
    }
  }

  double textWidth() {
    return page.width - LEFT - right;
  }

  void centre(double x, double baseline, double size, Face face, String text) {
    page.runs.add(new Run(x - face.width(text, size) / 2, baseline, size, face, text));
  }

  void rule(double x, double at, double length, double thickness) {
    page.rules.add(new Rule(x - length / 2, at, x + length / 2, at, thickness));
  }

  void centredLines(String text, Face face, double size) {
    paragraphs.add(text.replace(" // ", " "));
    for (String line : text.split(" // ")) {
      need(size * leading);
      y += size * leading;
      centre(LEFT + textWidth() / 2, y, size, face, line);
      page.lines.add(line);
    }
    y += paragraphGap / 2;
  }

  /** Turns the page where less than {@code height} points are left. */
  void need(double height) {
    if (y + height > page.height - BOTTOM) {
      newPage(false);
    }
  }

  /** Paints page numbers bottom right, as the rules before 2020 had them. */
  void numberPagesAtFoot() {
    for (int i = 1; i < pages.size(); i++) {
      pageNumberAtFoot(pages.get(i), i + 1);
    }
  }

  private void pageNumberAtFoot(PageLayout target, int number) {
    String text = Integer.toString(number);
    double x = target.width - right - Face.REGULAR.width(text, 13);
    target.runs.add(new Run(x, target.height - 12 * MM, 13, Face.REGULAR, text));
    target.lines.add(text);
  }

  /** Cuts a text into lines of {@code room} points. */
  static List<String> wrap(String text, double room, Face face, double size) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && face.width(longer, size) > room) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }
}
