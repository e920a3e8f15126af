package vn.vankho.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.index.CitationLink;
import vn.vankho.index.CitationMatch;
import vn.vankho.index.CitationNeighbourhood;
import vn.vankho.index.CitationRole;
import vn.vankho.index.CitedWork;
import vn.vankho.index.DocumentRef;

/**
 * Who cites whom around a document, as a drawing: above it what it rests on, below it what names
 * it, two beside each other on either side of a line that joins all. Heights are in pixels, widths
 * in parts of the room that there is, so that it is as readable on a phone.
 *
 * @param height of the drawing
 * @param centre the document itself
 * @param above what it rests on or names
 * @param below what names it
 * @param left how many are not drawn; the lists have all
 */
public record CitationPlot(int height, Node centre, List<Node> above, List<Node> below, int left) {
  private static final int NODE_HEIGHT = 78;
  private static final int GAP = 16;

  /** Between the document and its neighbours; room for an arrow. */
  private static final int WIDE_GAP = 30;

  private static final int MOST_ON_A_SIDE = 12;

  /**
   * A document.
   *
   * @param y upper edge
   * @param isRight whether it stands to the right of the line
   * @param kind {@code found}, {@code likely}, {@code ambiguous}, {@code missing} or {@code self}
   * @param role what it is to the one that names it: {@code basis}, {@code cited}, {@code
   *     attachment}
   * @param name number, or what stands for it
   * @param about what it is about, or why it is not to be had
   * @param address of the document, or of a search for those that name it; empty for none
   */
  public record Node(
      int y, boolean isRight, String kind, String role, String name, String about, String address) {
    /** Where a line from its side meets it. */
    public int middle() {
      return y + NODE_HEIGHT / 2;
    }

    /** Lower edge. */
    public int end() {
      return y + NODE_HEIGHT;
    }

    private Node at(int place, int top) {
      int row = place / 2;
      return new Node(
          top + row * (NODE_HEIGHT + GAP), place % 2 == 1, kind, role, name, about, address);
    }
  }

  /** Height of a document. */
  public int nodeHeight() {
    return NODE_HEIGHT;
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return above.isEmpty() && below.isEmpty();
  }

  static CitationPlot of(CitationNeighbourhood around, Texts t) {
    List<Node> named = named(around.cites(), t);
    List<Node> naming = naming(around.citedBy(), t);
    List<Node> above = placed(named, 0);
    int centreY = above.isEmpty() ? 0 : lowest(above) + WIDE_GAP;
    List<Node> below = placed(naming, centreY + NODE_HEIGHT + WIDE_GAP);
    DocumentRef self = around.document();
    Node centre = new Node(centreY, false, "self", "", name(self, t), self.title().orElse(""), "");
    return new CitationPlot(
        below.isEmpty() ? centre.end() : lowest(below),
        centre,
        above,
        below,
        named.size() - above.size() + naming.size() - below.size());
  }

  private static int lowest(List<Node> nodes) {
    return nodes.get(nodes.size() - 1).end();
  }

  private static List<Node> placed(List<Node> nodes, int top) {
    List<Node> placed = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_ON_A_SIDE, nodes.size()); i++) {
      placed.add(nodes.get(i).at(i, top));
    }
    return placed;
  }

  /** What is rested on before what is only named, each once. */
  private static List<Node> named(List<CitationLink> links, Texts t) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    Stream.of(CitationRole.values())
        .flatMap(role -> links.stream().filter(link -> link.role() == role))
        .forEach(
            link -> {
              Node node = named(link, t);
              nodes.putIfAbsent(node.address().isEmpty() ? node.name() : node.address(), node);
            });
    return List.copyOf(nodes.values());
  }

  private static Node named(CitationLink link, Texts t) {
    String kind = link.match().name().toLowerCase(Locale.ROOT);
    Optional<DocumentRef> target =
        link.match() == CitationMatch.AMBIGUOUS
            ? Optional.empty()
            : link.targets().stream().findFirst();
    return new Node(
        0,
        false,
        kind,
        role(link),
        target.map(ref -> name(ref, t)).orElseGet(() -> name(link.work())),
        target.flatMap(DocumentRef::title).orElse(t.of("citations." + kind)),
        target
            .map(ref -> DocumentPage.address(ref.id()))
            .or(() -> link.work().codeNumber().map(CitationPlot::searchForThoseThatName))
            .orElse(""));
  }

  private static List<Node> naming(List<CitationLink> links, Texts t) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (CitationLink link : links) {
      DocumentRef from = link.from();
      String kind =
          link.match() == CitationMatch.FOUND
              ? "found"
              : link.match().name().toLowerCase(Locale.ROOT);
      nodes.putIfAbsent(
          from.id(),
          new Node(
              0,
              false,
              kind,
              role(link),
              name(from, t),
              from.title().orElse(""),
              DocumentPage.address(from.id())));
    }
    return List.copyOf(nodes.values());
  }

  private static String role(CitationLink link) {
    return link.role().name().toLowerCase(Locale.ROOT);
  }

  private static String name(DocumentRef ref, Texts t) {
    return ref.codeNumber().or(ref::documentType).orElse(t.of("untitled"));
  }

  /** A law has no number; the words that name it do. */
  private static String name(CitedWork work) {
    return work.codeNumber().isEmpty()
        ? work.text()
        : Stream.of(work.documentType(), work.codeNumber())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
  }

  static String searchForThoseThatName(String number) {
    return "/?q=" + Frame.encoded("căncứ:\"" + number.replace("\"", "") + "\"");
  }
}
