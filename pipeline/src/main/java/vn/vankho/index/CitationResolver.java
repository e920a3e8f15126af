package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vankho.text.Folding;

/**
 * Leads citations back to the documents of the archive.
 *
 * <p>A number alone names nothing: {@code 31/KH-UBND} is given by every province and commune, each
 * year anew. A document is meant where number, year, body and province do not speak against it; for
 * certain, where they speak for it. What was misread in number or date is allowed where all else
 * agrees, and said.
 */
final class CitationResolver {
  /** More documents of one number than this are not told apart. */
  private static final int MOST_CANDIDATES = 1_000;

  private final Columns columns;
  private final Map<String, Resolved> known = new HashMap<>();

  /** What a citation was led back to. */
  record Resolved(CitationMatch match, List<DocumentRef> targets, List<CitationDoubt> doubts) {
    static final Resolved MISSING = new Resolved(CitationMatch.MISSING, List.of(), List.of());

    boolean isTo(String id) {
      return targets.stream().anyMatch(target -> target.id().equals(id));
    }
  }

  /** A document that may be meant. */
  private record Candidate(Card card, Set<CitationDoubt> doubts) {
    /** Documents that differ in nothing by which one could be cited are copies of one. */
    String work() {
      DocumentRef ref = card.ref();
      return Codes.normal(ref.codeNumber().orElse(""))
          + '|'
          + ref.date().orElse("")
          + '|'
          + Bodies.plain(ref.issuer().orElse(""))
          + '|'
          + card.provinceId()
          + '|'
          + (ref.codeNumber().isEmpty() ? Folding.fold(ref.title().orElse("")) : "");
    }
  }

  CitationResolver(Columns columns) {
    this.columns = columns;
  }

  /** What a citation means; the document that cites is never meant itself. */
  Resolved resolve(CitedWork work, Card citing) throws IOException {
    String key = key(work, citing);
    Resolved resolved = known.get(key);
    if (resolved == null) {
      resolved = find(work, citing);
      known.put(key, resolved);
    }
    return resolved;
  }

  /** Whatever the answer depends on; a national number means the same to all. */
  private static String key(CitedWork work, Card citing) {
    String what =
        work.codeNumber().orElse(work.text())
            + '|'
            + work.date().orElse("")
            + '|'
            + work.issuer().orElse("");
    return CitationKey.isNational(work)
        ? what + '|' + own(work, citing)
        : what
            + '|'
            + citing.provinceId()
            + '|'
            + citing.ref().issuer().orElse("")
            + '|'
            + citing.ref().parentBody().orElse("")
            + '|'
            + own(work, citing);
  }

  /** A document with the number that it cites is not meant itself, whoever else is. */
  private static String own(CitedWork work, Card citing) {
    return isMisread(work, citing.ref()) ? "" : citing.ref().id();
  }

  private Resolved find(CitedWork work, Card citing) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (List<String> terms : rounds(CitationKey.terms(work))) {
      Set<Integer> documents = new LinkedHashSet<>();
      for (String term : terms) {
        documents.addAll(columns.documents(Fields.GRAPH_SELF, term, MOST_CANDIDATES));
      }
      for (int document : documents) {
        judge(work, citing, columns.card(document)).ifPresent(candidates::add);
      }
      if (!candidates.isEmpty()) {
        break;
      }
    }
    return best(candidates);
  }

  /**
   * The terms to look under: number and day; number and year, or number alone where citation or
   * document has no year; last what may be misread.
   */
  private static List<List<String>> rounds(Set<String> terms) {
    List<String> exact = new ArrayList<>();
    List<String> ofYear = new ArrayList<>();
    List<String> misread = new ArrayList<>();
    String code = terms.iterator().next().substring(2);
    boolean isDated = false;
    for (String term : terms) {
      switch (term.charAt(0)) {
        case 'e', 'l' -> exact.add(term);
        case 'd', 'n' -> misread.add(term);
        case 'y' -> {
          ofYear.add(term);
          isDated = true;
        }
        default -> {}
      }
    }
    if (!terms.contains("l:" + code)) {
      ofYear.add((isDated ? "u:" : "c:") + code);
    }
    return List.of(exact, ofYear, misread);
  }

  private static Resolved best(List<Candidate> candidates) {
    int least = candidates.stream().mapToInt(c -> c.doubts().size()).min().orElse(0);
    Map<String, List<Candidate>> works = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      if (candidate.doubts().size() == least) {
        works.computeIfAbsent(candidate.work(), work -> new ArrayList<>()).add(candidate);
      }
    }
    if (works.isEmpty()) {
      return Resolved.MISSING;
    }
    List<DocumentRef> targets = new ArrayList<>();
    Set<CitationDoubt> doubts = EnumSet.noneOf(CitationDoubt.class);
    for (List<Candidate> copies : works.values()) {
      copies.forEach(copy -> targets.add(copy.card().ref()));
      copies.forEach(copy -> doubts.addAll(copy.doubts()));
    }
    CitationMatch certain = doubts.isEmpty() ? CitationMatch.FOUND : CitationMatch.LIKELY;
    return new Resolved(
        works.size() > 1 ? CitationMatch.AMBIGUOUS : certain, targets, List.copyOf(doubts));
  }

  /** Whether a document can be meant, and what makes that doubtful. */
  private static Optional<Candidate> judge(CitedWork work, Card citing, Card card) {
    boolean isItself = card.ref().id().equals(citing.ref().id());
    boolean national = CitationKey.isNational(work) || card.isCentral();
    Optional<Boolean> body = Bodies.agree(work, citing, card);
    Optional<Boolean> province =
        national ? Optional.of(true) : Bodies.sameProvince(work, citing, card);
    DateMatch date = DateMatch.of(work.date(), card.ref().date());
    boolean misread = isMisread(work, card.ref());
    boolean impossible =
        isItself
            || !body.orElse(true)
            || !province.orElse(true)
            || date == DateMatch.OTHER_YEAR
            || (misread && !isLikelyMisread(work, card.ref(), national || body.isPresent()));
    if (impossible) {
      return Optional.empty();
    }
    Set<CitationDoubt> doubts = EnumSet.noneOf(CitationDoubt.class);
    if (misread) {
      doubts.add(CitationDoubt.NUMBER_DIFFERS);
    }
    if (date == DateMatch.OTHER_DAY) {
      doubts.add(CitationDoubt.DATE_DIFFERS);
    }
    if (date == DateMatch.UNKNOWN && !hasYearInNumber(work)) {
      doubts.add(CitationDoubt.DATE_UNKNOWN);
    }
    boolean sameDay = date == DateMatch.SAME_DAY && province.isPresent();
    if (!national && !sameDay && (body.isEmpty() || province.isEmpty())) {
      doubts.add(CitationDoubt.ISSUER_UNKNOWN);
    }
    return Optional.of(new Candidate(card, doubts));
  }

  /** {@code 30/2020/NĐ-CP}, and laws, whose title the year goes with. */
  private static boolean hasYearInNumber(CitedWork work) {
    return work.codeNumber().map(code -> code.matches(".*/(?:19|20)\\d{2}/.*")).orElse(false);
  }

  private static boolean isMisread(CitedWork work, DocumentRef ref) {
    return work.codeNumber().isPresent()
        && !Codes.normal(work.codeNumber().get()).equals(Codes.normal(ref.codeNumber().orElse("")));
  }

  private static boolean isLikelyMisread(CitedWork work, DocumentRef ref, boolean bodyIsKnown) {
    return bodyIsKnown
        && Misreadings.isMisread(
            Codes.normal(work.codeNumber().orElse("")), Codes.normal(ref.codeNumber().orElse("")));
  }

  /** How two dates, each as precise as its page, go together. */
  private enum DateMatch {
    SAME_DAY,
    SAME_YEAR,
    OTHER_DAY,
    OTHER_YEAR,
    UNKNOWN;

    static DateMatch of(Optional<String> first, Optional<String> second) {
      String a = first.orElse("");
      String b = second.orElse("");
      if (a.length() < 4 || b.length() < 4) {
        return UNKNOWN;
      }
      if (!a.substring(0, 4).equals(b.substring(0, 4))) {
        return OTHER_YEAR;
      }
      int known = Math.min(a.length(), b.length());
      if (!a.substring(0, known).equals(b.substring(0, known))) {
        return OTHER_DAY;
      }
      return known == 10 ? SAME_DAY : SAME_YEAR;
    }
  }
}
