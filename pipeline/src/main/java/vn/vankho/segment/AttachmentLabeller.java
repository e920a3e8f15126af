package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.model.Attachment;
import vn.vankho.model.Citation;

/** Finds the document that this one is attached to. */
final class AttachmentLabeller {
  private static final Pattern ATTACHED =
      Pattern.compile(
          "^\\W{0,3}(?:ban hanh (?:kem )?theo|kem theo) (?:quyet dinh|nghi quyet|cong van|to trinh|thong tu|chi thi|thong bao).*");

  /** Accepts {@code ngày … tháng 02 năm 2025}, {@code ngày /02/2025}; not {@code 12/2010/QĐ}. */
  private static final Pattern PART_OF_DATE =
      Pattern.compile(
          "ngày\\D{0,10}(?:\\d{1,2}\\s)?(?:\\D{0,10}tháng\\s*(?:(\\d{1,2})\\s*|\\S{0,3}\\s)?năm\\s*|\\D{0,4}/\\s*(\\d{1,2})\\s*/\\s*)((?:19|20)\\d{2})");

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
        return Optional.of(cited.map(c -> attachment(c, clause)).orElseGet(() -> typeOnly(clause)));
      }
    }
    return Optional.empty();
  }

  private static Attachment attachment(Citation cited, String clause) {
    return new Attachment(
        cited.documentType(),
        cited.codeNumber(),
        cited.date().or(() -> partOfDate(clause)),
        cited.issuer());
  }

  /** The month or the year alone, where the day of what it is attached to was left blank. */
  private static Optional<String> partOfDate(String clause) {
    Matcher matcher = PART_OF_DATE.matcher(clause);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String month = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    boolean known = month != null && Integer.parseInt(month) >= 1 && Integer.parseInt(month) <= 12;
    return Optional.of(
        matcher.group(3) + (known ? "-" + ("0" + month).replaceAll(".*(..)$", "$1") : ""));
  }

  private static Attachment typeOnly(String clause) {
    String rest = clause.replaceFirst("(?iu)^\\W*(?:ban hành )?kèm theo ", "");
    String[] words = rest.split(" ", -1);
    Optional<String> type =
        words.length >= 2 ? Optional.of(words[0] + " " + words[1]) : Optional.empty();
    return new Attachment(type, Optional.empty(), partOfDate(clause), Optional.empty());
  }
}
