package vn.vankho.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankho.index.PlanSearcher;
import vn.vankho.index.Suggestion;
import vn.vankho.model.ExitCode;
import vn.vankho.store.Archive;

/** Completes the beginning of a query. */
@Command(
    name = "suggest",
    description = {
      "Complete the beginning of a query by what the archive has: numbers, issuers, titles and"
          + " headings of sections, each with the query for it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho suggest chuyen doi -a my-archive",
      "  vankho suggest 'rừng mục:to ch' -a my-archive",
      "  vankho suggest 780 -a my-archive --json | jq -r '.[].query'"
    })
final class SuggestCommand implements Callable<Integer> {
  private static final int MOST = 100;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ArchiveOption archive = new ArchiveOption();

  @Parameters(paramLabel = "TYPED", arity = "1..*", description = "What was typed so far.")
  private List<String> words = List.of();

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "Most suggestions, 1 to 100. Default: 10.")
  private int limit = 10;

  @Option(names = "--json", description = "Write JSON for a machine.")
  private boolean json;

  SuggestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw new ParameterException(
          spec.commandLine(), "limit " + limit + ": expected 1 to " + MOST);
    }
    List<Suggestion> found;
    try (Archive opened = Archive.open(archive.folder(surroundings));
        PlanSearcher searcher = OpenedIndex.of(opened, surroundings)) {
      found = searcher.suggest(String.join(" ", words), limit);
    }
    if (json) {
      surroundings.out().print(JsonText.of(found.stream().map(SuggestCommand::toJson).toList()));
    } else {
      print(found);
    }
    return ExitCode.DONE.number();
  }

  private void print(List<Suggestion> found) {
    TextTable table = new TextTable();
    found.forEach(
        suggestion ->
            table.row(
                suggestion.kind().name().toLowerCase(Locale.ROOT),
                String.valueOf(suggestion.documents()),
                suggestion.query()));
    if (surroundings.terminal().outIsTerminal()) {
      table.limitWidth(surroundings.terminal().columns());
    }
    table.print(surroundings.out());
  }

  private static Map<String, Object> toJson(Suggestion suggestion) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", suggestion.text());
    json.put("kind", suggestion.kind().name());
    json.put("documents", suggestion.documents());
    json.put("query", suggestion.query());
    return json;
  }
}
