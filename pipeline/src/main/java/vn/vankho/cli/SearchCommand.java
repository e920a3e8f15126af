package vn.vankho.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
import vn.vankho.index.SortOrder;
import vn.vankho.model.ExitCode;
import vn.vankho.store.Archive;

/** Searches an archive. */
@Command(
    name = "search",
    description = {
      "Find documents in an archive, best first.",
      "",
      "Words are found with and without accents, those with the right accents rank higher. Quoted"
          + " words must stand together; a document number such as 780/KH-SXD is one word; OR between"
          + " words, a hyphen before a word to exclude it (after --).",
      "",
      "Fields, with or without accents: số:780/KH-SXD, năm:2023..2025, tỉnh:\"Bình Phước\","
          + " cơquan:\"Sở Xây dựng\", cấp:xã, loại:KH, người_ký:Lan, căncứ:2142/QĐ-UBND,"
          + " trích_yếu:rừng, mục:\"Tổ chức thực hiện\"."
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
      names = "--level",
      paramLabel = "L",
      description = "Level of the issuer: central, province, district, commune, party, other.")
  private @Nullable String level;

  @Option(names = "--signer", paramLabel = "S", description = "Words of the signer's name.")
  private @Nullable String signer;

  @Option(
      names = "--section",
      paramLabel = "H",
      description = "Words of a heading; the query's words must stand in a section below it.")
  private @Nullable String section;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      converter = SortOrderConverter.class,
      description = "relevance, newest or oldest. Default: relevance.")
  private SortOrder sort = SortOrder.RELEVANCE;

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
        PlanSearcher searcher = OpenedIndex.of(opened)) {
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
    boolean isFiltered =
        years != null
            || Stream.of(province, issuer, type, level, signer, section).anyMatch(Objects::nonNull);
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
                      .level(Optional.ofNullable(level))
                      .signer(Optional.ofNullable(signer))
                      .section(Optional.ofNullable(section))
                      .sort(sort)
                      .facets(facets ? Facet.values() : new Facet[0])
                      .overview(facets)
                      .offset(offset));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
