package vn.vankho.cli;

import java.util.ArrayList;
import java.util.List;

/** A text broken between words into lines of a terminal; colours take no room. */
final class WrappedText {
  private static final String COLOUR = "\u001b\\[[0-9;]*m";

  private WrappedText() {}

  /** Its lines, each behind an indent; a word longer than a line stands alone. */
  static List<String> of(String text, String indent, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int width = indent.length();
    for (String word : text.strip().split(" +")) {
      int cells = DisplayWidth.of(word.replaceAll(COLOUR, ""));
      if (!line.isEmpty() && width + 1 + cells > columns) {
        lines.add(indent + line);
        line.setLength(0);
        width = indent.length();
      }
      width += cells + (line.isEmpty() ? 0 : 1);
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(indent + line);
    return lines;
  }
}
