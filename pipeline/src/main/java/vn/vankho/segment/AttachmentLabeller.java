package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.model.Attachment;
import vn.vankho.model.Citation;

/** Finds the document that this one is attached to. */
final class AttachmentLabeller {
  private static final Pattern ATTACHED =
      Pattern.compile(
          "^\\W{0,3}(?:ban hanh )?kem theo (?:quyet dinh|nghi quyet|cong van|to trinh|thong tu|chi thi|thong bao).*");

  private AttachmentLabeller() {}

  /** The document named in brackets under the title; empty where none is. */
  static Optional<Attachment> read(Zones zones, FieldLog log) {
    List<Line> top =
        Stream.concat(zones.header().stream(), zones.body().stream().limit(6)).toList();
    for (int i = 0; i < top.size(); i++) {
      if (top.get(i).text().length() < 200 && ATTACHED.matcher(top.get(i).folded()).matches()) {
        List<Line> lines = top.subList(i, Math.min(top.size(), i + 3));
        List<String> parts = new ArrayList<>();
        lines.forEach(line -> parts.add(line.text()));
        String joined = Paragraph.join(parts);
        int close = joined.indexOf(')');
        String clause = close > 0 ? joined.substring(0, close) : joined;
        Optional<Citation> cited = CitationFinder.find(clause).stream().findFirst();
        log.read("attachmentOf", lines, cited.isPresent() ? 0.95 : 0.6);
        return Optional.of(
            cited
                .map(c -> new Attachment(c.documentType(), c.codeNumber(), c.date(), c.issuer()))
                .orElseGet(() -> typeOnly(clause)));
      }
    }
    return Optional.empty();
  }

  private static Attachment typeOnly(String clause) {
    String rest = clause.replaceFirst("(?iu)^\\W*(?:ban hành )?kèm theo ", "");
    String[] words = rest.split(" ", -1);
    Optional<String> type =
        words.length >= 2 ? Optional.of(words[0] + " " + words[1]) : Optional.empty();
    return new Attachment(type, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
