package vn.vankho.research;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Section;
import vn.vankho.model.SectionPath;

/** A section in an outline laid flat, in reading order, with what it is recognised by. */
final class OutlineNode {
  /** Deeper outlines are misread ones; what is deeper stands at this depth. */
  private static final int DEEPEST = 40;

  final ComparedSection.Place place;
  final String marker;
  final int parent;
  final int sibling;
  final Wording heading;
  final Wording text;
  final List<String> words;

  /** Hashes of its pairs of neighbouring words and of its first word, rising, each once. */
  final int[] pairs;

  private OutlineNode(
      ComparedSection.Place place,
      String marker,
      int parent,
      int sibling,
      Wording heading,
      Wording text) {
    this.place = place;
    this.marker = marker;
    this.parent = parent;
    this.sibling = sibling;
    this.heading = heading;
    this.text = text;
    List<String> telling = new ArrayList<>(heading.telling());
    telling.addAll(text.telling());
    this.words = telling;
    this.pairs = pairs(telling);
  }

  private static int[] pairs(List<String> words) {
    int[] pairs = new int[words.size()];
    int before = 0;
    for (int i = 0; i < pairs.length; i++) {
      int word = words.get(i).hashCode() * 0x9E3779B9;
      pairs[i] = before * 31 + word;
      before = word;
    }
    return Arrays.stream(pairs).sorted().distinct().toArray();
  }

  /** A single text as a node, such as a clause. */
  static OutlineNode of(String text, int sibling, int page, boolean ignoresMarks) {
    return new OutlineNode(
        new ComparedSection.Place("", 1, page),
        "",
        -1,
        sibling,
        Wording.of("", ignoresMarks),
        Wording.of(text, ignoresMarks));
  }

  /** The outline of a document; its paragraphs where it has none. */
  static List<OutlineNode> outline(PlanDocument document, boolean ignoresMarks) {
    List<OutlineNode> nodes = new ArrayList<>();
    addAll(document.sections(), -1, "", 1, ignoresMarks, nodes);
    if (nodes.isEmpty()) {
      for (String paragraph : document.text().split("\n")) {
        if (!paragraph.isBlank()) {
          nodes.add(of(paragraph, nodes.size(), document.source().firstPage(), ignoresMarks));
        }
      }
    }
    return nodes;
  }

  private static void addAll(
      List<Section> sections,
      int parent,
      String above,
      int level,
      boolean ignoresMarks,
      List<OutlineNode> nodes) {
    int sibling = 0;
    for (Section section : sections) {
      String path = SectionPath.below(above, section.marker());
      Optional<String> heading = section.heading();
      nodes.add(
          new OutlineNode(
              new ComparedSection.Place(path, level, section.page()),
              section.marker(),
              parent,
              sibling++,
              Wording.of(heading.orElse(""), ignoresMarks),
              Wording.of(section.text(), ignoresMarks)));
      int self = nodes.size() - 1;
      if (level < DEEPEST) {
        addAll(section.children(), self, path, level + 1, ignoresMarks, nodes);
      }
    }
  }

  /** Share of pairs of words that two nodes have in common, 0 to 1 (Dice). */
  static double similarity(OutlineNode a, OutlineNode b) {
    int all = a.pairs.length + b.pairs.length;
    int shared = 0;
    int j = 0;
    for (int pair : a.pairs) {
      while (j < b.pairs.length && b.pairs[j] < pair) {
        j++;
      }
      shared += j < b.pairs.length && b.pairs[j] == pair ? 1 : 0;
    }
    return all == 0 ? 1 : 2.0 * shared / all;
  }
}
