package vn.vankho.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.evaluate.OcrEvaluation;
import vn.vankho.evaluate.OcrScore;
import vn.vankho.model.ExitCode;

/** Measures recognition. */
@Command(
    name = "ocr",
    description = {
      "Count the wrong words of scans whose text is known: of the engine alone, after cleaning the"
          + " page, and after restoration.",
      "The text of NAME.pdf or NAME-CONDITION.png stands in NAME.truth.txt beside it, or in"
          + " truth/NAME/text.txt of the same folder or the one above."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho evaluate ocr corpus-samples/scans",
      "  vankho evaluate ocr pages --jobs 1 --json"
    })
final class EvaluateOcrCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Parameters(paramLabel = "FOLDER", description = "The scans.")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "Write JSON for a machine.")
  private boolean json;

  EvaluateOcrCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    OcrEvaluation evaluation =
        new OcrEvaluation(reading.settings(surroundings.installation(), true));
    OcrEvaluation.Result result;
    try (Progress progress = new Progress("Measuring", surroundings)) {
      result = evaluation.evaluate(folder, progress);
    }
    if (json) {
      surroundings.out().print(JsonText.of(toJson(result)));
    } else {
      print(result, surroundings.out());
    }
    return ExitCode.DONE.number();
  }

  private void print(OcrEvaluation.Result result, PrintWriter out) {
    TextTable table = new TextTable().alignRight(1, 2, 3, 4, 5);
    table.row("condition", "pages", "words", "engine alone", "cleaned", "restored");
    result.byCondition().forEach(score -> row(score, table));
    row(result.total(), table);
    table.print(out);
    out.println();
    out.println("Wrong words in percent; case and punctuation count.");
    if (!result.withoutTruth().isEmpty()) {
      out.println(result.withoutTruth().size() + " scans have no text to compare with.");
    }
  }

  private static void row(OcrScore score, TextTable table) {
    table.row(
        score.condition(),
        String.valueOf(score.pages()),
        String.valueOf(score.words()),
        percent(score.plainWer()),
        percent(score.cleanedWer()),
        percent(score.restoredWer()));
  }

  private static String percent(double rate) {
    return String.format(Locale.ROOT, "%.1f", 100 * rate);
  }

  private static Map<String, Object> toJson(OcrEvaluation.Result result) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("total", toJson(result.total()));
    answer.put(
        "byCondition", result.byCondition().stream().map(EvaluateOcrCommand::toJson).toList());
    answer.put("withoutTruth", result.withoutTruth());
    return answer;
  }

  private static Map<String, Object> toJson(OcrScore score) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("condition", score.condition());
    row.put("pages", score.pages());
    row.put("words", score.words());
    row.put("plainWer", score.plainWer());
    row.put("cleanedWer", score.cleanedWer());
    row.put("restoredWer", score.restoredWer());
    return row;
  }
}
