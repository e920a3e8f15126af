package vn.vankho.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.model.Finding;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Section;
import vn.vankho.model.SourceFile;

/** A document on one screen: its fields, its outline and its warnings, for a person. */
final class DocumentCard {
  private static final int LABEL_CELLS = 13;

  private final PlanDocument document;
  private final int columns;

  DocumentCard(PlanDocument document, int columns) {
    this.document = document;
    this.columns = columns;
  }

  void print(PrintWriter out) {
    out.println(
        Stream.of(document.documentType(), document.codeNumber())
            .flatMap(Optional::stream)
            .map(Printable::of)
            .collect(Collectors.joining("  ")));
    document.title().ifPresent(title -> out.println(Printable.of(title)));
    out.println();
    fields(out);
    outline(document.sections(), 0, out);
    warnings(out);
  }

  private void fields(PrintWriter out) {
    field("issuer", document.issuer(), out);
    field("under", document.parentBody(), out);
    field("date", document.date().or(() -> document.year().map(String::valueOf)), out);
    field("place", document.place(), out);
    field("province", document.province().map(province -> province.name()), out);
    field(
        "plans for",
        document
            .planPeriod()
            .map(p -> p.from() == p.to() ? "" + p.from() : p.from() + "–" + p.to()),
        out);
    field(
        "signed by",
        document
            .signer()
            .map(
                s ->
                    Stream.of(s.authority(), s.position(), s.name())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "))),
        out);
    field("sent to", joined(document.recipients()), out);
    field("attached to", document.attachmentOf().flatMap(a -> a.codeNumber()), out);
    field("stamped", document.security().or(document::urgency), out);
    field("file", Optional.of(pages(document.source())), out);
    field("read", Optional.of(quality()), out);
    field("id", Optional.of(document.id()), out);
  }

  private static Optional<String> joined(List<String> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", values));
  }

  private void field(String label, Optional<String> value, PrintWriter out) {
    value.ifPresent(
        text -> out.println(DisplayWidth.padRight(label, LABEL_CELLS) + Printable.of(text)));
  }

  private static String pages(SourceFile source) {
    String pages =
        source.firstPage() == source.lastPage()
            ? "page " + source.firstPage()
            : "pages " + source.firstPage() + "–" + source.lastPage();
    return source.fileName() + ", " + pages + " of " + source.pageCount();
  }

  private String quality() {
    ReadingMeasure measure = new ReadingMeasure();
    measure.add(document);
    return String.format(
        Locale.ROOT,
        "%d words, %d restored, mean confidence %.2f",
        measure.words(),
        measure.restoredWords(),
        measure.meanConfidence());
  }

  private void outline(List<Section> sections, int depth, PrintWriter out) {
    if (depth == 0 && !sections.isEmpty()) {
      out.println();
    }
    for (Section section : sections) {
      String words = section.heading().orElse(section.text());
      String line = "  ".repeat(depth) + section.marker() + "  " + words;
      out.println(DisplayWidth.cut(Printable.of(line), columns));
      outline(section.children(), depth + 1, out);
    }
  }

  private void warnings(PrintWriter out) {
    if (!document.warnings().isEmpty()) {
      out.println();
      out.println("To look at:");
    }
    for (Finding warning : document.warnings()) {
      String where = warning.page().map(page -> "page " + page + ": ").orElse("");
      out.println("  [" + warning.code() + "] " + where + Printable.of(warning.message()));
    }
  }
}
