package vn.vankho.segment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.model.Section;

/** Builds the outline, a tree of sections, from paragraphs. */
final class OutlineLabeller {
  /** Sections deeper than this are put side by side; real outlines stay under eight. */
  private static final int DEEPEST = 20;

  /** A heading with nothing below it is told by its siblings up to so many letters. */
  private static final int SHORT_HEADING = 50;

  /** Words with which a paragraph speaks of the whole, after the items of the last section. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "^(?:tren day la|trong qua trinh|can cu ke hoach|nhan duoc|tren day|qua trinh|neu co"
              + "|(?:ke hoach|chi thi|quyet dinh|nghi quyet|chuong trinh|huong dan|quy che) nay (?:co hieu luc|thay the|(?:duoc )?pho bien)"
              + "|nghi quyet nay da duoc|[^,:;.]{3,60} (?:xin )?thong bao (?:[^:;]{1,200} )?de [^:;]{3,160} biet\\b"
              + "|(?:(?:uy ban nhan dan|ubnd|bo truong|chu tich|ban thuong vu|giam doc)[^,:;]{0,40} )?(?:yeu cau|de nghi) (?:cac|thu truong|giam doc|chu tich|truong cac|toan the)\\b"
              + ").*");

  /** What to do where something stands in the way: it goes before the words that end a document. */
  private static final Pattern PROVISO = Pattern.compile("(?:trong )?qua trinh |neu co ");

  private final Deque<Node> open = new ArrayDeque<>();
  private final List<Node> roots = new ArrayList<>();

  /** Whether a paragraph spoke of the whole. */
  private boolean closed;

  /** Whether the last paragraph said that the document ends with it. */
  private boolean ended;

  private OutlineLabeller() {}

  /** The outline; text before the first marker is no part of it. */
  static List<Section> build(List<Paragraph> paragraphs) {
    OutlineLabeller labeller = new OutlineLabeller();
    int lastMarked = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      lastMarked = paragraphs.get(i).marker().isPresent() ? i : lastMarked;
    }
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (paragraph.marker().isPresent()) {
        labeller.openSection(paragraph, paragraph.marker().get());
        labeller.ended = false;
      } else if (!labeller.ended) {
        boolean ends = i + 1 == paragraphs.size() || paragraph.text().endsWith("./.");
        labeller.addText(paragraph, i > lastMarked, ends);
      }
      labeller.ended |= paragraph.text().endsWith("./.");
    }
    return sections(labeller.roots, 1);
  }

  /**
   * Sections side by side: among such as have headings, a short line is one, and a sentence too.
   */
  private static List<Section> sections(List<Node> nodes, int level) {
    boolean areHeaded = nodes.stream().filter(Node::hasMore).allMatch(Node::isHeaded);
    boolean isAmongHeadings = areHeaded && nodes.stream().anyMatch(Node::hasMore);
    return nodes.stream()
        .map(
            node ->
                node.section(
                    level,
                    node.isSentence()
                        ? areHeaded && node.hasMore()
                        : node.hasMore() || isAmongHeadings && node.isShort()))
        .toList();
  }

  private void openSection(Paragraph paragraph, Marker marker) {
    while (!open.isEmpty()
        && (open.peek().marker.rank() >= marker.rank() || open.size() >= DEEPEST)) {
      open.pop();
    }
    Node node = new Node(marker, paragraph);
    (open.isEmpty() ? roots : open.peek().children).add(node);
    open.push(node);
  }

  /**
   * Adds a paragraph without a marker to the section that it stands in.
   *
   * @param afterLast whether no section begins after it
   * @param ends whether the document ends with it
   */
  private void addText(Paragraph paragraph, boolean afterLast, boolean ends) {
    boolean proviso =
        afterLast
            && !ends
            && !closed
            && PROVISO.matcher(FoldedText.of(head(paragraph.text()))).lookingAt();
    if (open.isEmpty()) {
      return;
    }
    if (proviso) {
      open.peek().provisos.add(paragraph);
      return;
    }
    if (isClosing(paragraph, afterLast)) {
      closed = true;
      return;
    }
    while (open.size() > 1 && open.peek().marker.isBullet() && open.peek().isComplete()) {
      open.pop();
    }
    open.peek().paragraphs.add(paragraph);
  }

  /** Whether a paragraph after the last section speaks of the whole; it belongs to no section. */
  private boolean isClosing(Paragraph paragraph, boolean afterLast) {
    boolean wanted =
        open.peek().paragraphs.isEmpty()
            && open.peek().children.isEmpty()
            && !open.peek().isComplete();
    boolean speaks = speaksOfTheWhole(paragraph.text());
    boolean ends = paragraph.text().endsWith("./.");
    return afterLast && !wanted && (speaks || ends);
  }

  /** Whether a text opens as a paragraph about the whole document does. */
  static boolean speaksOfTheWhole(String text) {
    return CLOSING.matcher(FoldedText.of(head(text))).matches();
  }

  private static String head(String text) {
    return text.substring(0, Math.min(90, text.length()));
  }

  private static final class Node {
    private final Marker marker;
    private final Paragraph first;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Node> children = new ArrayList<>();

    /** They say nothing of what kind of section it is. */
    private final List<Paragraph> provisos = new ArrayList<>();

    Node(Marker marker, Paragraph first) {
      this.marker = marker;
      this.first = first;
    }

    boolean isComplete() {
      char last = Letters.last(first.text());
      return last == '.' || last == ';';
    }

    /** Whether it is an item that ends like a sentence, as only a heading among headings may. */
    boolean isSentence() {
      return isComplete() && !marker.kind().isAbove(Marker.Kind.ARABIC);
    }

    boolean hasMore() {
      return !paragraphs.isEmpty() || !children.isEmpty();
    }

    boolean isHeaded() {
      return heading(true).isPresent();
    }

    private Optional<String> heading(boolean mayBeHeaded) {
      return HeadingRule.heading(marker, first.text(), mayBeHeaded, mayEndInPoint())
          .map(text -> first.isRecognised() ? withoutSpecks(text) : text)
          .filter(text -> !text.isEmpty());
    }

    private static String withoutSpecks(String heading) {
      String clean = Scraps.removed(heading);
      return clean.startsWith(".") ? clean.substring(1).stripLeading() : clean;
    }

    /** Whether what stands below shows that a line with a point is a heading, no labels do. */
    private boolean mayEndInPoint() {
      boolean labelled =
          children.stream().allMatch(child -> LabelledAssignments.isLabel(child.first.text()));
      return (!children.isEmpty() && !labelled)
          || paragraphs.stream()
              .limit(1)
              .flatMap(paragraph -> Statement.read(paragraph.text()).stream())
              .anyMatch(said -> said.isSure() && ClauseWords.opensWork(said.rest()));
    }

    boolean isShort() {
      return first.text().length() <= SHORT_HEADING;
    }

    Section section(int level, boolean mayBeHeaded) {
      Optional<String> heading = heading(mayBeHeaded);
      List<String> texts = new ArrayList<>();
      if (heading.isEmpty() && !first.text().isEmpty()) {
        texts.add(first.text());
      }
      paragraphs.forEach(paragraph -> texts.add(paragraph.text()));
      provisos.forEach(paragraph -> texts.add(paragraph.text()));
      return new Section(
          marker.printed(),
          level,
          heading,
          String.join("\n", texts),
          first.page(),
          sections(children, level + 1));
    }
  }
}
