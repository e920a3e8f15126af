package vn.vankho.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.Assignment;
import vn.vankho.model.Citation;
import vn.vankho.model.Indicator;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Section;
import vn.vankho.model.Table;
import vn.vankho.text.NormalForm;

/**
 * A document's fields as lists of strings that can be compared.
 *
 * <p>Strings are in NFC with white space folded. A section is named by its path of markers, {@code
 * II.1.a}; bullets are counted among their siblings. An assignment counts as right when section,
 * body and task are; who cooperates and by when count apart.
 */
final class FieldValues {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private FieldValues() {}

  /** The comparable values of every field that is measured, in the order of the contract. */
  static Map<String, List<String>> of(PlanDocument plan) {
    FieldValues values = new FieldValues();
    values.header(plan);
    values.citations(plan);
    values.sections(plan.sections(), "");
    plan.assignments().forEach(values::assignment);
    plan.indicators().forEach(values::indicator);
    values.closing(plan);
    plan.tables().forEach(values::table);
    return values.values;
  }

  private void header(PlanDocument plan) {
    add("regime", plan.regime().toString());
    add("documentType", plan.documentType());
    add("number", plan.number());
    add("symbol", plan.symbol());
    add("codeNumber", plan.codeNumber());
    add("parentBody", plan.parentBody());
    add("issuer", plan.issuer());
    add("issuerLevel", plan.issuerLevel().map(Object::toString));
    add("place", plan.place());
    add("province", plan.province().map(province -> province.id() + " " + province.current()));
    add("date", plan.date());
    add("year", plan.year().map(Object::toString));
    add("planPeriod", plan.planPeriod().map(period -> period.from() + "-" + period.to()));
    add("title", plan.title());
    add("security", plan.security());
    add("urgency", plan.urgency());
    add(
        "attachmentOf",
        plan.attachmentOf().map(other -> other.codeNumber().or(other::documentType).orElse("")));
  }

  private void citations(PlanDocument plan) {
    touch("legalBases");
    plan.legalBases().forEach(basis -> add("legalBases", basis.text()));
    touch("citations");
    touch("citations.number");
    touch("citations.issuer");
    for (Citation citation : plan.citations()) {
      add("citations", key(citation));
      citation
          .codeNumber()
          .ifPresent(code -> add("citations.number", code + " " + citation.date().orElse("")));
      citation.issuer().ifPresent(issuer -> add("citations.issuer", key(citation) + " " + issuer));
    }
  }

  private static String key(Citation citation) {
    String name = citation.codeNumber().orElse(citation.text());
    return citation.documentType().orElse("") + " " + name + " " + citation.date().orElse("");
  }

  private void sections(List<Section> sections, String parent) {
    touch("sections.marker");
    touch("sections.heading");
    touch("sections.text");
    Map<String, Integer> bullets = new LinkedHashMap<>();
    for (Section section : sections) {
      String path = parent + section.marker();
      if (section.marker().length() == 1
          && !Character.isLetterOrDigit(section.marker().charAt(0))) {
        path += bullets.merge(section.marker(), 1, Integer::sum);
      }
      String here = path;
      add("sections.marker", here);
      section.heading().ifPresent(heading -> add("sections.heading", here + " " + heading));
      add("sections.text", here + " " + section.text());
      sections(section.children(), path + ".");
    }
  }

  private void assignment(Assignment assignment) {
    String who = assignment.section() + " " + assignment.responsible();
    add("assignments", who + ": " + assignment.task());
    assignment.cooperating().forEach(body -> add("assignments.cooperating", who + ": " + body));
    assignment.deadline().ifPresent(day -> add("assignments.deadline", who + ": " + day));
  }

  private void indicator(Indicator indicator) {
    String measure = indicator.section() + " " + indicator.value() + " " + indicator.unit();
    add("indicators", measure);
    add("indicators.text", measure + " " + indicator.text());
  }

  private void closing(PlanDocument plan) {
    touch("recipients");
    plan.recipients().forEach(recipient -> add("recipients", recipient));
    add("signer.authority", plan.signer().flatMap(signer -> signer.authority()));
    add("signer.position", plan.signer().flatMap(signer -> signer.position()));
    add("signer.name", plan.signer().flatMap(signer -> signer.name()));
  }

  private void table(Table table) {
    int row = 0;
    for (List<String> cells : table.rows()) {
      row++;
      for (int column = 0; column < cells.size(); column++) {
        add("tables.cell", table.page() + "/" + row + "/" + (column + 1) + " " + cells.get(column));
      }
    }
  }

  private void touch(String field) {
    values.computeIfAbsent(field, name -> new ArrayList<>());
  }

  private void add(String field, Optional<String> value) {
    touch(field);
    value.ifPresent(text -> add(field, text));
  }

  private void add(String field, String value) {
    values.computeIfAbsent(field, name -> new ArrayList<>()).add(folded(value));
  }

  /** In NFC, with white space folded. */
  static String folded(String value) {
    return NormalForm.nfc(value).strip().replaceAll("\\s+", " ");
  }
}
