package vn.vankho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.evaluate.RestorationEvaluation;
import vn.vankho.evaluate.RestorationReport;
import vn.vankho.evaluate.RestorationScore;
import vn.vankho.evaluate.WrongWord;
import vn.vankho.model.ExitCode;
import vn.vankho.restore.TextRestorer;

/** Measures the restoration of text. */
@Command(
    name = "restore",
    description = {
      "Count the wrong words of texts before and after restoration, where the truth is known.",
      "FOLDER holds NAME.truth.txt beside NAME.GROUP.txt, or .tsv files with the columns garbled and"
          + " truth. A model that has learned from a text may not be measured on it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho evaluate restore texts",
      "  vankho evaluate restore texts --model models/mine --json",
      "  vankho evaluate restore texts --errors wrong.tsv"
    })
final class EvaluateRestoreCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Pipeline pipeline;

  @Mixin private RestorationOptions options = new RestorationOptions();

  @Parameters(paramLabel = "FOLDER", description = "The texts and their truth.")
  private Path folder = Path.of("");

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Also write the words that are still wrong, with their context, as a table.")
  private @Nullable Path errors;

  @Option(names = "--json", description = "Write JSON for a machine.")
  private boolean json;

  EvaluateRestoreCommand(Surroundings surroundings, Pipeline pipeline) {
    this.surroundings = surroundings;
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() throws IOException {
    TextRestorer restorer =
        pipeline.restorer(options.model(surroundings.installation()), options.lexicon());
    List<WrongWord> wrong = new ArrayList<>();
    RestorationReport report = new RestorationEvaluation(restorer, wrong::add).evaluate(folder);
    if (errors != null) {
      Files.write(errors, table(wrong));
    }
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("rows", report.rows().stream().map(EvaluateRestoreCommand::toJson).toList());
      surroundings.out().print(JsonText.of(answer));
    } else {
      surroundings.out().print(report.table());
    }
    return ExitCode.DONE.number();
  }

  private static List<String> table(List<WrongWord> wrong) {
    List<String> lines = new ArrayList<>();
    lines.add(WrongWord.HEADER);
    wrong.forEach(word -> lines.add(word.row()));
    return lines;
  }

  private static Map<String, Object> toJson(RestorationReport.Row row) {
    RestorationScore score = row.score();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("text", score.name());
    line.put("words", score.words());
    line.put("werBefore", score.werBefore());
    line.put("werAfter", score.werAfter());
    line.put("werLow", row.werLow());
    line.put("werHigh", row.werHigh());
    line.put("cerBefore", score.cerBefore());
    line.put("cerAfter", score.cerAfter());
    line.put("syllableAccuracy", row.syllableAccuracy());
    line.put("harm", score.harm());
    line.put("precision", score.precision());
    line.put("recall", score.recall());
    line.put("calibrationError", row.calibrationError());
    return line;
  }
}
