package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.vankho.model.SourceFile;

/**
 * The preservation metadata of a package, PREMIS 3.0: each PDF with its digest and the scan that it
 * was made from, when the scans came into the archive ({@code transfer}, the circular's word for
 * what digitising gives) and when the package was made.
 */
final class Premis {
  private static final String LOCAL = "local";
  private static final String SOFTWARE_AGENT = "software";

  private final PackageFacts facts;
  private final Xml xml;

  private Premis(PackageFacts facts, OutputStream out) throws IOException {
    this.facts = facts;
    this.xml = Xml.document(out);
  }

  /**
   * Writes them.
   *
   * @param importedAt digest of a source to when it came into the archive, where that is known
   */
  static void write(
      PackageFacts facts,
      List<PackageMets.DocumentFiles> documents,
      Map<String, OffsetDateTime> importedAt,
      OutputStream out)
      throws IOException {
    Premis premis = new Premis(facts, out);
    premis.begin();
    for (PackageMets.DocumentFiles document : documents) {
      premis.object(document);
    }
    for (PackageMets.DocumentFiles document : documents) {
      OffsetDateTime at = importedAt.get(document.entry().source().sha256());
      if (at != null) {
        premis.event("transfer", at, "scan taken into the archive", List.of(document.pdf().path()));
      }
    }
    premis.event(
        "information package creation",
        facts.createdAt(),
        "pages and restored text written as PDF/A-2b and packed",
        documents.stream().map(document -> document.pdf().path()).toList());
    premis.agents();
    premis.xml.close().end();
  }

  private void begin() throws IOException {
    xml.open(
        "premis:premis",
        "xmlns:premis",
        "http://www.loc.gov/premis/v3",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        "http://www.loc.gov/premis/v3 http://www.loc.gov/standards/premis/premis.xsd",
        "version",
        "3.0");
  }

  private void object(PackageMets.DocumentFiles document) throws IOException {
    PackageZip.PackedFile pdf = document.pdf();
    SourceFile source = document.entry().source();
    xml.open("premis:object", "xsi:type", "premis:file");
    identifier("object", LOCAL, pdf.path());
    xml.open("premis:objectCharacteristics").open("premis:fixity");
    xml.leaf("premis:messageDigestAlgorithm", "SHA-256");
    xml.leaf("premis:messageDigest", pdf.sha256()).close();
    xml.leaf("premis:size", String.valueOf(pdf.bytes()));
    xml.open("premis:format").open("premis:formatDesignation");
    xml.leaf("premis:formatName", "PDF/A-2b").leaf("premis:formatVersion", "1.7");
    xml.close().close().close();
    xml.leaf("premis:originalName", source.fileName());
    xml.open("premis:relationship");
    xml.leaf("premis:relationshipType", "derivation");
    xml.leaf("premis:relationshipSubType", "has source");
    identifier("relatedObject", "SHA-256", source.sha256());
    xml.close().close();
  }

  private void event(String type, OffsetDateTime at, String detail, List<String> paths)
      throws IOException {
    String id = facts.elementId("event " + type + " " + paths.get(0));
    xml.open("premis:event");
    identifier("event", LOCAL, id);
    xml.leaf("premis:eventType", type);
    xml.leaf("premis:eventDateTime", PackageFacts.time(at));
    xml.open("premis:eventDetailInformation").leaf("premis:eventDetail", detail).close();
    identifier("linkingAgent", LOCAL, SOFTWARE_AGENT);
    for (String path : paths) {
      identifier("linkingObject", LOCAL, path);
    }
    xml.close();
  }

  private void agents() throws IOException {
    xml.open("premis:agent");
    identifier("agent", LOCAL, SOFTWARE_AGENT);
    xml.leaf("premis:agentName", facts.software());
    xml.leaf("premis:agentType", "software");
    xml.leaf("premis:agentVersion", facts.softwareVersion()).close();
    if (facts.agency().isPresent()) {
      xml.open("premis:agent");
      identifier("agent", LOCAL, "agency");
      xml.leaf("premis:agentName", facts.agency().get());
      xml.leaf("premis:agentType", "organization").close();
    }
  }

  private void identifier(String of, String type, String value) throws IOException {
    xml.open("premis:" + of + "Identifier");
    xml.leaf("premis:" + of + "IdentifierType", type);
    xml.leaf("premis:" + of + "IdentifierValue", value).close();
  }
}
