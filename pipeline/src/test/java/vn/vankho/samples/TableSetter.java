package vn.vankho.samples;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.samples.PageLayout.Rule;
import vn.vankho.samples.PageLayout.Run;

/** Sets ruled tables. */
final class TableSetter {
  private static final double CELL_SIZE = 12;
  private static final double CELL_LEADING = 14.5;
  private static final double CELL_PAD = 4;

  private final PageFlow flow;

  TableSetter(PageFlow flow) {
    this.flow = flow;
  }

  void table(Block block) {
    if (!block.text().isBlank()) {
      flow.centredLines(block.text(), Face.BOLD, 13);
    }
    flow.y += 6;
    flow.firstPages.put(block, flow.pages.size());
    double sum = block.widths().stream().mapToDouble(Double::doubleValue).sum();
    for (int r = 0; r < block.table().size(); r++) {
      tableRow(block.table().get(r), block.widths(), sum, r == 0);
    }
    flow.y += 6;
  }

  private void tableRow(List<String> cells, List<Double> widths, double sum, boolean head) {
    Face face = head ? Face.BOLD : Face.REGULAR;
    flow.paragraphs.add(String.join("\t", cells));
    List<List<String>> wrapped = new ArrayList<>();
    int most = 1;
    for (int c = 0; c < cells.size(); c++) {
      double room = widths.get(c) / sum * flow.textWidth() - 2 * CELL_PAD;
      List<String> lines = PageFlow.wrap(cells.get(c), room, face, CELL_SIZE);
      wrapped.add(lines);
      most = Math.max(most, lines.size());
    }
    double height = most * CELL_LEADING + 2 * CELL_PAD;
    if (flow.y + height > flow.page.height - PageFlow.BOTTOM) {
      flow.newPage(flow.page.width > flow.page.height);
    }
    double x = PageFlow.LEFT;
    for (int c = 0; c < cells.size(); c++) {
      double width = widths.get(c) / sum * flow.textWidth();
      box(x, flow.y, width, height);
      double at = flow.y + CELL_PAD + CELL_SIZE - 1;
      for (String line : wrapped.get(c)) {
        if (head || line.chars().noneMatch(Character::isLetter)) {
          flow.centre(x + width / 2, at, CELL_SIZE, face, line);
        } else {
          flow.page.runs.add(new Run(x + CELL_PAD, at, CELL_SIZE, face, line));
        }
        at += CELL_LEADING;
      }
      flow.page.lines.addAll(wrapped.get(c));
      x += width;
    }
    flow.y += height;
  }

  private void box(double x, double top, double width, double height) {
    flow.page.rules.add(new Rule(x, top, x + width, top, 0.6));
    flow.page.rules.add(new Rule(x, top + height, x + width, top + height, 0.6));
    flow.page.rules.add(new Rule(x, top, x, top + height, 0.6));
    flow.page.rules.add(new Rule(x + width, top, x + width, top + height, 0.6));
  }
}
