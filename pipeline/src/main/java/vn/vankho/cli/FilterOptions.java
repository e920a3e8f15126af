package vn.vankho.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.vankho.index.SearchRequest;
import vn.vankho.index.SortOrder;

/** Filters beside a query, for commands that search. */
final class FilterOptions {
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
      names = {"--section", "--in"},
      paramLabel = "H",
      description = "Words of a heading; the query's words must stand in a section below it.")
  private @Nullable String section;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      converter = SortOrderConverter.class,
      description = "relevance, newest or oldest. Default: relevance.")
  private SortOrder sort = SortOrder.RELEVANCE;

  /** Whether anything is asked for. */
  boolean isGiven() {
    return Stream.of(province, issuer, type, level, signer, section)
        .anyMatch(given -> given != null);
  }

  /** The request, best first unless another order is asked for. */
  SearchRequest request(String query, Optional<YearRange> years, int limit) {
    return SearchRequest.of(query, limit)
        .with(
            request ->
                request
                    .years(years.map(YearRange::first), years.map(YearRange::last))
                    .province(Optional.ofNullable(province))
                    .issuer(Optional.ofNullable(issuer))
                    .type(Optional.ofNullable(type))
                    .level(Optional.ofNullable(level))
                    .signer(Optional.ofNullable(signer))
                    .section(Optional.ofNullable(section))
                    .sort(sort));
  }

  /** The filters given, by the names of their options. */
  Map<String, String> filters() {
    Map<String, String> filters = new TreeMap<>();
    put("province", province, filters);
    put("issuer", issuer, filters);
    put("type", type, filters);
    put("level", level, filters);
    put("signer", signer, filters);
    put("in", section, filters);
    if (sort != SortOrder.RELEVANCE) {
      filters.put("sort", sort.name().toLowerCase(Locale.ROOT));
    }
    return filters;
  }

  private static void put(String name, @Nullable String value, Map<String, String> filters) {
    if (value != null) {
      filters.put(name, value);
    }
  }
}
