package vn.vankho.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.index.CitationGraph;
import vn.vankho.index.CitationLink;
import vn.vankho.index.CitationMatch;
import vn.vankho.index.CitationNeighbourhood;
import vn.vankho.index.DocumentRef;
import vn.vankho.model.Citation;
import vn.vankho.model.Evidence;
import vn.vankho.model.Finding;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Section;
import vn.vankho.web.DocumentParts.Basis;
import vn.vankho.web.DocumentParts.Cited;
import vn.vankho.web.DocumentParts.Field;
import vn.vankho.web.DocumentParts.OutlineItem;
import vn.vankho.web.DocumentParts.TableView;
import vn.vankho.web.DocumentParts.Target;
import vn.vankho.web.DocumentParts.Task;
import vn.vankho.web.DocumentParts.Warning;

/** Makes of a document what its tabs show. */
final class DocumentPartsMaker {
  private static final int MOST_CITING = 50;

  private final CitationNeighbourhood neighbourhood;
  private final PlanDocument document;
  private final Texts t;

  DocumentPartsMaker(Service service, PlanDocument document, Texts t) {
    this.document = document;
    this.t = t;
    this.neighbourhood = neighbourhood(service, document.id());
  }

  /** A document that came into the archive just now may not be in the index yet. */
  private static CitationNeighbourhood neighbourhood(Service service, String id) {
    try {
      return service.searcher().ask(searcher -> new CitationGraph(searcher).around(id, 1));
    } catch (PipelineException notIndexed) {
      return new CitationNeighbourhood(
          new DocumentRef(
              id,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()),
          List.of(),
          List.of(),
          true);
    }
  }

  DocumentParts make() {
    return new DocumentParts(
        fields(),
        outline(),
        document.legalBases().stream()
            .map(
                base -> new Basis(base.text(), base.citations().stream().map(this::cited).toList()))
            .toList(),
        document.citations().stream().map(this::cited).toList(),
        citing(),
        CitationPlot.of(neighbourhood, t),
        document.assignments().stream()
            .map(
                task ->
                    new Task(
                        task.responsible(),
                        String.join(", ", task.cooperating()),
                        task.task(),
                        task.deadline().orElse(""),
                        task.section()))
            .toList(),
        document.indicators().stream()
            .map(
                target ->
                    new Target(
                        target.text(),
                        t.number(target.value()) + " " + target.unit(),
                        target.section()))
            .toList(),
        document.tables().stream()
            .map(table -> new TableView(table.caption().orElse(""), table.page(), table.rows()))
            .toList(),
        document.warnings().stream().map(this::warning).toList(),
        provenance());
  }

  private List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(field("documentType", document.documentType()));
    fields.add(field("codeNumber", document.codeNumber()));
    fields.add(field("title", document.title()));
    fields.add(field("parentBody", document.parentBody()));
    fields.add(field("issuer", document.issuer()));
    fields.add(field("issuerLevel", document.issuerLevel().map(level -> t.of("level." + level))));
    fields.add(field("place", document.place()));
    fields.add(field("province", document.province().map(province -> province.name())));
    fields.add(field("date", document.date().map(t::date)));
    fields.add(field("year", document.year().map(String::valueOf)));
    fields.add(
        field(
            "planPeriod",
            document
                .planPeriod()
                .map(
                    p -> p.from() == p.to() ? String.valueOf(p.from()) : p.from() + "–" + p.to())));
    fields.add(field("signer", signer()));
    fields.add(
        field(
            "recipients",
            Optional.of(String.join("; ", document.recipients())).filter(r -> !r.isEmpty())));
    fields.add(field("urgency", document.urgency()));
    fields.add(field("attachmentOf", document.attachmentOf().flatMap(a -> a.codeNumber())));
    fields.removeIf(
        field -> field.value().isEmpty() && !document.evidence().containsKey(field.name()));
    return fields;
  }

  private Optional<String> signer() {
    return document
        .signer()
        .map(
            signer ->
                Stream.of(signer.authority(), signer.position(), signer.name())
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" · ")))
        .filter(text -> !text.isEmpty());
  }

  private Field field(String name, Optional<String> value) {
    Optional<Evidence> evidence = Optional.ofNullable(document.evidence().get(name));
    return new Field(
        name,
        t.of("field." + name),
        value.orElse(""),
        evidence.map(e -> t.percent(e.confidence())).orElse(""),
        evidence.map(this::isDoubtful).orElse(false),
        evidence.map(this::note).orElse(""),
        evidence.flatMap(Evidence::page).map(page -> DocumentPage.address(document.id(), page)));
  }

  private boolean isDoubtful(Evidence evidence) {
    return evidence.confidence() < PageText.SURE || evidence.status() != Evidence.Status.OK;
  }

  private String note(Evidence evidence) {
    return evidence.status() == Evidence.Status.OK
        ? t.of("source." + evidence.source())
        : t.of("status." + evidence.status());
  }

  private List<OutlineItem> outline() {
    List<OutlineItem> items = new ArrayList<>();
    document.sections().forEach(section -> addTo(items, section));
    return items;
  }

  private void addTo(List<OutlineItem> items, Section section) {
    items.add(
        new OutlineItem(
            section.level(),
            section.marker(),
            section.heading().orElse(""),
            section.text(),
            section.page(),
            DocumentPage.address(document.id(), section.page())));
    section.children().forEach(child -> addTo(items, child));
  }

  private Cited cited(Citation citation) {
    String label =
        Stream.of(citation.documentType(), citation.codeNumber(), citation.date().map(t::date))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    Optional<CitationLink> link =
        neighbourhood.cites().stream()
            .filter(l -> l.work().text().equals(citation.text()))
            .findFirst();
    Optional<String> search = citation.codeNumber().map(CitationPlot::searchForThoseThatName);
    return new Cited(
        label.isEmpty() ? citation.text() : label,
        citation.text(),
        link.map(CitationLink::match).orElse(CitationMatch.MISSING).name().toLowerCase(Locale.ROOT),
        link.map(CitationLink::targets).orElse(List.of()).stream()
            .map(
                target ->
                    new SearchView.Link(name(target), DocumentPage.address(target.id()), false))
            .toList(),
        search.orElse(""));
  }

  private String name(DocumentRef target) {
    return target.title().or(target::codeNumber).orElse(t.of("untitled"));
  }

  private List<DocumentView.Similar> citing() {
    return neighbourhood.citedBy().stream()
        .map(CitationLink::from)
        .distinct()
        .limit(MOST_CITING)
        .map(
            from ->
                new DocumentView.Similar(
                    name(from),
                    Stream.of(from.codeNumber(), from.issuer(), from.date().map(t::date))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · ")),
                    DocumentPage.address(from.id()),
                    ""))
        .toList();
  }

  private Warning warning(Finding finding) {
    String explained = "warningText." + finding.code();
    boolean isExplained = t.has(explained);
    return new Warning(
        t.named("warning.", finding.code()),
        isExplained ? t.of(explained) : "",
        finding.message(),
        finding.page().map(page -> DocumentPage.address(document.id(), page)));
  }

  private List<Field> provenance() {
    List<Field> fields = new ArrayList<>();
    fields.add(plain("software", document.provenance().software()));
    fields.add(plain("engine", document.provenance().engine()));
    fields.add(plain("fileName", document.source().fileName()));
    fields.add(plain("sha256", document.source().sha256()));
    return fields;
  }

  private Field plain(String name, String value) {
    return new Field(name, t.of("field." + name), value, "", false, "", Optional.empty());
  }
}
