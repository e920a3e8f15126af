package vn.vankho.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Page;
import vn.vankho.model.Reading;

/** Reads one file and prints its text. */
@Command(
    name = "ocr",
    description = {
      "Print the text of a scan or PDF, restored; pages are separated by form feeds.",
      "Exit code 1 where some pages could not be read; they are left empty and named."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho ocr scan.pdf > scan.txt",
      "  vankho ocr --raw scan.tif",
      "  vankho ocr --text-layer ocr garbled.pdf"
    })
final class OcrCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Pipeline pipeline;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Parameters(paramLabel = "FILE", description = "A PDF, TIFF, PNG, JPEG or JPEG 2000 file.")
  private Path file = Path.of("");

  @Option(names = "--raw", description = "As it was read, without restoration.")
  private boolean raw;

  OcrCommand(Surroundings surroundings, Pipeline pipeline) {
    this.surroundings = surroundings;
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() {
    Reading result;
    try (Progress progress = new Progress("Reading", surroundings);
        PlanReader reader = pipeline.reader(reading.settings(surroundings.installation(), !raw))) {
      result = reader.read(file, progress);
    }
    print(result);
    result
        .findings()
        .forEach(finding -> surroundings.err().println("vankho: " + DamageText.of(file, finding)));
    boolean whole = result.pages().size() == result.source().pageCount();
    return (whole ? ExitCode.DONE : ExitCode.SOME_FAILED).number();
  }

  /** A page that could not be read is an empty one, so that the others keep their numbers. */
  private void print(Reading result) {
    Map<Integer, Page> pages =
        result.pages().stream().collect(Collectors.toMap(Page::number, Function.identity()));
    PrintWriter out = surroundings.out();
    for (int number = 1; number <= result.source().pageCount(); number++) {
      if (number > 1) {
        out.print('\f');
      }
      Page page = pages.get(number);
      if (page != null) {
        out.print(raw ? page.rawText() : page.text());
      }
    }
    out.flush();
  }
}
