package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.export.PackageZip.PackedFile;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;
import vn.vankho.store.LedgerEntry;

/**
 * A package of Circular 05/2025/TT-BNV, of any {@link PackageKind}. A ZIP of one folder:
 *
 * <pre>
 * OBJID/METS.xml                                        all files, with sizes and SHA-256
 * OBJID/metadata/descriptive/EAD.xml                    the dossier, the lot or the request
 * OBJID/metadata/preservation/PREMIS.xml                what the package is; not in a SIP
 * OBJID/representations/rep1/METS.xml
 * OBJID/representations/rep1/metadata/descriptive/EAD_doc_CODE.N.xml   fields of a document
 * OBJID/representations/rep1/metadata/preservation/PREMIS_rep1.xml     not in a SIP
 * OBJID/representations/rep1/data/CODE.N.pdf            PDF/A-2b of two layers
 * OBJID/schemas/METS.xsd, xlink.xsd, PREMIS.xsd, EAD.xsd, EAD_doc.xsd
 * OBJID/documentation/…                                 files that a person attached
 * OBJID/documentation/missing.txt                       only in a package that is incomplete
 * </pre>
 *
 * <p>{@code CODE} is the code of the package, {@code N} the number of the document in it; in a DIP
 * both come from the document's archive code. The metadata are checked before a byte is written:
 * what is missing or too long is listed, and the package is refused unless it is asked for all the
 * same. A document with a mark of secrecy is never packed. One document is held at a time.
 *
 * <p>Not made: the agency's digital signature, which comes after, since rewriting a signed PDF
 * voids it; the certificate that article 42 wants beside a DIP, which the archive signs; documents
 * linked to those of an earlier package ({@code .fetch.txt}).
 */
public final class InformationPackage implements CollectionFormat {
  private static final String REPRESENTATION = "representations/rep1/";
  private static final String XML = "text/xml";

  private final Archive archive;
  private final DocumentFormat pages;
  private final PackageDescription description;
  private final Making making;

  /**
   * Who makes a package, and when.
   *
   * @param at when
   * @param software name of this program
   * @param softwareVersion of this program
   * @param evenIncomplete whether to make it although metadata are missing
   * @param attached files for its documentation
   */
  public record Making(
      OffsetDateTime at,
      String software,
      String softwareVersion,
      boolean evenIncomplete,
      List<Path> attached) {
    /** Copies the list. */
    public Making {
      attached = List.copyOf(attached);
    }
  }

  /**
   * A package.
   *
   * @param archive that holds the documents
   * @param pages what writes the pages of a document as PDF/A
   * @param description what no scan can tell
   */
  public InformationPackage(
      Archive archive, DocumentFormat pages, PackageDescription description, Making making) {
    this.archive = archive;
    this.pages = pages;
    this.description = description;
    this.making = making;
  }

  /**
   * The package's id, as its folder is called: annexes III and IV call the ZIP of a SIP so, after
   * its number among those handed over together; the others have no rule.
   */
  @Override
  public Optional<String> fileName() {
    PackageKind kind = description.kind();
    return Optional.ofNullable(description.fields().get(kind.codeField()))
        .map(code -> PackageFacts.folder(PackageFacts.objectId(kind, code)) + ".zip");
  }

  /**
   * Writes the package.
   *
   * @param documents of the package, in their order; gone through twice
   * @throws PipelineException INCOMPLETE if the metadata are wanting; and as {@code pages} does
   */
  @Override
  public void write(Iterable<PlanDocument> documents, OutputStream out) throws IOException {
    PackageRecord record = PackageRecord.of(description, documents);
    List<PackageCheck.Finding> findings = new ArrayList<>(PackageCheck.run(record));
    findings.addAll(missingOriginals(record));
    findings.addAll(attachments().findings());
    refuse(findings);
    PackageFacts facts = facts(record);
    PackageZip zip = new PackageZip(out, facts.folder(), facts.createdAt());
    List<PackageMets.DocumentFiles> files = new ArrayList<>();
    Iterator<PlanDocument> each = documents.iterator();
    for (PackageRecord.Entry entry : record.documents()) {
      files.add(add(entry, each.next(), zip));
    }
    addMetadata(record, facts, files, findings, zip);
    zip.finish();
  }

  private PackageAttachments attachments() {
    return new PackageAttachments(description.kind(), making.attached());
  }

  private List<PackageCheck.Finding> missingOriginals(PackageRecord record) {
    return record.documents().stream()
        .filter(entry -> archive.original(entry.source().sha256()).isEmpty())
        .map(
            entry ->
                new PackageCheck.Finding(
                    entry.label(), "its scan is gone from the archive; import it again", true))
        .toList();
  }

  private void refuse(List<PackageCheck.Finding> findings) {
    boolean forbidden = findings.stream().anyMatch(PackageCheck.Finding::forbids);
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
            + "Mend them in the description: FIELD = VALUE, documents.FIELD = VALUE for all"
            + " documents, or document.ID.FIELD = VALUE for one"
            + (forbidden ? "." : "; or say --incomplete to have it with this list inside."));
  }

  private static String lines(List<PackageCheck.Finding> findings) {
    // A line break in the name of a scan must not look like a line of this list.
    return findings.stream()
        .map(finding -> "  " + finding.toString().replaceAll("\\p{Cntrl}+", " ") + "\n")
        .collect(Collectors.joining());
  }

  private PackageFacts facts(PackageRecord record) {
    PackageKind kind = record.kind();
    String code = record.values().getOrDefault(kind.codeField(), "");
    return new PackageFacts(
        kind,
        PackageFacts.objectId(kind, code),
        record.values().getOrDefault("title", code),
        making.at().withOffsetSameInstant(PackageFacts.VIETNAM),
        description.header(PackageDescription.AGENCY),
        description.header(PackageDescription.FOND),
        description.header(PackageDescription.AGREEMENT),
        making.software(),
        making.softwareVersion());
  }

  private PackageMets.DocumentFiles add(
      PackageRecord.Entry entry, PlanDocument document, PackageZip zip) throws IOException {
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
            out -> SimpleDc.write(description.kind().documentFields(), entry.values(), out)));
  }

  private void addMetadata(
      PackageRecord record,
      PackageFacts facts,
      List<PackageMets.DocumentFiles> files,
      List<PackageCheck.Finding> findings,
      PackageZip zip)
      throws IOException {
    PackageKind kind = record.kind();
    Map<String, OffsetDateTime> importedAt = importTimes(record);
    Optional<PackedFile> ofRepresentation =
        preservation(
            kind,
            REPRESENTATION + "metadata/preservation/PREMIS_rep1.xml",
            out -> Premis.writeRepresentation(facts, files, importedAt, out),
            zip);
    PackedFile representation =
        zip.add(
            REPRESENTATION + "METS.xml",
            XML,
            out ->
                PackageMets.writeRepresentation(
                    facts, REPRESENTATION, files, ofRepresentation, out));
    PackedFile ead =
        zip.add(
            "metadata/descriptive/EAD.xml",
            XML,
            out -> SimpleDc.write(kind.fields(), record.values(), out));
    Optional<PackedFile> premis =
        preservation(
            kind, "metadata/preservation/PREMIS.xml", out -> Premis.writePackage(facts, out), zip);
    PackageMets.TopFiles top =
        new PackageMets.TopFiles(
            ead,
            premis,
            PackageSchemas.add(kind, zip),
            documentation(findings, zip),
            representation);
    zip.add("METS.xml", XML, out -> PackageMets.writePackage(facts, top, out));
  }

  private static Optional<PackedFile> preservation(
      PackageKind kind, String path, PackageZip.Content content, PackageZip zip)
      throws IOException {
    return kind.hasPreservation() ? Optional.of(zip.add(path, XML, content)) : Optional.empty();
  }

  /** What was attached, and the list of what is missing in a package that lacks something. */
  private List<PackedFile> documentation(List<PackageCheck.Finding> findings, PackageZip zip)
      throws IOException {
    List<PackedFile> documentation = new ArrayList<>(attachments().add(zip));
    if (!findings.isEmpty()) {
      byte[] list = lines(findings).getBytes(StandardCharsets.UTF_8);
      String path = "documentation/" + PackageAttachments.MISSING;
      documentation.add(zip.add(path, "text/plain", out -> out.write(list)));
    }
    return documentation;
  }

  /** When each source of the package came into the archive, as far as its ledger tells. */
  private Map<String, OffsetDateTime> importTimes(PackageRecord record) {
    Set<String> sources =
        record.documents().stream()
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
