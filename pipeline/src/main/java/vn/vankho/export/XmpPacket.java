package vn.vankho.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.ProvinceRef;

/**
 * What a PDF/A says of itself: the fields of the document as Dublin Core in XMP (ISO 16684-1), and
 * the few of them that the older information dictionary has, alike in both.
 *
 * <p>Title is the trích yếu, creator the issuing body, date the day of issue as precise as the
 * page, identifier the number with its symbol and the document's id, joined as archives join
 * several values (Circular 05/2025/TT-BNV: a semicolon), coverage the province. What the document
 * does not say is left out. No date of making is given: the same document makes the same file.
 */
final class XmpPacket {
  private static final String BEGIN =
      "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>";
  private static final String END = "\n<?xpacket end=\"w\"?>";

  private final PlanDocument document;

  XmpPacket(PlanDocument document) {
    this.document = document;
  }

  /** The packet as UTF-8. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(BEGIN.getBytes(StandardCharsets.UTF_8));
    Xml xml = Xml.fragment(out);
    xml.open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
    xml.open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    xml.open("rdf:Description", "rdf:about", "", "xmlns:pdfaid", "http://www.aiim.org/pdfa/ns/id/");
    xml.leaf("pdfaid:part", "2").leaf("pdfaid:conformance", "B").close();
    writeDublinCore(xml);
    xml.open("rdf:Description", "rdf:about", "", "xmlns:xmp", "http://ns.adobe.com/xap/1.0/");
    xml.leaf("xmp:CreatorTool", tool()).close();
    xml.open("rdf:Description", "rdf:about", "", "xmlns:pdf", "http://ns.adobe.com/pdf/1.3/");
    xml.leaf("pdf:Producer", tool()).close();
    xml.close().close().end();
    out.writeBytes(END.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private void writeDublinCore(Xml xml) throws IOException {
    xml.open("rdf:Description", "rdf:about", "", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml.leaf("dc:format", "application/pdf");
    if (document.title().isPresent()) {
      xml.open("dc:title").open("rdf:Alt");
      xml.leaf("rdf:li", document.title().get(), "xml:lang", "x-default");
      xml.close().close();
    }
    list(xml, "dc:creator", "rdf:Seq", document.issuer());
    list(xml, "dc:date", "rdf:Seq", document.date());
    xml.leaf("dc:identifier", identifier());
    list(xml, "dc:language", "rdf:Bag", Optional.of("vi"));
    list(xml, "dc:type", "rdf:Bag", document.documentType());
    Optional<String> coverage = document.province().map(ProvinceRef::name).or(document::place);
    if (coverage.isPresent()) {
      xml.leaf("dc:coverage", coverage.get());
    }
    xml.close();
  }

  private static void list(Xml xml, String name, String kind, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      xml.open(name).open(kind).leaf("rdf:li", value.get()).close().close();
    }
  }

  private String identifier() {
    return Stream.concat(document.codeNumber().stream(), Stream.of(document.id()))
        .collect(Collectors.joining("; "));
  }

  private String tool() {
    return document.provenance().software();
  }

  /** The same in the information dictionary. */
  PDDocumentInformation information() {
    PDDocumentInformation information = new PDDocumentInformation();
    document.title().map(Xml::allowed).ifPresent(information::setTitle);
    document.issuer().map(Xml::allowed).ifPresent(information::setAuthor);
    information.setCreator(Xml.allowed(tool()));
    information.setProducer(Xml.allowed(tool()));
    return information;
  }
}
