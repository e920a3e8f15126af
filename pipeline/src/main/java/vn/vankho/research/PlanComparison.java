package vn.vankho.research;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.vankho.model.Assignment;
import vn.vankho.model.Indicator;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.ProvinceRef;
import vn.vankho.model.Signer;
import vn.vankho.research.ComparedSection.Change;

/**
 * Compares two plans section by section: this year's and last year's, or two provinces' for one
 * programme. In time that grows with their length.
 */
public final class PlanComparison {
  private static final double SAME_TARGET = 0.5;
  private static final double SAME_TASK = 0.45;

  private final boolean ignoresMarks;

  private PlanComparison(boolean ignoresMarks) {
    this.ignoresMarks = ignoresMarks;
  }

  /**
   * Two short texts as what they share and what each has alone, word by word.
   *
   * @param ignoresMarks whether words that differ in their marks alone are the same
   */
  public static List<ComparedText> words(String first, String second, boolean ignoresMarks) {
    return WordDifference.of(Wording.of(first, ignoresMarks), Wording.of(second, ignoresMarks), 1);
  }

  /**
   * Holds one document against another.
   *
   * @param ignoresMarks whether words that differ in marks or case only count as the same, and
   *     punctuation for nothing, as is sensible where one was badly read
   */
  public static Comparison of(PlanDocument first, PlanDocument second, boolean ignoresMarks) {
    PlanComparison comparison = new PlanComparison(ignoresMarks);
    List<OutlineNode> a = OutlineNode.outline(first, ignoresMarks);
    List<OutlineNode> b = OutlineNode.outline(second, ignoresMarks);
    List<ComparedSection> sections = sections(a, b);
    return new Comparison(
        first.id(),
        second.id(),
        ignoresMarks,
        similarity(sections),
        comparison.fields(first, second),
        sections(comparison.bases(first), comparison.bases(second)),
        sections,
        comparison.indicators(first, second),
        comparison.assignments(first, second));
  }

  private List<OutlineNode> bases(PlanDocument document) {
    List<OutlineNode> nodes = new ArrayList<>();
    document
        .legalBases()
        .forEach(
            basis ->
                nodes.add(
                    OutlineNode.of(
                        basis.text(), nodes.size(), document.source().firstPage(), ignoresMarks)));
    return nodes;
  }

  private static List<ComparedSection> sections(List<OutlineNode> a, List<OutlineNode> b) {
    int[] partner = OutlineAlignment.of(a, b);
    boolean[] moved = OutlineAlignment.moved(a, b, partner);
    List<ComparedSection> sections = new ArrayList<>();
    for (int[] pair : OutlineAlignment.order(partner, b.size())) {
      Optional<OutlineNode> first = Optional.of(pair[0]).filter(i -> i >= 0).map(a::get);
      Optional<OutlineNode> second = Optional.of(pair[1]).filter(j -> j >= 0).map(b::get);
      sections.add(section(first, second, pair[0] >= 0 && moved[pair[0]]));
    }
    return sections;
  }

  private static ComparedSection section(
      Optional<OutlineNode> first, Optional<OutlineNode> second, boolean isMoved) {
    Wording none = Wording.of("", false);
    double similarity =
        first.isPresent() && second.isPresent()
            ? OutlineNode.similarity(first.get(), second.get())
            : 0;
    return new ComparedSection(
        change(first, second),
        isMoved,
        first.map(node -> node.place),
        second.map(node -> node.place),
        similarity,
        WordDifference.of(
            first.map(node -> node.heading).orElse(none),
            second.map(node -> node.heading).orElse(none),
            similarity),
        WordDifference.of(
            first.map(node -> node.text).orElse(none),
            second.map(node -> node.text).orElse(none),
            similarity));
  }

  private static Change change(Optional<OutlineNode> first, Optional<OutlineNode> second) {
    if (second.isEmpty()) {
      return Change.ONLY_FIRST;
    }
    if (first.isEmpty()) {
      return Change.ONLY_SECOND;
    }
    return first.get().words.equals(second.get().words) ? Change.SAME : Change.CHANGED;
  }

  /** Share of words that both have, over all sections. */
  private static double similarity(List<ComparedSection> sections) {
    long shared = 0;
    long all = 0;
    for (ComparedSection section : sections) {
      List<ComparedText> texts = new ArrayList<>(section.heading());
      texts.addAll(section.text());
      for (ComparedText piece : texts) {
        boolean isShared = piece.kind() == ComparedText.Kind.SAME;
        shared += isShared ? 2L * piece.text().length() : 0;
        all += (isShared ? 2L : 1L) * piece.text().length();
      }
    }
    return all == 0 ? 0 : (double) shared / all;
  }

  private List<ComparedField> fields(PlanDocument first, PlanDocument second) {
    List<ComparedField> fields = new ArrayList<>();
    add("documentType", PlanDocument::documentType, first, second, fields);
    add("codeNumber", PlanDocument::codeNumber, first, second, fields);
    add("date", PlanDocument::date, first, second, fields);
    add("issuer", PlanDocument::issuer, first, second, fields);
    add("parentBody", PlanDocument::parentBody, first, second, fields);
    add("province", plan -> plan.province().map(ProvinceRef::name), first, second, fields);
    add("title", PlanDocument::title, first, second, fields);
    add("planPeriod", PlanComparison::period, first, second, fields);
    add("signer.position", p -> p.signer().flatMap(Signer::position), first, second, fields);
    add("signer.name", plan -> plan.signer().flatMap(Signer::name), first, second, fields);
    return fields;
  }

  private static Optional<String> period(PlanDocument plan) {
    return plan.planPeriod()
        .map(p -> p.from() == p.to() ? String.valueOf(p.from()) : p.from() + "-" + p.to());
  }

  private void add(
      String name,
      Function<PlanDocument, Optional<String>> value,
      PlanDocument first,
      PlanDocument second,
      List<ComparedField> fields) {
    Optional<String> a = value.apply(first);
    Optional<String> b = value.apply(second);
    if (a.isPresent() || b.isPresent()) {
      fields.add(new ComparedField(name, a, b, isSame(a.orElse(""), b.orElse(""))));
    }
  }

  private boolean isSame(String a, String b) {
    return words(a).equals(words(b));
  }

  private List<String> words(String text) {
    return Wording.of(text, ignoresMarks).telling();
  }

  private List<ComparedIndicator> indicators(PlanDocument first, PlanDocument second) {
    List<ComparedIndicator> compared = new ArrayList<>();
    Pairing<Indicator> pairing =
        new Pairing<>(first.indicators(), second.indicators(), this::target, SAME_TARGET);
    pairing.forEach(
        (a, b) ->
            compared.add(
                new ComparedIndicator(
                    a,
                    b,
                    a.isPresent()
                        && b.isPresent()
                        && Double.compare(a.get().value(), b.get().value()) == 0
                        && isSame(a.get().unit(), b.get().unit()))));
    return compared;
  }

  /** A target without its figure: what it is about. */
  private Set<String> target(Indicator indicator) {
    Set<String> about = new HashSet<>(folded(indicator.text()));
    about.removeIf(word -> Character.isDigit(word.codePointAt(0)));
    about.add("#" + indicator.unit());
    return about;
  }

  private static List<String> folded(String text) {
    return Wording.of(text, true).telling();
  }

  private List<ComparedAssignment> assignments(PlanDocument first, PlanDocument second) {
    List<ComparedAssignment> compared = new ArrayList<>();
    Pairing<Assignment> pairing =
        new Pairing<>(first.assignments(), second.assignments(), this::task, SAME_TASK);
    pairing.forEach((a, b) -> compared.add(assignment(a, b)));
    return compared;
  }

  private Set<String> task(Assignment assignment) {
    Set<String> about = new HashSet<>(folded(assignment.task()));
    folded(assignment.responsible()).forEach(word -> about.add("@" + word));
    return about;
  }

  private ComparedAssignment assignment(Optional<Assignment> a, Optional<Assignment> b) {
    return new ComparedAssignment(
        a,
        b,
        same(a, b, Assignment::responsible),
        same(a, b, Assignment::task),
        same(a, b, each -> each.deadline().orElse("")));
  }

  private boolean same(
      Optional<Assignment> a, Optional<Assignment> b, Function<Assignment, String> part) {
    return a.isPresent() && b.isPresent() && isSame(part.apply(a.get()), part.apply(b.get()));
  }
}
