package vn.vankho.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.index.CitationLink;
import vn.vankho.index.CitationMatch;
import vn.vankho.index.CitationNeighbourhood;
import vn.vankho.index.CitedCount;
import vn.vankho.index.CitedWork;
import vn.vankho.index.DocumentRef;

/** Citations for a person. */
final class CitationText {
  private static final String NOTHING = "–";

  private final Terminal terminal;

  CitationText(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(CitationNeighbourhood found, PrintWriter out) {
    out.println(ShortId.of(found.document().id()) + "  " + name(found.document()));
    print("Cites", found.cites(), false, out);
    print("Cited by", found.citedBy(), true, out);
    if (!found.isComplete()) {
      out.println();
      out.println("There are more; these are the first.");
    }
  }

  private void print(String heading, List<CitationLink> links, boolean incoming, PrintWriter out) {
    out.println();
    out.println(heading + ": " + (links.isEmpty() ? "nothing" : links.size()));
    TextTable table = new TextTable().limitWidth(terminal.columns());
    for (CitationLink link : links) {
      String step = " ".repeat(2 * link.distance()) + role(link);
      if (incoming) {
        table.row(step, state(link), ShortId.of(link.from().id()), name(link.from()));
      } else {
        String ids =
            link.targets().stream()
                .map(target -> ShortId.of(target.id()))
                .collect(Collectors.joining(" "));
        table.row(step, state(link), ids.isEmpty() ? NOTHING : ids, name(link.work()));
      }
    }
    table.print(out);
  }

  private static String role(CitationLink link) {
    return link.role().name().toLowerCase(Locale.ROOT);
  }

  /** {@code likely (date differs)}. */
  private static String state(CitationLink link) {
    String doubts =
        link.doubts().stream()
            .map(doubt -> doubt.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "));
    return word(link.match()) + (doubts.isEmpty() ? "" : " (" + doubts + ")");
  }

  private static String word(CitationMatch match) {
    return match.name().toLowerCase(Locale.ROOT);
  }

  /** {@code Kế hoạch 31/KH-UBND, 2024-01-18, UBND tỉnh}. */
  static String name(CitedWork work) {
    if (work.codeNumber().isEmpty()) {
      return work.text();
    }
    String code = work.documentType().map(type -> type + " ").orElse("") + work.codeNumber().get();
    return Stream.of(Optional.of(code), work.date(), work.issuer())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static String name(DocumentRef document) {
    return Stream.of(document.codeNumber(), document.date(), document.issuer(), document.title())
        .flatMap(Optional::stream)
        .collect(Collectors.joining("  "));
  }

  void print(List<CitedCount> counts, PrintWriter out) {
    if (counts.isEmpty()) {
      out.println("Nothing.");
      return;
    }
    TextTable table = new TextTable().alignRight(0).limitWidth(terminal.columns());
    table.row("documents", "number", "type", "date", "in the archive", "issuer, cited by");
    for (CitedCount count : counts) {
      CitedWork work = count.work();
      String examples =
          count.examples().stream()
              .map(example -> ShortId.of(example.id()))
              .collect(Collectors.joining(" "));
      table.row(
          String.valueOf(count.documents()),
          work.codeNumber().orElse(NOTHING),
          work.documentType().orElse(NOTHING),
          work.date().orElse(NOTHING),
          count.targets().isEmpty()
              ? word(count.match())
              : word(count.match()) + " " + ShortId.of(count.targets().get(0).id()),
          (work.codeNumber().isEmpty() ? work.text() : work.issuer().orElse(NOTHING))
              + "; "
              + examples);
    }
    table.print(out);
  }
}
