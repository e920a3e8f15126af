package vn.vankho.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vankho.samples.PageLayout.Run;

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
  private static final double INDENT = 12.7 * PageFlow.MM;

  private final SamplePlan plan;
  private final PageFlow flow;
  private final EndingSetter ending;
  private boolean ended;

  private PlanComposer(SamplePlan plan) {
    this.plan = plan;
    flow = new PageFlow(plan);
    ending = new EndingSetter(flow);
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
    composer.set();
    PageFlow flow = composer.flow;
    return new Composition(flow.pages, flow.firstPages, flow.paragraphs);
  }

  private void set() {
    HeaderSetter header = new HeaderSetter(flow);
    if (plan.printed("attached").isEmpty()) {
      header.header();
    }
    flow.paragraphs.addAll(flow.page.lines);
    header.titleBlock();
    body();
    if (!ended) {
      ending.ending();
    }
    if (flow.numberAtFoot) {
      flow.numberPagesAtFoot();
    }
  }

  private record Token(String text, Face face, boolean glued) {}

  private void body() {
    List<Block> blocks = plan.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      switch (block.kind()) {
        case ENDING -> {
          ending.ending();
          ended = true;
        }
        case PAGE_BREAK -> flow.newPage(false);
        case LANDSCAPE_PAGE -> flow.newPage(true);
        case CENTRED_BOLD -> flow.centredLines(block.text(), Face.BOLD, 14);
        case CENTRED_ITALIC -> flow.centredLines(block.text(), Face.ITALIC, 13);
        case TABLE -> new TableSetter(flow).table(block);
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
      flow.need(60);
      flow.centredLines(block.marker(), Face.BOLD, flow.bodySize);
      flow.firstPages.put(block, flow.pages.size());
      for (String line : lines) {
        if (!line.isBlank()) {
          flow.centredLines(line.strip(), Face.BOLD, flow.bodySize);
        }
      }
      return;
    }
    if (block.kind() == Block.Kind.HEADING) {
      flow.need(3 * flow.bodySize * flow.leading);
    }
    flow.paragraphs.add(text);
    paragraph(block, tokens, INDENT, flow.bodySize);
  }

  private List<Token> tokens(Block block) {
    Face face =
        switch (block.kind()) {
          case BASIS ->
              flow.party || block.continues() || nextContinues(block) ? Face.REGULAR : Face.ITALIC;
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

  private void paragraph(Block block, List<Token> tokens, double indent, double size) {
    int from = 0;
    boolean first = true;
    flow.y += flow.paragraphGap;
    while (from < tokens.size()) {
      double start = PageFlow.LEFT + (first ? indent : 0);
      double room = PageFlow.LEFT + flow.textWidth() - start;
      int to = fit(tokens, from, room, size);
      flow.need(size * flow.leading);
      flow.y += size * flow.leading;
      flow.firstPages.putIfAbsent(block, flow.pages.size());
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
      flow.page.runs.add(new Run(x, flow.y, size, token.face(), token.text()));
      x += token.face().width(token.text(), size);
      line.append(token.text());
    }
    flow.page.lines.add(line.toString());
  }

  /** No signature stands alone on a page: the last paragraph moves with it. */
  private void keepWithEnding(List<Token> tokens) {
    if (plan.printedLines("signer").isEmpty()) {
      return;
    }
    int lines = 0;
    for (int from = 0; from < tokens.size(); lines++) {
      from = fit(tokens, from, flow.textWidth() - (lines == 0 ? INDENT : 0), flow.bodySize);
    }
    flow.need(flow.paragraphGap + lines * flow.bodySize * flow.leading + ending.endingHeight());
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
