package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.vankho.export.PackageZip.PackedFile;

/**
 * The inventories of a package: METS as E-ARK CSIP 2.0.4 profiles it, one of the whole and one of
 * its representation, each naming every file with size and SHA-256.
 *
 * <p>The circular's example for AIPs mixes the namespaces of METS 1.11 and 1.12; both versions have
 * the same one, which is used. Descriptive metadata are declared {@code MDTYPE="DC"}, as in the
 * circular's sample package, since {@code EAD.xml} is no EAD.
 */
final class PackageMets {
  private static final String PROFILE = "https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml";
  private static final String SCHEMAS =
      "http://www.loc.gov/METS/ http://www.loc.gov/standards/mets/mets.xsd"
          + " http://www.w3.org/1999/xlink http://www.loc.gov/standards/mets/xlink.xsd"
          + " https://DILCIS.eu/XML/METS/CSIPExtensionMETS"
          + " https://earkcsip.dilcis.eu/schema/DILCISExtensionMETS.xsd";

  private final PackageFacts facts;
  private final String base;
  private final Xml xml;

  /**
   * @param base folder of this inventory in the package, with a slash at its end; empty at the top
   */
  private PackageMets(PackageFacts facts, String base, OutputStream out) throws IOException {
    this.facts = facts;
    this.base = base;
    this.xml = Xml.document(out);
  }

  /**
   * The files of a package beside those of its documents.
   *
   * @param description {@code EAD.xml}
   * @param preservation {@code PREMIS.xml}
   * @param schemas of the descriptions
   * @param documentation what else a reader should know; may be empty
   * @param representation the inventory of the representation
   */
  record TopFiles(
      PackedFile description,
      PackedFile preservation,
      List<PackedFile> schemas,
      List<PackedFile> documentation,
      PackedFile representation) {}

  /**
   * The files of a document.
   *
   * @param entry the document
   * @param pdf its pages
   * @param description {@code EAD_doc_….xml}
   */
  record DocumentFiles(DossierRecord.Entry entry, PackedFile pdf, PackedFile description) {}

  /** Writes the inventory of the package. */
  static void writePackage(PackageFacts facts, TopFiles files, OutputStream out)
      throws IOException {
    new PackageMets(facts, "", out).packageOf(files);
  }

  /** Writes the inventory of a representation whose files lie below {@code base}. */
  static void writeRepresentation(
      PackageFacts facts, String base, List<DocumentFiles> documents, OutputStream out)
      throws IOException {
    new PackageMets(facts, base, out).representationOf(documents);
  }

  private void packageOf(TopFiles files) throws IOException {
    begin(facts.objectId());
    dmdSec(files.description());
    xml.open("mets:amdSec");
    xml.open(
        "mets:digiprovMD", "ID", id("digiprov", files.preservation()), "CREATED", facts.created());
    mdRef(files.preservation(), "MDTYPE", "PREMIS", "MDTYPEVERSION", "3.0");
    xml.close().close();
    xml.open("mets:fileSec", "ID", facts.elementId(base + "fileSec"));
    if (!files.documentation().isEmpty()) {
      fileGroup("Documentation", files.documentation());
    }
    fileGroup("Schemas", files.schemas());
    fileGroup("Representations/rep1", List.of(files.representation()));
    xml.close();
    beginStructure(facts.objectId());
    metadataDivision(List.of(files.description()), "ADMID", id("digiprov", files.preservation()));
    if (!files.documentation().isEmpty()) {
      groupDivision("Documentation");
    }
    groupDivision("Schemas");
    xml.open("mets:div", "ID", division("rep1"), "LABEL", "Representations/rep1");
    xml.empty(
        "mets:mptr",
        "LOCTYPE",
        "URL",
        "xlink:type",
        "simple",
        "xlink:href",
        files.representation().path(),
        "xlink:title",
        group("Representations/rep1"));
    xml.close();
    end();
  }

  private void representationOf(List<DocumentFiles> documents) throws IOException {
    begin("rep1");
    List<PackedFile> descriptions = new ArrayList<>();
    for (DocumentFiles document : documents) {
      dmdSec(document.description());
      descriptions.add(document.description());
    }
    xml.open("mets:fileSec", "ID", facts.elementId(base + "fileSec"));
    fileGroup("Data", documents.stream().map(DocumentFiles::pdf).toList());
    xml.close();
    beginStructure("rep1");
    metadataDivision(descriptions);
    xml.open("mets:div", "ID", division("Data"), "LABEL", "Data");
    for (DocumentFiles document : documents) {
      xml.open(
          "mets:div",
          "ID",
          division(document.pdf().path()),
          "LABEL",
          document.entry().fileName(),
          "DMDID",
          id("dmd", document.description()));
      xml.empty("mets:fptr", "FILEID", id("file", document.pdf()));
      xml.close();
    }
    xml.close();
    end();
  }

  private void begin(String objectId) throws IOException {
    xml.open(
        "mets:mets",
        "xmlns:mets",
        "http://www.loc.gov/METS/",
        "xmlns:xlink",
        "http://www.w3.org/1999/xlink",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xmlns:csip",
        "https://DILCIS.eu/XML/METS/CSIPExtensionMETS",
        "xsi:schemaLocation",
        SCHEMAS,
        "OBJID",
        objectId,
        "LABEL",
        facts.title(),
        "TYPE",
        "Textual works – Print",
        "PROFILE",
        PROFILE);
    xml.open("mets:metsHdr", "CREATEDATE", facts.created(), "csip:OAISPACKAGETYPE", "AIP");
    xml.open("mets:agent", "ROLE", "CREATOR", "TYPE", "OTHER", "OTHERTYPE", "SOFTWARE");
    xml.leaf("mets:name", facts.software());
    xml.leaf("mets:note", facts.softwareVersion(), "csip:NOTETYPE", "SOFTWARE VERSION").close();
    if (facts.agency().isPresent()) {
      xml.open("mets:agent", "ROLE", "CREATOR", "TYPE", "ORGANIZATION");
      xml.leaf("mets:name", facts.agency().get()).close();
    }
    xml.close();
  }

  private void dmdSec(PackedFile description) throws IOException {
    xml.open("mets:dmdSec", "ID", id("dmd", description), "CREATED", facts.created());
    mdRef(description, "MDTYPE", "DC");
    xml.close();
  }

  private void mdRef(PackedFile file, String... type) throws IOException {
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "ID",
                id("mdRef", file),
                "LOCTYPE",
                "URL",
                "xlink:type",
                "simple",
                "xlink:href",
                relative(file)));
    attributes.addAll(List.of(type));
    attributes.addAll(measures(file));
    xml.empty("mets:mdRef", attributes.toArray(String[]::new));
  }

  private void fileGroup(String use, List<PackedFile> files) throws IOException {
    xml.open("mets:fileGrp", "ID", group(use), "USE", use);
    for (PackedFile file : files) {
      List<String> attributes = new ArrayList<>(List.of("ID", id("file", file)));
      attributes.addAll(measures(file));
      xml.open("mets:file", attributes.toArray(String[]::new));
      xml.empty(
          "mets:FLocat", "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", relative(file));
      xml.close();
    }
    xml.close();
  }

  private List<String> measures(PackedFile file) {
    return List.of(
        "MIMETYPE",
        file.mediaType(),
        "SIZE",
        String.valueOf(file.bytes()),
        "CREATED",
        facts.created(),
        "CHECKSUM",
        file.sha256(),
        "CHECKSUMTYPE",
        "SHA-256");
  }

  private void beginStructure(String label) throws IOException {
    xml.open(
        "mets:structMap",
        "ID",
        facts.elementId(base + "structMap"),
        "TYPE",
        "PHYSICAL",
        "LABEL",
        "CSIP");
    xml.open("mets:div", "ID", division("root"), "LABEL", label);
  }

  private void metadataDivision(List<PackedFile> descriptions, String... more) throws IOException {
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "ID",
                division("Metadata"),
                "LABEL",
                "Metadata",
                "DMDID",
                descriptions.stream()
                    .map(file -> id("dmd", file))
                    .collect(Collectors.joining(" "))));
    attributes.addAll(List.of(more));
    xml.empty("mets:div", attributes.toArray(String[]::new));
  }

  private void groupDivision(String use) throws IOException {
    xml.open("mets:div", "ID", division(use), "LABEL", use);
    xml.empty("mets:fptr", "FILEID", group(use));
    xml.close();
  }

  private void end() throws IOException {
    xml.close().close().close().end();
  }

  private String relative(PackedFile file) {
    return file.path().substring(base.length());
  }

  private String id(String kind, PackedFile file) {
    return facts.elementId(kind + " " + file.path());
  }

  private String group(String use) {
    return facts.elementId(base + "fileGrp " + use);
  }

  private String division(String of) {
    return facts.elementId(base + "div " + of);
  }
}
