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
import vn.vankho.evaluate.FieldEvaluation;
import vn.vankho.evaluate.FieldScore;
import vn.vankho.evaluate.SampleEvaluation;
import vn.vankho.model.ExitCode;

/** Measures the extraction of fields. */
@Command(
    name = "fields",
    description = {
      "Count the fields that are extracted letter for letter from plans whose fields are known.",
      "FOLDER is laid out as corpus-samples: manifest.tsv names the files of scans/ and the plans"
          + " in them; truth/NAME/expected.json says what is to be found."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho evaluate fields corpus-samples",
      "  vankho evaluate fields corpus-samples --from text --verbose"
    })
final class EvaluateFieldsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Parameters(paramLabel = "FOLDER", description = "The samples.")
  private Path folder = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "WHAT",
      description =
          "scans: the whole way from the files; text: from the exact texts"
              + " truth/NAME/text.txt. Default: scans.")
  private Start start = Start.SCANS;

  @Option(names = "--verbose", description = "Also list every value that is missing or wrong.")
  private boolean verbose;

  @Option(names = "--json", description = "Write JSON for a machine.")
  private boolean json;

  /** Where the way through the program begins. */
  enum Start {
    /** The files themselves. */
    SCANS,
    /** Their exact texts. */
    TEXT
  }

  EvaluateFieldsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    SampleEvaluation evaluation = new SampleEvaluation(folder);
    SampleEvaluation.Result result =
        start == Start.TEXT ? evaluation.ofTexts() : ofScans(evaluation);
    result.faults().forEach(fault -> surroundings.err().println("vankho: " + fault));
    if (json) {
      surroundings.out().print(JsonText.of(toJson(result)));
    } else {
      print(result.scores(), surroundings.out());
    }
    return ExitCode.DONE.number();
  }

  private SampleEvaluation.Result ofScans(SampleEvaluation evaluation) {
    try (Progress progress = new Progress("Measuring", surroundings)) {
      return evaluation.ofScans(reading.settings(surroundings.installation(), true), progress);
    }
  }

  private void print(FieldEvaluation scores, PrintWriter out) {
    TextTable table = new TextTable().alignRight(1, 2, 3, 4);
    table.row("field", "expected", "precision", "recall", "F1");
    for (FieldScore score : scores.scores()) {
      if (score.expected() + score.found() > 0) {
        table.row(
            score.field(),
            String.valueOf(score.expected()),
            percent(score.precision()),
            percent(score.recall()),
            percent(score.f1()));
      }
    }
    table.print(out);
    out.println();
    out.println(scores.documents() + " plans; percent; a value is right if every letter of it is.");
    if (verbose) {
      out.println();
      scores.differences().forEach(difference -> out.println(Printable.of(line(difference))));
    }
  }

  private static String line(FieldEvaluation.Difference difference) {
    return difference.document()
        + ": "
        + difference.field()
        + (difference.missing() ? ": missing: " : ": wrong: ")
        + difference.value();
  }

  private static String percent(double rate) {
    return String.format(Locale.ROOT, "%.1f", 100 * rate);
  }

  private Map<String, Object> toJson(SampleEvaluation.Result result) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("documents", result.scores().documents());
    answer.put(
        "fields", result.scores().scores().stream().map(EvaluateFieldsCommand::toJson).toList());
    if (verbose) {
      answer.put(
          "differences",
          result.scores().differences().stream().map(EvaluateFieldsCommand::toJson).toList());
    }
    answer.put("faults", result.faults());
    return answer;
  }

  private static Map<String, Object> toJson(FieldScore score) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("field", score.field());
    row.put("expected", score.expected());
    row.put("found", score.found());
    row.put("correct", score.correct());
    row.put("precision", score.precision());
    row.put("recall", score.recall());
    row.put("f1", score.f1());
    return row;
  }

  private static Map<String, Object> toJson(FieldEvaluation.Difference difference) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("document", difference.document());
    row.put("field", difference.field());
    row.put("value", difference.value());
    row.put("missing", difference.missing());
    return row;
  }
}
