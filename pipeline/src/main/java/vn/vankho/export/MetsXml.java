package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vankho.export.PackageZip.PackedFile;

/** The parts of an inventory in METS, as {@link PackageMets} puts them together. */
final class MetsXml {
  private final PackageFacts facts;
  private final String base;
  private final Xml xml;

  /**
   * An inventory.
   *
   * @param base folder of this inventory in the package, with a slash at its end; empty at the top
   */
  MetsXml(PackageFacts facts, String base, OutputStream out) throws IOException {
    this.facts = facts;
    this.base = base;
    this.xml = Xml.document(out);
  }

  void begin(String objectId, String profile) throws IOException {
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

  void amdSec(Optional<PackedFile> preservation) throws IOException {
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

  void dmdSec(PackedFile description) throws IOException {
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

  /** Begins the list of files; {@link #beginStructure} ends it. */
  void beginFiles() throws IOException {
    xml.open("mets:fileSec", "ID", facts.elementId(base + "fileSec"));
  }

  void fileGroup(String use, List<PackedFile> files) throws IOException {
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

  /**
   * Ends the list of files and begins the map.
   *
   * @param more attributes of its root, names and values in turn
   */
  void beginStructure(String label, String... more) throws IOException {
    xml.close();
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

  void metadataDivision(List<PackedFile> descriptions, Optional<PackedFile> preservation)
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

  void groupDivision(String use) throws IOException {
    xml.open("mets:div", "ID", division(use), "LABEL", use);
    xml.empty("mets:fptr", "FILEID", group(use));
    xml.close();
  }

  /** A division that points to the inventory of a representation. */
  void inventoryDivision(String use, PackedFile inventory) throws IOException {
    xml.open("mets:div", "ID", division(use), "LABEL", use);
    xml.empty(
        "mets:mptr",
        "LOCTYPE",
        "URL",
        "xlink:type",
        "simple",
        "xlink:href",
        relative(inventory),
        "xlink:title",
        group(use));
    xml.close();
  }

  /** Begins the division that says which description is of which file: the annexes' own. */
  void beginLinks() throws IOException {
    xml.open("mets:div", "ID", division("MetadataLink"), "LABEL", "MetadataLink");
  }

  void link(PackedFile description, PackedFile file, Optional<PackedFile> preservation)
      throws IOException {
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "ID",
                division(file.path()),
                "LABEL",
                "MetadataLink/File",
                "DMDID",
                id("dmd", description)));
    preservation.ifPresent(premis -> attributes.addAll(List.of("ADMID", id("digiprov", premis))));
    xml.open("mets:div", attributes.toArray(String[]::new));
    xml.empty("mets:fptr", "FILEID", facts.fileId(file.path())).close();
  }

  void endLinks() throws IOException {
    xml.close();
  }

  /** Ends the map and the inventory. */
  void end() throws IOException {
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
