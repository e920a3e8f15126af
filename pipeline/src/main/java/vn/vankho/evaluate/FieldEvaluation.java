package vn.vankho.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.vankho.model.PlanDocument;

/**
 * Measures extracted plan documents against hand-made truth, field by field.
 *
 * <p>A value counts as right only where it is the truth's, letter for letter, in NFC and with white
 * space folded; lists are compared as bags. Beside that, running text counts as alike where nine
 * tenths of its letters are. Fields: the names of the contract; {@code sections.marker} (paths such
 * as {@code II.1.a}), {@code sections.heading} and {@code sections.text} for the outline, whose
 * trees are compared as well; {@code assignments.deadline} and the like for parts. Not safe for use
 * by several threads.
 */
public final class FieldEvaluation {
  private final Map<String, FieldScore> scores = new LinkedHashMap<>();
  private final List<Difference> differences = new ArrayList<>();
  private int documents;
  private final FieldCalibration calibration = new FieldCalibration();
  private int outlines;
  private double similarity;

  /**
   * A value that stands on one side only.
   *
   * @param document id or name of the document
   * @param field name of the field
   * @param value the value
   * @param missing whether the truth holds it and the extraction does not; else the other way round
   */
  public record Difference(String document, String field, String value, boolean missing) {}

  /** Counts a document in, all fields of it. */
  public void add(String name, PlanDocument expected, PlanDocument actual) {
    add(name, expected, actual, FieldValues.of(expected).keySet());
  }

  /**
   * Counts a document in.
   *
   * @param name what differences call the document
   * @param expected the truth; where it is known in part only, {@code fields} says for which
   * @param actual what was extracted
   * @param fields names of the fields to measure
   */
  public void add(String name, PlanDocument expected, PlanDocument actual, Set<String> fields) {
    documents++;
    if (fields.contains("sections") || fields.contains("sections.marker")) {
      outlines++;
      similarity += OutlineSimilarity.of(expected.sections(), actual.sections());
    }
    Map<String, List<String>> truth = FieldValues.of(expected);
    Map<String, List<String>> found = FieldValues.of(actual);
    calibration.add(actual.evidence(), truth, found, fields);
    Map<String, List<String>> all = new LinkedHashMap<>(truth);
    found.forEach(all::putIfAbsent);
    for (String field : all.keySet()) {
      if (fields.contains(field) || fields.contains(parent(field))) {
        count(
            name,
            field,
            truth.getOrDefault(field, List.of()),
            found.getOrDefault(field, List.of()));
      }
    }
  }

  private static String parent(String field) {
    int dot = field.indexOf('.');
    return dot < 0 ? field : field.substring(0, dot);
  }

  private void count(String name, String field, List<String> truth, List<String> found) {
    Map<String, Integer> open = new TreeMap<>();
    truth.forEach(value -> open.merge(value, 1, Integer::sum));
    int correct = 0;
    for (String value : found) {
      int left = open.getOrDefault(value, 0);
      if (left > 0) {
        open.put(value, left - 1);
        correct++;
      } else {
        differences.add(new Difference(name, field, value, false));
      }
    }
    open.forEach(
        (value, left) -> {
          for (int i = 0; i < left; i++) {
            differences.add(new Difference(name, field, value, true));
          }
        });
    int alike =
        AlikeValues.isMeasured(field)
            ? Math.max(correct, AlikeValues.count(field, truth, found))
            : correct;
    scores.merge(
        field, new FieldScore(field, truth.size(), found.size(), correct, alike), FieldScore::plus);
  }

  /** Number of documents counted in. */
  public int documents() {
    return documents;
  }

  /** How far the confidences of fields are from how often they are right. */
  public FieldCalibration calibration() {
    return calibration;
  }

  /** Mean tree edit similarity of the outlines, 0 to 1; 1 where no outline was measured. */
  public double outlineSimilarity() {
    return outlines == 0 ? 1 : similarity / outlines;
  }

  /** A score a field, in the order of the contract. */
  public List<FieldScore> scores() {
    return List.copyOf(scores.values());
  }

  /** Everything that was missed or is too much, in the order of the documents. */
  public List<Difference> differences() {
    return List.copyOf(differences);
  }
}
