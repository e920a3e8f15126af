package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;
import vn.vankho.store.LedgerEntry;

/**
 * A dossier as the archival package of Circular 05/2025/TT-BNV (AIP_hoso, annex I): what digitising
 * gives is packed as an AIP, never as a SIP (article 8.3). A ZIP of one folder:
 *
 * <pre>
 * urn_uuid_…/METS.xml                                        all files, with sizes and SHA-256
 * urn_uuid_…/metadata/descriptive/EAD.xml                    18 fields of the dossier
 * urn_uuid_…/metadata/preservation/PREMIS.xml                where the files come from
 * urn_uuid_…/representations/rep1/METS.xml
 * urn_uuid_…/representations/rep1/metadata/descriptive/EAD_doc_CODE.N.xml   19 fields a document
 * urn_uuid_…/representations/rep1/data/CODE.N.pdf            PDF/A-2b of two layers
 * urn_uuid_…/schemas/EAD.xsd, EAD_doc.xsd
 * urn_uuid_…/documentation/missing.txt                       only in a package that is incomplete
 * </pre>
 *
 * <p>{@code CODE} is the code of the dossier, {@code N} the number of the document in it. The
 * metadata are checked before a byte is written: what is missing or too long is listed, and the
 * package is refused unless it is asked for all the same. A document with a mark of secrecy is
 * never packed. One document is held at a time.
 *
 * <p>Not made: AIP_tailieu, SIP and DIP, of which no more than their names are known here; the
 * agency's digital signature, which comes after, since rewriting a signed PDF voids it; copies of
 * the schemas of METS and PREMIS, which their root elements point to.
 */
public final class DossierPackage implements CollectionFormat {
  private static final String REPRESENTATION = "representations/rep1/";
  private static final String XML = "text/xml";

  private final Archive archive;
  private final DocumentFormat pages;
  private final DossierDescription description;
  private final Making making;

  /**
   * Who makes a package, and when.
   *
   * @param at when
   * @param software name of this program
   * @param softwareVersion of this program
   * @param evenIncomplete whether to make it although metadata are missing
   */
  public record Making(
      OffsetDateTime at, String software, String softwareVersion, boolean evenIncomplete) {}

  /**
   * A package.
   *
   * @param archive that holds the documents
   * @param pages what writes the pages of a document as PDF/A
   * @param description what no scan can tell
   */
  public DossierPackage(
      Archive archive, DocumentFormat pages, DossierDescription description, Making making) {
    this.archive = archive;
    this.pages = pages;
    this.description = description;
    this.making = making;
  }

  /**
   * Writes the package.
   *
   * @param documents of the dossier, in their order; gone through twice
   * @throws PipelineException INCOMPLETE if the metadata are wanting; and as {@code pages} does
   */
  @Override
  public void write(Iterable<PlanDocument> documents, OutputStream out) throws IOException {
    DossierRecord dossier = DossierRecord.of(description, documents);
    List<DossierCheck.Finding> findings = new ArrayList<>(DossierCheck.run(dossier));
    findings.addAll(missingOriginals(dossier));
    refuse(findings);
    PackageFacts facts = facts(dossier);
    PackageZip zip = new PackageZip(out, facts.folder(), facts.createdAt());
    List<PackageMets.DocumentFiles> files = new ArrayList<>();
    Iterator<PlanDocument> each = documents.iterator();
    for (DossierRecord.Entry entry : dossier.documents()) {
      files.add(add(entry, each.next(), zip));
    }
    addMetadata(dossier, facts, files, findings, zip);
    zip.finish();
  }

  private List<DossierCheck.Finding> missingOriginals(DossierRecord dossier) {
    return dossier.documents().stream()
        .filter(entry -> archive.original(entry.source().sha256()).isEmpty())
        .map(
            entry ->
                new DossierCheck.Finding(
                    entry.label(), "its scan is gone from the archive; import it again", true))
        .toList();
  }

  private void refuse(List<DossierCheck.Finding> findings) {
    boolean forbidden = findings.stream().anyMatch(DossierCheck.Finding::forbids);
    if (findings.isEmpty() || (making.evenIncomplete() && !forbidden)) {
      return;
    }
    throw new PipelineException(
        ExitCode.INCOMPLETE,
        "PACKAGE_INCOMPLETE",
        "the package was not made, since "
            + findings.size()
            + (findings.size() == 1 ? " thing stands" : " things stand")
            + " against it:\n"
            + lines(findings)
            + "Mend them in the dossier's description: FIELD = VALUE, or document.ID.FIELD = VALUE"
            + (forbidden ? "." : "; or say --incomplete to have it with this list inside."));
  }

  private static String lines(List<DossierCheck.Finding> findings) {
    return findings.stream().map(finding -> "  " + finding + "\n").collect(Collectors.joining());
  }

  private PackageFacts facts(DossierRecord dossier) {
    String code = dossier.values().getOrDefault("arcFileCode", "");
    return new PackageFacts(
        "urn:uuid:" + PackageFacts.uuid("AIP_hoso " + code),
        dossier.values().getOrDefault("title", code),
        making.at().withOffsetSameInstant(PackageFacts.VIETNAM),
        description.agency(),
        making.software(),
        making.softwareVersion());
  }

  private PackageMets.DocumentFiles add(
      DossierRecord.Entry entry, PlanDocument document, PackageZip zip) throws IOException {
    if (!document.id().equals(entry.id())) {
      throw new IllegalStateException(document.id() + ": expected " + entry.id());
    }
    return new PackageMets.DocumentFiles(
        entry,
        zip.add(
            REPRESENTATION + "data/" + entry.fileName() + pages.extension(),
            "application/pdf",
            out -> pages.write(document, out)),
        zip.add(
            REPRESENTATION + "metadata/descriptive/EAD_doc_" + entry.fileName() + ".xml",
            XML,
            out -> SimpleDc.write(ArchiveFields.DOCUMENT, entry.values(), out)));
  }

  private void addMetadata(
      DossierRecord dossier,
      PackageFacts facts,
      List<PackageMets.DocumentFiles> files,
      List<DossierCheck.Finding> findings,
      PackageZip zip)
      throws IOException {
    PackageZip.PackedFile representation =
        zip.add(
            REPRESENTATION + "METS.xml",
            XML,
            out -> PackageMets.writeRepresentation(facts, REPRESENTATION, files, out));
    PackageZip.PackedFile ead =
        zip.add(
            "metadata/descriptive/EAD.xml",
            XML,
            out -> SimpleDc.write(ArchiveFields.DOSSIER, dossier.values(), out));
    Map<String, OffsetDateTime> importedAt = importTimes(dossier);
    PackageZip.PackedFile premis =
        zip.add(
            "metadata/preservation/PREMIS.xml",
            XML,
            out -> Premis.write(facts, files, importedAt, out));
    List<PackageZip.PackedFile> schemas =
        List.of(
            zip.add(
                "schemas/EAD.xsd", XML, out -> SimpleDc.writeSchema(ArchiveFields.DOSSIER, out)),
            zip.add(
                "schemas/EAD_doc.xsd",
                XML,
                out -> SimpleDc.writeSchema(ArchiveFields.DOCUMENT, out)));
    List<PackageZip.PackedFile> documentation = new ArrayList<>();
    if (!findings.isEmpty()) {
      byte[] list = lines(findings).getBytes(StandardCharsets.UTF_8);
      documentation.add(zip.add("documentation/missing.txt", "text/plain", out -> out.write(list)));
    }
    PackageMets.TopFiles top =
        new PackageMets.TopFiles(ead, premis, schemas, documentation, representation);
    zip.add("METS.xml", XML, out -> PackageMets.writePackage(facts, top, out));
  }

  /** When each source of the dossier came into the archive, as far as its ledger tells. */
  private Map<String, OffsetDateTime> importTimes(DossierRecord dossier) {
    Set<String> sources =
        dossier.documents().stream()
            .map(entry -> entry.source().sha256())
            .collect(Collectors.toSet());
    Map<String, OffsetDateTime> times = new TreeMap<>();
    Stream<LedgerEntry> imported =
        archive.ledger().stream().filter(entry -> entry.outcome() == LedgerEntry.Outcome.IMPORTED);
    imported.forEach(
        entry ->
            entry
                .sha256()
                .filter(sources::contains)
                .ifPresent(sha256 -> times.put(sha256, OffsetDateTime.parse(entry.at()))));
    return times;
  }
}
