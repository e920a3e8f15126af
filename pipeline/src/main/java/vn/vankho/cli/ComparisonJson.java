package vn.vankho.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.Assignment;
import vn.vankho.model.Indicator;
import vn.vankho.research.ComparedAssignment;
import vn.vankho.research.ComparedField;
import vn.vankho.research.ComparedIndicator;
import vn.vankho.research.ComparedSection;
import vn.vankho.research.ComparedText;
import vn.vankho.research.Comparison;

/** A comparison for a machine. */
final class ComparisonJson {
  private ComparisonJson() {}

  static Map<String, Object> of(Comparison comparison) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("first", comparison.firstId());
    json.put("second", comparison.secondId());
    json.put("ignoresMarks", comparison.ignoresMarks());
    json.put("similarity", comparison.similarity());
    json.put("fields", comparison.fields().stream().map(ComparisonJson::of).toList());
    json.put("legalBases", comparison.legalBases().stream().map(ComparisonJson::of).toList());
    json.put("sections", comparison.sections().stream().map(ComparisonJson::of).toList());
    json.put("indicators", comparison.indicators().stream().map(ComparisonJson::of).toList());
    json.put("assignments", comparison.assignments().stream().map(ComparisonJson::of).toList());
    return json;
  }

  private static Map<String, Object> of(ComparedField field) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", field.name());
    json.put("first", field.first());
    json.put("second", field.second());
    json.put("isSame", field.isSame());
    return json;
  }

  private static Map<String, Object> of(ComparedSection section) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("change", lower(section.change()));
    json.put("isMoved", section.isMoved());
    json.put("similarity", section.similarity());
    json.put("first", section.first().map(ComparisonJson::place));
    json.put("second", section.second().map(ComparisonJson::place));
    json.put("heading", texts(section.heading()));
    json.put("text", texts(section.text()));
    return json;
  }

  private static Map<String, Object> place(ComparedSection.Place place) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", place.path());
    json.put("level", place.level());
    json.put("page", place.page());
    return json;
  }

  private static List<Map<String, Object>> texts(List<ComparedText> texts) {
    return texts.stream()
        .map(
            piece -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("kind", lower(piece.kind()));
              json.put("text", piece.text());
              return json;
            })
        .toList();
  }

  private static Map<String, Object> of(ComparedIndicator indicator) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("isSame", indicator.isSame());
    json.put("first", indicator.first().map(ComparisonJson::of));
    json.put("second", indicator.second().map(ComparisonJson::of));
    return json;
  }

  private static Map<String, Object> of(Indicator indicator) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", indicator.text());
    json.put("value", indicator.value());
    json.put("unit", indicator.unit());
    json.put("section", indicator.section());
    return json;
  }

  private static Map<String, Object> of(ComparedAssignment assignment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("isSame", assignment.isSame());
    json.put("sameBody", assignment.sameBody());
    json.put("sameTask", assignment.sameTask());
    json.put("sameDeadline", assignment.sameDeadline());
    json.put("first", task(assignment.first()));
    json.put("second", task(assignment.second()));
    return json;
  }

  private static Optional<Map<String, Object>> task(Optional<Assignment> assignment) {
    return assignment.map(
        given -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("responsible", given.responsible());
          json.put("cooperating", given.cooperating());
          json.put("task", given.task());
          json.put("deadline", given.deadline());
          json.put("section", given.section());
          return json;
        });
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
