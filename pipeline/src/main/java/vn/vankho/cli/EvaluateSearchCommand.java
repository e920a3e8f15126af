package vn.vankho.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.evaluate.SearchEvaluation;
import vn.vankho.evaluate.SearchScore;
import vn.vankho.model.ExitCode;
import vn.vankho.store.Archive;

/** Measures the search. */
@Command(
    name = "search",
    description = {
      "Answer queries of which it is known which plans are to be found, beside Lucene with its"
          + " standard analyser and with folding of accents alone.",
      "FOLDER is laid out as corpus-samples, with the queries in search/queries.tsv. Its plans are"
          + " searched as their exact texts, or as an archive has read their scans."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho evaluate search corpus-samples",
      "  vankho evaluate search corpus-samples -a my-archive --verbose"
    })
final class EvaluateSearchCommand implements Callable<Integer> {
  private static final List<String> SYSTEMS =
      List.of(SearchEvaluation.OWN, SearchEvaluation.STANDARD, SearchEvaluation.FOLDING);

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FOLDER", description = "The samples.")
  private Path folder = Path.of("");

  @Option(
      names = {"-a", "--archive"},
      paramLabel = "DIR",
      description = "An archive into which the scans of the samples were imported.")
  private @Nullable Path archive;

  @Option(
      names = "--verbose",
      description = "Also list the queries whose right plans do not come first.")
  private boolean verbose;

  @Option(names = "--json", description = "Write JSON for a machine.")
  private boolean json;

  EvaluateSearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    SearchEvaluation.Result result = measured();
    if (json) {
      surroundings.out().print(JsonText.of(toJson(result)));
    } else {
      print(result, surroundings.out());
    }
    return ExitCode.DONE.number();
  }

  private SearchEvaluation.Result measured() {
    SearchEvaluation evaluation = new SearchEvaluation(folder);
    Path named = archive;
    if (named == null) {
      return evaluation.ofTexts();
    }
    try (Archive opened = Archive.open(named)) {
      return evaluation.ofArchive(opened);
    }
  }

  private void print(SearchEvaluation.Result result, PrintWriter out) {
    TextTable table = new TextTable().alignRight(1, 2, 3, 4, 5, 6, 7);
    table.row("group", "queries", "MRR", "standard", "folding", "nDCG@10", "standard", "folding");
    for (SearchScore score : result.scores()) {
      String[] cells = new String[2 + 2 * SYSTEMS.size()];
      cells[0] = score.group();
      cells[1] = String.valueOf(score.queries());
      for (int i = 0; i < SYSTEMS.size(); i++) {
        cells[2 + i] = figure(score.reciprocalRank().getOrDefault(SYSTEMS.get(i), 0.0));
        cells[2 + SYSTEMS.size() + i] = figure(score.ndcg().getOrDefault(SYSTEMS.get(i), 0.0));
      }
      table.row(cells);
    }
    table.print(out);
    out.println();
    out.println(
        result.documents()
            + " documents; mean reciprocal rank of the first right one, and normalised discounted"
            + " cumulative gain of the first ten.");
    if (verbose) {
      out.println();
      result.misses().forEach(miss -> out.println(Printable.of(miss)));
    }
  }

  private static String figure(double score) {
    return String.format(Locale.ROOT, "%.3f", score);
  }

  private Map<String, Object> toJson(SearchEvaluation.Result result) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("documents", result.documents());
    answer.put("groups", result.scores().stream().map(EvaluateSearchCommand::toJson).toList());
    if (verbose) {
      answer.put("misses", result.misses());
    }
    return answer;
  }

  private static Map<String, Object> toJson(SearchScore score) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("group", score.group());
    row.put("queries", score.queries());
    Map<String, Object> ranks = new LinkedHashMap<>();
    Map<String, Object> gains = new LinkedHashMap<>();
    for (String system : SYSTEMS) {
      ranks.put(system, score.reciprocalRank().getOrDefault(system, 0.0));
      gains.put(system, score.ndcg().getOrDefault(system, 0.0));
    }
    row.put("meanReciprocalRank", ranks);
    row.put("ndcg10", gains);
    return row;
  }
}
