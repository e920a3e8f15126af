package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
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
  private PackageMets() {}

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
    MetsXml mets = new MetsXml(facts, "", out);
    mets.begin(facts.objectId(), facts.kind().profile());
    mets.dmdSec(files.description());
    mets.amdSec(files.preservation());
    mets.beginFiles();
    if (!files.documentation().isEmpty()) {
      mets.fileGroup("Documentation", files.documentation());
    }
    mets.fileGroup("Schemas", files.schemas());
    mets.fileGroup("Representations/rep1", List.of(files.representation()));
    mets.beginStructure(facts.objectId());
    mets.metadataDivision(List.of(files.description()), files.preservation());
    if (!files.documentation().isEmpty()) {
      mets.groupDivision("Documentation");
    }
    mets.groupDivision("Schemas");
    mets.inventoryDivision("Representations/rep1", files.representation());
    mets.end();
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
    MetsXml mets = new MetsXml(facts, base, out);
    mets.begin("rep1", PackageKind.representationProfile());
    List<PackedFile> descriptions = documents.stream().map(DocumentFiles::description).toList();
    for (PackedFile description : descriptions) {
      mets.dmdSec(description);
    }
    mets.amdSec(preservation);
    mets.beginFiles();
    mets.fileGroup("Data", documents.stream().map(DocumentFiles::pdf).toList());
    mets.beginStructure("rep1", "TYPE", facts.kind().representationType());
    mets.metadataDivision(descriptions, preservation);
    mets.groupDivision("Data");
    mets.beginLinks();
    for (DocumentFiles document : documents) {
      mets.link(document.description(), document.pdf(), preservation);
    }
    mets.endLinks();
    mets.end();
  }
}
