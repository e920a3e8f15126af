package vn.vankho.samples;

import java.util.ArrayList;
import java.util.List;
import vn.vankho.samples.PageLayout.Stamp;

/** Sets the header of two columns and the title below it. */
final class HeaderSetter {
  private final PageFlow flow;

  HeaderSetter(PageFlow flow) {
    this.flow = flow;
  }

  void header() {
    flow.page.received = flow.plan.printed("received").orElse("");
    double leftX = PageFlow.LEFT - 8 + 0.195 * (flow.page.width - PageFlow.LEFT - flow.right + 16);
    double rightX = PageFlow.LEFT - 8 + 0.70 * (flow.page.width - PageFlow.LEFT - flow.right + 16);
    double top = flow.y + 12;
    double leftY = leftColumn(leftX, top);
    double rightY = flow.party ? partyColumn(rightX, top) : stateColumn(rightX, top);
    double row = Math.max(leftY, rightY) + 17;
    flow.plan.printed("number").ifPresent(text -> flow.centre(leftX, row, 13, Face.REGULAR, text));
    write("number", leftX, row, 13, Face.REGULAR);
    write("dateline", rightX, row, 13.5, Face.ITALIC);
    List<String> leftLines = new ArrayList<>(flow.plan.printedLines("parent"));
    leftLines.addAll(flow.plan.printedLines("issuer"));
    if (flow.party) {
      leftLines.add("*");
    }
    flow.page.lines.addAll(leftLines);
    flow.plan.printed("number").ifPresent(text -> flow.page.lines.add(oneSpaced(text)));
    flow.page.lines.addAll(rightLines());
    flow.plan
        .printed("dateline")
        .ifPresent(
            text -> {
              flow.centre(rightX, row, 13.5, Face.ITALIC, text);
              flow.page.lines.add(oneSpaced(text));
            });
    flow.y = row + 10;
    stamp("security", leftX, flow.y + 16);
    stamp("urgency", leftX, flow.y + 16);
  }

  /** Fills the blank of a header line by pen, where the plan says with what. */
  private void write(String key, double x, double baseline, double size, Face face) {
    flow.plan
        .printed(key + "-by-pen")
        .ifPresent(
            figures -> {
              String line = flow.plan.printed(key).orElseThrow();
              int blank = line.indexOf("   ");
              double start = x - face.width(line, size) / 2;
              flow.page.handwriting.add(
                  new PageLayout.Handwriting(
                      start + face.width(line.substring(0, blank + 1), size), baseline, figures));
            });
  }

  private void stamp(String key, double x, double at) {
    flow.plan
        .printed(key)
        .ifPresent(
            text -> {
              flow.page.stamps.add(new Stamp(x, at, text));
              flow.page.lines.add(text);
              flow.y = at + 6;
            });
  }

  private static String oneSpaced(String text) {
    return text.replaceAll(" +", " ").strip();
  }

  private List<String> rightLines() {
    return flow.party
        ? List.of("ĐẢNG CỘNG SẢN VIỆT NAM")
        : List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
  }

  private double leftColumn(double x, double top) {
    double at = top;
    for (String line : flow.plan.printedLines("parent")) {
      expectNarrow(line, Face.REGULAR);
      flow.centre(x, at, flow.party ? 13 : 12.5, Face.REGULAR, line);
      at += 15;
    }
    double width = 0;
    for (String line : flow.plan.printedLines("issuer")) {
      expectNarrow(line, Face.BOLD);
      flow.centre(x, at, flow.party ? 13 : 12.5, Face.BOLD, line);
      width = Face.BOLD.width(line, 12.5);
      at += 15;
    }
    if (flow.party) {
      flow.centre(x, at, 13, Face.REGULAR, "*");
    } else {
      flow.rule(x, at - 10, width * 0.42, 0.7);
    }
    return at;
  }

  /** The left column of the header is 195 points wide; what is longer stands on two lines. */
  private void expectNarrow(String line, Face face) {
    if (face.width(line, 12.5) > 195) {
      throw new IllegalArgumentException(flow.plan.name() + ": split by ' // ': " + line);
    }
  }

  private double stateColumn(double x, double top) {
    flow.centre(x, top, 12.5, Face.BOLD, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    String motto = "Độc lập - Tự do - Hạnh phúc";
    flow.centre(x, top + 16, 13.5, Face.BOLD, motto);
    flow.rule(x, top + 21, Face.BOLD.width(motto, 13.5), 0.7);
    return top + 20;
  }

  private double partyColumn(double x, double top) {
    String name = "ĐẢNG CỘNG SẢN VIỆT NAM";
    flow.centre(x, top, 15, Face.BOLD, name);
    flow.rule(x, top + 5, Face.BOLD.width(name, 15), 0.8);
    return top + 15;
  }

  void titleBlock() {
    double size = flow.numberAtFoot ? 15 : flow.party ? 16 : 14;
    double x = PageFlow.LEFT + flow.textWidth() / 2;
    flow.y += 24;
    String type = flow.plan.printed("type").orElseThrow();
    flow.centre(x, flow.y, size, Face.BOLD, type);
    flow.page.lines.add(type);
    flow.paragraphs.add(type);
    flow.paragraphs.add(String.join(" ", flow.plan.printedLines("title")));
    if (flow.plan.printed("attached").isPresent()) {
      flow.paragraphs.add(String.join(" ", flow.plan.printedLines("attached")));
    }
    flow.y += 4;
    double width = 0;
    for (String line : flow.plan.printedLines("title")) {
      flow.y += 17;
      flow.centre(x, flow.y, 14, Face.BOLD, line);
      flow.page.lines.add(line);
      width = Face.BOLD.width(line, 14);
    }
    for (String line : flow.plan.printedLines("attached")) {
      flow.y += 17;
      flow.centre(x, flow.y, 13, Face.ITALIC, line);
      flow.page.lines.add(line);
    }
    if (flow.party) {
      flow.y += 14;
      flow.centre(x, flow.y, 14, Face.REGULAR, "-----");
      flow.page.lines.add("-----");
      flow.paragraphs.add("-----");
    } else {
      flow.rule(x, flow.y + 6, Math.max(60, width * 0.36), 0.7);
    }
    flow.y += 16;
  }
}
