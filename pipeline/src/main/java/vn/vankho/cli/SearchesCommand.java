package vn.vankho.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankho.index.PlanSearcher;
import vn.vankho.index.SearchRequest;
import vn.vankho.model.ExitCode;
import vn.vankho.run.SavedSearchRun;
import vn.vankho.store.Archive;
import vn.vankho.store.SavedSearch;

/** Searches that are kept in an archive. */
@Command(
    name = "searches",
    description = {
      "Keep searches in an archive and run them again; 'run --new' shows what an import brought"
          + " since the last run."
    },
    synopsisSubcommandLabel = "add|list|run|remove",
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho searches add 'đê điều Huế' '\"đê điều\" -chợ' --province Huế -a my-archive",
      "  vankho searches run 'đê điều Huế' --new -a my-archive",
      "  vankho searches list -a my-archive",
      "  vankho searches remove 'đê điều Huế' -a my-archive"
    })
final class SearchesCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name one of: add, list, run, remove");
  }

  /** Keeps a search. */
  @Command(name = "add", description = "Keep a search under a name.")
  static final class Add implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ArchiveOption archive = new ArchiveOption();
    @Mixin private FilterOptions options = new FilterOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "What to call it.")
    private String name = "";

    @Parameters(
        index = "1..*",
        paramLabel = "QUERY",
        description = "What to look for, as 'vankho search' takes it.")
    private List<String> words = List.of();

    @Option(
        names = "--year",
        paramLabel = "Y|Y1-Y2",
        converter = YearRange.Converter.class,
        description = "Year of issue, or first and last.")
    private @Nullable YearRange years;

    Add(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      String query = String.join(" ", words);
      Map<String, String> filters = new LinkedHashMap<>(options.filters());
      YearRange range = years;
      if (range != null) {
        filters.put("year", range.first() + "-" + range.last());
      }
      if (query.isBlank() && filters.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "nothing to look for: give words, or --year, --province, …");
      }
      SavedSearch search = saved(query, filters);
      try (Archive opened = Archive.open(archive.folder(surroundings));
          PlanSearcher searcher = OpenedIndex.of(opened, surroundings)) {
        // A query that is not understood is refused now, not when it is run.
        searcher.search(SavedSearchRun.request(search).with(request -> request.limit(0)));
        opened.savedSearches().add(search);
      }
      return ExitCode.DONE.number();
    }

    private SavedSearch saved(String query, Map<String, String> filters) {
      try {
        return SavedSearch.of(name, query, filters, Instant.now().toString());
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
      }
    }
  }

  /** Lists the searches. */
  @Command(name = "list", description = "List the searches that are kept.")
  static final class Show implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private ArchiveOption archive = new ArchiveOption();

    @Option(names = "--json", description = "Write JSON for a machine.")
    private boolean json;

    Show(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      try (Archive opened = Archive.open(archive.folder(surroundings))) {
        List<SavedSearch> searches = opened.savedSearches().all();
        if (json) {
          surroundings
              .out()
              .print(JsonText.of(Map.of("searches", searches.stream().map(Show::toJson).toList())));
        } else {
          print(searches);
        }
      }
      return ExitCode.DONE.number();
    }

    private void print(List<SavedSearch> searches) {
      TextTable table = new TextTable().limitWidth(surroundings.terminal().columns());
      table.row("name", "last run", "query");
      for (SavedSearch search : searches) {
        String filters =
            search.filters().entrySet().stream()
                .map(filter -> " --" + filter.getKey() + " " + filter.getValue().replace('\n', '|'))
                .collect(Collectors.joining());
        String lastRun = search.lastRun().map(at -> at.replaceAll("T.*", "")).orElse("never");
        table.row(search.name(), lastRun, search.query() + filters);
      }
      table.print(surroundings.out());
    }

    private static Map<String, Object> toJson(SavedSearch search) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("name", search.name());
      json.put("query", search.query());
      json.put("filters", search.filters());
      json.put("created", search.created());
      json.put("lastRun", search.lastRun());
      json.put("found", search.lastRun().map(at -> search.seen().size()));
      return json;
    }
  }

  /** Runs a search. */
  @Command(name = "run", description = "Run a search that is kept.")
  static final class Run implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ArchiveOption archive = new ArchiveOption();

    @Parameters(paramLabel = "NAME", description = "What it is called.")
    private String name = "";

    @Option(names = "--new", description = "Show only what the last run did not find.")
    private boolean onlyNew;

    @Option(
        names = {"-n", "--limit"},
        paramLabel = "N",
        description = "Most documents to show. Default: 10.")
    private int limit = 10;

    @Option(names = "--json", description = "Write JSON for a machine.")
    private boolean json;

    Run(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      if (limit < 1 || limit > SearchRequest.DEEPEST) {
        throw new ParameterException(
            spec.commandLine(), "--limit " + limit + ": expected 1 to " + SearchRequest.DEEPEST);
      }
      SavedSearchRun.Outcome outcome;
      try (Archive opened = Archive.open(archive.folder(surroundings));
          PlanSearcher searcher = OpenedIndex.of(opened, surroundings)) {
        outcome = new SavedSearchRun(opened, searcher).run(name, onlyNew, limit);
      }
      FoundDocuments found = new FoundDocuments(outcome.result(), 0);
      if (json) {
        Map<String, Object> object = new LinkedHashMap<>(found.toJson());
        object.put("new", outcome.newIds());
        surroundings.out().print(JsonText.of(object));
      } else {
        Optional<String> before = outcome.search().lastRun();
        found.print(surroundings.out(), surroundings.terminal());
        surroundings.out().println();
        surroundings
            .out()
            .println(
                outcome.newIds().size()
                    + before.map(at -> " new since " + at.replaceAll("T.*", "")).orElse(" new"));
      }
      return ExitCode.DONE.number();
    }
  }

  /** Takes a search away. */
  @Command(name = "remove", description = "Keep a search no longer.")
  static final class Remove implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private ArchiveOption archive = new ArchiveOption();

    @Parameters(paramLabel = "NAME", description = "What it is called.")
    private String name = "";

    Remove(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      try (Archive opened = Archive.open(archive.folder(surroundings))) {
        opened.savedSearches().remove(name);
      }
      return ExitCode.DONE.number();
    }
  }
}
