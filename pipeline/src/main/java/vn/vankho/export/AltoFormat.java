package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Provenance;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * ALTO 4.4, the layout format of library and archive systems, after the schema of the Library of
 * Congress: all pages of a document in one file, each word a {@code String} with its text as
 * restored.
 *
 * <p>{@code WC} is the confidence in that text, 0 to 1: of the reading, or of the restoration where
 * that changed it. A changed word has its reading as an {@code ALTERNATIVE} with the {@code
 * PURPOSE} {@code raw}, then the rival readings with the purpose {@code rival}, likeliest first.
 * Where restoration found two words in one, the {@code String} holds a space.
 *
 * <p>Coordinates are in pixels of the upright page; how it was turned to stand so is a step of its
 * {@code PROCESSINGREFS}.
 */
public final class AltoFormat implements DocumentFormat {
  private static final String NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#";
  private static final String SCHEMA = "http://www.loc.gov/standards/alto/v4/alto-4-4.xsd";

  @Override
  public String extension() {
    return ".alto.xml";
  }

  @Override
  public void write(PlanDocument document, OutputStream out) throws IOException {
    XmlOutput xml = new XmlOutput(out);
    xml.start("alto")
        .attribute("xmlns", NAMESPACE)
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .attribute("xsi:schemaLocation", NAMESPACE + ' ' + SCHEMA)
        .attribute("SCHEMAVERSION", "4.4");
    description(document, xml);
    xml.startLine("Layout");
    if (document.pages().isEmpty()) {
      // The schema wants a page: the first, of which nothing was read.
      xml.emptyLine("Page")
          .attribute("ID", "page")
          .attribute("PHYSICAL_IMG_NR", document.source().firstPage());
    }
    for (Page page : document.pages()) {
      page(page, document.provenance(), xml);
    }
    xml.finish();
  }

  private static void description(PlanDocument document, XmlOutput xml) throws IOException {
    xml.startLine("Description");
    xml.line("MeasurementUnit", "pixel");
    xml.startLine("sourceImageInformation");
    xml.line("fileName", document.source().fileName());
    xml.line("fileIdentifier", "sha256:" + document.source().sha256());
    xml.line("documentIdentifier", document.id());
    xml.text("\n").end();
    Set<ProcessingStep> steps = new LinkedHashSet<>();
    document.pages().forEach(page -> steps.addAll(ProcessingStep.of(page, document.provenance())));
    for (ProcessingStep step : steps) {
      step.write(xml);
    }
    xml.text("\n").end();
  }

  private static void page(Page page, Provenance provenance, XmlOutput xml) throws IOException {
    String id = "_" + page.number();
    String steps =
        ProcessingStep.of(page, provenance).stream()
            .map(ProcessingStep::id)
            .collect(Collectors.joining(" "));
    xml.startLine("Page")
        .attribute("ID", "page" + id)
        .attribute("PHYSICAL_IMG_NR", page.number())
        .attribute("PROCESSINGREFS", steps);
    if (page.width() > 0) {
      xml.attribute("HEIGHT", page.height()).attribute("WIDTH", page.width());
    }
    xml.attribute("PC", share(page.confidence())).attribute("LANG", "vi");
    List<TextBlock> blocks = TextBlock.of(page);
    xml.startLine("PrintSpace");
    place(TextBlock.box(blocks), xml);
    int number = 0;
    for (TextBlock block : blocks) {
      block(block, id + '_' + ++number, xml);
    }
    xml.text("\n").end().text("\n").end();
  }

  private static void block(TextBlock block, String id, XmlOutput xml) throws IOException {
    xml.startLine("TextBlock").attribute("ID", "block" + id);
    place(block.box(), xml);
    int number = 0;
    for (TextBlock.Line line : block.lines()) {
      line(line, id + '_' + ++number, xml);
    }
    xml.text("\n").end();
  }

  private static void line(TextBlock.Line line, String id, XmlOutput xml) throws IOException {
    xml.startLine("TextLine").attribute("ID", "line" + id);
    place(line.box(), xml);
    List<Word> words = line.words();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        space(words.get(i - 1).box(), words.get(i).box(), xml);
      }
      word(words.get(i), "string" + id + '_' + (i + 1), xml);
    }
    xml.text("\n").end();
  }

  private static void word(Word word, String id, XmlOutput xml) throws IOException {
    boolean isChanged = word.change().isPresent();
    (isChanged ? xml.startLine("String") : xml.emptyLine("String")).attribute("ID", id);
    place(word.box(), xml);
    xml.attribute("CONTENT", word.text()).attribute("WC", share(word.certainty()));
    if (isChanged) {
      alternatives(word.raw(), word.change().get(), xml);
      xml.end();
    }
  }

  private static void alternatives(String raw, Change change, XmlOutput xml) throws IOException {
    alternative("raw", raw, xml);
    for (Alternative rival : change.alternatives()) {
      if (!rival.text().equals(raw)) {
        alternative("rival", rival.text(), xml);
      }
    }
  }

  private static void alternative(String purpose, String text, XmlOutput xml) throws IOException {
    xml.start("ALTERNATIVE").attribute("PURPOSE", purpose).text(text).end();
  }

  /** White space from the end of a word to the next; boxes of words may touch. */
  private static void space(Optional<Rect> before, Optional<Rect> after, XmlOutput xml)
      throws IOException {
    xml.emptyLine("SP");
    if (before.isPresent() && after.isPresent()) {
      xml.attribute("WIDTH", Math.max(0, after.get().x() - before.get().right()))
          .attribute("HPOS", before.get().right())
          .attribute("VPOS", before.get().y());
    }
  }

  private static void place(Optional<Rect> box, XmlOutput xml) throws IOException {
    if (box.isPresent()) {
      xml.attribute("HPOS", box.get().x())
          .attribute("VPOS", box.get().y())
          .attribute("WIDTH", box.get().width())
          .attribute("HEIGHT", box.get().height());
    }
  }

  /** {@code 0.9331}, {@code 1}, {@code 0}. */
  private static String share(double share) {
    return BigDecimal.valueOf(share)
        .setScale(4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
