package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vankho.model.Evidence;
import vn.vankho.model.Finding;
import vn.vankho.model.Origin;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/** Collects what stands behind each field of one document, and what a person should look at. */
final class FieldLog {
  private static final int LONGEST_RAW = 500;

  /** How much the recognition's doubt about words counts against a value made of them. */
  private static final double WORDS = 0.6;

  /** The same where a rule holds the value. */
  private static final double RULE = 0.15;

  private final Map<String, Evidence> evidence = new TreeMap<>();
  private final List<Finding> warnings = new ArrayList<>();

  /**
   * Notes running words that were read from lines; {@code prior} is how often such a reading is
   * right where its words are sure.
   */
  void read(String field, List<Line> lines, double prior) {
    note(field, lines, prior, WORDS, Evidence.Status.OK);
  }

  /** Notes a value whose form or table of values would have shown a misread letter. */
  void readByRule(String field, List<Line> lines, double prior) {
    note(field, lines, prior, RULE, Evidence.Status.OK);
  }

  /** Notes a field whose place on the page holds no value that can be read. */
  void unread(String field, List<Line> lines, Evidence.Status status) {
    note(field, lines, 0.5, WORDS, status);
  }

  /** Notes a value that was concluded from others. */
  void inferred(String field, double confidence) {
    evidence.put(
        field,
        new Evidence(
            Optional.empty(),
            confidence,
            Evidence.Source.INFERRED,
            Optional.empty(),
            Optional.empty(),
            Evidence.Status.OK));
  }

  private void note(
      String field, List<Line> lines, double prior, double weight, Evidence.Status status) {
    if (lines.isEmpty()) {
      return;
    }
    int page = lines.get(0).page();
    List<Word> words =
        lines.stream().filter(l -> l.page() == page).flatMap(l -> l.words().stream()).toList();
    String raw = words.stream().map(Word::raw).collect(Collectors.joining(" "));
    double read = words.stream().mapToDouble(Word::confidence).average().orElse(0);
    boolean unknown = words.stream().noneMatch(word -> word.confidence() > 0);
    Optional<Rect> box = words.stream().flatMap(word -> word.box().stream()).reduce(Rect::union);
    evidence.put(
        field,
        new Evidence(
            Optional.of(raw.substring(0, Math.min(raw.length(), LONGEST_RAW))),
            prior * (unknown ? 1 : 1 - weight * (1 - read)),
            source(lines.get(0).origin(), words),
            Optional.of(page),
            box,
            status));
  }

  private static Evidence.Source source(Origin origin, List<Word> words) {
    if (words.stream().anyMatch(word -> word.change().isPresent())) {
      return Evidence.Source.RESTORED;
    }
    return origin == Origin.OCR ? Evidence.Source.OCR : Evidence.Source.TEXT_LAYER;
  }

  /** Notes that a field which stands on one of some pages was read from that page's picture. */
  void readFromPicture(String field, Set<Integer> pages) {
    evidence.computeIfPresent(
        field,
        (key, noted) ->
            noted.source() == Evidence.Source.TEXT_LAYER
                    && noted.page().filter(pages::contains).isPresent()
                ? noted.withSource(Evidence.Source.OCR)
                : noted);
  }

  /** Makes a field less sure by a factor of 0 to 1. */
  void doubt(String field, double factor) {
    evidence.computeIfPresent(
        field, (key, noted) -> noted.withConfidence(factor * noted.confidence()));
  }

  /** Notes something about a field that a person should look at. */
  void warn(String code, String message, String field) {
    warnings.add(Finding.ofField(code, message, field));
  }

  /** Notes something about a field on a page that a person should look at. */
  void warn(String code, String message, String field, int page) {
    warnings.add(new Finding(code, message, Optional.of(field), Optional.of(page)));
  }

  Map<String, Evidence> evidence() {
    return evidence;
  }

  List<Finding> warnings() {
    return warnings;
  }
}
