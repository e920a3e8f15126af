package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vankho.export.PackageZip.PackedFile;

/**
 * The inventories of a package: METS as E-ARK CSIP 2.0.4 profiles it, one of the whole and one of
 * its representation, each naming every file with size and SHA-256.
 *
 * <p>Where the circular contradicts itself, CSIP, which it extends, or else its tables decide. Its
 * examples mix METS 1.11 and 1.12, which have one namespace; the schema in the package is that of
 * 1.12.1. Descriptive metadata are declared {@code MDTYPE="DC"}, as in the sample package, since
 * {@code EAD.xml} is no EAD. A SIP has an {@code amdSec} that is empty, as in the sample. An AIP
 * has the profile of CSIP, as its representation has by the tables; the example's is that of
 * another country's archive. A DIP is of package type {@code DIP}, as in its table and not in its
 * example.
 */
final class PackageMets {
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
   * @param preservation {@code PREMIS.xml}, where the package has one
   * @param schemas of all files of metadata
   * @param documentation what else a reader should know; may be empty
   * @param representation the inventory of the representation
   */
  record TopFiles(
      PackedFile description,
      Optional<PackedFile> preservation,
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
  record DocumentFiles(PackageRecord.Entry entry, PackedFile pdf, PackedFile description) {}

  /** Writes the inventory of the package. */
  static void writePackage(PackageFacts facts, TopFiles files, OutputStream out)
      throws IOException {
    new PackageMets(facts, "", out).packageOf(files);
  }

  /**
   * Writes the inventory of a representation whose files lie below {@code base}.
   *
   * @param preservation {@code PREMIS_rep1.xml}, where the package has one
   */
  static void writeRepresentation(
      PackageFacts facts,
      String base,
      List<DocumentFiles> documents,
      Optional<PackedFile> preservation,
      OutputStream out)
      throws IOException {
    new PackageMets(facts, base, out).representationOf(documents, preservation);
  }

  private void packageOf(TopFiles files) throws IOException {
    begin(facts.objectId(), facts.kind().profile());
    dmdSec(files.description());
    amdSec(files.preservation());
    xml.open("mets:fileSec", "ID", facts.elementId(base + "fileSec"));
    if (!files.documentation().isEmpty()) {
      fileGroup("Documentation", files.documentation());
    }
    fileGroup("Schemas", files.schemas());
    fileGroup("Representations/rep1", List.of(files.representation()));
    xml.close();
    beginStructure(facts.objectId());
    metadataDivision(List.of(files.description()), files.preservation());
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

  private void representationOf(List<DocumentFiles> documents, Optional<PackedFile> preservation)
      throws IOException {
    begin("rep1", PackageKind.representationProfile());
    List<PackedFile> descriptions = documents.stream().map(DocumentFiles::description).toList();
    for (PackedFile description : descriptions) {
      dmdSec(description);
    }
    amdSec(preservation);
    xml.open("mets:fileSec", "ID", facts.elementId(base + "fileSec"));
    fileGroup("Data", documents.stream().map(DocumentFiles::pdf).toList());
    xml.close();
    beginStructure("rep1", "TYPE", facts.kind().representationType());
    metadataDivision(descriptions, preservation);
    groupDivision("Data");
    xml.open("mets:div", "ID", division("MetadataLink"), "LABEL", "MetadataLink");
    for (DocumentFiles document : documents) {
      link(document, preservation);
    }
    xml.close();
    end();
  }

  /** Says which description is of which file: the annexes' own division. */
  private void link(DocumentFiles document, Optional<PackedFile> preservation) throws IOException {
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "ID",
                division(document.pdf().path()),
                "LABEL",
                "MetadataLink/File",
                "DMDID",
                id("dmd", document.description())));
    preservation.ifPresent(file -> attributes.addAll(List.of("ADMID", id("digiprov", file))));
    xml.open("mets:div", attributes.toArray(String[]::new));
    xml.empty("mets:fptr", "FILEID", facts.fileId(document.pdf().path())).close();
  }

  private void begin(String objectId, String profile) throws IOException {
    String schemas = "../".repeat((int) base.chars().filter(c -> c == '/').count()) + "schemas/";
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
        "http://www.loc.gov/METS/ "
            + schemas
            + "METS.xsd http://www.w3.org/1999/xlink "
            + schemas
            + "xlink.xsd https://DILCIS.eu/XML/METS/CSIPExtensionMETS "
            + schemas
            + "csip.xsd",
        "OBJID",
        objectId,
        "LABEL",
        facts.label(),
        "TYPE",
        facts.kind().contentType(),
        "PROFILE",
        profile,
        "csip:CONTENTINFORMATIONTYPE",
        "MIXED");
    header();
  }

  private void header() throws IOException {
    xml.open(
        "mets:metsHdr",
        "CREATEDATE",
        facts.created(),
        "RECORDSTATUS",
        "NEW",
        "csip:OAISPACKAGETYPE",
        facts.kind().oais().name());
    xml.open("mets:agent", "ROLE", "CREATOR", "TYPE", "OTHER", "OTHERTYPE", "SOFTWARE");
    xml.leaf("mets:name", facts.software());
    xml.leaf("mets:note", facts.softwareVersion(), "csip:NOTETYPE", "SOFTWARE VERSION").close();
    if (facts.agency().isPresent()) {
      xml.open("mets:agent", "ROLE", "CREATOR", "TYPE", "ORGANIZATION");
      xml.leaf("mets:name", facts.agency().get());
      if (facts.fondCode().isPresent()) {
        xml.leaf("mets:note", facts.fondCode().get(), "csip:NOTETYPE", "IDENTIFICATIONCODE");
      }
      xml.close();
    }
    if (facts.agreement().isPresent()) {
      xml.leaf("mets:altRecordID", facts.agreement().get(), "TYPE", "SUBMISSIONAGREEMENT");
    }
    xml.close();
  }

  private void amdSec(Optional<PackedFile> preservation) throws IOException {
    if (preservation.isEmpty()) {
      xml.empty("mets:amdSec", "ID", facts.elementId(base + "amdSec"));
      return;
    }
    PackedFile premis = preservation.get();
    xml.open("mets:amdSec", "ID", facts.elementId(base + "amdSec"));
    xml.open(
        "mets:digiprovMD",
        "ID",
        id("digiprov", premis),
        "CREATED",
        facts.created(),
        "STATUS",
        "CURRENT");
    mdRef(premis, "MDTYPE", "PREMIS", "MDTYPEVERSION", "3.0");
    xml.close().close();
  }

  private void dmdSec(PackedFile description) throws IOException {
    xml.open(
        "mets:dmdSec",
        "ID",
        id("dmd", description),
        "CREATED",
        facts.created(),
        "STATUS",
        "CURRENT");
    mdRef(description, "MDTYPE", "DC", "MDTYPEVERSION", "1.0");
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
      List<String> attributes = new ArrayList<>(List.of("ID", facts.fileId(file.path())));
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

  private void beginStructure(String label, String... more) throws IOException {
    xml.open(
        "mets:structMap",
        "ID",
        facts.elementId(base + "structMap"),
        "TYPE",
        "PHYSICAL",
        "LABEL",
        "CSIP");
    List<String> attributes = new ArrayList<>(List.of("ID", division("root"), "LABEL", label));
    attributes.addAll(List.of(more));
    xml.open("mets:div", attributes.toArray(String[]::new));
  }

  private void metadataDivision(List<PackedFile> descriptions, Optional<PackedFile> preservation)
      throws IOException {
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
    preservation.ifPresent(file -> attributes.addAll(List.of("ADMID", id("digiprov", file))));
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
