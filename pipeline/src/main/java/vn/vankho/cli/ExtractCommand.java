package vn.vankho.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PlanDocument;
import vn.vankho.run.Damage;
import vn.vankho.store.PlanDocumentJson;

/** Reads one file and prints what it says as JSON. */
@Command(
    name = "extract",
    description = {
      "Print a scan or PDF as JSON: issuer, number, date, title, outline, signer, words and where"
          + " each stands.",
      "",
      "A file with one document gives one object; a file with several gives an array of them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho extract plan.pdf > plan.json",
      "  vankho extract plan.pdf | jq '.issuer, .codeNumber, .date'",
      "  vankho extract --lines box.tif | wc -l"
    })
final class ExtractCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Pipeline pipeline;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Parameters(paramLabel = "FILE", description = "A PDF, TIFF, PNG, JPEG or JPEG 2000 file.")
  private Path file = Path.of("");

  @Option(names = "--all", description = "Always an array, even of one document.")
  private boolean all;

  @Option(names = "--lines", description = "One document a line (JSON lines) instead.")
  private boolean lines;

  @Option(names = "--no-restore", description = "Leave the text as it was read.")
  private boolean noRestore;

  ExtractCommand(Surroundings surroundings, Pipeline pipeline) {
    this.surroundings = surroundings;
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() {
    List<PlanDocument> documents;
    try (Progress progress = new Progress("Reading", surroundings);
        PlanReader reader =
            pipeline.reader(reading.settings(surroundings.installation(), !noRestore))) {
      documents = reader.extract(file, progress);
    }
    Damage.of(documents)
        .forEach(finding -> surroundings.err().println("vankho: " + DamageText.of(file, finding)));
    PrintWriter out = surroundings.out();
    if (lines) {
      documents.forEach(document -> out.print(PlanDocumentJson.writeLine(document) + '\n'));
    } else if (documents.size() == 1 && !all) {
      out.print(json(documents.get(0)));
    } else {
      printArray(documents);
    }
    return ExitCode.DONE.number();
  }

  private void printArray(List<PlanDocument> documents) {
    PrintWriter out = surroundings.out();
    String separator = "[\n";
    for (PlanDocument document : documents) {
      out.print(separator);
      out.print(json(document).stripTrailing());
      separator = ",\n";
    }
    out.print("\n]\n");
  }

  private static String json(PlanDocument document) {
    return new String(PlanDocumentJson.write(document), StandardCharsets.UTF_8);
  }
}
