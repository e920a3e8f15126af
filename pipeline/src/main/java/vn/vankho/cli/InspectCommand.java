package vn.vankho.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.run.SourceInspection;

/** Says what the pages of files are made of, and what reading them would do. */
@Command(
    name = "inspect",
    description = {
      "Say of each page what it is made of (scan, typed text, text layer and whether it reads) and"
          + " what reading it would do, without reading it.",
      "",
      "Columns: PAGE; SIZE in mm as it stands; DPI of its picture; PICTURE as it is stored, 'whole'"
          + " where one picture is all of the page, 'drawn' where the page has to be drawn; TEXT it"
          + " brings along, visible or hidden, with the share of letters that bear a Vietnamese mark"
          + " (correct text: 0.17 to 0.35) and of words that cannot be Vietnamese (a layer is"
          + " believed up to 0.05, typed text up to 0.10); FOUND, the kind of page; READING, what"
          + " would be done under --text-layer.",
      "",
      "Pages alike are summed up in one line. Exit code 1 where some of several files, or some pages"
          + " of a file, could not be looked at."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho inspect scan.pdf",
      "  vankho inspect --pictures --every-page scan.pdf",
      "  vankho inspect --json *.pdf | jq '.[].pages[] | [.page, .kind, .reading]'"
    })
final class InspectCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Pipeline pipeline;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "PDF, TIFF, PNG, JPEG or JPEG 2000 files.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Write JSON for a machine: an array, one object a file.")
  private boolean json;

  @Option(names = "--every-page", description = "One line for every page, alike or not.")
  private boolean everyPage;

  @Option(
      names = "--pictures",
      description =
          "Decode the pictures that would be read, and say what would be cleaned first: skew,"
              + " coloured ink, light, specks. About a second a page.")
  private boolean pictures;

  InspectCommand(Surroundings surroundings, Pipeline pipeline) {
    this.surroundings = surroundings;
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() {
    boolean whole = true;
    List<Map<String, Object>> answers = new ArrayList<>();
    try (Progress progress = new Progress("Looking", surroundings);
        SourceInspector inspector =
            pipeline.inspector(reading.settings(surroundings.installation(), false), pictures)) {
      for (Path file : files) {
        try {
          SourceInspection found = inspector.inspect(file, progress);
          whole &= found.pages().size() == found.pageCount();
          answer(found, answers);
        } catch (PipelineException failed) {
          whole = false;
          passOver(file, failed, answers);
        }
      }
    }
    if (json) {
      surroundings.out().print(JsonText.of(answers));
    }
    return (whole ? ExitCode.DONE : ExitCode.SOME_FAILED).number();
  }

  private void answer(SourceInspection found, List<Map<String, Object>> answers) {
    if (json) {
      answers.add(InspectionJson.of(found));
      return;
    }
    PrintWriter out = surroundings.out();
    new InspectionTable(found, everyPage).print(out, surroundings.terminal());
    found
        .findings()
        .forEach(
            finding ->
                surroundings.err().println("vankho: " + DamageText.of(found.file(), finding)));
    out.flush();
  }

  /** One file's failure is the run's; of several, the others are still looked at. */
  private void passOver(Path file, PipelineException failed, List<Map<String, Object>> answers) {
    boolean isAboutMachine =
        failed.exitCode() == ExitCode.ENVIRONMENT || failed.exitCode() == ExitCode.INTERRUPTED;
    if (files.size() == 1 || isAboutMachine) {
      throw failed;
    }
    if (json) {
      answers.add(InspectionJson.of(file, failed));
    }
    surroundings.err().println("vankho: " + Printable.of(String.valueOf(failed.getMessage())));
  }
}
