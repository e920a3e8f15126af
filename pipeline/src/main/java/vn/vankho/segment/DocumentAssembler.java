package vn.vankho.segment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.model.Assignment;
import vn.vankho.model.Attachment;
import vn.vankho.model.Citation;
import vn.vankho.model.Finding;
import vn.vankho.model.Indicator;
import vn.vankho.model.LegalBasis;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Reading;
import vn.vankho.model.Section;
import vn.vankho.model.Table;

/** Reads one document, field after field, from its lines. */
final class DocumentAssembler {
  /** The end of a paragraph that announces the plan, or asks. */
  private static final Pattern LEADS_IN = Pattern.compile("(?:như sau|sau đây)\\s?[:.]$|\\?$");

  private final HeaderLabeller headers;
  private final ArchiveCase archiveCase;

  DocumentAssembler(Geography geography, PlaceNames places) {
    this.archiveCase = new ArchiveCase(geography);
    this.headers = new HeaderLabeller(geography, archiveCase, places);
  }

  /** The document of some lines, which stand on the pages {@code first} to {@code last}. */
  PlanDocument assemble(
      Reading reading,
      int index,
      List<Line> lines,
      List<PlacedTable> placed,
      int first,
      int last,
      List<Finding> findings) {
    Zones zones = ZoneFinder.find(lines);
    List<Table> tables = placed.stream().map(PlacedTable::table).toList();
    FieldLog log = new FieldLog();
    BodyMeasure measure = BodyMeasure.of(zones.body());
    List<Paragraph> body = ParagraphJoiner.join(zones.body(), measure);
    List<Paragraph> annex = ParagraphJoiner.join(zones.annex(), measure);
    String bodyText = TextWriter.paragraphs(body);
    Optional<Attachment> attachment = AttachmentLabeller.read(zones, log);
    String whole = TextWriter.write(zones, body, annex, tables);
    HeaderFields header = headers.read(zones, whole, attachment, log);
    List<Paragraph> preamble = body.stream().takeWhile(p -> !opensOutline(p)).toList();
    List<Paragraph> outlined = body.subList(preamble.size(), body.size());
    List<Section> sections = OutlineLabeller.build(outlined);
    boolean unmarked = sections.isEmpty() && header.number().isPresent();
    List<Section> told = unmarked ? unmarked(body) : sections;
    TableSections tableSections = new TableSections(outlined, sections, zones);
    noteSequence(outlined, log);
    List<LegalBasis> bases = LegalBasisLabeller.read(preamble);
    List<Citation> citations =
        Citations.once(
            bodyText + TextWriter.paragraphs(annex) + TextWriter.tables(tables),
            bases,
            header,
            attachment);
    List<Page> pages =
        reading.pages().stream().filter(p -> p.number() >= first && p.number() <= last).toList();
    ClosingFields closing =
        ClosingFields.read(zones.closing(), header, whole, () -> SigningMark.nameOn(pages), log);
    log.readFromPicture("signer", pagesSignedInPicture(findings));
    return new PlanDocument(
        PlanDocument.SCHEMA_VERSION,
        reading.source().sha256() + (index == 0 ? "" : "#" + (index + 1)),
        reading.source().withPages(first, last),
        header.regime(),
        header.documentType(),
        header.number().flatMap(DocumentNumber::number),
        header.number().flatMap(DocumentNumber::symbol),
        header.number().flatMap(DocumentNumber::codeNumber),
        header.parentBody(),
        header.issuer(),
        header.issuerLevel(),
        header.place(),
        header.province(),
        header.date(),
        header.year(),
        header.planPeriod(),
        header.title(),
        bases,
        citations,
        sections,
        assignments(told, unmarked, placed, tableSections),
        indicators(told, placed, tableSections),
        closing.recipients(),
        closing.signer(),
        marking(header, true),
        marking(header, false),
        attachment,
        tables,
        whole,
        pages,
        log.evidence(),
        warnings(log, findings, index, first, last),
        reading.provenance());
  }

  /** The paragraphs of a document without an outline, as sections that no path names. */
  private static List<Section> unmarked(List<Paragraph> body) {
    return body.stream()
        .filter(it -> !OutlineLabeller.speaksOfTheWhole(it.text()))
        .filter(it -> !LEADS_IN.matcher(it.text()).find())
        .map(it -> new Section("-", 1, Optional.empty(), it.text(), it.page(), List.of()))
        .toList();
  }

  private static Set<Integer> pagesSignedInPicture(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.code().equals(Segmenter.SIGNATURE_FROM_PICTURE))
        .flatMap(finding -> finding.page().stream())
        .collect(Collectors.toSet());
  }

  private List<Assignment> assignments(
      List<Section> sections,
      boolean unmarked,
      List<PlacedTable> tables,
      TableSections tableSections) {
    List<Assignment> all =
        new ArrayList<>(AssignmentLabeller.read(sections, unmarked, archiveCase));
    all.addAll(TableAssignments.read(tables, tableSections));
    return all;
  }

  private static List<Indicator> indicators(
      List<Section> sections, List<PlacedTable> tables, TableSections tableSections) {
    List<Indicator> all = new ArrayList<>(IndicatorLabeller.read(sections));
    all.addAll(TableIndicators.read(tables, tableSections));
    return all;
  }

  private static boolean opensOutline(Paragraph paragraph) {
    return paragraph.marker().filter(marker -> !marker.isBullet()).isPresent();
  }

  private static Optional<String> marking(HeaderFields header, boolean secrecy) {
    return header.markings().stream()
        .filter(marking -> marking.secrecy() == secrecy)
        .map(MarkingLabeller.Marking::text)
        .findFirst();
  }

  private static void noteSequence(List<Paragraph> paragraphs, FieldLog log) {
    Set<String> told = new HashSet<>();
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.suspect() && paragraph.marker().isPresent() && told.size() < 20) {
        String printed = paragraph.marker().get().printed();
        if (told.add(printed + "@" + paragraph.page())) {
          log.warn(
              "MARKER_SEQUENCE",
              "the marker " + printed + " does not follow from the one before it",
              "sections",
              paragraph.page());
        }
      }
    }
  }

  private static List<Finding> warnings(
      FieldLog log, List<Finding> findings, int index, int first, int last) {
    Stream<Finding> concerned =
        findings.stream()
            .filter(finding -> finding.page().map(p -> p >= first && p <= last).orElse(index == 0));
    List<Finding> warnings = new ArrayList<>(concerned.toList());
    warnings.addAll(log.warnings());
    return warnings;
  }
}
