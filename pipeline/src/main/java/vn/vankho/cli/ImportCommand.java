package vn.vankho.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Finding;
import vn.vankho.run.ImportOutcome;
import vn.vankho.run.ImportOutcome.Kind;
import vn.vankho.run.ImportReport;
import vn.vankho.run.ReadSettings;

/** Takes scans into an archive. */
@Command(
    name = "import",
    description = {
      "Read scans and PDFs and put their documents into an archive, which is created if need be.",
      "",
      "A file that fails is listed with its reason and does not stop the others. Importing again"
          + " does what is left and changes nothing else."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho import scans --recursive --archive my-archive",
      "  vankho import a.pdf b.tif -a my-archive --jobs 4",
      "  vankho import inbox -a my-archive --json | jq .failed",
      "",
      "Exit code 1 where some files failed."
    })
final class ImportCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Pipeline pipeline;

  @Mixin private ArchiveOption archive = new ArchiveOption();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Option(
      names = {"-r", "--recursive"},
      description =
          "Enter the folders within folders too; otherwise that is done only where the folders named"
              + " hold no scan themselves.")
  private boolean recursive;

  @Option(names = "--no-restore", description = "Leave the text as it was read.")
  private boolean noRestore;

  @Option(
      names = "--verbose",
      description = "Also say how much memory the workers took, and how much they may take.")
  private boolean verbose;

  @Option(names = "--json", description = "Write the report as JSON for a machine.")
  private boolean json;

  ImportCommand(Surroundings surroundings, Pipeline pipeline) {
    this.surroundings = surroundings;
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() {
    Path folder = archive.folder(surroundings);
    ReadSettings settings = reading.settings(surroundings.installation(), !noRestore);
    ImportReport report = importInto(folder, settings, recursive);
    if (report.outcomes().isEmpty() && !recursive) {
      surroundings
          .err()
          .println("vankho: no scans in what was named; looking in the folders within");
      report = importInto(folder, settings, true);
    }
    if (json) {
      surroundings.out().print(JsonText.of(toJson(report)));
    } else {
      print(report, folder);
      if (verbose) {
        surroundings.out().println(memory(report, settings));
      }
    }
    return (report.count(Kind.FAILED) == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED).number();
  }

  private ImportReport importInto(Path folder, ReadSettings settings, boolean enterFolders) {
    try (Progress progress = new Progress("Importing", surroundings)) {
      return pipeline.importInto(folder, settings, paths, enterFolders, progress);
    }
  }

  private void print(ImportReport report, Path folder) {
    PrintWriter out = surroundings.out();
    out.println(sum(report));
    out.println(
        counted(report.documentsAdded(), "document")
            + " with "
            + counted(pages(report), "page")
            + " added to "
            + Printable.of(folder.toString()));
    if (report.passedOver() > 0) {
      out.println(
          counted(report.passedOver(), "file")
              + " in the folders passed over: not "
              + (report.passedOver() == 1 ? "a scan" : "scans"));
    }
    if (report.linkedFolders() > 0) {
      out.println(
          counted(report.linkedFolders(), "link")
              + " to other folders not followed; name those folders to import them");
    }
    int lostPages = report.outcomes().stream().mapToInt(ImportOutcome::failedPages).sum();
    list(
        counted(lostPages, "page") + " could not be read:",
        report,
        outcome -> outcome.failedPages() > 0,
        outcome -> Printable.of(outcome.file() + ": " + outcome.failedPages()));
    list(
        "Imported, but damaged:",
        report,
        outcome -> !outcome.damage().isEmpty(),
        outcome -> DamageText.of(outcome.file(), outcome.damage()));
    list("Failed:", report, outcome -> outcome.kind() == Kind.FAILED, ImportCommand::failure);
  }

  private static String memory(ImportReport report, ReadSettings settings) {
    String peaks =
        report.workerPeakMegabytes().stream()
            .map(peak -> peak == 0 ? "not known" : peak + " MB")
            .collect(Collectors.joining(", "));
    return "Most memory of each worker: "
        + peaks
        + " (a page that takes more than "
        + settings.workerMemoryMegabytes()
        + " MB is given up)";
  }

  private void list(
      String heading,
      ImportReport report,
      Predicate<ImportOutcome> which,
      Function<ImportOutcome, String> line) {
    List<ImportOutcome> listed = report.outcomes().stream().filter(which).toList();
    if (!listed.isEmpty()) {
      surroundings.out().println();
      surroundings.out().println(heading);
      listed.forEach(outcome -> surroundings.out().println("  " + line.apply(outcome)));
    }
  }

  private static String sum(ImportReport report) {
    return counted(report.outcomes().size(), "file")
        + " = "
        + report.count(Kind.IMPORTED)
        + " imported + "
        + counted(report.count(Kind.DUPLICATE), "duplicate")
        + " + "
        + report.count(Kind.FAILED)
        + " failed";
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String failure(ImportOutcome outcome) {
    return Printable.of(
        "[" + outcome.reason().orElse("UNKNOWN") + "] " + outcome.message().orElse(""));
  }

  private static int pages(ImportReport report) {
    return report.outcomes().stream().mapToInt(ImportOutcome::pages).sum();
  }

  private static Map<String, Object> toJson(ImportReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("files", report.outcomes().size());
    json.put("imported", report.count(Kind.IMPORTED));
    json.put("duplicates", report.count(Kind.DUPLICATE));
    json.put("damaged", report.outcomes().stream().filter(o -> !o.damage().isEmpty()).count());
    json.put("failed", report.count(Kind.FAILED));
    json.put("passedOver", report.passedOver());
    json.put("linkedFolders", report.linkedFolders());
    json.put("documents", report.documentsAdded());
    json.put("pages", pages(report));
    json.put("workerPeakMegabytes", report.workerPeakMegabytes());
    json.put("outcomes", report.outcomes().stream().map(ImportCommand::toJson).toList());
    return json;
  }

  private static Map<String, Object> toJson(ImportOutcome outcome) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", outcome.file());
    json.put("outcome", ofKind(outcome.kind()));
    json.put("documentIds", outcome.documentIds());
    json.put("pages", outcome.pages());
    json.put("failedPages", outcome.failedPages());
    json.put("damage", outcome.damage().stream().map(Finding::message).toList());
    json.put("reason", outcome.reason());
    json.put("message", outcome.message());
    return json;
  }

  private static String ofKind(Kind kind) {
    return switch (kind) {
      case IMPORTED -> "imported";
      case DUPLICATE -> "duplicate";
      case FAILED -> "failed";
    };
  }
}
