package vn.vankho.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.evaluate.FieldEvaluation;
import vn.vankho.evaluate.FieldScore;
import vn.vankho.evaluate.SampleEvaluation;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.restore.Restorer;
import vn.vankho.run.ReadSettings;

/** Measures the extraction of fields. */
@Command(
    name = "fields",
    description = {
      "Count the fields that are extracted letter for letter from plans whose fields are known.",
      "FOLDER is laid out as corpus-samples: manifest.tsv names the files of scans/ and the plans"
          + " in them; truth/NAME/expected.json says what is to be found. Or it holds plans as text,"
          + " NAME.txt, with NAME.expected.json in a shorter form: the outline and a few fields."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho evaluate fields corpus-samples",
      "  vankho evaluate fields corpus-samples --from text --verbose",
      "  vankho evaluate fields garbled-plans --restore"
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

  @Option(
      names = "--restore",
      description = "Restore texts before they are segmented, as text layers that were garbled.")
  private boolean restore;

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
    SampleEvaluation.Result result = measured();
    result.faults().forEach(fault -> surroundings.err().println("vankho: " + fault));
    if (json) {
      surroundings.out().print(JsonText.of(toJson(result)));
    } else {
      print(result.scores(), surroundings.out());
    }
    return ExitCode.DONE.number();
  }

  private SampleEvaluation.Result measured() {
    if (!SampleEvaluation.hasScans(folder)) {
      return SampleEvaluation.ofPlanTexts(folder, restoration());
    }
    SampleEvaluation evaluation = new SampleEvaluation(folder);
    return start == Start.TEXT ? evaluation.ofTexts(restoration()) : ofScans(evaluation);
  }

  private UnaryOperator<Page> restoration() {
    if (!restore) {
      return UnaryOperator.identity();
    }
    ReadSettings settings = reading.settings(surroundings.installation(), true);
    Restorer restorer = Restorer.load(settings.modelDirectory(), settings.lexicon());
    return page -> restorer.restore(page.withOrigin(Origin.RESTORED_TEXT_LAYER));
  }

  private SampleEvaluation.Result ofScans(SampleEvaluation evaluation) {
    try (Progress progress = new Progress("Measuring", surroundings)) {
      return evaluation.ofScans(reading.settings(surroundings.installation(), true), progress);
    }
  }

  private void print(FieldEvaluation scores, PrintWriter out) {
    TextTable table = new TextTable().alignRight(1, 2, 3, 4, 5);
    table.row("field", "expected", "precision", "recall", "F1", "F1 alike");
    for (FieldScore score : scores.scores()) {
      if (score.expected() + score.found() > 0) {
        table.row(
            score.field(),
            String.valueOf(score.expected()),
            percent(score.precision()),
            percent(score.recall()),
            percent(score.f1()),
            percent(score.alikeF1()));
      }
    }
    table.print(out);
    out.println();
    out.println(
        scores.documents()
            + " plans; percent; a value is right if every letter of it is, and alike, where it is"
            + " running text, if nine tenths are. Outlines are alike by "
            + percent(scores.outlineSimilarity())
            + " (tree edit similarity).");
    if (scores.calibration().values() > 0) {
      out.println(
          "Confidences of "
              + scores.calibration().values()
              + " values are off by "
              + percent(scores.calibration().error())
              + " (expected calibration error): they claim "
              + percent(scores.calibration().claimed())
              + ", right are "
              + percent(scores.calibration().right())
              + ".");
    }
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
    answer.put("outlineSimilarity", result.scores().outlineSimilarity());
    answer.put("calibrationError", result.scores().calibration().error());
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
    row.put("alikeF1", score.alikeF1());
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
