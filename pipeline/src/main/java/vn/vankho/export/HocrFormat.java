package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * hOCR 1.2 in XHTML: pages, areas, lines and words with their boxes, the words as restored.
 *
 * <p>What was read of a word that restoration changed is in the attribute {@code data-raw}. hOCR
 * has {@code alternatives} for rival readings, but they are text of the page to every program that
 * takes the text of an element; and a property of {@code title} such as {@code x_raw} cannot hold
 * the semicolons and quotes that readings end with. {@code x_wconf} is the confidence in the text
 * shown, in percent: of the reading, or of the restoration where that changed it.
 *
 * <p>Boxes are in pixels of the upright page; {@code x_rotation} says by how many degrees clockwise
 * the source page was turned, where it was. An area holds one paragraph: where paragraphs begin on
 * the page is not known.
 */
public final class HocrFormat implements DocumentFormat {
  private static final String CAPABILITIES =
      "ocr_page ocr_carea ocr_par ocr_line ocrx_word ocrp_lang ocrp_wconf";

  /**
   * What names that begin with {@code DC.} are of; without it they are incomplete (RFC 2731, 4).
   */
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  @Override
  public String extension() {
    return ".hocr";
  }

  @Override
  public void write(PlanDocument document, OutputStream out) throws IOException {
    XmlOutput xml = new XmlOutput(out);
    xml.documentType("<!DOCTYPE html>");
    xml.startLine("html")
        .attribute("xmlns", "http://www.w3.org/1999/xhtml")
        .attribute("xml:lang", "vi")
        .attribute("lang", "vi");
    head(document, xml);
    xml.startLine("body");
    for (Page page : pages(document)) {
      page(document, page, xml);
    }
    xml.finish();
  }

  /** hOCR wants a page: where there is none, the first of the source, of which nothing was read. */
  private static List<Page> pages(PlanDocument document) {
    return document.pages().isEmpty()
        ? List.of(new Page(document.source().firstPage(), 0, 0, 0, Origin.OCR, 0, 0, 0, List.of()))
        : document.pages();
  }

  private static void head(PlanDocument document, XmlOutput xml) throws IOException {
    xml.startLine("head");
    xml.line("title", document.title().orElse(document.source().fileName()));
    meta("ocr-system", document.provenance().software(), xml);
    meta("ocr-capabilities", CAPABILITIES, xml);
    meta("ocr-number-of-pages", String.valueOf(pages(document).size()), xml);
    meta("ocr-langs", "vi", xml);
    meta("ocr-scripts", "Latn", xml);
    xml.emptyLine("link").attribute("rel", "schema.DC").attribute("href", DUBLIN_CORE);
    meta("DC.identifier", document.id(), xml);
    meta("DC.source", document.source().fileName(), xml);
    xml.text("\n").end();
  }

  private static void meta(String name, String content, XmlOutput xml) throws IOException {
    xml.emptyLine("meta").attribute("name", name).attribute("content", content);
  }

  private static void page(PlanDocument document, Page page, XmlOutput xml) throws IOException {
    String id = "_" + page.number();
    List<String> properties = new ArrayList<>();
    properties.add("image \"" + pathOf(document.source().fileName()) + '"');
    if (page.width() > 0) {
      properties.add("bbox 0 0 " + page.width() + ' ' + page.height());
    }
    properties.add("ppageno " + (page.number() - 1));
    if (page.dpi() > 0) {
      properties.add("scan_res " + page.dpi() + ' ' + page.dpi());
    }
    if (page.rotation() != 0) {
      properties.add("x_rotation " + page.rotation());
    }
    element("div", "ocr_page", "page" + id, properties, xml);
    int number = 0;
    for (TextBlock block : TextBlock.of(page)) {
      block(block, id + '_' + ++number, xml);
    }
    xml.text("\n").end();
  }

  private static void block(TextBlock block, String id, XmlOutput xml) throws IOException {
    element("div", "ocr_carea", "block" + id, boxed(block.box()), xml);
    element("p", "ocr_par", "par" + id, boxed(block.box()), xml);
    int number = 0;
    for (TextBlock.Line line : block.lines()) {
      line(line, id + '_' + ++number, xml);
    }
    xml.text("\n").end().end();
  }

  private static void line(TextBlock.Line line, String id, XmlOutput xml) throws IOException {
    element("span", "ocr_line", "line" + id, boxed(line.box()), xml);
    int number = 0;
    for (Word word : line.words()) {
      if (number > 0) {
        xml.text(" ");
      }
      word(word, "word" + id + '_' + ++number, xml);
    }
    xml.end();
  }

  private static void word(Word word, String id, XmlOutput xml) throws IOException {
    List<String> properties = new ArrayList<>(boxed(word.box()));
    properties.add("x_wconf " + Math.round(100 * word.certainty()));
    xml.start("span")
        .attribute("class", "ocrx_word")
        .attribute("id", id)
        .attribute("title", String.join("; ", properties));
    if (word.change().isPresent()) {
      xml.attribute("data-raw", word.raw());
    }
    xml.text(word.text()).end();
  }

  private static void element(
      String name, String kind, String id, List<String> properties, XmlOutput xml)
      throws IOException {
    xml.startLine(name).attribute("class", kind).attribute("id", id);
    if (!properties.isEmpty()) {
      xml.attribute("title", String.join("; ", properties));
    }
  }

  private static List<String> boxed(Optional<Rect> box) {
    return box.map(b -> "bbox " + b.x() + ' ' + b.y() + ' ' + b.right() + ' ' + b.bottom())
        .map(List::of)
        .orElse(List.of());
  }

  /** A path by hOCR's rules; what would end the property early is written as in an address. */
  private static String pathOf(String fileName) {
    StringBuilder path = new StringBuilder();
    fileName
        .codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == ';' || c == '\\' || c < ' ') {
                path.append(String.format(Locale.ROOT, "%%%02X", c));
              } else {
                path.appendCodePoint(c);
              }
            });
    return path.toString();
  }
}
