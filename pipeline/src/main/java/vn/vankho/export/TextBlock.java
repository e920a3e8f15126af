package vn.vankho.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * A run of lines of a page that goes down it. Where the reading order turns back up, as from the
 * left half of a header to the right one, the next block begins. Where paragraphs begin is not
 * known of a page; the boxes of two blocks may overlap.
 *
 * @param lines at least one
 */
record TextBlock(List<Line> lines) {
  TextBlock {
    lines = List.copyOf(lines);
  }

  /**
   * A line of words.
   *
   * @param words at least one
   * @param box around those whose place is known
   */
  record Line(List<Word> words, Optional<Rect> box) {
    static Line of(List<Word> words) {
      return new Line(words, around(words.stream().map(Word::box)));
    }
  }

  /** The blocks of a page in reading order. */
  static List<TextBlock> of(Page page) {
    List<TextBlock> blocks = new ArrayList<>();
    List<Line> current = new ArrayList<>();
    for (List<Word> words : page.lines()) {
      Line line = Line.of(words);
      if (!current.isEmpty() && isAbove(line, current.get(current.size() - 1))) {
        blocks.add(new TextBlock(current));
        current = new ArrayList<>();
      }
      current.add(line);
    }
    if (!current.isEmpty()) {
      blocks.add(new TextBlock(current));
    }
    return blocks;
  }

  /**
   * By its middle: a line that goes on to the right of another on a skewed page is not above it.
   */
  private static boolean isAbove(Line line, Line previous) {
    return line.box().isPresent()
        && previous.box().isPresent()
        && line.box().get().y() + line.box().get().height() / 2 < previous.box().get().y();
  }

  Optional<Rect> box() {
    return around(lines.stream().map(Line::box));
  }

  /** The box around several blocks. */
  static Optional<Rect> box(List<TextBlock> blocks) {
    return around(blocks.stream().map(TextBlock::box));
  }

  private static Optional<Rect> around(Stream<Optional<Rect>> boxes) {
    return boxes.flatMap(Optional::stream).reduce(Rect::union);
  }
}
