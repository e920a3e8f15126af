package vn.vankho.segment;

import java.util.List;
import vn.vankho.model.Table;

/** Writes the whole text of a document, a paragraph a line. */
final class TextWriter {
  private TextWriter() {}

  /** The text: header and closing line by line, all else by paragraphs. */
  static String write(
      Zones zones, List<Paragraph> body, List<Paragraph> annex, List<Table> tables) {
    StringBuilder text = new StringBuilder();
    lines(zones.header(), text);
    zones.type().ifPresent(line -> lines(List.of(line), text));
    if (!zones.title().isEmpty()) {
      text.append(TitleLabeller.join(zones.title())).append('\n');
    }
    text.append(paragraphs(body));
    closing(zones.closing(), text);
    text.append(paragraphs(annex));
    text.append(tables(tables));
    lines(zones.copy(), text);
    return text.toString();
  }

  /**
   * The recipients, an entry a line, and the signature; first the column that opens the closing.
   */
  private static void closing(List<Line> closing, StringBuilder text) {
    ClosingLabeller.Columns columns = ClosingLabeller.part(closing);
    boolean signatureFirst =
        columns.recipients().isEmpty()
            || (!columns.signature().isEmpty()
                && closing.indexOf(columns.signature().get(0)) == 0
                && !columns.signature().get(0).isPlaced());
    if (signatureFirst) {
      lines(columns.signature(), text);
    }
    StringBuilder entry = new StringBuilder();
    for (Line line : columns.recipients()) {
      boolean goesOn =
          !entry.isEmpty()
              && ";.:".indexOf(Letters.last(entry.toString())) < 0
              && !ClosingLabeller.startsEntry(line);
      if (!goesOn && !entry.isEmpty()) {
        text.append(entry).append('\n');
        entry.setLength(0);
      }
      entry.append(entry.isEmpty() ? "" : " ").append(line.text());
    }
    text.append(entry.isEmpty() ? "" : entry.append('\n'));
    if (!signatureFirst) {
      lines(columns.signature(), text);
    }
  }

  /** A row a line, cells parted by tabs. */
  static String tables(List<Table> tables) {
    StringBuilder text = new StringBuilder();
    for (Table table : tables) {
      table.caption().ifPresent(caption -> text.append(caption).append('\n'));
      table.rows().forEach(row -> text.append(String.join("\t", row)).append('\n'));
    }
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
