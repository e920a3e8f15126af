package vn.vankho.segment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.Attachment;
import vn.vankho.model.Citation;
import vn.vankho.model.LegalBasis;

/** Brings all citations of a document together, each document once. */
final class Citations {
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
        found.merge(key(citation), citation, Citations::fuller);
      }
    }
    bases.stream()
        .flatMap(basis -> basis.citations().stream())
        .filter(citation -> citation.codeNumber().isEmpty())
        .forEach(citation -> found.merge(key(citation), citation, Citations::fuller));
    return List.copyOf(found.values());
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
