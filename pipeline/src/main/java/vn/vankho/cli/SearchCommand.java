package vn.vankho.cli;

import java.io.IOException;
import java.util.List;
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
import vn.vankho.index.Facet;
import vn.vankho.index.PlanSearcher;
import vn.vankho.index.SearchRequest;
import vn.vankho.index.SearchResult;
import vn.vankho.model.ExitCode;
import vn.vankho.store.Archive;

/** Searches an archive. */
@Command(
    name = "search",
    description = {
      "Find documents in an archive, best first.",
      "",
      "Words are found with and without accents, those with the right accents rank higher. Quoted"
          + " words must stand together; a document number such as 780/KH-SXD is one word; OR"
          + " between words, NOT or a hyphen before a word to exclude it (a query that begins with"
          + " a hyphen after --).",
      "",
      "Fields, with or without accents: số:780/KH-SXD, năm:2023..2025,"
          + " ngày:5/2024..30/6/2024, tỉnh:\"Bình Phước\", cơquan:\"Sở Xây dựng\", cấp:xã,"
          + " loại:KH, người_ký:Lan, căncứ:2142/QĐ-UBND, trích_yếu:rừng, mục:\"Tổ chức thực hiện\"."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho search phong chay chua chay -a my-archive",
      "  vankho search '\"phòng cháy, chữa cháy\"' -a my-archive --year 2023-2025",
      "  vankho search 780/KH-SXD -a my-archive",
      "  vankho search 'CCHC mục:\"tổ chức thực hiện\"' -a my-archive --sort newest --facets",
      "  vankho search '\"đê điều\"' --format ris -a my-archive > plans.ris",
      "  vankho search --province 'Bình Phước' --type 'Kế hoạch' -a my-archive --json"
    })
final class SearchCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ArchiveOption archive = new ArchiveOption();
  @Mixin private FilterOptions filters = new FilterOptions();

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = "--year",
      paramLabel = "Y|Y1-Y2",
      converter = YearRange.Converter.class,
      description = "Year of issue, or first and last.")
  private @Nullable YearRange years;

  @Option(
      names = "--facets",
      description = "Also count what was found by year, province, issuer, level, kind and signer.")
  private boolean facets;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "Most documents to show. Default: 10.")
  private int limit = 10;

  @Option(names = "--offset", paramLabel = "N", description = "Documents to pass over. Default: 0.")
  private int offset;

  @Option(names = "--json", description = "Write JSON for a machine.")
  private boolean json;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "Write what is found for other programs, with page, section and citation: one of"
              + " ${COMPLETION-CANDIDATES}. 'vankho export --query' writes all of it.")
  private @Nullable ResultForm format;

  SearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    SearchRequest request = request();
    SearchResult result;
    try (Archive opened = Archive.open(archive.folder(surroundings));
        PlanSearcher searcher = OpenedIndex.of(opened, surroundings)) {
      result = searcher.search(request);
      if (format != null) {
        format
            .format(false)
            .writePlaces(new FoundPlaces(opened, result.hits()), surroundings.bytes());
        return ExitCode.DONE.number();
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
    boolean isFiltered = years != null || filters.isGiven();
    if (words.isEmpty() && !isFiltered && !facets) {
      throw new ParameterException(
          spec.commandLine(), "nothing to look for: give words, or --year, --province, …");
    }
    if (json && format != null) {
      throw new ParameterException(spec.commandLine(), "--json and --format: give one of them");
    }
    if (limit < 1 && !facets) {
      throw new ParameterException(
          spec.commandLine(), "limit " + limit + ": expected at least 1; 0 only with --facets");
    }
    try {
      return filters
          .request(String.join(" ", words), Optional.ofNullable(years), limit)
          .with(
              builder ->
                  builder
                      .facets(facets ? Facet.values() : new Facet[0])
                      .overview(facets)
                      .offset(offset));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
