package vn.vankho.segment;

import java.util.List;

/** Writes the whole text of a document, a paragraph a line. */
final class TextWriter {
  private TextWriter() {}

  /** The text: header and closing line by line, all else by paragraphs. */
  static String write(Zones zones, List<Paragraph> body, List<Paragraph> annex) {
    StringBuilder text = new StringBuilder();
    lines(zones.header(), text);
    zones.type().ifPresent(line -> lines(List.of(line), text));
    if (!zones.title().isEmpty()) {
      text.append(TitleLabeller.join(zones.title())).append('\n');
    }
    text.append(paragraphs(body));
    lines(zones.closing(), text);
    text.append(paragraphs(annex));
    lines(zones.copy(), text);
    return text.toString();
  }

  /** Paragraphs as printed, one a line. */
  static String paragraphs(List<Paragraph> paragraphs) {
    StringBuilder text = new StringBuilder();
    for (Paragraph paragraph : paragraphs) {
      text.append(paragraph.printed()).append('\n');
    }
    return text.toString();
  }

  private static void lines(List<Line> lines, StringBuilder text) {
    for (Line line : lines) {
      if (!line.isRule()) {
        text.append(line.text()).append('\n');
      }
    }
  }
}
