package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.vankho.model.SourceFile;

/**
 * The preservation metadata of a package, PREMIS 3.0: of the whole, what it is made of and when; of
 * its representation, each PDF with its digest and the scan that it was made from, when the scans
 * came into the archive ({@code transfer}, the circular's word for what digitising gives) and that
 * they were written anew ({@code normalization}).
 *
 * <p>The circular lists {@code objectCategory}, which PREMIS 3.0 has no more: the category of an
 * object is its {@code xsi:type}.
 */
final class Premis {
  private static final String LOCAL = "local";
  private static final String SOFTWARE_AGENT = "software";
  private static final String REPRESENTATION = "representations/rep1";

  private final PackageFacts facts;
  private final Xml xml;

  private Premis(PackageFacts facts, OutputStream out) throws IOException {
    this.facts = facts;
    this.xml = Xml.document(out);
  }

  /** Writes those of the package. */
  static void writePackage(PackageFacts facts, OutputStream out) throws IOException {
    Premis premis = new Premis(facts, out);
    premis.begin("../../schemas/");
    premis.part("premis:intellectualEntity", facts.objectId(), "has part", REPRESENTATION);
    premis.part("premis:representation", REPRESENTATION, "is part of", facts.objectId());
    premis.event(
        "information package creation",
        facts.createdAt(),
        facts.kind().title() + " of Circular 05/2025/TT-BNV made of documents of an archive",
        List.of(facts.objectId()));
    premis.agents();
    premis.xml.close().end();
  }

  /**
   * Writes those of the representation.
   *
   * @param importedAt digest of a source to when it came into the archive, where that is known
   */
  static void writeRepresentation(
      PackageFacts facts,
      List<PackageMets.DocumentFiles> documents,
      Map<String, OffsetDateTime> importedAt,
      OutputStream out)
      throws IOException {
    Premis premis = new Premis(facts, out);
    premis.begin("../../../../schemas/");
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
        "normalization",
        facts.createdAt(),
        "pages and restored text written as PDF/A-2b",
        documents.stream().map(document -> document.pdf().path()).toList());
    premis.agents();
    premis.xml.close().end();
  }

  /** The whole or its representation, which belong together. */
  private void part(String type, String id, String relation, String other) throws IOException {
    xml.open("premis:object", "xsi:type", type);
    identifier("object", LOCAL, id);
    xml.open("premis:relationship");
    xml.leaf("premis:relationshipType", "structural");
    xml.leaf("premis:relationshipSubType", relation);
    identifier("relatedObject", LOCAL, other);
    xml.close().close();
  }

  /**
   * @param schemas folder of the schemas, as seen from the file
   */
  private void begin(String schemas) throws IOException {
    xml.open(
        "premis:premis",
        "xmlns:premis",
        "http://www.loc.gov/premis/v3",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        "http://www.loc.gov/premis/v3 " + schemas + "PREMIS.xsd",
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

  private void event(String type, OffsetDateTime at, String detail, List<String> objects)
      throws IOException {
    String id = facts.elementId("event " + type + " " + objects.get(0));
    xml.open("premis:event");
    identifier("event", LOCAL, id);
    xml.leaf("premis:eventType", type);
    xml.leaf("premis:eventDateTime", PackageFacts.time(at));
    xml.open("premis:eventDetailInformation").leaf("premis:eventDetail", detail).close();
    xml.open("premis:eventOutcomeInformation").leaf("premis:eventOutcome", "success").close();
    link("Agent", SOFTWARE_AGENT, "executing program");
    for (String object : objects) {
      link("Object", object, "outcome");
    }
    xml.close();
  }

  private void link(String to, String id, String role) throws IOException {
    xml.open("premis:linking" + to + "Identifier");
    xml.leaf("premis:linking" + to + "IdentifierType", LOCAL);
    xml.leaf("premis:linking" + to + "IdentifierValue", id);
    xml.leaf("premis:linking" + to + "Role", role).close();
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
