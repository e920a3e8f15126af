package vn.vankho.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankho.index.DocumentRef;
import vn.vankho.index.HitSection;
import vn.vankho.index.Passage;
import vn.vankho.index.PassageCopy;
import vn.vankho.index.PassageSearch;
import vn.vankho.index.PassageSpread;
import vn.vankho.index.PlanSearcher;
import vn.vankho.index.ReusedPassage;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Locator;
import vn.vankho.model.SectionPath;
import vn.vankho.store.Archive;

/** Shows which passages documents share. */
@Command(
    name = "passages",
    description = {
      "Show the sentences of a document that stand in others too, or, without an id, those that a"
          + " whole archive uses again and again.",
      "",
      "Words that were changed or misread do not hide a copy. Long and rare passages come first, so"
          + " that formulas of every plan do not; other scans of the same document do not count."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho passages 3f1c09a2 -a my-archive",
      "  vankho passages -a my-archive --limit 50",
      "  vankho passages 3f1c09a2 --json -a my-archive | jq '.passages[].copies[].identifier'"
    })
final class PassagesCommand implements Callable<Integer> {
  private static final int COPIES = 5;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ArchiveOption archive = new ArchiveOption();

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "Id of a document, or how it begins. None: the whole archive.")
  private @Nullable String id;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "Most passages to show, 1 to 1000. Default: 20.")
  private int limit = 20;

  @Option(names = "--json", description = "Write JSON for a machine.")
  private boolean json;

  PassagesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > 1_000) {
      throw new ParameterException(spec.commandLine(), "--limit " + limit + ": expected 1 to 1000");
    }
    try (Archive opened = Archive.open(archive.folder(surroundings));
        PlanSearcher searcher = OpenedIndex.of(opened, surroundings)) {
      PassageSearch passages = new PassageSearch(searcher);
      if (id == null) {
        showSpread(passages.mostReused(limit));
      } else {
        List<ReusedPassage> all = passages.of(opened.idOf(id), COPIES);
        show(all.subList(0, Math.min(limit, all.size())), all.size());
      }
    }
    return ExitCode.DONE.number();
  }

  private void show(List<ReusedPassage> passages, int all) {
    PrintWriter out = surroundings.out();
    if (json) {
      out.print(
          JsonText.of(Map.of("passages", passages.stream().map(PassagesCommand::toJson).toList())));
      return;
    }
    out.println(
        all == 0
            ? "No passage of it stands in another document."
            : all + " passages stand in others.");
    for (ReusedPassage reused : passages) {
      out.println();
      print(reused.passage(), "in about " + reused.documents() + " documents", out);
      print(reused.copies(), out);
    }
  }

  private void showSpread(List<PassageSpread> spreads) {
    PrintWriter out = surroundings.out();
    if (json) {
      out.print(
          JsonText.of(Map.of("passages", spreads.stream().map(PassagesCommand::toJson).toList())));
      return;
    }
    if (spreads.isEmpty()) {
      out.println("No passage stands in two documents.");
    }
    for (PassageSpread spread : spreads) {
      out.println();
      long named = spread.provinces().keySet().stream().filter(name -> !name.isEmpty()).count();
      String years =
          spread.years().keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
      print(
          spread.passage(),
          "in "
              + spread.documents()
              + " documents of "
              + named
              + (named == 1 ? " province" : " provinces")
              + (years.isEmpty() ? "" : "; " + years),
          out);
      print(spread.copies(), out);
    }
  }

  private void print(Passage passage, String spread, PrintWriter out) {
    int columns = surroundings.terminal().columns();
    WrappedText.of("“" + Printable.of(passage.text()) + "”", "", columns).forEach(out::println);
    out.println("  " + place(passage) + "; " + spread);
  }

  private void print(List<PassageCopy> copies, PrintWriter out) {
    TextTable table = new TextTable().alignRight(0).limitWidth(surroundings.terminal().columns());
    for (PassageCopy copy : copies) {
      table.row(
          String.format(Locale.ROOT, "    %.0f %%", 100 * copy.similarity()),
          copy.changedWords() == 0 ? "unchanged" : copy.changedWords() + " changed",
          place(copy.passage()),
          name(copy.passage().document()));
    }
    table.print(out);
  }

  /** {@code vankho:890fdc4fea1f#p3, II.1}. */
  private static String place(Passage passage) {
    String section =
        passage.section().map(HitSection::path).map(path -> ", " + SectionPath.of(path)).orElse("");
    return locator(passage) + section;
  }

  private static Locator locator(Passage passage) {
    return Locator.of(passage.document().id(), Optional.of(passage.page()));
  }

  private static String name(DocumentRef document) {
    return Stream.of(document.codeNumber(), document.date(), document.issuer(), document.province())
        .flatMap(Optional::stream)
        .collect(Collectors.joining("  "));
  }

  private static Map<String, Object> toJson(ReusedPassage reused) {
    Map<String, Object> json = toJson(reused.passage());
    json.put("documents", reused.documents());
    json.put("score", reused.score());
    json.put("copies", reused.copies().stream().map(PassagesCommand::toJson).toList());
    return json;
  }

  private static Map<String, Object> toJson(PassageSpread spread) {
    Map<String, Object> json = toJson(spread.passage());
    json.put("documents", spread.documents());
    json.put("provinces", spread.provinces());
    json.put("years", spread.years());
    json.put("score", spread.score());
    json.put("copies", spread.copies().stream().map(PassagesCommand::toJson).toList());
    return json;
  }

  private static Map<String, Object> toJson(PassageCopy copy) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("similarity", copy.similarity());
    json.put("changedWords", copy.changedWords());
    json.putAll(toJson(copy.passage()));
    return json;
  }

  private static Map<String, Object> toJson(Passage passage) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("identifier", locator(passage).toString());
    json.put("document", CitationJson.of(passage.document()));
    json.put("page", passage.page());
    json.put("section", passage.section().map(HitSection::path));
    json.put("text", passage.text());
    json.put("words", passage.words());
    json.put(
        "boxes",
        passage.boxes().stream()
            .map(box -> List.of(box.x(), box.y(), box.width(), box.height()))
            .toList());
    return json;
  }
}
