package vn.vankho.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One plan document: the contract that is stored, printed, served and indexed.
 *
 * <p>Component names are the names in the JSON. Absent is empty, never a guess; a value that was
 * inferred says so in {@code evidence}.
 *
 * @param schemaVersion version of this contract
 * @param id SHA-256 of the source bytes; with {@code #2}, {@code #3}… for later documents of one
 *     scan
 * @param source the file and the pages of it
 * @param regime rules it was written under
 * @param documentType as Decree 30/2020/NĐ-CP names it, in capitals: {@code KẾ HOẠCH}
 * @param number running number without the symbol
 * @param symbol {@code KH-SXD}
 * @param codeNumber the two as printed: {@code 780/KH-SXD}
 * @param parentBody superior body in the header
 * @param issuer issuing body; those of a joint document parted by {@code "; "}
 * @param issuerLevel its level
 * @param place place in the dateline
 * @param province at the date of issue, and today
 * @param date ISO 8601, as precise as the page
 * @param year of issue
 * @param planPeriod years that the title names
 * @param title trích yếu, its lines joined
 * @param legalBases căn cứ and thực hiện clauses
 * @param citations every other document named, once each
 * @param sections the outline
 * @param assignments who does what
 * @param indicators measurable targets
 * @param recipients nơi nhận, an entry each
 * @param signer who signed
 * @param security {@code MẬT}, {@code TỐI MẬT}, {@code TUYỆT MẬT} where stamped
 * @param urgency {@code KHẨN}, {@code THƯỢNG KHẨN}, {@code HỎA TỐC} where stamped
 * @param attachmentOf the document it is attached to
 * @param tables ruled tables
 * @param text whole restored text, a paragraph a line
 * @param pages the pages with their words
 * @param evidence by field name
 * @param warnings what a person should look at
 * @param provenance with what it was made
 */
public record PlanDocument(
    String schemaVersion,
    String id,
    SourceFile source,
    Regime regime,
    Optional<String> documentType,
    Optional<String> number,
    Optional<String> symbol,
    Optional<String> codeNumber,
    Optional<String> parentBody,
    Optional<String> issuer,
    Optional<IssuerLevel> issuerLevel,
    Optional<String> place,
    Optional<ProvinceRef> province,
    Optional<String> date,
    Optional<Integer> year,
    Optional<PlanPeriod> planPeriod,
    Optional<String> title,
    List<LegalBasis> legalBases,
    List<Citation> citations,
    List<Section> sections,
    List<Assignment> assignments,
    List<Indicator> indicators,
    List<String> recipients,
    Optional<Signer> signer,
    Optional<String> security,
    Optional<String> urgency,
    Optional<Attachment> attachmentOf,
    List<Table> tables,
    String text,
    List<Page> pages,
    Map<String, Evidence> evidence,
    List<Finding> warnings,
    Provenance provenance) {

  /** The version that this program writes. */
  public static final String SCHEMA_VERSION = "1.0";

  /** Copies all collections; evidence in key order. */
  public PlanDocument {
    legalBases = List.copyOf(legalBases);
    citations = List.copyOf(citations);
    sections = List.copyOf(sections);
    assignments = List.copyOf(assignments);
    indicators = List.copyOf(indicators);
    recipients = List.copyOf(recipients);
    tables = List.copyOf(tables);
    pages = List.copyOf(pages);
    evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    warnings = List.copyOf(warnings);
  }

  /** The same document with other pages. */
  public PlanDocument withPages(List<Page> newPages) {
    return new PlanDocument(
        schemaVersion,
        id,
        source,
        regime,
        documentType,
        number,
        symbol,
        codeNumber,
        parentBody,
        issuer,
        issuerLevel,
        place,
        province,
        date,
        year,
        planPeriod,
        title,
        legalBases,
        citations,
        sections,
        assignments,
        indicators,
        recipients,
        signer,
        security,
        urgency,
        attachmentOf,
        tables,
        text,
        newPages,
        evidence,
        warnings,
        provenance);
  }
}
