package vn.vankho.segment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vankho.model.Attachment;
import vn.vankho.model.Citation;
import vn.vankho.model.LegalBasis;

/** Brings all citations of a document together, each document once. */
final class Citations {
  /** Characters of {@code 2006-06-29}. */
  private static final int ISO_DAY = 10;

  /** Words before a day that is not that of the law itself. */
  private static final Pattern OTHER_DAY =
      Pattern.compile("\\s(?:từ|vào|đến|qua|trước|sau|được|có hiệu lực|Thời)\\s");

  private Citations() {}

  /** Every other document named; of two mentions the fuller is kept, at the place of the first. */
  static List<Citation> once(
      String text, List<LegalBasis> bases, HeaderFields header, Optional<Attachment> attachment) {
    Optional<String> own = header.number().flatMap(DocumentNumber::codeNumber);
    Map<String, Citation> found = new LinkedHashMap<>();
    for (Citation citation : CitationFinder.find(text)) {
      boolean host =
          attachment.isPresent() && citation.codeNumber().equals(attachment.get().codeNumber());
      if (!citation.codeNumber().equals(own) && !host) {
        found.merge(numbered(citation, found), citation, Citations::fuller);
      }
    }
    laws(text, bases).forEach(law -> found.merge(key(law), law, Citations::fuller));
    bases.stream()
        .flatMap(basis -> basis.citations().stream())
        .filter(citation -> citation.codeNumber().isEmpty())
        .forEach(citation -> found.merge(key(citation), citation, Citations::fuller));
    return List.copyOf(found.values());
  }

  /** Laws that the text names by their day and no legal basis does, and constitutions. */
  private static List<Citation> laws(String text, List<LegalBasis> bases) {
    Set<Optional<String>> known =
        bases.stream()
            .flatMap(basis -> basis.citations().stream())
            .map(Citation::date)
            .collect(Collectors.toSet());
    return CitationFinder.laws(text).stream()
        .filter(law -> law.date().isPresent() && !known.contains(law.date()))
        .filter(law -> !OTHER_DAY.matcher(law.text()).find())
        .filter(
            law ->
                law.date().get().length() == ISO_DAY
                    || law.documentType().equals(Optional.of("Hiến pháp")))
        .toList();
  }

  /**
   * The key of what is named so far by this number and of this year: numbers begin anew each year,
   * so that another year makes another document; without its day it is the first of that number.
   */
  private static String numbered(Citation citation, Map<String, Citation> found) {
    String key = key(citation);
    Citation first = found.get(key);
    boolean same =
        first == null
            || year(first).isEmpty()
            || year(citation).or(() -> year(first)).equals(year(first));
    return same ? key : key + " " + year(citation).orElseThrow();
  }

  private static Optional<String> year(Citation citation) {
    return citation.date().map(date -> date.substring(0, 4));
  }

  private static String key(Citation citation) {
    return FoldedText.of(citation.codeNumber().orElse(citation.text()));
  }

  private static Citation fuller(Citation first, Citation second) {
    return new Citation(
        first.codeNumber(),
        first.documentType().or(second::documentType),
        first.date().or(second::date),
        first.issuer().or(second::issuer),
        first.text().length() >= second.text().length() ? first.text() : second.text());
  }
}
