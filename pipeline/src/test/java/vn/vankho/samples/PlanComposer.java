package vn.vankho.samples;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.samples.PageLayout.Rule;
import vn.vankho.samples.PageLayout.Run;
import vn.vankho.samples.PageLayout.Stamp;

/**
 * Typesets a plan as the rules of its year prescribe.
 *
 * <p>Decree 30/2020, annex I: A4, margins 20/20/30/15-20 mm, header in two columns, type name and
 * subject centred, body 13-14 pt justified with a first line of 1-1.27 cm, recipients 11-12 pt on
 * the left, signature on the right, page number centred on top from page 2. Circular 01/2011 and
 * 55/2005: page number bottom right, larger type name. Party: no state name, {@code *} and {@code
 * -----} for rules.
 */
final class PlanComposer {
  private static final double MM = 72 / 25.4;
  private static final double LEFT = 30 * MM;
  private static final double TOP = 20 * MM;
  private static final double BOTTOM = 20 * MM;
  private static final double INDENT = 12.7 * MM;

  private final SamplePlan plan;
  private final boolean party;
  private final boolean numberAtFoot;
  private final double right;
  private final double bodySize;
  private final double leading;
  private final double paragraphGap;
  private final List<PageLayout> pages = new ArrayList<>();
  private final Map<Block, Integer> firstPages = new IdentityHashMap<>();
  private final List<String> paragraphs = new ArrayList<>();
  private PageLayout page;
  private double y;
  private boolean ended;

  private PlanComposer(SamplePlan plan) {
    this.plan = plan;
    String regime = plan.meant("regime").orElseThrow();
    party = regime.equals("party");
    numberAtFoot = regime.startsWith("tt");
    right = (party ? 15 : 18) * MM;
    bodySize = number("size", 14);
    leading = number("leading", 1.2);
    paragraphGap = number("gap", 6);
  }

  private double number(String key, double otherwise) {
    return plan.meant(key).map(Double::parseDouble).orElse(otherwise);
  }

  /**
   * A typeset plan.
   *
   * @param pages in order
   * @param firstPages 1-based page on which each block begins
   * @param paragraphs the text with lines and pages joined, without page numbers
   */
  record Composition(
      List<PageLayout> pages, Map<Block, Integer> firstPages, List<String> paragraphs) {}

  /** Typesets a plan. */
  static Composition compose(SamplePlan plan) {
    PlanComposer composer = new PlanComposer(plan);
    List<PageLayout> pages = composer.pages();
    return new Composition(pages, composer.firstPages, composer.paragraphs);
  }

  private List<PageLayout> pages() {
    newPage(false);
    if (plan.printed("attached").isEmpty()) {
      header();
    }
    paragraphs.addAll(page.lines);
    titleBlock();
    body();
    if (!ended) {
      ending();
    }
    if (numberAtFoot) {
      for (int i = 1; i < pages.size(); i++) {
        pageNumberAtFoot(pages.get(i), i + 1);
      }
    }
    return pages;
  }

  private void newPage(boolean landscape) {
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

  private void pageNumberAtFoot(PageLayout target, int number) {
    String text = Integer.toString(number);
    double x = target.width - right - Face.REGULAR.width(text, 13);
    target.runs.add(new Run(x, target.height - 12 * MM, 13, Face.REGULAR, text));
    target.lines.add(text);
  }

  private double textWidth() {
    return page.width - LEFT - right;
  }

  private void centre(double x, double baseline, double size, Face face, String text) {
    page.runs.add(new Run(x - face.width(text, size) / 2, baseline, size, face, text));
  }

  private void rule(double x, double at, double length, double thickness) {
    page.rules.add(new Rule(x - length / 2, at, x + length / 2, at, thickness));
  }

  // ---- header -------------------------------------------------------------------------------

  private void header() {
    page.received = plan.printed("received").orElse("");
    double leftX = LEFT - 8 + 0.195 * (page.width - LEFT - right + 16);
    double rightX = LEFT - 8 + 0.70 * (page.width - LEFT - right + 16);
    double top = y + 12;
    double leftY = leftColumn(leftX, top);
    double rightY = party ? partyColumn(rightX, top) : stateColumn(rightX, top);
    double row = Math.max(leftY, rightY) + 17;
    plan.printed("number").ifPresent(text -> headerLine(leftX, row, 13, Face.REGULAR, text));
    write("number", leftX, row, 13, Face.REGULAR);
    write("dateline", rightX, row, 13.5, Face.ITALIC);
    List<String> leftLines = new ArrayList<>(plan.printedLines("parent"));
    leftLines.addAll(plan.printedLines("issuer"));
    if (party) {
      leftLines.add("*");
    }
    page.lines.addAll(leftLines);
    plan.printed("number").ifPresent(text -> page.lines.add(oneSpaced(text)));
    page.lines.addAll(rightLines());
    plan.printed("dateline")
        .ifPresent(
            text -> {
              headerLine(rightX, row, 13.5, Face.ITALIC, text);
              page.lines.add(oneSpaced(text));
            });
    y = row + 10;
    stamp("security", leftX, y + 16);
    stamp("urgency", leftX, y + 16);
  }

  /** Fills the blank of a header line by pen, where the plan says with what. */
  private void write(String key, double x, double baseline, double size, Face face) {
    plan.printed(key + "-by-pen")
        .ifPresent(
            figures -> {
              String line = plan.printed(key).orElseThrow();
              int blank = line.indexOf("   ");
              double start = x - face.width(line, size) / 2;
              page.handwriting.add(
                  new PageLayout.Handwriting(
                      start + face.width(line.substring(0, blank + 1), size), baseline, figures));
            });
  }

  private void stamp(String key, double x, double at) {
    plan.printed(key)
        .ifPresent(
            text -> {
              page.stamps.add(new Stamp(x, at, text));
              page.lines.add(text);
              y = at + 6;
            });
  }

  private static String oneSpaced(String text) {
    return text.replaceAll(" +", " ").strip();
  }

  private List<String> rightLines() {
    return party
        ? List.of("ĐẢNG CỘNG SẢN VIỆT NAM")
        : List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
  }

  private void headerLine(double x, double baseline, double size, Face face, String text) {
    centre(x, baseline, size, face, text);
  }

  private double leftColumn(double x, double top) {
    double at = top;
    for (String line : plan.printedLines("parent")) {
      expectNarrow(line, Face.REGULAR);
      centre(x, at, party ? 13 : 12.5, Face.REGULAR, line);
      at += 15;
    }
    double width = 0;
    for (String line : plan.printedLines("issuer")) {
      expectNarrow(line, Face.BOLD);
      centre(x, at, party ? 13 : 12.5, Face.BOLD, line);
      width = Face.BOLD.width(line, 12.5);
      at += 15;
    }
    if (party) {
      centre(x, at, 13, Face.REGULAR, "*");
    } else {
      rule(x, at - 10, width * 0.42, 0.7);
    }
    return at;
  }

  /** The left column of the header is 195 points wide; what is longer stands on two lines. */
  private void expectNarrow(String line, Face face) {
    if (face.width(line, 12.5) > 195) {
      throw new IllegalArgumentException(plan.name() + ": split by ' // ': " + line);
    }
  }

  private double stateColumn(double x, double top) {
    centre(x, top, 12.5, Face.BOLD, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    String motto = "Độc lập - Tự do - Hạnh phúc";
    centre(x, top + 16, 13.5, Face.BOLD, motto);
    rule(x, top + 21, Face.BOLD.width(motto, 13.5), 0.7);
    return top + 20;
  }

  private double partyColumn(double x, double top) {
    String name = "ĐẢNG CỘNG SẢN VIỆT NAM";
    centre(x, top, 15, Face.BOLD, name);
    rule(x, top + 5, Face.BOLD.width(name, 15), 0.8);
    return top + 15;
  }

  private void titleBlock() {
    double size = numberAtFoot ? 15 : party ? 16 : 14;
    double x = LEFT + textWidth() / 2;
    y += 24;
    String type = plan.printed("type").orElseThrow();
    centre(x, y, size, Face.BOLD, type);
    page.lines.add(type);
    paragraphs.add(type);
    paragraphs.add(String.join(" ", plan.printedLines("title")));
    if (plan.printed("attached").isPresent()) {
      paragraphs.add(String.join(" ", plan.printedLines("attached")));
    }
    y += 4;
    double width = 0;
    for (String line : plan.printedLines("title")) {
      y += 17;
      centre(x, y, 14, Face.BOLD, line);
      page.lines.add(line);
      width = Face.BOLD.width(line, 14);
    }
    for (String line : plan.printedLines("attached")) {
      y += 17;
      centre(x, y, 13, Face.ITALIC, line);
      page.lines.add(line);
    }
    if (party) {
      y += 14;
      centre(x, y, 14, Face.REGULAR, "-----");
      page.lines.add("-----");
      paragraphs.add("-----");
    } else {
      rule(x, y + 6, Math.max(60, width * 0.36), 0.7);
    }
    y += 16;
  }

  // ---- body ---------------------------------------------------------------------------------

  private record Token(String text, Face face, boolean glued) {}

  private void body() {
    List<Block> blocks = plan.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      switch (block.kind()) {
        case ENDING -> ending();
        case PAGE_BREAK -> newPage(false);
        case LANDSCAPE_PAGE -> newPage(true);
        case CENTRED_BOLD -> centredLines(block.text(), Face.BOLD, 14);
        case CENTRED_ITALIC -> centredLines(block.text(), Face.ITALIC, 13);
        case TABLE -> table(block);
        default -> {
          List<Token> tokens = new ArrayList<>(tokens(block));
          String text = printed(block);
          while (i + 1 < blocks.size() && blocks.get(i + 1).continues()) {
            Block next = blocks.get(++i);
            tokens.addAll(tokens(next));
            text += " " + printed(next);
          }
          if (i + 1 == blocks.size() || blocks.get(i + 1).kind() == Block.Kind.ENDING) {
            keepWithEnding(tokens);
          }
          paragraphOf(block, tokens, text);
        }
      }
    }
  }

  private static String printed(Block block) {
    return block.marker().isEmpty() ? block.text() : block.marker() + " " + block.text();
  }

  private void paragraphOf(Block block, List<Token> tokens, String text) {
    if (block.kind() == Block.Kind.HEADING && block.text().contains("||")) {
      String[] lines = block.text().split("\\|\\|");
      need(60);
      centredLines(block.marker(), Face.BOLD, bodySize);
      firstPages.put(block, pages.size());
      for (String line : lines) {
        if (!line.isBlank()) {
          centredLines(line.strip(), Face.BOLD, bodySize);
        }
      }
      return;
    }
    if (block.kind() == Block.Kind.HEADING) {
      need(3 * bodySize * leading);
    }
    paragraphs.add(text);
    paragraph(block, tokens, INDENT, bodySize);
  }

  private void centredLines(String text, Face face, double size) {
    paragraphs.add(text.replace(" // ", " "));
    for (String line : text.split(" // ")) {
      need(size * leading);
      y += size * leading;
      centre(LEFT + textWidth() / 2, y, size, face, line);
      page.lines.add(line);
    }
    y += paragraphGap / 2;
  }

  private List<Token> tokens(Block block) {
    Face face =
        switch (block.kind()) {
          case BASIS ->
              party || block.continues() || nextContinues(block) ? Face.REGULAR : Face.ITALIC;
          case HEADING -> block.level() >= 3 ? Face.BOLD_ITALIC : Face.BOLD;
          default -> Face.REGULAR;
        };
    String text = printed(block);
    List<Token> tokens = new ArrayList<>();
    for (String word : text.split(" ")) {
      // A word processor breaks a line behind the hyphen of a document number.
      if (word.matches("[^\\p{L}]*\\d*[^ ]*/[A-ZĐ]{1,4}-[A-ZĐ].*")) {
        int hyphen = word.indexOf('-', word.indexOf('/')) + 1;
        tokens.add(new Token(word.substring(0, hyphen), face, false));
        tokens.add(new Token(word.substring(hyphen), face, true));
      } else {
        tokens.add(new Token(word, face, false));
      }
    }
    return tokens;
  }

  private boolean nextContinues(Block block) {
    int next = plan.blocks().indexOf(block) + 1;
    return next < plan.blocks().size() && plan.blocks().get(next).continues();
  }

  private void need(double height) {
    if (y + height > page.height - BOTTOM) {
      newPage(false);
    }
  }

  private void paragraph(Block block, List<Token> tokens, double indent, double size) {
    int from = 0;
    boolean first = true;
    y += paragraphGap;
    while (from < tokens.size()) {
      double start = LEFT + (first ? indent : 0);
      double room = LEFT + textWidth() - start;
      int to = fit(tokens, from, room, size);
      need(size * leading);
      y += size * leading;
      firstPages.putIfAbsent(block, pages.size());
      setLine(tokens.subList(from, to), start, to < tokens.size() ? room : 0, size);
      from = to;
      first = false;
    }
  }

  private static int fit(List<Token> tokens, int from, double room, double size) {
    double width = 0;
    int to = from;
    while (to < tokens.size()) {
      Token token = tokens.get(to);
      double space = to == from || token.glued() ? 0 : token.face().width(" ", size);
      width += space + token.face().width(token.text(), size);
      if (width > room && to > from) {
        break;
      }
      to++;
    }
    return to;
  }

  /** Sets a line; justified to {@code room} where that is above 0. */
  private void setLine(List<Token> tokens, double start, double room, double size) {
    double natural = 0;
    int gaps = 0;
    for (int i = 0; i < tokens.size(); i++) {
      natural += tokens.get(i).face().width(tokens.get(i).text(), size);
      if (i > 0 && !tokens.get(i).glued()) {
        gaps++;
      }
    }
    double space = Face.REGULAR.width(" ", size);
    if (room > 0 && gaps > 0) {
      space = (room - natural) / gaps;
    }
    StringBuilder line = new StringBuilder();
    double x = start;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > 0 && !token.glued()) {
        x += space;
        line.append(' ');
      }
      page.runs.add(new Run(x, y, size, token.face(), token.text()));
      x += token.face().width(token.text(), size);
      line.append(token.text());
    }
    page.lines.add(line.toString());
  }

  // ---- tables -------------------------------------------------------------------------------

  private static final double CELL_SIZE = 12;
  private static final double CELL_LEADING = 14.5;
  private static final double CELL_PAD = 4;

  private void table(Block block) {
    if (!block.text().isBlank()) {
      centredLines(block.text(), Face.BOLD, 13);
    }
    y += 6;
    firstPages.put(block, pages.size());
    double sum = block.widths().stream().mapToDouble(Double::doubleValue).sum();
    for (int r = 0; r < block.table().size(); r++) {
      tableRow(block.table().get(r), block.widths(), sum, r == 0);
    }
    y += 6;
  }

  private void tableRow(List<String> cells, List<Double> widths, double sum, boolean head) {
    Face face = head ? Face.BOLD : Face.REGULAR;
    paragraphs.add(String.join("\t", cells));
    List<List<String>> wrapped = new ArrayList<>();
    int most = 1;
    for (int c = 0; c < cells.size(); c++) {
      double room = widths.get(c) / sum * textWidth() - 2 * CELL_PAD;
      List<String> lines = wrap(cells.get(c), room, face);
      wrapped.add(lines);
      most = Math.max(most, lines.size());
    }
    double height = most * CELL_LEADING + 2 * CELL_PAD;
    if (y + height > page.height - BOTTOM) {
      newPage(page.width > page.height);
    }
    double x = LEFT;
    for (int c = 0; c < cells.size(); c++) {
      double width = widths.get(c) / sum * textWidth();
      box(x, y, width, height);
      double at = y + CELL_PAD + CELL_SIZE - 1;
      for (String line : wrapped.get(c)) {
        if (head || line.chars().noneMatch(Character::isLetter)) {
          centre(x + width / 2, at, CELL_SIZE, face, line);
        } else {
          page.runs.add(new Run(x + CELL_PAD, at, CELL_SIZE, face, line));
        }
        at += CELL_LEADING;
      }
      page.lines.addAll(wrapped.get(c));
      x += width;
    }
    y += height;
  }

  private void box(double x, double top, double width, double height) {
    page.rules.add(new Rule(x, top, x + width, top, 0.6));
    page.rules.add(new Rule(x, top + height, x + width, top + height, 0.6));
    page.rules.add(new Rule(x, top, x, top + height, 0.6));
    page.rules.add(new Rule(x + width, top, x + width, top + height, 0.6));
  }

  private static List<String> wrap(String text, double room, Face face) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && face.width(longer, CELL_SIZE) > room) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  // ---- recipients and signature -------------------------------------------------------------

  private void ending() {
    ended = true;
    List<String> signer = plan.printedLines("signer");
    if (signer.isEmpty() && plan.recipients().isEmpty()) {
      return; // attached to another document, which bears the signature
    }
    double signatureGap = number("sign-gap", 72);
    need(endingHeight());
    y += 10;
    double top = y + 12;
    recipients(top);
    signature(signer, top, signatureGap);
  }

  private double endingHeight() {
    double signHeight = plan.printedLines("signer").size() * 17 + number("sign-gap", 72);
    double listHeight = 16 + plan.recipients().size() * 13.5 + 10;
    return 18 + Math.max(signHeight, listHeight);
  }

  /** No signature stands alone on a page: the last paragraph moves with it. */
  private void keepWithEnding(List<Token> tokens) {
    if (plan.printedLines("signer").isEmpty()) {
      return;
    }
    int lines = 0;
    for (int from = 0; from < tokens.size(); lines++) {
      from = fit(tokens, from, textWidth() - (lines == 0 ? INDENT : 0), bodySize);
    }
    need(paragraphGap + lines * bodySize * leading + endingHeight());
  }

  private void recipients(double top) {
    if (plan.recipients().isEmpty()) {
      return;
    }
    double at = top;
    double size = party ? 13 : 11;
    page.runs.add(
        new Run(LEFT, at, party ? 14 : 12, party ? Face.REGULAR : Face.BOLD_ITALIC, "Nơi nhận:"));
    if (party) {
      double width = Face.REGULAR.width("Nơi nhận:", 14);
      page.rules.add(new Rule(LEFT, at + 2, LEFT + width, at + 2, 0.7));
    }
    page.lines.add("Nơi nhận:");
    paragraphs.add("Nơi nhận:");
    double room = textWidth() * 0.47;
    for (int i = 0; i < plan.recipients().size(); i++) {
      String end = i + 1 < plan.recipients().size() ? ";" : ".";
      String entry = plan.recipients().get(i);
      String whole = "- " + entry + end;
      paragraphs.add(whole);
      for (String line : wrapAt(whole, room, size)) {
        at += size * 1.22;
        page.runs.add(new Run(LEFT, at, size, Face.REGULAR, line));
        page.lines.add(line);
      }
    }
    y = at;
  }

  private static List<String> wrapAt(String text, double room, double size) {
    return wrap(text, room * CELL_SIZE / size, Face.REGULAR);
  }

  private void signature(List<String> signer, double top, double gap) {
    double x = LEFT + textWidth() * 0.755;
    double at = top;
    for (int i = 0; i < signer.size(); i++) {
      boolean name = i == signer.size() - 1;
      if (name) {
        page.signX = x;
        page.signY = at - 17 + gap / 2 + 2;
        at += gap - 17;
      }
      Face face = party && i == signer.size() - 2 ? Face.REGULAR : Face.BOLD;
      centre(x, at, 13.5, face, signer.get(i));
      page.lines.add(signer.get(i));
      paragraphs.add(signer.get(i));
      at += 17;
    }
    y = Math.max(y, at);
  }

  /** All the lines of a page as one string. */
  static String text(List<PageLayout> pages) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      text.append(i > 0 ? "\f" : "");
      text.append(String.join("\n", pages.get(i).lines)).append('\n');
    }
    return text.toString();
  }
}
