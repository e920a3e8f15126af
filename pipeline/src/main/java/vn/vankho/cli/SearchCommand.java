package vn.vankho.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankho.index.IndexState;
import vn.vankho.index.PlanIndex;
import vn.vankho.index.PlanSearcher;
import vn.vankho.index.SearchRequest;
import vn.vankho.index.SearchResult;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.store.Archive;

/** Searches an archive. */
@Command(
    name = "search",
    description = {
      "Find documents in an archive, best first.",
      "",
      "Words are found with and without accents, those with the right accents rank higher. Quoted"
          + " words must stand together; a document number such as 780/KH-SXD is one word; OR between"
          + " words, a hyphen before a word to exclude it (after --)."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho search phong chay chua chay -a my-archive",
      "  vankho search '\"phòng cháy, chữa cháy\"' -a my-archive --year 2023-2025",
      "  vankho search 780/KH-SXD -a my-archive",
      "  vankho search --province 'Bình Phước' --type 'Kế hoạch' -a my-archive --json"
    })
final class SearchCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ArchiveOption archive = new ArchiveOption();

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = "--year",
      paramLabel = "Y|Y1-Y2",
      converter = YearRange.Converter.class,
      description = "Year of issue, or first and last.")
  private @Nullable YearRange years;

  @Option(
      names = "--province",
      paramLabel = "P",
      description = "Province, as it was called then or is called today.")
  private @Nullable String province;

  @Option(names = "--issuer", paramLabel = "I", description = "Words of the issuer's name.")
  private @Nullable String issuer;

  @Option(
      names = "--type",
      paramLabel = "T",
      description = "Kind of document: 'Kế hoạch', KH, 'Quyết định', …")
  private @Nullable String type;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "Most documents to show. Default: 10.")
  private int limit = 10;

  @Option(names = "--offset", paramLabel = "N", description = "Documents to pass over. Default: 0.")
  private int offset;

  @Option(names = "--json", description = "Write JSON for a machine.")
  private boolean json;

  SearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    SearchRequest request = request();
    Path folder = archive.folder(surroundings);
    SearchResult result;
    try (Archive opened = Archive.open(folder)) {
      requireIndex(opened);
      try (PlanSearcher searcher = PlanSearcher.open(opened.indexDirectory())) {
        result = searcher.search(request);
      }
    }
    FoundDocuments found = new FoundDocuments(result, offset);
    if (json) {
      surroundings.out().print(JsonText.of(found.toJson()));
    } else {
      found.print(surroundings.out(), surroundings.terminal());
    }
    return ExitCode.DONE.number();
  }

  private SearchRequest request() {
    if (words.isEmpty() && years == null && province == null && issuer == null && type == null) {
      throw new ParameterException(
          spec.commandLine(), "nothing to look for: give words, or --year, --province, …");
    }
    Optional<YearRange> range = Optional.ofNullable(years);
    try {
      return SearchRequest.of(String.join(" ", words), limit)
          .with(
              builder ->
                  builder
                      .years(range.map(YearRange::first), range.map(YearRange::last))
                      .province(Optional.ofNullable(province))
                      .issuer(Optional.ofNullable(issuer))
                      .type(Optional.ofNullable(type))
                      .offset(offset));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static void requireIndex(Archive archive) {
    IndexState state = PlanIndex.state(archive.indexDirectory());
    if (state != IndexState.CURRENT) {
      throw new PipelineException(
          ExitCode.INCOMPATIBLE,
          "INDEX_" + state,
          archive.directory()
              + ": its search index is "
              + state.name().toLowerCase(Locale.ROOT)
              + ". Make it anew: vankho reindex --archive "
              + archive.directory());
    }
  }
}
