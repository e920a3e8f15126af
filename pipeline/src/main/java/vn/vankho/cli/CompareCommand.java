package vn.vankho.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.model.ExitCode;
import vn.vankho.research.Comparison;
import vn.vankho.research.PlanComparison;
import vn.vankho.store.Archive;

/** Compares two documents of an archive. */
@Command(
    name = "compare",
    description = {
      "Compare two documents of an archive section by section: what is the same, changed, moved, or"
          + " only in one of them; and their fields, legal bases, targets and tasks.",
      "",
      "Words that were taken out stand in [- -], words that were put in stand in {+ +}."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho compare 3f1c09a2 8840c1d7 -a my-archive",
      "  vankho compare 3f1c09a2 8840c1d7 --ignore-accents --all -a my-archive | less -R",
      "  vankho compare 3f1c09a2 8840c1d7 --json -a my-archive | jq .indicators"
    })
final class CompareCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ArchiveOption archive = new ArchiveOption();

  @Parameters(
      index = "0",
      paramLabel = "FIRST",
      description = "Id of the first document, such as last year's, or how it begins.")
  private String first = "";

  @Parameters(
      index = "1",
      paramLabel = "SECOND",
      description = "Id of the second, such as this year's, or how it begins.")
  private String second = "";

  @Option(
      names = "--ignore-accents",
      description =
          "Take words that differ in accents or case only for the same, and punctuation for nothing:"
              + " for badly read scans.")
  private boolean ignoreAccents;

  @Option(names = "--all", description = "Show sections that are the same, too.")
  private boolean all;

  @Option(names = "--json", description = "Write JSON for a machine.")
  private boolean json;

  CompareCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Archive opened = Archive.open(archive.folder(surroundings))) {
      Comparison comparison =
          PlanComparison.of(opened.document(first), opened.document(second), ignoreAccents);
      if (json) {
        surroundings.out().print(JsonText.of(ComparisonJson.of(comparison)));
      } else {
        new ComparisonText(comparison, all, surroundings.terminal()).print(surroundings.out());
      }
    }
    return ExitCode.DONE.number();
  }
}
