package vn.vankho.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.evaluate.OcrEvaluation;
import vn.vankho.evaluate.OcrPlot;
import vn.vankho.evaluate.OcrReport;
import vn.vankho.evaluate.OcrScore;
import vn.vankho.evaluate.TextErrors;
import vn.vankho.model.ExitCode;

/** Measures recognition. */
@Command(
    name = "ocr",
    description = {
      "Count the wrong words of scans whose text is known: of the engine alone, after cleaning the"
          + " page, and after restoration; by what was done to the page, and by the program that"
          + " made the file.",
      "The text of NAME.pdf or NAME-CONDITION.png stands in NAME.truth.txt beside it, or in"
          + " truth/NAME.txt or truth/NAME/text.txt of the same folder or the one above."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho evaluate ocr corpus-samples/scans",
      "  vankho evaluate ocr pages --scans --plot pages.svg",
      "  vankho evaluate ocr scans --body --jobs 1 --json"
    })
final class EvaluateOcrCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Parameters(paramLabel = "FOLDER", description = "The scans.")
  private Path folder = Path.of("");

  @Option(
      names = "--body",
      description =
          "The texts hold the body only: four and more words in a row that they lack, such as"
              + " headers, are not counted.")
  private boolean body;

  @Option(names = "--scans", description = "Also a row for each scan.")
  private boolean scans;

  @Option(names = "--plot", paramLabel = "FILE", description = "Also draw the table as an SVG.")
  private @Nullable Path plot;

  @Option(names = "--json", description = "Write JSON for a machine, with a row for each scan.")
  private boolean json;

  EvaluateOcrCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    OcrEvaluation evaluation =
        new OcrEvaluation(reading.settings(surroundings.installation(), true), body);
    OcrReport report;
    try (Progress progress = new Progress("Measuring", surroundings)) {
      report = evaluation.evaluate(folder, progress);
    }
    if (plot != null) {
      Files.writeString(plot, OcrPlot.of(report));
    }
    if (json) {
      surroundings.out().print(JsonText.of(toJson(report)));
    } else {
      print(report, surroundings.out());
    }
    return ExitCode.DONE.number();
  }

  private void print(OcrReport report, PrintWriter out) {
    if (scans) {
      table("scan", report.scans(), out);
      out.println();
    }
    List<OcrReport.Row> rows = new ArrayList<>(report.conditions());
    rows.add(report.total());
    table("condition", rows, out);
    out.println();
    if (!report.producers().isEmpty()) {
      table("producer of the file", report.producers(), out);
      out.println();
    }
    out.println(
        "Wrong words in percent; case and punctuation count. In brackets what they may be by"
            + " chance (95 %). CER: wrong letters in percent, after restoration.");
    if (!report.withoutTruth().isEmpty()) {
      out.println(report.withoutTruth().size() + " scans have no text to compare with.");
    }
  }

  private static void table(String first, List<OcrReport.Row> rows, PrintWriter out) {
    TextTable table = new TextTable().alignRight(1, 2, 3, 4, 5, 6, 7, 8);
    table.row(first, "pages", "words", "engine alone", "cleaned", "restored", "", "spared", "CER");
    for (OcrReport.Row row : rows) {
      OcrScore score = row.score();
      table.row(
          Printable.of(score.name()),
          String.valueOf(score.pages()),
          String.valueOf(score.restored().words()),
          percent(score.plain().wer()),
          percent(score.cleaned().wer()),
          percent(score.restored().wer()),
          "(" + percent(row.wer().low()) + "–" + percent(row.wer().high()) + ")",
          percent(score.spared()),
          percent(score.restored().cer()));
    }
    table.print(out);
  }

  private static String percent(double rate) {
    return String.format(Locale.ROOT, "%.1f", 100 * rate);
  }

  private static Map<String, Object> toJson(OcrReport report) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("total", toJson(report.total()));
    answer.put("conditions", report.conditions().stream().map(EvaluateOcrCommand::toJson).toList());
    answer.put("producers", report.producers().stream().map(EvaluateOcrCommand::toJson).toList());
    answer.put("scans", report.scans().stream().map(EvaluateOcrCommand::toJson).toList());
    answer.put("withoutTruth", report.withoutTruth());
    return answer;
  }

  private static Map<String, Object> toJson(OcrReport.Row row) {
    OcrScore score = row.score();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("name", score.name());
    line.put("pages", score.pages());
    line.put("words", score.restored().words());
    line.put("plain", toJson(score.plain()));
    line.put("cleaned", toJson(score.cleaned()));
    line.put("restored", toJson(score.restored()));
    line.put("werLow", row.wer().low());
    line.put("werHigh", row.wer().high());
    line.put("spared", score.spared());
    line.put("sparedLow", row.spared().low());
    line.put("sparedHigh", row.spared().high());
    return line;
  }

  private static Map<String, Object> toJson(TextErrors errors) {
    Map<String, Object> rates = new LinkedHashMap<>();
    rates.put("wer", errors.wer());
    rates.put("cer", errors.cer());
    return rates;
  }
}
